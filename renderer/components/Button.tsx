import type { ReactNode, Ref } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import type { ButtonProps as AriaButtonProps } from 'react-aria-components'
import classes from './Button.module.css'

export interface ButtonProps extends Omit<AriaButtonProps, 'children' | 'className' | 'style'> {
  readonly children: ReactNode
  /** `primary`: the one thing to do here; `plain` (default): bordered; `quiet`: no border; `danger`: takes away. */
  readonly variant?: 'primary' | 'plain' | 'quiet' | 'danger'
  readonly size?: 's' | 'm' | 'l'
  readonly icon?: ReactNode
  readonly ref?: Ref<HTMLButtonElement>
}

/** A button with words. */
export function Button({ children, variant = 'plain', size = 'm', icon, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className={`${classes.button} ${classes[variant]} ${classes[size]}`}>
      {icon}
      <span className={classes.words}>{children}</span>
    </AriaButton>
  )
}
