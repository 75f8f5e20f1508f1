import { History as HistoryIcon } from 'lucide-react'
import { useDeferredValue, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AuditEntry } from '../../../shared/core/audit'
import type { Id } from '../../../shared/model/entities'
import { fold } from '../../../shared/queries/fold'
import { Button } from '../../components/Button'
import { EmptyState } from '../../components/EmptyState'
import { SearchField } from '../../components/SearchField'
import { Select } from '../../components/Select'
import { Spinner } from '../../components/Spinner'
import { useQuery } from '../../hooks'
import { HistoryList } from './HistoryList'
import { phrase } from './phrase'
import { rowsOf } from './rows'
import { undoneSteps } from './undone'
import { useHistory } from './use-history'
import classes from './HistoryPane.module.css'

const everyone = 'everyone'

/** What was done in the project, newest first: by whom, when, and whether it still stands. */
export function HistoryPane() {
  const { t, i18n } = useTranslation()
  const { entries, complete, problem, older } = useHistory()
  const coders = useQuery((store) => [...store.all('coders')], ['coders'])
  const [query, setQuery] = useState('')
  const [coderId, setCoderId] = useState<Id>(everyone)
  const wanted = useDeferredValue(fold(query.trim()).text)

  const did = useMemo(() => {
    const known = new WeakMap<AuditEntry, string>()
    return (entry: AuditEntry): string => {
      const words = known.get(entry) ?? phrase(entry, t, i18n)
      known.set(entry, words)
      return words
    }
  }, [t, i18n])
  const undone = useMemo(() => undoneSteps(entries), [entries])
  const rows = useMemo(() => {
    const fits = (entry: AuditEntry): boolean =>
      (coderId === everyone || entry.by === coderId) &&
      (wanted === '' || fold(did(entry)).text.includes(wanted))
    return rowsOf(entries.filter(fits), undone, did)
  }, [entries, undone, did, coderId, wanted])

  const filtered = wanted !== '' || coderId !== everyone
  const steps = rows.reduce((sum, row) => sum + (row.kind === 'step' ? row.count : 0), 0)
  // A project begins with the step that made it; a history without even that has not begun.
  if (entries.length === 0) {
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
      <div className={classes.filters}>
        <SearchField
          label={t('history.filter')}
          clearLabel={t('common.clear')}
          value={query}
          onChange={setQuery}
        />
        {coders.length > 1 ? (
          <Select
            label={t('history.coder')}
            hideLabel
            size="s"
            value={coderId}
            onChange={setCoderId}
            options={[
              { id: everyone, label: t('history.everyone') },
              ...coders.map(({ id, name }) => ({ id, label: name })),
            ]}
          />
        ) : null}
      </div>
      <p className="visually-hidden" role="status">
        {filtered && complete && steps > 0 ? t('history.shown', { count: steps }) : ''}
      </p>
      {steps === 0 ? (
        <p className={classes.nothing} role="status">
          {complete ? t('history.nothingFound') : t('history.searching')}
        </p>
      ) : null}
      <HistoryList
        rows={rows}
        complete={complete || problem !== null}
        loaded={entries.length}
        onEnd={older}
      />
      {problem === null ? null : <Failed problem={problem} onRetry={older} />}
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
