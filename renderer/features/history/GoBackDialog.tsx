import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Outputs } from '../../../shared/contract/contract'
import type { Obstacle, Tally } from '../../../shared/core/going-back'
import { Button } from '../../components/Button'
import { Dialog } from '../../components/Dialog'
import { Spinner } from '../../components/Spinner'
import { useServices } from '../../hooks'
import type { Row } from './rows'
import classes from './GoBackDialog.module.css'

/** A step, and what of the work is to be taken back: everything after it, or it alone. */
export interface Wish {
  readonly row: Extract<Row, { kind: 'step' }>
  readonly what: 'after' | 'only'
}

/** Says what taking back would change before it does; what stands in the way is named. */
export function GoBackDialog({ wish, onClose }: { readonly wish: Wish; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const { client, attempt, announce } = useServices()
  const [preview, setPreview] = useState<Outputs['history.preview'] | null>(null)
  const { row, what } = wish
  const { seq } = row.entry
  const alone = what === 'only'

  useEffect(() => {
    let wanted = true
    void attempt(() => client.call('history.preview', alone ? { only: seq } : { after: seq })).then(
      (found) => {
        if (!wanted) return
        if (found) setPreview(found)
        else onClose()
      },
    )
    return () => {
      wanted = false
    }
  }, [client, attempt, seq, alone, onClose])

  const go = async (): Promise<void> => {
    const done = await attempt(() => client.call('history.go-back', alone ? { only: seq } : { after: seq }))
    onClose()
    if (done && done.seq !== null && preview) {
      announce(t('history.saidBack', { count: preview.steps }), { undo: true })
    }
  }
  const nothing = preview !== null && preview.changes.length === 0 && preview.obstacles.length === 0
  const possible = preview !== null && preview.obstacles.length === 0 && !nothing
  return (
    <Dialog
      isOpen
      size="s"
      onClose={onClose}
      closeLabel={t('common.close')}
      title={t(alone ? 'history.takeBackTitle' : 'history.backTitle')}
      lead={t(alone ? 'history.takeBackLead' : 'history.backLead', { did: row.did })}
      footer={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" isDisabled={!possible} onPress={() => void go()}>
            {t('history.doBack', { count: preview?.steps ?? 0 })}
          </Button>
        </>
      }
    >
      {preview === null ? <Spinner label={t('history.counting')} /> : null}
      {nothing ? <p>{t('history.backNothing')}</p> : null}
      {possible ? (
        <>
          <Changes changes={preview.changes} />
          <p className={classes.note}>{t('history.canUndo')}</p>
        </>
      ) : null}
      {preview && preview.obstacles.length > 0 ? <Obstacles obstacles={preview.obstacles} /> : null}
    </Dialog>
  )
}

/** Records a person does not see as such. */
const unseen: ReadonlySet<Tally['table']> = new Set(['revisions', 'quotations'])

function Changes({ changes }: { readonly changes: readonly Tally[] }) {
  const { t, i18n } = useTranslation()
  const told = changes.every(({ table }) => unseen.has(table))
    ? changes
    : changes.filter(({ table }) => !unseen.has(table))
  const lines = (['removed', 'changed', 'added'] as const).flatMap((way) => {
    const things = told
      .filter((change) => change[way] > 0)
      .map((change) => t(`history.tables.${change.table}`, { count: change[way] }))
    if (things.length === 0) return []
    return [{ way, words: new Intl.ListFormat(i18n.language).format(things) }]
  })
  return (
    <ul className={classes.changes} aria-label={t('history.changes')}>
      {lines.map(({ way, words }) => (
        <li key={way} data-way={way}>
          {t(`history.${way}`, { things: words })}
        </li>
      ))}
    </ul>
  )
}

function Obstacles({ obstacles }: { readonly obstacles: readonly Obstacle[] }) {
  const { t } = useTranslation()
  const { store } = useServices()
  const name = ({ table, id }: Obstacle): string => {
    const record = store.get(table, id)
    const noun = t(`history.nouns.${table}`)
    if (!record) return noun
    return 'name' in record
      ? `${noun} “${record.name}”`
      : 'title' in record
        ? `${noun} “${record.title}”`
        : noun
  }
  return (
    <div role="alert">
      <p>{t('history.obstacles')}</p>
      <ul className={classes.changes}>
        {obstacles.map((one) => {
          const who = one.by === null ? undefined : store.get('coders', one.by)?.name
          return (
            <li key={`${one.table}/${one.id}`}>
              {who === undefined
                ? t('history.obstacle', { what: name(one) })
                : t('history.obstacleBy', { who, what: name(one) })}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
