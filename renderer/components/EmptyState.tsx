import type { ReactNode } from 'react'
import classes from './EmptyState.module.css'

export interface EmptyStateProps {
  readonly icon?: ReactNode
  readonly title: string
  /** A sentence: what would stand here, and how it comes here. */
  readonly children?: ReactNode
  readonly action?: ReactNode
}

/** What stands where nothing is yet. */
export function EmptyState({ icon, title, children, action }: EmptyStateProps) {
  return (
    <div className={classes.empty}>
      {icon === undefined ? null : <div className={classes.icon}>{icon}</div>}
      <p className={classes.title}>{title}</p>
      {children === undefined ? null : <p className={classes.words}>{children}</p>}
      {action}
    </div>
  )
}
