import { useTranslation } from 'react-i18next'
import { Button } from '../../components/Button'
import { Dialog } from '../../components/Dialog'
import { Progress } from '../../components/Progress'
import { Trouble } from '../../components/Trouble'
import { useQuery, useServices } from '../../hooks'
import { changesNothing, fates } from './choice'
import { CodebookFates } from './CodebookFates'
import { CodebookOddities } from './CodebookOddities'
import { CodebookReading } from './CodebookReading'
import { CodebookResult, saysSomething } from './CodebookResult'
import { CodebookTable } from './CodebookTable'
import { FileLine } from './FileLine'
import { RuleChoice } from './RuleChoice'
import { useCodebookIn } from './use-codebook-in'
import classes from './CodebookIn.module.css'

export interface BringCodebookProps {
  /** The file at the host. */
  readonly handle: string
  /** Its name. */
  readonly file: string
}

/** How a codebook was understood, what would become of its codes, and the way to bring it in. */
export function BringCodebook({ handle, file }: BringCodebookProps) {
  const { t, i18n } = useTranslation()
  const app = useServices()
  const { choice, setChoice, preview, state, problem, bring } = useCodebookIn(handle)
  const hasCodes = useQuery((store) => [...store.all('codes')].some(({ removed }) => !removed), ['codes'])
  const close = (): void => app.dispatch({ type: 'dialog', dialog: null })
  const isWorking = state.kind === 'working'
  const outcome = state.kind === 'done' ? state.outcome : null
  const isShown = preview !== null && !isWorking && !outcome
  const nothing = preview !== null && changesNothing(preview)

  const run = async (): Promise<void> => {
    const came = await bring()
    if (!came) return
    const { counts } = came
    app.announce(t('codebookIn.done', { file, created: counts.new, changed: counts.changed }), {
      undo: true,
      tone: 'done',
    })
    if (!saysSomething(came)) close()
  }
  const number = new Intl.NumberFormat(i18n.language)
  const summary = (): string => {
    if (state.kind === 'looking') return t('codebookIn.reading')
    if (!preview || problem !== null) return ''
    if (nothing) return t('codebookIn.nothing')
    const { counts, groups } = preview
    return [
      ...fates.flatMap((fate) =>
        counts[fate] === 0 ? [] : [`${t(`codebookIn.fates.${fate}`)} ${number.format(counts[fate])}`],
      ),
      ...(groups === 0 ? [] : [t('codebookIn.groups', { count: groups })]),
    ].join(' · ')
  }

  return (
    <Dialog
      isOpen
      size={isShown ? 'xl' : 'm'}
      title={t('codebookIn.titleOf', { file })}
      lead={outcome ? undefined : t('codebookIn.leadOf')}
      // While it works it cannot be stopped, so that a stray key does not hide what came of it.
      onClose={isWorking ? () => {} : close}
      isDismissable={false}
      closeLabel={t('common.close')}
      footer={
        outcome ? (
          <Button variant="primary" autoFocus onPress={close}>
            {t('common.close')}
          </Button>
        ) : (
          <>
            <p className={classes.summary} role="status">
              {summary()}
            </p>
            <Button onPress={close} isDisabled={isWorking}>
              {t('common.cancel')}
            </Button>
            <Button
              variant="primary"
              isDisabled={!preview || nothing || problem !== null || state.kind !== 'choosing'}
              onPress={() => void run()}
            >
              {t('codebookIn.do')}
            </Button>
          </>
        )
      }
    >
      <Trouble problem={problem} />
      {outcome ? <CodebookResult outcome={outcome} /> : null}
      {isWorking ? <Progress label={t('codebookIn.doing')} value={null} /> : null}
      {!preview && state.kind === 'looking' ? (
        <Progress label={t('codebookIn.reading')} value={null} />
      ) : null}
      {isWorking || outcome ? null : (
        <div className={classes.reading}>
          {preview?.table ? <CodebookReading table={preview.table} onChange={setChoice} /> : null}
          {preview?.table ? null : <FileLine preview={preview} />}
        </div>
      )}
      {isShown ? (
        <div className={classes.parts} aria-busy={state.kind === 'looking'}>
          {preview.table ? (
            <CodebookTable
              choice={choice}
              table={preview.table}
              onChange={setChoice}
              tools={<FileLine preview={preview} />}
            />
          ) : null}
          {hasCodes ? (
            <RuleChoice value={choice.rule} onChange={(rule) => setChoice((now) => ({ ...now, rule }))} />
          ) : null}
          <CodebookOddities odd={preview.odd} losses={preview.losses} />
          <CodebookFates preview={preview} />
        </div>
      ) : null}
    </Dialog>
  )
}
