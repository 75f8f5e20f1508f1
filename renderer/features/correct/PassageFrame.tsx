import { useEffect, useRef } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
import { Button } from '../../components/Button'
import { Kbd } from '../../components/Kbd'
import { usePreferences } from '../../hooks'
import classes from './Tray.module.css'

/** Something that can be done, with its key. */
export interface FrameAct {
  readonly key: string
  readonly label: string
  readonly run: () => void
  readonly isMain?: boolean
  readonly isDisabled?: boolean
}

export interface PassageFrameProps {
  readonly label: string
  readonly acts: readonly FrameAct[]
  /** Hears keys before the acts do; true where it did something. */
  readonly onKey?: (key: string) => boolean
  readonly children: ReactNode
}

/** One stop of the keyboard about one passage, whose keys do what its buttons say. */
export function PassageFrame({ label, acts, onKey, children }: PassageFrameProps) {
  const [{ singleKeys }] = usePreferences()
  const group = useRef<HTMLDivElement>(null)
  // The keyboard was on the passage before, which is gone: it goes on with this one.
  useEffect(() => {
    if (document.activeElement === document.body || document.activeElement === null) group.current?.focus()
  }, [])
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const isOnAct = event.target instanceof Element && event.target.closest('[data-acts]') !== null
    if (event.key === 'Enter' && isOnAct) return
    const act = acts.find(({ key }) => key === event.key)
    const isLetter = event.key.length === 1
    if (isLetter && !singleKeys) return
    if (!onKey?.(event.key)) {
      if (!act || act.isDisabled) return
      act.run()
    }
    event.preventDefault()
    event.stopPropagation()
    group.current?.focus()
  }
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys of the buttons in it
    <div
      ref={group}
      role="group"
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the keys are heard here
      tabIndex={0}
      data-pane-focus
      aria-label={label}
      className={classes.body}
      onKeyDown={onKeyDown}
    >
      {children}
      <div className={classes.acts} data-acts>
        {acts.map(({ key, label: words, run, isMain, isDisabled }) => (
          <Button
            key={key}
            size="s"
            variant={isMain ? 'primary' : 'plain'}
            isDisabled={isDisabled ?? false}
            aria-keyshortcuts={singleKeys || key.length > 1 ? key : undefined}
            onPress={run}
          >
            {words} {singleKeys || key.length > 1 ? <Kbd keys={key} /> : null}
          </Button>
        ))}
      </div>
    </div>
  )
}
