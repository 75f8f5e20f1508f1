import type { ReactNode } from 'react'
import { Toolbar } from './Toolbar'
import classes from './PickedBar.module.css'

export interface PickedBarProps {
  /** How many things are picked, in words; said when it changes. */
  readonly count: string
  /** Name of the tools. */
  readonly label: string
  /** What can be done with them. */
  readonly children: ReactNode
}

/** The bar below a list in which several things are picked. */
export function PickedBar({ count, label, children }: PickedBarProps) {
  return (
    <div className={classes.bar}>
      <span className={classes.count} role="status">
        {count}
      </span>
      <Toolbar label={label}>{children}</Toolbar>
    </div>
  )
}
