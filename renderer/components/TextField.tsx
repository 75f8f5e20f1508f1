import type { KeyboardEvent, ReactNode } from 'react'
import { FieldError, Input, Label, Text, TextField as AriaTextField } from 'react-aria-components'
import classes from './Field.module.css'

export interface TextFieldProps {
  readonly label: string
  /** Keeps the label for those who do not see, and leaves it out of the picture. */
  readonly hideLabel?: boolean
  readonly value: string
  readonly onChange: (value: string) => void
  readonly description?: ReactNode
  /** What is wrong; null or nothing: fine. */
  readonly error?: string | null
  readonly placeholder?: string
  readonly autoFocus?: boolean
  /** Selects what is there when the field gets the focus. */
  readonly selectOnFocus?: boolean
  readonly isRequired?: boolean
  readonly isDisabled?: boolean
  readonly isReadOnly?: boolean
  readonly maxLength?: number
  readonly type?: 'text' | 'date'
  readonly onBlur?: () => void
  readonly onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void
}

/** One line to write in, with its label, a hint and what is wrong with it. */
export function TextField(props: TextFieldProps) {
  const { label, hideLabel, description, error, placeholder, selectOnFocus, onKeyDown, ...field } = props
  return (
    <AriaTextField {...field} isInvalid={Boolean(error)} className={classes.field}>
      <Label className={hideLabel ? 'visually-hidden' : classes.label}>{label}</Label>
      <Input
        className={classes.input}
        placeholder={placeholder}
        onKeyDown={onKeyDown}
        onFocus={selectOnFocus ? (event) => event.currentTarget.select() : undefined}
      />
      {description === undefined ? null : (
        <Text slot="description" className={classes.description}>
          {description}
        </Text>
      )}
      <FieldError className={classes.error}>{error}</FieldError>
    </AriaTextField>
  )
}
