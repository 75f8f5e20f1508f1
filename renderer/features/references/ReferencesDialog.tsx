import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/Button'
import { Dialog } from '../../components/Dialog'
import { Progress } from '../../components/Progress'
import { Trouble } from '../../components/Trouble'
import { useServices, useSession } from '../../hooks'
import { releaseFiles } from '../../hooks/release-files'
import type { SourceOutputs } from '../../../shared/contract/source-calls'
import { FoundReferences } from './FoundReferences'
import { ReadReferences } from './ReadReferences'

/** The dialog that attaches the references of a file to their sources, while the session asks for it. */
export function ReferencesDialog() {
  const isOpen = useSession((session) => session.dialog === 'references')
  return isOpen ? <References /> : null
}

export type Read = SourceOutputs['references.read']

function References() {
  const { t } = useTranslation()
  const app = useServices()
  const [read, setRead] = useState<Read | null>(null)
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const close = (): void => app.dispatch({ type: 'dialog', dialog: null })
  const take = async (name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> => {
    setBusy(true)
    setProblem(null)
    try {
      const { handle } = await app.client.call('file.put', { name, bytes })
      try {
        setRead(await app.client.call('references.read', { handle }))
      } finally {
        releaseFiles(app, [handle])
      }
    } catch (error) {
      setProblem(app.sentence(error))
    }
    setBusy(false)
  }
  if (read) return <FoundReferences read={read} onClose={close} onBack={() => setRead(null)} />
  return (
    <Dialog
      isOpen
      size="l"
      title={t('references.title')}
      lead={t('references.lead')}
      onClose={close}
      closeLabel={t('common.close')}
      footer={<Button onPress={close}>{t('common.cancel')}</Button>}
    >
      <Trouble problem={problem} />
      {isBusy ? <Progress label={t('references.reading')} value={null} /> : null}
      <ReadReferences isBusy={isBusy} onRead={(name, bytes) => void take(name, bytes)} />
    </Dialog>
  )
}
