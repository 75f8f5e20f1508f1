import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/Button'
import { TextArea } from '../../components/TextArea'
import classes from './ReferencesDialog.module.css'

export interface ReadReferencesProps {
  readonly isBusy: boolean
  readonly onRead: (name: string, bytes: Uint8Array<ArrayBuffer>) => void
}

/** Where references come from: a file, or the clipboard. */
export function ReadReferences({ isBusy, onRead }: ReadReferencesProps) {
  const { t } = useTranslation()
  const field = useRef<HTMLInputElement>(null)
  const [pasted, setPasted] = useState('')
  return (
    <div className={classes.from}>
      <input
        ref={field}
        type="file"
        hidden
        aria-label={t('references.choose')}
        accept=".bib,.ris,.json,.rdf,.txt,.nbib,.enw,application/json,text/plain"
        onChange={(event) => {
          const file = event.target.files?.[0]
          event.target.value = ''
          if (file) void file.arrayBuffer().then((bytes) => onRead(file.name, new Uint8Array(bytes)))
        }}
      />
      <Button variant="primary" autoFocus isDisabled={isBusy} onPress={() => field.current?.click()}>
        {t('references.choose')}
      </Button>
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
