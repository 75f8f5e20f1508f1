import { useEffect, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import classes from './NameField.module.css'

export interface NameFieldProps {
  readonly label: string
  readonly initial: string
  /** Answers whether it was taken; if not the field stays with what was typed. */
  readonly onCommit: (name: string) => Promise<boolean>
  /** Leaves everything as it was; called after a commit too. */
  readonly onClose: () => void
}

/** A name that is typed in its place: Enter or leaving takes it, Escape leaves it as it was. */
export function NameField({ label, initial, onCommit, onClose }: NameFieldProps) {
  const [name, setName] = useState(initial)
  const [refused, setRefused] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const busy = useRef(false)
  useEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [])

  const commit = async (): Promise<void> => {
    if (busy.current) return
    if (name.trim() === '' || name.trim() === initial) {
      onClose()
      return
    }
    busy.current = true
    if (await onCommit(name.trim())) {
      // Closing takes the focus away, which is no second commit: it stays busy.
      onClose()
      return
    }
    busy.current = false
    setRefused(true)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    // What is typed here is no key of the tree.
    event.stopPropagation()
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') void commit()
    else if (event.key === 'Escape') {
      event.preventDefault()
      busy.current = true
      onClose()
    }
  }
  return (
    <input
      ref={field}
      className={classes.field}
      aria-label={label}
      aria-invalid={refused || undefined}
      value={name}
      maxLength={500}
      onChange={(event) => {
        setName(event.target.value)
        setRefused(false)
      }}
      onKeyDown={onKeyDown}
      onBlur={() => {
        // A name that was refused waits here until it is changed or given up.
        if (!refused) void commit()
      }}
      onDoubleClick={(event) => event.stopPropagation()}
    />
  )
}
