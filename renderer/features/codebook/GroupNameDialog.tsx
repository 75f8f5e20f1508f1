import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id } from '../../../shared/model/entities'
import { Button } from '../../components/Button'
import { Dialog } from '../../components/Dialog'
import { TextField } from '../../components/TextField'
import { useServices } from '../../hooks'

export interface GroupNameDialogProps {
  readonly id: Id | null
  readonly onClose: () => void
}

/** Asks for another name of a group of codes. It stays open when the name is taken. */
export function GroupNameDialog({ id, onClose }: GroupNameDialogProps) {
  const { t } = useTranslation()
  const { store, run } = useServices()
  const group = id === null ? undefined : store.get('groups', id)
  const [name, setName] = useState(group?.name ?? '')
  if (!group) return null
  const isBlank = name.trim() === ''
  const keep = async (): Promise<void> => {
    await run('group.rename', { id: group.id, name: name.trim() })
    if (store.get('groups', group.id)?.name === name.trim()) onClose()
  }
  return (
    <Dialog
      isOpen
      size="s"
      title={t('codebook.groups.renameTitle', { name: group.name })}
      onClose={onClose}
      closeLabel={t('common.close')}
      footer={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" isDisabled={isBlank} onPress={() => void keep()}>
            {t('codebook.groups.keep')}
          </Button>
        </>
      }
    >
      <TextField
        autoFocus
        selectOnFocus
        label={t('codebook.groups.name')}
        maxLength={500}
        value={name}
        onChange={setName}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing || isBlank) return
          event.preventDefault()
          void keep()
        }}
      />
    </Dialog>
  )
}
