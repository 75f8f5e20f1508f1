import { useRef } from 'react'
import type { KeyboardEvent, PointerEvent, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useServices, useSession } from '../../hooks'
import classes from './MediaStrip.module.css'

interface StageProps {
  /** False: there is nothing to see, only to hear. */
  readonly isShown: boolean
  readonly children: ReactNode
}

const smallest = 90
const largest = 640
const step = 20
const within = (height: number): number => Math.min(largest, Math.max(smallest, Math.round(height)))

/** The place of the pictures, whose upper edge can be moved by pointer and by arrow keys. */
export function Stage({ isShown, children }: StageProps) {
  const { t } = useTranslation()
  const { dispatch } = useServices()
  const kept = useSession(({ panes }) => panes['mediaHeight'])
  const height = typeof kept === 'number' ? within(kept) : 200
  const drag = useRef<{ readonly y: number; readonly height: number } | null>(null)
  const resize = (to: number): void => dispatch({ type: 'pane', name: 'mediaHeight', value: within(to) })
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
    event.preventDefault()
    resize(height + (event.key === 'ArrowUp' ? step : -step))
  }
  const onPointerDown = (event: PointerEvent): void => {
    event.currentTarget.setPointerCapture(event.pointerId)
    drag.current = { y: event.clientY, height }
  }
  const onPointerMove = (event: PointerEvent): void => {
    if (drag.current) resize(drag.current.height + drag.current.y - event.clientY)
  }
  return (
    <div className={isShown ? classes.stage : classes.hidden} style={isShown ? { height } : undefined}>
      {isShown ? (
        // A separator that can be moved is a control (WAI-ARIA window splitter).
        // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
        <div
          role="separator"
          aria-orientation="horizontal"
          aria-label={t('media.resize')}
          aria-valuenow={height}
          aria-valuemin={smallest}
          aria-valuemax={largest}
          // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          tabIndex={0}
          className={classes.edge}
          onKeyDown={onKeyDown}
          onPointerDown={onPointerDown}
          onPointerMove={onPointerMove}
          onPointerUp={() => (drag.current = null)}
        />
      ) : null}
      {children}
    </div>
  )
}
