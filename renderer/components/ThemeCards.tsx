import { Label, Radio, RadioGroup } from 'react-aria-components'
import field from './Field.module.css'
import classes from './ThemeCards.module.css'

export interface ThemeCardsProps<T extends string> {
  readonly label: string
  readonly value: T
  readonly onChange: (value: T) => void
  /** Each with the name of the theme its card is painted in. */
  readonly options: readonly { readonly id: T; readonly label: string; readonly theme: string }[]
}

/** A choice of themes, each shown as a small page in its own colours. */
export function ThemeCards<T extends string>({ label, value, onChange, options }: ThemeCardsProps<T>) {
  return (
    <RadioGroup className={field.field} value={value} onChange={(chosen) => onChange(chosen as T)}>
      <Label className={field.label}>{label}</Label>
      <div className={classes.cards}>
        {options.map((option) => (
          <Radio key={option.id} value={option.id} className={classes.card}>
            <span className={classes.page} data-theme={option.theme} aria-hidden="true">
              <span className={classes.letters}>Aa 字</span>
              <span className={classes.marked} />
            </span>
            <span className={classes.name}>{option.label}</span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}
