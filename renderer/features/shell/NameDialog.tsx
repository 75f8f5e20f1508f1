import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/Button'
import { Dialog } from '../../components/Dialog'
import { TextField } from '../../components/TextField'

export interface NameDialogProps {
  readonly title: string
  readonly label: string
  readonly initial: string
  readonly submitLabel: string
  readonly onClose: () => void
  /** Answers null when it is done, else why not. */
  readonly onSubmit: (name: string) => Promise<string | null>
}

/** Asks for one name. */
export function NameDialog({ title, label, initial, submitLabel, onClose, onSubmit }: NameDialogProps) {
  const { t } = useTranslation()
  const [name, setName] = useState(initial)
  const [error, setError] = useState<string | null>(null)
  const submit = async (): Promise<void> => {
    const why = name.trim() === '' ? t('welcome.needName') : await onSubmit(name.trim())
    if (why === null) onClose()
    else setError(why)
  }
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      closeLabel={t('common.close')}
      size="s"
      footer={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" onPress={submit}>
            {submitLabel}
          </Button>
        </>
      }
    >
      <TextField
        label={label}
        value={name}
        onChange={(value) => {
          setName(value)
          setError(null)
        }}
        error={error}
        autoFocus
        selectOnFocus
        maxLength={500}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) void submit()
        }}
      />
    </Dialog>
  )
}
