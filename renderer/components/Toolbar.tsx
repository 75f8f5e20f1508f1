import type { ReactNode } from 'react'
import { Toolbar as AriaToolbar } from 'react-aria-components'
import classes from './Toolbar.module.css'

/** Buttons that belong together; one stop of the Tab key, arrows inside. */
export function Toolbar({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <AriaToolbar aria-label={label} className={classes.toolbar}>
      {children}
    </AriaToolbar>
  )
}
