import { useDraft } from './draft'
import { TextArea } from './TextArea'

export interface CommentFieldProps {
  readonly label: string
  readonly saved: string
  /** Keeps what was typed, as `useDraft` hands it over. */
  readonly onSave: (comment: string, gesture: string) => void
  /** Escape or Ctrl+Enter was pressed; what was typed is saved. */
  readonly onClose: () => void
  /** The field was left in another way; what was typed is saved. */
  readonly onLeave?: () => void
}

/** A comment that is opened to be written, takes the keyboard, saves itself, and is closed. */
export function CommentField({ label, saved, onSave, onClose, onLeave }: CommentFieldProps) {
  const draft = useDraft(saved, onSave)
  return (
    <TextArea
      autoFocus
      rows={2}
      label={label}
      value={draft.value}
      onChange={draft.change}
      onBlur={() => {
        draft.flush()
        onLeave?.()
      }}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.key !== 'Escape' && !(event.key === 'Enter' && (event.ctrlKey || event.metaKey))) return
        event.preventDefault()
        draft.flush()
        onClose()
      }}
    />
  )
}
