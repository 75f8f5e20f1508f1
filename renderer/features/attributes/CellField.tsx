import { useEffect, useRef, useState } from 'react'
import type { Cell } from './selection'
import classes from './Attributes.module.css'

export interface CellFieldProps {
  readonly label: string
  readonly initial: string
  /** `step`: where to go on from here; null where the keyboard has gone elsewhere already. */
  readonly onKeep: (words: string, step: Cell | null) => void
  readonly onCancel: () => void
}

/** A cell that is edited: Enter and Tab keep and go on, Escape does not keep. */
export function CellField({ label, initial, onKeep, onCancel }: CellFieldProps) {
  const [words, setWords] = useState(initial)
  const field = useRef<HTMLInputElement>(null)
  const over = useRef(false)
  useEffect(() => {
    field.current?.focus()
    if (initial.length > 1) field.current?.select()
  }, [initial])
  return (
    <input
      ref={field}
      className={classes.field}
      aria-label={label}
      value={words}
      onChange={(event) => setWords(event.target.value)}
      onBlur={() => {
        if (!over.current) onKeep(words, null)
      }}
      onPointerDown={(event) => event.stopPropagation()}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.nativeEvent.isComposing) return
        const { key, shiftKey } = event
        if (key !== 'Escape' && key !== 'Enter' && key !== 'Tab') return
        event.preventDefault()
        // The field goes now; that it loses the keyboard by that is no further answer.
        over.current = true
        if (key === 'Escape') onCancel()
        else if (key === 'Enter') onKeep(words, { row: shiftKey ? -1 : 1, column: 0 })
        else onKeep(words, { row: 0, column: shiftKey ? -1 : 1 })
      }}
    />
  )
}
