import { TextArea } from '../../components/TextArea'
import { useDraft } from '../../components/draft'
import { useIsPast } from '../../hooks'

export interface DraftAreaProps {
  readonly label: string
  readonly hideLabel?: boolean
  readonly description?: string
  readonly placeholder?: string
  readonly rows?: number
  readonly saved: string
  readonly onSave: (value: string, gesture: string) => void
}

/** Several lines that save themselves while they are written. */
export function DraftArea({ saved, onSave, rows = 2, ...field }: DraftAreaProps) {
  const draft = useDraft(saved, onSave)
  const isPast = useIsPast()
  return (
    <TextArea
      {...field}
      rows={rows}
      isReadOnly={isPast}
      value={draft.value}
      onChange={draft.change}
      onBlur={draft.flush}
    />
  )
}
