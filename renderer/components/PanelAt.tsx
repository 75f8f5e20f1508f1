import { useRef } from 'react'
import type { ReactNode } from 'react'
import { Dialog, Popover } from 'react-aria-components'
import anchorClasses from './ContextMenu.module.css'
import list from './List.module.css'
import classes from './Popover.module.css'

export interface PanelAtProps {
  /** Name for those who do not see it. */
  readonly label: string
  /** Where it opens, in px of the window. */
  readonly at: { readonly x: number; readonly y: number }
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A small panel at a place instead of at a button; it takes the keyboard and gives it back. */
export function PanelAt({ label, at, onClose, children }: PanelAtProps) {
  const anchor = useRef<HTMLSpanElement>(null)
  return (
    <>
      <span ref={anchor} className={anchorClasses.anchor} style={{ left: at.x, top: at.y }} aria-hidden />
      <Popover
        triggerRef={anchor}
        isOpen
        onOpenChange={(open) => {
          if (!open) onClose()
        }}
        placement="bottom start"
        offset={2}
        className={`${list.popover} ${classes.popover}`}
      >
        <Dialog aria-label={label} className={classes.dialog}>
          {children}
        </Dialog>
      </Popover>
    </>
  )
}
