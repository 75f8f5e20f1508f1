import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/Button'
import { ChooseFile } from '../../components/ChooseFile'
import { TextArea } from '../../components/TextArea'
import classes from './ReferencesDialog.module.css'

export interface ReadReferencesProps {
  readonly isBusy: boolean
  readonly onRead: (name: string, bytes: Uint8Array<ArrayBuffer>) => void
}

/** Where references come from: a file, or the clipboard. */
export function ReadReferences({ isBusy, onRead }: ReadReferencesProps) {
  const { t } = useTranslation()
  const [pasted, setPasted] = useState('')
  return (
    <div className={classes.from}>
      <ChooseFile
        label={t('references.choose')}
        accept=".bib,.ris,.json,.rdf,.txt,.nbib,.enw,application/json,text/plain"
        variant="primary"
        autoFocus
        isDisabled={isBusy}
        onChoose={(file) => void file.arrayBuffer().then((bytes) => onRead(file.name, new Uint8Array(bytes)))}
      />
      <TextArea label={t('references.paste')} rows={8} value={pasted} onChange={setPasted} />
      <Button
        isDisabled={isBusy || pasted.trim() === ''}
        onPress={() => onRead('references.txt', new Uint8Array(new TextEncoder().encode(pasted)))}
      >
        {t('references.read')}
      </Button>
    </div>
  )
}
