import type { ReactNode } from 'react'
import classes from './Badge.module.css'

export interface BadgeProps {
  readonly children: ReactNode
  readonly tone?: 'plain' | 'accent' | 'ok' | 'warn' | 'danger'
}

/** A word or a number that stands beside something. */
export function Badge({ children, tone = 'plain' }: BadgeProps) {
  return <span className={`${classes.badge} ${classes[tone]}`}>{children}</span>
}
