import type { ReactNode } from 'react'
import classes from './Banner.module.css'

export interface BannerProps {
  readonly tone: 'info' | 'warn' | 'danger'
  readonly icon?: ReactNode
  readonly children: ReactNode
  /** Buttons at the end of the line. */
  readonly actions?: ReactNode
}

/** A line across the window about something that lasts. */
export function Banner({ tone, icon, children, actions }: BannerProps) {
  return (
    <div className={`${classes.banner} ${classes[tone]}`} role={tone === 'info' ? 'status' : 'alert'}>
      {icon}
      <p className={classes.words}>{children}</p>
      {actions}
    </div>
  )
}
