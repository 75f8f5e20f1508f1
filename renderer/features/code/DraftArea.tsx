import { TextArea } from '../../components/TextArea'
import { usePast } from '../../hooks'
import { useDraft } from '../../hooks/draft'

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
  const [past] = usePast()
  return (
    <TextArea
      {...field}
      rows={rows}
      isReadOnly={past !== null}
      value={draft.value}
      onChange={draft.change}
      onBlur={draft.flush}
    />
  )
}
