import { FileInput } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/Button'
import { Dialog } from '../../components/Dialog'
import { Trouble } from '../../components/Trouble'
import { useServices } from '../../hooks'
import { useTakeCodebook } from './use-take-codebook'
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
  const { ask, field, problem } = useTakeCodebook(t('codebookIn.choose'))
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
      <Trouble problem={problem} />
      <div className={classes.choose}>
        {field}
        <Button
          variant="primary"
          size="l"
          icon={<FileInput size={16} strokeWidth={1.75} aria-hidden />}
          autoFocus
          onPress={ask}
        >
          {t('codebookIn.choose')}
        </Button>
        <p className={classes.faint}>{t('codebookIn.drop')}</p>
      </div>
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
