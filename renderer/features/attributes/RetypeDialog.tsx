import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Variable } from '../../../shared/model/entities'
import { dateOrderOf } from '../../../shared/text/typed-date'
import { Button } from '../../components/Button'
import { Dialog } from '../../components/Dialog'
import { useServices } from '../../hooks'

export interface RetypeDialogProps {
  readonly variable: Variable
  readonly type: Variable['type']
  readonly onClose: () => void
}

/** Makes an attribute of another kind; asks only where values do not fit. */
export function RetypeDialog({ variable, type, onClose }: RetypeDialogProps) {
  const { t } = useTranslation()
  const { client, run, sentence } = useServices()
  const [why, setWhy] = useState<string | null>(null)
  const args = { id: variable.id, type, dates: dateOrderOf(navigator.language) }
  useEffect(() => {
    client.run('variable.retype', args).then(onClose, (error: unknown) => setWhy(sentence(error)))
    // Asked once, when the kind was chosen.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [])
  if (why === null) return null
  return (
    <Dialog
      isOpen
      size="s"
      role="alertdialog"
      title={t('attributes.unfitTitle')}
      onClose={onClose}
      closeLabel={t('common.close')}
      footer={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button
            variant="primary"
            onPress={() => void run('variable.retype', { ...args, dropUnfit: true }).then(onClose)}
          >
            {t('attributes.unfitDo')}
          </Button>
        </>
      }
    >
      <p>{why}</p>
    </Dialog>
  )
}
