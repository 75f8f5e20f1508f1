import type { ReactElement } from 'react'
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components'
import { shortcutText } from './Kbd'
import classes from './Tooltip.module.css'

export interface TooltipProps {
  readonly text: string
  /** As tinykeys writes it. */
  readonly shortcut?: string
  readonly placement?: 'top' | 'bottom' | 'left' | 'right'
  /** The button it explains. */
  readonly children: ReactElement
}

/** A short explanation that appears on hover and on keyboard focus. */
export function Tooltip({ text, shortcut, placement = 'bottom', children }: TooltipProps) {
  return (
    <TooltipTrigger delay={600} closeDelay={80}>
      {children}
      <AriaTooltip className={classes.tooltip} placement={placement} offset={6}>
        {text}
        {shortcut === undefined ? null : <span className={classes.keys}>{shortcutText(shortcut)}</span>}
      </AriaTooltip>
    </TooltipTrigger>
  )
}
