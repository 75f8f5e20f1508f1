import { Check, ChevronDown } from 'lucide-react'
import {
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select as AriaSelect,
  SelectValue,
  Text,
} from 'react-aria-components'
import field from './Field.module.css'
import list from './List.module.css'
import classes from './Select.module.css'

export interface SelectOption<T extends string> {
  readonly id: T
  readonly label: string
  readonly description?: string
}

export interface SelectProps<T extends string> {
  readonly label: string
  readonly hideLabel?: boolean
  readonly value: T | null
  readonly onChange: (value: T) => void
  readonly options: readonly SelectOption<T>[]
  readonly placeholder?: string
  readonly isDisabled?: boolean
  readonly size?: 's' | 'm'
}

/** One choice out of a few. */
export function Select<T extends string>(props: SelectProps<T>) {
  const { label, hideLabel, value, onChange, options, placeholder, isDisabled, size = 'm' } = props
  return (
    <AriaSelect
      className={field.field}
      selectedKey={value}
      onSelectionChange={(key) => onChange(key as T)}
      isDisabled={isDisabled}
      placeholder={placeholder}
    >
      <Label className={hideLabel ? 'visually-hidden' : field.label}>{label}</Label>
      <Button className={`${classes.button} ${classes[size]}`}>
        <SelectValue className={classes.value}>
          {({ selectedText }) => (
            <span className={classes.words} title={selectedText ?? undefined}>
              {selectedText ?? placeholder}
            </span>
          )}
        </SelectValue>
        <ChevronDown size={14} strokeWidth={1.75} aria-hidden />
      </Button>
      <Popover className={list.popover} offset={4}>
        <ListBox className={list.list} items={options}>
          {(option) => (
            <ListBoxItem id={option.id} textValue={option.label} className={list.item}>
              <span className={list.check}>
                {option.id === value ? <Check size={14} strokeWidth={2} aria-hidden /> : null}
              </span>
              <span className={list.words}>
                <Text slot="label">{option.label}</Text>
                {option.description === undefined ? null : (
                  <Text slot="description" className={list.description}>
                    {option.description}
                  </Text>
                )}
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  )
}
