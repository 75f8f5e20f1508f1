import { Check, Minus } from 'lucide-react'
import type { ReactNode } from 'react'
import { Checkbox as AriaCheckbox } from 'react-aria-components'
import classes from './Checkbox.module.css'

export interface CheckboxProps {
  readonly children: ReactNode
  readonly isSelected: boolean
  readonly onChange: (isSelected: boolean) => void
  /** Some of what it stands for is chosen. */
  readonly isIndeterminate?: boolean
  readonly isDisabled?: boolean
}

/** A yes or no, with words. */
export function Checkbox({ children, ...rest }: CheckboxProps) {
  return (
    <AriaCheckbox {...rest} className={classes.checkbox}>
      {({ isSelected, isIndeterminate }) => (
        <>
          <span className={classes.box} aria-hidden>
            {isIndeterminate ? (
              <Minus size={12} strokeWidth={3} />
            ) : isSelected ? (
              <Check size={12} strokeWidth={3} />
            ) : null}
          </span>
          <span className={classes.words}>{children}</span>
        </>
      )}
    </AriaCheckbox>
  )
}
