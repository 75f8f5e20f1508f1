import { Inbox } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id } from '../../../shared/model/entities'
import { trayOf } from '../../../shared/queries/tray'
import { Button } from '../../components/Button'
import { EmptyState } from '../../components/EmptyState'
import { Segmented } from '../../components/Segmented'
import { useQuery, useServices, useSession } from '../../hooks'
import { ChangedPassage } from './ChangedPassage'
import { LostPassage } from './LostPassage'
import { placeMoved } from './place-moved'
import classes from './Tray.module.css'

/** Goes through the passages that a correction lost or changed, one at a time. */
export function TrayPane() {
  const { t } = useTranslation()
  const app = useServices()
  const beside = useSession((session) => (session.beside?.kind === 'tray' ? session.beside : null))
  const sourceId = beside?.sourceId ?? null
  const show = beside?.show ?? 'lost'
  const tray = useQuery((store) => trayOf(store, sourceId), ['quotations', 'sources'], [sourceId])
  const [skipped, setSkipped] = useState<ReadonlySet<Id>>(new Set())
  const all = tray[show]
  const rest = all.filter(({ id }) => !skipped.has(id))
  // What was left for later comes again when all others are done.
  const one = rest[0] ?? all[0]
  const skip = (id: Id): void => setSkipped(rest.length > 1 ? new Set([...skipped, id]) : new Set())
  const turn = (next: 'lost' | 'changed', of: Id | null): void =>
    app.dispatch({ type: 'beside', beside: { kind: 'tray', sourceId: of, show: next } })
  const confirmAll = async (): Promise<void> => {
    const ids = all.map(({ id }) => id)
    if (await app.run('quotation.confirm', { ids }))
      app.announce(t('correct.confirmed', { count: ids.length }), { undo: true })
  }
  return (
    <section className={classes.pane} aria-label={t('correct.tray')}>
      <header className={classes.header}>
        <Segmented
          label={t('correct.which')}
          hideLabel
          value={show}
          onChange={(next) => turn(next, sourceId)}
          options={[
            { id: 'lost', label: t('correct.lostTab', { count: tray.lost.length }) },
            { id: 'changed', label: t('correct.changedTab', { count: tray.changed.length }) },
          ]}
        />
        {sourceId === null ? null : (
          <Button size="s" variant="quiet" onPress={() => turn(show, null)}>
            {t('correct.allSources')}
          </Button>
        )}
        <span className={classes.progress} role="status">
          {all.length === 0 ? null : t('correct.left', { count: all.length })}
        </span>
        {all.length > 1 ? (
          <Button
            size="s"
            variant="quiet"
            onPress={() => void (show === 'changed' ? confirmAll() : placeMoved(app, t, all))}
          >
            {t(show === 'changed' ? 'correct.confirmAll' : 'correct.placeMoved', { count: all.length })}
          </Button>
        ) : null}
      </header>
      {!one ? (
        <EmptyState
          icon={<Inbox size={24} strokeWidth={1.5} aria-hidden />}
          title={t(show === 'lost' ? 'correct.emptyLost' : 'correct.emptyChanged')}
        >
          {t(show === 'lost' ? 'correct.emptyLostLead' : 'correct.emptyChangedLead')}
        </EmptyState>
      ) : show === 'lost' ? (
        <LostPassage key={one.id} quotation={one} onSkip={() => skip(one.id)} />
      ) : (
        <ChangedPassage key={one.id} quotation={one} onSkip={() => skip(one.id)} />
      )}
    </section>
  )
}
