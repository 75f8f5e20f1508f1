import { Search, X } from 'lucide-react'
import type { KeyboardEvent, Ref } from 'react'
import { Button, Input, Label, SearchField as AriaSearchField } from 'react-aria-components'
import classes from './SearchField.module.css'

export interface SearchFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly clearLabel: string
  readonly placeholder?: string
  readonly autoFocus?: boolean
  readonly onSubmit?: (value: string) => void
  readonly onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void
  readonly inputRef?: Ref<HTMLInputElement>
}

/** A field to search or filter with; Escape and a button clear it. */
export function SearchField(props: SearchFieldProps) {
  const { label, clearLabel, placeholder, onKeyDown, inputRef, value, ...field } = props
  return (
    <AriaSearchField {...field} value={value} className={classes.field}>
      <Label className="visually-hidden">{label}</Label>
      <Search size={14} strokeWidth={1.75} className={classes.icon} aria-hidden />
      <Input
        ref={inputRef}
        className={classes.input}
        placeholder={placeholder ?? label}
        onKeyDown={onKeyDown}
      />
      {value === '' ? null : (
        <Button className={classes.clear} aria-label={clearLabel}>
          <X size={14} strokeWidth={1.75} aria-hidden />
        </Button>
      )}
    </AriaSearchField>
  )
}
