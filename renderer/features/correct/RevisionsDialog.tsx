import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Revision, Source } from '../../../shared/model/entities'
import { Badge } from '../../components/Badge'
import { Button } from '../../components/Button'
import { Dialog } from '../../components/Dialog'
import { Progress } from '../../components/Progress'
import { usePast, useQuery, useServices, useSession } from '../../hooks'
import { ChangedLines } from './ChangedLines'
import { hunks } from './hunks'
import type { Hunk } from './hunks'
import { lastStepOf } from './last-step'
import classes from './Compare.module.css'

/** The dialog about the revisions of a source, while the session asks for it. */
export function RevisionsDialog() {
  const app = useServices()
  const id = useSession((session) => (session.dialog === 'revisions' ? session.dialogIds[0] : undefined))
  const source = id === undefined ? undefined : app.store.get('sources', id)
  return source ? <Revisions key={source.id} source={source} /> : null
}

/** Lines that differ beyond this are not drawn. */
const mostHunks = 300

function Revisions({ source }: { readonly source: Source }) {
  const { t } = useTranslation()
  const app = useServices()
  const [, past] = usePast()
  const [pair, setPair] = useState<{ readonly from: Revision; readonly to: Revision } | null>(null)
  const close = (): void => app.dispatch({ type: 'dialog', dialog: null })
  const revisions = useQuery(
    (store) => store.by('revisions.sourceId', source.id).toSorted((a, b) => b.number - a.number),
    ['revisions'],
    [source.id],
  )
  const look = async (revision: Revision): Promise<void> => {
    const seq = await app.attempt(() => lastStepOf(app.client, source.id, revision.number))
    close()
    app.dispatch({ type: 'open-source', id: source.id })
    if (seq !== null) await past.enter(seq)
  }
  const compare = (revision: Revision): void => {
    const current = revisions.find(({ id }) => id === source.revisionId)
    const other =
      revision.id === source.revisionId
        ? revisions.find(({ number }) => number === revision.number - 1)
        : current
    if (!other) return
    const [from, to] = revision.number < other.number ? [revision, other] : [other, revision]
    setPair({ from, to })
  }
  return (
    <Dialog
      title={t('correct.revisionsOf', { name: source.name })}
      lead={t('correct.revisionsLead')}
      isOpen
      onClose={close}
      closeLabel={t('common.close')}
      size="xl"
      footer={pair ? <Button onPress={() => setPair(null)}>{t('correct.backToList')}</Button> : undefined}
    >
      {pair ? (
        <Compared from={pair.from} to={pair.to} />
      ) : (
        <ul className={classes.list} aria-label={t('correct.revisions')}>
          {revisions.map((revision) => (
            <RevisionRow
              key={revision.id}
              revision={revision}
              isCurrent={revision.id === source.revisionId}
              canCompare={revisions.length > 1}
              onCompare={() => compare(revision)}
              onLook={() => void look(revision)}
            />
          ))}
        </ul>
      )}
    </Dialog>
  )
}

interface RowProps {
  readonly revision: Revision
  readonly isCurrent: boolean
  readonly canCompare: boolean
  readonly onCompare: () => void
  readonly onLook: () => void
}

function RevisionRow({ revision, isCurrent, canCompare, onCompare, onLook }: RowProps) {
  const { t, i18n } = useTranslation()
  const coder = useQuery(
    (store) => store.get('coders', revision.createdBy)?.name ?? '',
    ['coders'],
    [revision.id],
  )
  const passages = useQuery(
    (store) =>
      store.by('quotations.sourceId', revision.sourceId).filter((q) => q.revisionId === revision.id).length,
    ['quotations'],
    [revision.id],
  )
  const when = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' })
  const name = t('correct.revision', { number: revision.number })
  return (
    <li className={classes.revision}>
      <div className={classes.what}>
        <p>
          <strong>{name}</strong> · {t(`correct.reasons.${revision.reason}`)}{' '}
          {isCurrent ? <Badge tone="accent">{t('correct.current')}</Badge> : null}
        </p>
        <p className={classes.meta}>
          {[
            coder,
            when.format(new Date(revision.createdAt)),
            t('correct.characters', { count: revision.length }),
            ...(passages === 0
              ? []
              : [t(isCurrent ? 'correct.passagesOn' : 'correct.passagesLeft', { count: passages })]),
          ].join(' · ')}
        </p>
      </div>
      {canCompare ? (
        <Button size="s" aria-label={t('correct.compareOf', { revision: name })} onPress={onCompare}>
          {t(isCurrent ? 'correct.comparePrevious' : 'correct.compareCurrent')}
        </Button>
      ) : null}
      {isCurrent ? null : (
        <Button size="s" aria-label={t('correct.lookOf', { revision: name })} onPress={onLook}>
          {t('correct.look')}
        </Button>
      )}
    </li>
  )
}

function Compared({ from, to }: { readonly from: Revision; readonly to: Revision }) {
  const { t } = useTranslation()
  const { client, attempt } = useServices()
  const [found, setFound] = useState<{ readonly all: number; readonly shown: readonly Hunk[] } | null>(null)
  useEffect(() => {
    let wanted = true
    void attempt(() =>
      Promise.all([
        client.call('source.text', { revisionId: from.id }),
        client.call('revision.compare', { from: from.id, to: to.id }),
      ]),
    ).then((answer) => {
      if (!wanted || !answer) return
      const [{ text }, { changes }] = answer
      setFound({ all: changes.length, shown: hunks(text, changes, mostHunks) })
    })
    return () => {
      wanted = false
    }
  }, [client, attempt, from.id, to.id])
  if (found === null) return <Progress label={t('correct.comparing')} value={null} />
  return (
    <div className={classes.stack}>
      <p className={classes.meta} role="status">
        {t('correct.differ', { count: found.all })}
      </p>
      <ChangedLines
        hunks={found.shown}
        before={t('correct.revision', { number: from.number })}
        after={t('correct.revision', { number: to.number })}
      />
      {found.shown.length === mostHunks ? <p className={classes.meta}>{t('correct.more')}</p> : null}
    </div>
  )
}
