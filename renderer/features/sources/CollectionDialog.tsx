import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/Button'
import { Dialog } from '../../components/Dialog'
import { TextField } from '../../components/TextField'
import { useServices } from '../../hooks'
import { nameCollection } from './collections'
import type { Naming } from './collections'

export interface CollectionDialogProps {
  readonly naming: Naming
  readonly onClose: () => void
}

/** Asks for the name of a group or a case. It stays open when the name is taken. */
export function CollectionDialog({ naming, onClose }: CollectionDialogProps) {
  const { t } = useTranslation()
  const app = useServices()
  const { kind, collection } = naming
  const [name, setName] = useState(collection?.name ?? '')
  const title = collection
    ? t('sources.in.renameTitle', { name: collection.name })
    : t(kind === 'group' ? 'sources.in.newGroupTitle' : 'sources.in.newCaseTitle')
  const keep = async (): Promise<void> => {
    if (await nameCollection(app, naming, name.trim())) onClose()
  }
  return (
    <Dialog
      isOpen
      size="s"
      title={title}
      onClose={onClose}
      closeLabel={t('common.close')}
      footer={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" isDisabled={name.trim() === ''} onPress={() => void keep()}>
            {t('sources.in.keep')}
          </Button>
        </>
      }
    >
      <TextField
        autoFocus
        selectOnFocus
        label={t('sources.in.name')}
        description={t(kind === 'group' ? 'sources.in.groupWhy' : 'sources.in.caseWhy')}
        maxLength={500}
        value={name}
        onChange={setName}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing || name.trim() === '') return
          event.preventDefault()
          void keep()
        }}
      />
    </Dialog>
  )
}
