import { CircleCheck } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/Button'
import { Checkbox } from '../../components/Checkbox'
import { Dialog } from '../../components/Dialog'
import { Progress } from '../../components/Progress'
import { focusText, useServices } from '../../hooks'
import { openTray } from '../../hooks/correcting'
import { undo } from '../../hooks/undo'
import { Report } from './Report'
import { worthOf } from './report-lines'
import { useProjectIn } from './use-project-in'
import classes from './ProjectInDialog.module.css'

export interface ProjectInDialogProps {
  readonly handle: string
  readonly file: string
  /** Why another file that was chosen could not be handed over. */
  readonly otherProblem: string | null
  /** Asks for another file. */
  readonly onOther: () => void
  readonly onClose: () => void
}

/** What is in the project of another program, before it comes in; then how that goes, and what came of it. */
export function ProjectInDialog({ handle, file, otherProblem, onOther, onClose }: ProjectInDialogProps) {
  const { t } = useTranslation()
  const app = useServices()
  const projectIn = useProjectIn(handle)
  const { state, work, stop, samePaths, setSamePaths, places, apply } = projectIn
  const { kind } = state
  const report = kind === 'told' || kind === 'done' ? state.report : null
  const isWorking = kind === 'reading' || kind === 'applying'
  const worth = report ? worthOf(report) : null

  /** Sources that were there before. */
  const before = useRef<ReadonlySet<string>>(new Set())
  const main = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (!isWorking) main.current?.focus()
  }, [isWorking])

  const close = (): void => {
    stop()
    onClose()
    if (kind !== 'done' && isBlank(app)) app.announce(t('projectIn.emptyStays'))
  }
  const bring = async (): Promise<void> => {
    if (kind !== 'told') return
    before.current = new Set([...app.store.all('sources')].map(({ id }) => id))
    const done = await apply(state.report)
    if (done) app.announce(t('projectIn.done', { name: done.name }), { undo: true, tone: 'done' })
  }
  const tray = (): void => {
    onClose()
    openTray(app, null, 'changed')
  }
  const openFirst = (): void => {
    onClose()
    const first = [...app.store.all('sources')].find(({ id }) => !before.current.has(id))
    if (!first) return
    app.dispatch({ type: 'open-source', id: first.id })
    requestAnimationFrame(focusText)
  }
  const takeBack = async (): Promise<void> => {
    onClose()
    await undo(app)
  }
  const problem = kind === 'failed' ? state.problem : kind === 'told' ? state.problem : null

  return (
    <Dialog
      isOpen
      size="l"
      title={t('projectIn.title', { file })}
      lead={kind === 'done' ? t('projectIn.doneLead') : kind === 'told' ? t('projectIn.lead') : undefined}
      // While it comes in only its own button stops it, so that a stray key does not.
      onClose={kind === 'applying' ? () => {} : close}
      isDismissable={false}
      closeLabel={t('common.close')}
      footer={
        kind === 'reading' ? (
          <Button onPress={close}>{t('common.cancel')}</Button>
        ) : kind === 'applying' ? (
          <Button onPress={stop} isDisabled={work?.isStopping ?? false}>
            {t(work?.isStopping ? 'projectIn.stopping' : 'projectIn.stop')}
          </Button>
        ) : kind === 'failed' ? (
          <>
            <Button onPress={close}>{t('common.close')}</Button>
            <Button variant="primary" ref={main} onPress={onOther}>
              {t('projectIn.other')}
            </Button>
          </>
        ) : kind === 'told' ? (
          <>
            <span className={classes.first}>
              <Button variant="quiet" onPress={onOther}>
                {t('projectIn.other')}
              </Button>
            </span>
            <Button onPress={close} ref={worth === 'something' ? undefined : main}>
              {t('common.cancel')}
            </Button>
            {worth === 'something' ? (
              <Button variant="primary" ref={main} isDisabled={work !== null} onPress={() => void bring()}>
                {t('projectIn.do')}
              </Button>
            ) : null}
          </>
        ) : (
          <>
            <span className={classes.first}>
              <Button variant="quiet" onPress={() => void takeBack()}>
                {t('projectIn.undo')}
              </Button>
            </span>
            {report && report.doubtful > 0 ? <Button onPress={tray}>{t('projectIn.tray')}</Button> : null}
            {report && report.counts.sources.made > 0 ? (
              <Button onPress={openFirst}>{t('projectIn.openFirst')}</Button>
            ) : null}
            <Button variant="primary" ref={main} onPress={onClose}>
              {t('common.done')}
            </Button>
          </>
        )
      }
    >
      <div className={classes.body}>
        {problem === null && otherProblem === null ? null : (
          <div role="alert" className={classes.problem}>
            <p>{otherProblem ?? problem}</p>
            {kind === 'failed' ? <p>{t('projectIn.failed')}</p> : null}
          </div>
        )}
        {isWorking ? (
          <Progress
            label={t(kind === 'reading' ? 'projectIn.reading' : 'projectIn.applying', { file })}
            value={work === null || work.total === 0 ? null : work.done / work.total}
          />
        ) : null}
        {kind === 'done' ? (
          <p className={classes.done} role="status">
            <CircleCheck size={16} strokeWidth={1.75} aria-hidden />
            <span>{t('projectIn.done', { name: state.report.name })}</span>
          </p>
        ) : null}
        {report && worth && worth !== 'something' ? (
          <p className={classes.note} role="status">
            {t(worth === 'known' ? 'projectIn.nothingNew' : 'projectIn.empty')}
          </p>
        ) : null}
        {kind === 'told' && isOfTags(file) ? (
          <Checkbox
            isSelected={projectIn.splitDots}
            onChange={projectIn.setSplitDots}
            isDisabled={work !== null}
          >
            {t('projectIn.splitDots')}
          </Checkbox>
        ) : null}
        {report ? (
          <Report
            report={report}
            isDone={kind === 'done'}
            places={places}
            samePaths={samePaths}
            onSamePaths={setSamePaths}
            isReading={kind === 'told' && work !== null}
          />
        ) : null}
      </div>
    </Dialog>
  )
}

/** Whether it is a database of Taguette, whose tags have no order but what their names say. */
const isOfTags = (file: string): boolean => /\.sqlite3$/i.test(file)

/** Whether nothing is in the project yet. */
const isBlank = ({ store }: ReturnType<typeof useServices>): boolean =>
  store.count('sources') === 0 && store.count('codes') === 0
