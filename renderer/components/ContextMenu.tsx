import { useRef } from 'react'
import { Popover } from 'react-aria-components'
import { MenuList } from './Menu'
import type { MenuEntries } from './Menu'
import list from './List.module.css'
import classes from './ContextMenu.module.css'

export interface ContextMenuProps {
  readonly label: string
  readonly entries: MenuEntries
  /** Where it opens, in px of the window; null: it is closed. */
  readonly at: { readonly x: number; readonly y: number } | null
  readonly onClose: () => void
}

/** A menu at a place instead of at a button: for a right click, the menu key, or a drop. */
export function ContextMenu({ label, entries, at, onClose }: ContextMenuProps) {
  const anchor = useRef<HTMLSpanElement>(null)
  return (
    <>
      <span
        ref={anchor}
        className={classes.anchor}
        style={{ left: at?.x ?? 0, top: at?.y ?? 0 }}
        aria-hidden
      />
      <Popover
        // A new place is a new popover: the kit measures where it stands only when it opens.
        key={at ? `${at.x} ${at.y}` : 'closed'}
        triggerRef={anchor}
        isOpen={at !== null}
        onOpenChange={(open) => {
          if (!open) onClose()
        }}
        placement="bottom start"
        offset={2}
        className={list.popover}
        aria-label={label}
      >
        <MenuList label={label} entries={entries} onClose={onClose} autoFocus="first" />
      </Popover>
    </>
  )
}
