import type { KeyboardEvent, ReactNode } from 'react'
import { FieldError, Label, Text, TextArea as AriaTextArea, TextField } from 'react-aria-components'
import classes from './Field.module.css'

export interface TextAreaProps {
  readonly label: string
  readonly hideLabel?: boolean
  readonly value: string
  readonly onChange: (value: string) => void
  readonly description?: ReactNode
  readonly error?: string | null
  readonly placeholder?: string
  readonly autoFocus?: boolean
  readonly isDisabled?: boolean
  readonly isReadOnly?: boolean
  /** Lines to begin with; it grows with what is written. */
  readonly rows?: number
  readonly onBlur?: () => void
  readonly onKeyDown?: (event: KeyboardEvent<HTMLTextAreaElement>) => void
}

/** Several lines to write in. */
export function TextArea(props: TextAreaProps) {
  const { label, hideLabel, description, error, placeholder, rows = 3, onKeyDown, ...field } = props
  return (
    <TextField {...field} isInvalid={Boolean(error)} className={classes.field}>
      <Label className={hideLabel ? 'visually-hidden' : classes.label}>{label}</Label>
      <AriaTextArea
        className={`${classes.input} ${classes.area}`}
        placeholder={placeholder}
        rows={rows}
        onKeyDown={onKeyDown}
      />
      {description === undefined ? null : (
        <Text slot="description" className={classes.description}>
          {description}
        </Text>
      )}
      <FieldError className={classes.error}>{error}</FieldError>
    </TextField>
  )
}
