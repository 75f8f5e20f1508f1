import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Variable } from '../../../shared/model/entities'
import { Button } from '../../components/Button'
import { Dialog } from '../../components/Dialog'
import { Select } from '../../components/Select'
import { TextField } from '../../components/TextField'
import { Trouble } from '../../components/Trouble'
import { useServices } from '../../hooks'
import { variableTypes } from './variable-types'

export interface VariableDialogProps {
  /** The attribute to rename; null makes a new one. */
  readonly variable: Variable | null
  readonly onClose: () => void
}

/** Asks for the name of an attribute, and of a new one for its kind. It stays open when the name is taken. */
export function VariableDialog({ variable, onClose }: VariableDialogProps) {
  const { t } = useTranslation()
  const { client, sentence } = useServices()
  const [name, setName] = useState(variable?.name ?? '')
  const [type, setType] = useState<Variable['type']>('text')
  const [problem, setProblem] = useState<string | null>(null)
  const isEmpty = name.trim() === ''
  const keep = (): void => {
    if (isEmpty) return
    const kept = variable
      ? client.run('variable.rename', { id: variable.id, name: name.trim() })
      : client.run('variable.create', { name: name.trim(), type })
    kept.then(onClose, (error: unknown) => setProblem(sentence(error)))
  }
  return (
    <Dialog
      isOpen
      size="s"
      title={variable ? t('attributes.renameTitle', { name: variable.name }) : t('attributes.addTitle')}
      onClose={onClose}
      closeLabel={t('common.close')}
      footer={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" isDisabled={isEmpty} onPress={keep}>
            {t('attributes.keep')}
          </Button>
        </>
      }
    >
      <TextField
        autoFocus
        selectOnFocus
        label={t('attributes.nameLabel')}
        maxLength={500}
        value={name}
        onChange={(words) => {
          setName(words)
          setProblem(null)
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
          event.preventDefault()
          keep()
        }}
      />
      <Trouble problem={problem} />
      {variable ? null : (
        <Select
          label={t('attributes.typeLabel')}
          value={type}
          onChange={setType}
          options={variableTypes.map((id) => ({ id, label: t(`attributes.types.${id}`) }))}
        />
      )}
    </Dialog>
  )
}
