import { Check } from 'lucide-react'
import { useState } from 'react'
import type { CSSProperties } from 'react'
import { Radio, RadioGroup } from 'react-aria-components'
import { palette } from '../../shared/colour/palette'
import type { Hue } from '../../shared/colour/palette'
import { TextField } from './TextField'
import classes from './ColourPalette.module.css'

export interface ColourPaletteProps {
  readonly label: string
  /** `#RRGGBB`, or null for "as the parent". */
  readonly value: string | null
  readonly onChange: (colour: string | null) => void
  readonly hueName: (hue: Hue) => string
  /** Label of the choice null, and the colour it stands for; left out where there is no such choice. */
  readonly inherit?: { readonly label: string; readonly colour: string }
  readonly ownLabel: string
  /** What to say of words that are no colour. */
  readonly ownError: string
}

/** A few calm colours to choose from, the parent's, or one's own by its code. */
export function ColourPalette(props: ColourPaletteProps) {
  const { label, value, onChange, hueName, inherit, ownLabel, ownError } = props
  const [typed, setTyped] = useState<string | null>(null)
  const own = typed ?? value ?? ''
  const whole = /^#?[0-9a-f]{6}$/i
  const commit = (): void => {
    if (typed !== null && whole.test(typed.trim())) {
      onChange(`#${typed.trim().replace('#', '').toUpperCase()}`)
      setTyped(null)
    }
  }
  return (
    <div className={classes.palette}>
      <RadioGroup
        aria-label={label}
        orientation="horizontal"
        value={value?.toUpperCase() ?? 'inherit'}
        onChange={(chosen) => {
          setTyped(null)
          onChange(chosen === 'inherit' ? null : chosen)
        }}
        className={classes.grid}
      >
        {palette.map(({ hue, colour }) => (
          <Radio
            key={hue}
            value={colour}
            aria-label={hueName(hue)}
            className={classes.colour}
            style={{ '--colour': colour } as CSSProperties}
          >
            {({ isSelected }) => (isSelected ? <Check size={14} strokeWidth={3} aria-hidden /> : null)}
          </Radio>
        ))}
        {inherit === undefined ? null : (
          <Radio value="inherit" className={classes.inherit}>
            <span
              className={classes.sample}
              style={{ '--colour': inherit.colour } as CSSProperties}
              aria-hidden
            />
            {inherit.label}
          </Radio>
        )}
      </RadioGroup>
      <TextField
        label={ownLabel}
        value={own}
        onChange={setTyped}
        onBlur={commit}
        placeholder="#3C7EBE"
        maxLength={7}
        error={typed !== null && typed.length >= 7 && !whole.test(typed.trim()) ? ownError : null}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit()
        }}
      />
    </div>
  )
}
