import { useTranslation } from 'react-i18next'
import { Button } from '../../components/Button'
import { Dialog } from '../../components/Dialog'
import { Progress } from '../../components/Progress'
import { Trouble } from '../../components/Trouble'
import { focusText, useServices, useSession } from '../../hooks'
import { tally } from './choice'
import { ReadingChoices } from './ReadingChoices'
import { SurveyResult } from './SurveyResult'
import { SurveyTable } from './SurveyTable'
import { useSurvey } from './use-survey'
import { WaysToBring } from './WaysToBring'
import classes from './SurveyDialog.module.css'

/** The dialog that asks what the columns of a table are, while the session asks for it. */
export function SurveyDialog() {
  const ids = useSession((session) => (session.dialog === 'survey' ? session.dialogIds : null))
  const [handle, file] = ids ?? []
  return handle === undefined ? null : <Survey key={handle} handle={handle} file={file ?? ''} />
}

function Survey({ handle, file }: { readonly handle: string; readonly file: string }) {
  const { t, i18n } = useTranslation()
  const app = useServices()
  const survey = useSurvey(handle)
  const { state, preview, choice, problem, run, stop } = survey
  const working = state.kind === 'working'
  const close = (): void => app.dispatch({ type: 'dialog', dialog: null })
  const counted = preview && choice ? tally(choice, preview.total) : null
  const number = (value: number): string => new Intl.NumberFormat(i18n.language).format(value)

  const bring = async (): Promise<void> => {
    const outcome = await run()
    if (!outcome) return
    app.announce(t('survey.done', { count: outcome.cases }), { undo: true, tone: 'done' })
    const isWhole = outcome.losses.length === 0 && outcome.known === 0 && outcome.hasPassages
    if (isWhole && outcome.sourceIds.length === 0) close()
  }
  const openFirst = (id: string): void => {
    close()
    app.dispatch({ type: 'open-source', id })
    requestAnimationFrame(focusText)
  }
  const first = state.kind === 'done' ? state.outcome.sourceIds[0] : undefined
  const summary = counted
    ? [
        counted.sources > 0 ? t('survey.sources', { count: counted.sources }) : null,
        counted.attributes > 0 ? t('survey.attributes', { count: counted.attributes }) : null,
        t('survey.cases', { count: counted.cases }),
      ].filter((part) => part !== null)
    : []

  return (
    <Dialog
      isOpen
      size="xl"
      title={t('survey.title', { file })}
      lead={state.kind === 'done' ? undefined : t('survey.lead')}
      // While it runs only its own button ends it, so that a stray key does not.
      onClose={working ? () => {} : close}
      isDismissable={false}
      closeLabel={t('common.close')}
      footer={
        working ? (
          <Button onPress={stop} isDisabled={state.isStopping}>
            {t(state.isStopping ? 'survey.stopping' : 'survey.stop')}
          </Button>
        ) : state.kind === 'done' ? (
          <>
            <Button onPress={close}>{t('common.close')}</Button>
            {first === undefined ? null : (
              <Button variant="primary" autoFocus onPress={() => openFirst(first)}>
                {t('survey.openFirst')}
              </Button>
            )}
          </>
        ) : (
          <>
            <p className={classes.summary} role="status">
              {counted?.isNothing ? t('survey.nothing') : summary.join(' · ')}
            </p>
            <Button onPress={close}>{t('common.cancel')}</Button>
            <Button
              variant="primary"
              isDisabled={!counted || counted.isNothing || counted.isTooMany || state.kind === 'looking'}
              onPress={() => void bring()}
            >
              {t('survey.do')}
            </Button>
          </>
        )
      }
    >
      <Trouble problem={problem} />
      {state.kind === 'looking' && !preview ? <Progress label={t('survey.reading')} value={null} /> : null}
      {working ? (
        <Progress
          label={t('survey.working', { file })}
          value={state.total === 0 ? null : state.done / state.total}
          words={t('survey.progress', { done: number(state.done), total: number(state.total) })}
        />
      ) : null}
      {state.kind === 'done' ? <SurveyResult outcome={state.outcome} /> : null}
      {preview && choice && !working && state.kind !== 'done' ? (
        <>
          <ReadingChoices survey={survey} preview={preview} />
          <WaysToBring choice={choice} total={preview.total} onChange={survey.change} />
          <SurveyTable preview={preview} choice={choice} onChange={survey.change} />
        </>
      ) : null}
    </Dialog>
  )
}
