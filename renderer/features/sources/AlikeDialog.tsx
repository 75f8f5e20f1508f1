import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/Button'
import { Dialog } from '../../components/Dialog'
import { Progress } from '../../components/Progress'
import { Trouble } from '../../components/Trouble'
import { focusText, useQuery, useServices, useSession } from '../../hooks'
import type { LikePair } from '../../../shared/contract/source-calls'
import type { Id, Source } from '../../../shared/model/entities'
import { sourceWork } from '../../../shared/queries/source-work'
import { removeSources } from './acts'
import classes from './AlikeDialog.module.css'

/** The dialog that shows which sources are there twice, while the session asks for it. */
export function AlikeDialog() {
  const isOpen = useSession((session) => session.dialog === 'source-duplicates')
  return isOpen ? <Alike /> : null
}

function Alike() {
  const { t } = useTranslation()
  const app = useServices()
  const [pairs, setPairs] = useState<readonly LikePair[] | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [share, setShare] = useState(0)
  const close = (): void => app.dispatch({ type: 'dialog', dialog: null })
  useEffect(() => {
    let here = true
    const job = crypto.randomUUID()
    const stop = app.client.on('work', (event) => {
      if (event.job === job && event.total > 0) setShare(event.done / event.total)
    })
    app.client
      .call('sources.alike', { job })
      .then((found) => here && setPairs(found))
      .catch((error: unknown) => here && setProblem(app.sentence(error)))
    return () => {
      here = false
      stop()
      void app.client.call('work.cancel', { job }).catch(() => undefined)
    }
  }, [app])
  const living = useQuery(
    (store) =>
      (pairs ?? []).flatMap((pair) => {
        const first = store.get('sources', pair.first)
        const second = store.get('sources', pair.second)
        return first && second && !first.removed && !second.removed ? [{ pair, first, second }] : []
      }),
    ['sources'],
    [pairs],
  )
  const readBoth = (first: Id, second: Id): void => {
    close()
    app.dispatch({ type: 'open-source', id: first })
    app.dispatch({ type: 'beside', beside: { kind: 'source', id: second } })
    setTimeout(focusText, 50)
  }
  return (
    <Dialog
      isOpen
      size="l"
      title={t('sourceList.alikeTitle')}
      lead={t('sourceList.alikeLead')}
      onClose={close}
      closeLabel={t('common.close')}
      footer={<Button onPress={close}>{t('common.close')}</Button>}
    >
      <Trouble problem={problem} />
      {pairs === null && problem === null ? (
        <Progress label={t('sourceList.alikeLooking')} value={share} />
      ) : null}
      {pairs && living.length === 0 ? <p role="status">{t('sourceList.alikeNone')}</p> : null}
      {living.length > 0 ? (
        <ul className={classes.pairs} aria-label={t('sourceList.alikePairs')}>
          {living.map(({ pair, first, second }) => (
            <li key={`${pair.first} ${pair.second}`} className={classes.pair}>
              <p className={classes.kind}>
                <Kind pair={pair} />
                <Button size="s" onPress={() => readBoth(first.id, second.id)}>
                  {t('sourceList.openBoth')}
                </Button>
              </p>
              <One source={first} />
              <One source={second} />
            </li>
          ))}
        </ul>
      ) : null}
    </Dialog>
  )
}

function Kind({ pair }: { readonly pair: LikePair }) {
  const { t, i18n } = useTranslation()
  if (pair.kind !== 'near') return <strong>{t(`sourceList.alike.${pair.kind}`)}</strong>
  // Never quite all of it: then it would be the same words.
  const share = Math.min(0.99, Math.floor(pair.share * 100) / 100)
  const percent = new Intl.NumberFormat(i18n.language, { style: 'percent' }).format(share)
  return <strong>{t('sourceList.alike.near', { percent })}</strong>
}

/** One of a pair: what it is, what hangs on it, and the way to be rid of it. */
function One({ source }: { readonly source: Source }) {
  const { t, i18n } = useTranslation()
  const app = useServices()
  const { codings } = useQuery(
    (store) => sourceWork(store, source),
    ['codings', 'quotations', 'codes'],
    [source],
  )
  const when = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium' }).format(
    new Date(source.createdAt),
  )
  return (
    <div className={classes.one}>
      <span className={classes.name} title={source.name}>
        {source.name}
      </span>
      <span className={classes.facts}>
        {source.fileName} · {t('sourceList.addedOn', { when })} ·{' '}
        {codings === 0 ? t('sources.noCodings') : t('sources.codings', { count: codings })}
      </span>
      <Button
        size="s"
        variant="quiet"
        aria-label={t('sourceList.removeThis', { name: source.name })}
        onPress={() => void removeSources(app, [source.id])}
      >
        {t('sourceList.removeShort')}
      </Button>
    </div>
  )
}
