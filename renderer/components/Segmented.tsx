import { Label, Radio, RadioGroup } from 'react-aria-components'
import field from './Field.module.css'
import classes from './Segmented.module.css'

export interface SegmentedProps<T extends string> {
  readonly label: string
  readonly hideLabel?: boolean
  readonly value: T
  readonly onChange: (value: T) => void
  readonly options: readonly { readonly id: T; readonly label: string }[]
}

/** One choice out of two to five, all of them in sight. */
export function Segmented<T extends string>(props: SegmentedProps<T>) {
  const { label, hideLabel, value, onChange, options } = props
  return (
    <RadioGroup
      className={field.field}
      orientation="horizontal"
      value={value}
      onChange={(chosen) => onChange(chosen as T)}
    >
      <Label className={hideLabel ? 'visually-hidden' : field.label}>{label}</Label>
      <div className={classes.row}>
        {options.map((option) => (
          <Radio key={option.id} value={option.id} className={classes.option}>
            {option.label}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}
