import type { ReactElement, ReactNode } from 'react'
import { Dialog, DialogTrigger, Popover as AriaPopover } from 'react-aria-components'
import list from './List.module.css'
import classes from './Popover.module.css'

export interface PopoverProps {
  /** Name for those who do not see it. */
  readonly label: string
  /** The button that opens it. */
  readonly trigger: ReactElement
  readonly placement?: 'bottom start' | 'bottom end' | 'top start' | 'top end'
  readonly isOpen?: boolean
  readonly onOpenChange?: (isOpen: boolean) => void
  /** What is in it; a function is handed the way to close it. */
  readonly children: ReactNode | ((close: () => void) => ReactNode)
}

/** A small panel beside the button that opens it. */
export function Popover(props: PopoverProps) {
  const { label, trigger, placement = 'bottom start', isOpen, onOpenChange, children } = props
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={onOpenChange}>
      {trigger}
      <AriaPopover className={`${list.popover} ${classes.popover}`} placement={placement} offset={4}>
        <Dialog aria-label={label} className={classes.dialog}>
          {({ close }) => (typeof children === 'function' ? children(close) : children)}
        </Dialog>
      </AriaPopover>
    </DialogTrigger>
  )
}
