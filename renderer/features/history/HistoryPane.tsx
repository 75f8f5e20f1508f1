import { History as HistoryIcon } from 'lucide-react'
import { useDeferredValue, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AuditEntry } from '../../../shared/core/audit'
import { Button } from '../../components/Button'
import { EmptyState } from '../../components/EmptyState'
import { Spinner } from '../../components/Spinner'
import { useSession } from '../../hooks'
import { chosenAll, filterOf } from './filter'
import { GoBackDialog } from './GoBackDialog'
import type { Wish } from './GoBackDialog'
import { HistoryFilters } from './HistoryFilters'
import { HistoryList } from './HistoryList'
import { phrase } from './phrase'
import { rowsOf } from './rows'
import { useHistory } from './use-history'
import classes from './HistoryPane.module.css'

/** What was done in the project, newest first: by whom, when, and whether it still stands. */
export function HistoryPane() {
  const { t, i18n } = useTranslation()
  const [chosen, setChosen] = useState(chosenAll)
  const [wish, setWish] = useState<Wish | null>(null)
  const of = useSession((session) => session.historyOf)
  const wanted = useDeferredValue(chosen)
  const filter = useMemo(() => filterOf(wanted, of?.id ?? null, new Date(), t), [wanted, of, t])
  const { entries, undone, complete, problem, older } = useHistory(filter)

  const did = useMemo(() => {
    const known = new WeakMap<AuditEntry, string>()
    return (entry: AuditEntry): string => {
      const words = known.get(entry) ?? phrase(entry, t, i18n)
      known.set(entry, words)
      return words
    }
  }, [t, i18n])
  const rows = useMemo(() => rowsOf(entries, undone, did), [entries, undone, did])
  const steps = entries.length
  // A project begins with the step that made it; a history without even that has not begun.
  if (steps === 0 && filter === undefined) {
    if (problem !== null) return <Failed problem={problem} onRetry={older} />
    return complete ? (
      <EmptyState icon={<HistoryIcon size={24} strokeWidth={1.5} aria-hidden />} title={t('history.empty')}>
        {t('history.emptyLead')}
      </EmptyState>
    ) : (
      <div className={classes.waiting}>
        <Spinner label={t('history.loading')} />
      </div>
    )
  }
  return (
    <section className={classes.pane} aria-label={t('history.title')}>
      <HistoryFilters chosen={chosen} onChange={setChosen} />
      <p className="visually-hidden" role="status">
        {filter && complete && steps > 0 ? t('history.shown', { count: steps }) : ''}
      </p>
      {steps === 0 && problem === null ? (
        <p className={classes.nothing} role="status">
          {complete ? t('history.nothingFound') : t('history.searching')}
        </p>
      ) : null}
      <HistoryList
        rows={rows}
        complete={complete || problem !== null}
        loaded={steps}
        onEnd={older}
        onWish={setWish}
      />
      {problem === null ? null : <Failed problem={problem} onRetry={older} />}
      {wish ? <GoBackDialog wish={wish} onClose={() => setWish(null)} /> : null}
    </section>
  )
}

function Failed({ problem, onRetry }: { readonly problem: string; readonly onRetry: () => void }) {
  const { t } = useTranslation()
  return (
    <div className={classes.failed} role="alert">
      <p>{problem}</p>
      <Button size="s" onPress={onRetry}>
        {t('history.retry')}
      </Button>
    </div>
  )
}
