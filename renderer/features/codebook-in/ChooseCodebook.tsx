import { FileInput } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/Button'
import { ChooseFile } from '../../components/ChooseFile'
import { Dialog } from '../../components/Dialog'
import { Progress } from '../../components/Progress'
import { useServices } from '../../hooks'
import { codebookEndings, useTakeCodebook } from './use-take-codebook'
import classes from './CodebookIn.module.css'

const kinds = [
  ['refi', '.qdc .qdpx .qde'],
  ['table', '.xlsx .ods .csv .tsv'],
  ['list', '.txt'],
] as const

/** Asks for the file of a codebook, and says what can be one. */
export function ChooseCodebook() {
  const { t } = useTranslation()
  const { dispatch } = useServices()
  const { take, isBusy, problem } = useTakeCodebook()
  const close = (): void => dispatch({ type: 'dialog', dialog: null })
  return (
    <Dialog
      isOpen
      size="m"
      title={t('codebookIn.title')}
      lead={t('codebookIn.lead')}
      onClose={close}
      closeLabel={t('common.close')}
      footer={<Button onPress={close}>{t('common.cancel')}</Button>}
    >
      {problem === null ? null : (
        <p role="alert" className={classes.problem}>
          {problem}
        </p>
      )}
      <div className={classes.choose}>
        <ChooseFile
          label={t('codebookIn.choose')}
          accept={codebookEndings}
          variant="primary"
          size="l"
          icon={<FileInput size={16} strokeWidth={1.75} aria-hidden />}
          autoFocus
          isDisabled={isBusy}
          onChoose={(file) => void take(file)}
        />
        <p className={classes.faint}>{t('codebookIn.drop')}</p>
      </div>
      {isBusy ? <Progress label={t('codebookIn.sending')} value={null} /> : null}
      <h3 className={classes.heading}>{t('codebookIn.kinds')}</h3>
      <dl className={classes.kinds}>
        {kinds.map(([kind, endings]) => (
          <div key={kind} className={classes.kind}>
            <dt className={classes.endings}>{endings}</dt>
            <dd>{t(`codebookIn.kind.${kind}`)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
