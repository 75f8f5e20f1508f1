import { useId } from 'react'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import classes from './Choices.module.css'

export interface ChoiceOption<T extends string> {
  readonly id: T
  readonly label: string
  /** One line: what it is good for. */
  readonly detail?: string
  /** Stands at the end of the line: a number, or the ending of the file. */
  readonly mark?: string
}

export interface ChoicesProps<T extends string> {
  readonly label: string
  readonly value: T
  readonly onChange: (value: T) => void
  readonly options: readonly ChoiceOption<T>[]
  /** Whether the chosen line gets the focus when it appears. */
  readonly autoFocus?: boolean
}

/** One choice out of a list whose lines say what each is good for. */
export function Choices<T extends string>({ label, value, onChange, options, autoFocus }: ChoicesProps<T>) {
  const id = useId()
  return (
    <RadioGroup className={classes.group} value={value} onChange={(chosen) => onChange(chosen as T)}>
      <Label className={classes.label}>{label}</Label>
      <div className={classes.list}>
        {options.map((option) => (
          <Radio
            key={option.id}
            value={option.id}
            className={classes.option}
            aria-label={option.label}
            aria-describedby={`${id}-${option.id}`}
            autoFocus={autoFocus && option.id === value}
          >
            <span className={classes.dot} aria-hidden />
            <span className={classes.words}>
              <span className={classes.name}>{option.label}</span>
              <span id={`${id}-${option.id}`} className={classes.detail}>
                {option.detail}
              </span>
            </span>
            {option.mark === undefined ? null : <span className={classes.mark}>{option.mark}</span>}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}
