import { useState } from 'react'
import type { ClipboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/Button'
import { Checkbox } from '../../components/Checkbox'
import { Dialog } from '../../components/Dialog'
import { TextArea } from '../../components/TextArea'
import { TextField } from '../../components/TextField'
import { firstLine, hasStructure, isAddress, pastedFile, pastedFrom } from './pasted'
import type { Pasted } from './pasted'
import type { TakenFile } from './taken-file'
import classes from './PasteDialog.module.css'

export interface PasteDialogProps {
  /** What was pasted already; empty: it is still to be pasted. */
  readonly first: Pasted
  readonly onTake: (file: TakenFile) => void
  readonly onClose: () => void
}

/** Makes a source of what is pasted: its words, its name, and whether it keeps its headings. */
export function PasteDialog({ first, onTake, onClose }: PasteDialogProps) {
  const { t } = useTranslation()
  const [text, setText] = useState(first.text)
  /** The HTML of the words as they were pasted; of no use once they are written over. */
  const [pasted, setPasted] = useState(first)
  const [ownName, setOwnName] = useState<string | null>(null)
  const [keeps, setKeeps] = useState(true)
  const html = pasted.text === text && hasStructure(pasted.html) ? pasted.html : null
  const name = ownName ?? (firstLine(text) || t('sources.bring.untitled'))
  const address = isAddress(text)
  const isReady = text.trim() !== '' && !address && name.trim() !== ''

  const onPaste = (event: ClipboardEvent<HTMLDivElement>): void => {
    if (text !== '' || !(event.target instanceof HTMLTextAreaElement)) return
    event.preventDefault()
    const found = pastedFrom(event.clipboardData)
    setPasted(found)
    setText(found.text)
  }
  const take = (): void => onTake(pastedFile(name.trim(), text, keeps ? html : null))

  return (
    <Dialog
      isOpen
      size="l"
      title={t('sources.bring.pasteTitle')}
      onClose={onClose}
      closeLabel={t('common.close')}
      isDismissable={text === ''}
      footer={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" isDisabled={!isReady} onPress={take}>
            {t('sources.bring.pasteDo')}
          </Button>
        </>
      }
    >
      <div className={classes.fields} onPaste={onPaste}>
        <TextArea
          autoFocus={first.text === ''}
          label={t('sources.bring.pasteText')}
          placeholder={t('sources.bring.pasteHere')}
          rows={12}
          value={text}
          onChange={setText}
          error={address ? t('sources.bring.pasteUrl') : null}
        />
        {html === null ? null : (
          <Checkbox isSelected={keeps} onChange={setKeeps}>
            {t('sources.bring.pasteKeep')}
          </Checkbox>
        )}
        <TextField
          autoFocus={first.text !== ''}
          selectOnFocus
          label={t('sources.bring.pasteName')}
          maxLength={480}
          value={text.trim() === '' ? (ownName ?? '') : name}
          onChange={setOwnName}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing || !isReady) return
            event.preventDefault()
            take()
          }}
        />
      </div>
    </Dialog>
  )
}
