import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Badge } from '../../components/Badge'
import { Button } from '../../components/Button'
import { Checkbox } from '../../components/Checkbox'
import { Dialog } from '../../components/Dialog'
import { Progress } from '../../components/Progress'
import { Trouble } from '../../components/Trouble'
import { useServices, useSession } from '../../hooks'
import type { TidyPreview } from '../../../shared/contract/source-calls'
import type { Source } from '../../../shared/model/entities'
import { tidyRules } from '../../../shared/text/tidy'
import type { TidyRule } from '../../../shared/text/tidy'
import { TidySample } from './TidySample'
import classes from './TidyDialog.module.css'

/** The dialog that tidies a source, while the session asks for it. */
export function TidyDialog() {
  const app = useServices()
  const id = useSession((session) => (session.dialog === 'tidy' ? session.dialogIds[0] : undefined))
  const source = id === undefined ? undefined : app.store.get('sources', id)
  return source ? <Tidy key={source.id} source={source} /> : null
}

const mostSamples = 40
/** Characters of the text that a sample shows before its first change. */
const reach = 40

function Tidy({ source }: { readonly source: Source }) {
  const { t } = useTranslation()
  const app = useServices()
  const [whole, setWhole] = useState<TidyPreview | null>(null)
  const [preview, setPreview] = useState<TidyPreview | null>(null)
  const [off, setOff] = useState<ReadonlySet<TidyRule>>(new Set())
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const close = (): void => app.dispatch({ type: 'dialog', dialog: null })

  useEffect(() => {
    let here = true
    const rules = tidyRules.filter((rule) => !off.has(rule))
    const show = (found: TidyPreview): void => {
      if (!here) return
      setPreview(found)
      if (off.size === 0) setWhole(found)
    }
    app.client
      .call('tidy.preview', { sourceId: source.id, ...(off.size === 0 ? {} : { rules }) })
      .then(show)
      .catch((error: unknown) => here && setProblem(app.sentence(error)))
    return () => {
      here = false
    }
  }, [app, source.id, off])

  const count = preview ? Object.values(preview.counts).reduce((sum, n) => sum + n, 0) : 0
  const found = whole ? tidyRules.filter((rule) => (whole.counts[rule] ?? 0) > 0) : []
  const apply = async (): Promise<void> => {
    if (!preview) return
    setBusy(true)
    try {
      await app.client.call('tidy.apply', {
        sourceId: source.id,
        baseRevisionId: preview.baseRevisionId,
        rules: tidyRules.filter((rule) => !off.has(rule)),
      })
      app.announce(t('sources.tidied', { name: source.name }), { undo: true, tone: 'done' })
      close()
    } catch (error) {
      setProblem(app.sentence(error))
      setBusy(false)
    }
  }
  const toggle = (rule: TidyRule, on: boolean): void => {
    const next = new Set(off)
    if (on) next.delete(rule)
    else next.add(rule)
    setOff(next)
  }

  return (
    <Dialog
      title={t('sources.tidyTitle', { name: source.name })}
      lead={t('sources.tidyLead')}
      isOpen
      onClose={close}
      closeLabel={t('common.close')}
      size="xl"
      footer={
        whole && found.length === 0 ? (
          <Button variant="primary" onPress={close}>
            {t('common.close')}
          </Button>
        ) : (
          <>
            <Button onPress={close}>{t('common.cancel')}</Button>
            <Button variant="primary" isDisabled={busy || count === 0} onPress={apply}>
              {count === 0 ? t('sources.tidyDo') : t('sources.tidyApply', { count })}
            </Button>
          </>
        )
      }
    >
      <Trouble problem={problem} />
      {whole === null && problem === null ? <Progress label={t('sources.tidyLooking')} value={null} /> : null}
      {whole && found.length === 0 ? <p role="status">{t('sources.tidyNothing')}</p> : null}
      {whole && preview && found.length > 0 ? (
        <div className={classes.columns}>
          <section aria-labelledby="tidy-rules">
            <h3 id="tidy-rules" className={classes.heading}>
              {t('sources.tidyRules')}
            </h3>
            {found.map((rule) => (
              <Checkbox key={rule} isSelected={!off.has(rule)} onChange={(on) => toggle(rule, on)}>
                <span className={classes.rule}>
                  {t(`sources.rules.${rule}`)}
                  <Badge>{off.has(rule) ? 0 : (preview.counts[rule] ?? 0)}</Badge>
                </span>
              </Checkbox>
            ))}
            <p className={classes.length}>
              {t('sources.tidyLength', {
                before: preview.lengthBefore,
                after: preview.lengthAfter,
              })}
            </p>
            {preview.lost > 0 ? (
              <p className={classes.warn} role="status">
                {t('sources.tidyLost', { count: preview.lost })}
              </p>
            ) : null}
          </section>
          <section aria-labelledby="tidy-samples">
            <h3 id="tidy-samples" className={classes.heading}>
              {t('sources.tidySamples')}
              {preview.samples.length > mostSamples ? (
                <span className={classes.faint}>{t('sources.tidySamplesMore', { shown: mostSamples })}</span>
              ) : null}
            </h3>
            {count === 0 ? <p className={classes.faint}>{t('sources.tidyNothingChosen')}</p> : null}
            <ol className={classes.samples}>
              {preview.samples.slice(0, mostSamples).map((sample) => (
                <TidySample
                  key={sample.at}
                  before={sample.before}
                  after={sample.after}
                  isInside={sample.at > reach}
                />
              ))}
            </ol>
          </section>
        </div>
      ) : null}
    </Dialog>
  )
}
