import type { ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import type { ButtonProps as AriaButtonProps } from 'react-aria-components'
import { Tooltip } from './Tooltip'
import classes from './IconButton.module.css'

export interface IconButtonProps extends Omit<
  AriaButtonProps,
  'children' | 'className' | 'style' | 'aria-label'
> {
  /** Name for all, shown as a tooltip. */
  readonly label: string
  /** The icon, 16 px. */
  readonly children: ReactNode
  /** As tinykeys writes it; shown in the tooltip. */
  readonly shortcut?: string
  /** For a button that switches something: whether it is on. */
  readonly isOn?: boolean
  readonly size?: 's' | 'm'
  readonly placement?: 'top' | 'bottom' | 'left' | 'right'
}

/** A button with an icon, a tooltip, and a name for those who do not see it. */
export function IconButton({
  label,
  children,
  shortcut,
  isOn,
  size = 'm',
  placement,
  ...rest
}: IconButtonProps) {
  return (
    <Tooltip text={label} shortcut={shortcut} placement={placement}>
      <AriaButton
        {...rest}
        aria-label={label}
        aria-pressed={isOn}
        className={`${classes.button} ${classes[size]}`}
      >
        {children}
      </AriaButton>
    </Tooltip>
  )
}
