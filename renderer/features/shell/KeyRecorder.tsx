import { useEffect, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { actions } from '../../actions'
import type { Action } from '../../actions'
import { Button } from '../../components/Button'
import { Kbd } from '../../components/Kbd'
import { canonical, clashes, pressed, refusal } from '../../hooks/keys'
import type { KeyChoice } from '../../hooks/keys'
import { takeKeys, withKeys } from './key-choice'
import classes from './ShortcutSheet.module.css'

const isMac = /Mac|iPhone|iPad/.test(navigator.userAgent)

export interface KeyRecorderProps {
  readonly action: Action
  /** Its name, without dots. */
  readonly title: string
  readonly choice: KeyChoice
  readonly onChange: (keys: KeyChoice['keys']) => void
  readonly onClose: () => void
}

/** Waits for keys to be pressed and gives them to an action; says why it cannot, and who has them. */
export function KeyRecorder({ action, title, choice, onChange, onClose }: KeyRecorderProps) {
  const { t } = useTranslation()
  const field = useRef<HTMLButtonElement>(null)
  const [caught, setCaught] = useState<string | null>(null)
  useEffect(() => field.current?.focus(), [])
  const refused = caught === null ? null : refusal(caught, action)
  const taken = caught === null || refused ? [] : clashes(actions, action, caught, choice)
  const names = taken.map((other) => t(other.title).replace(/\s?…$/, '')).join(', ')

  const give = (keys: KeyChoice['keys']): void => {
    onChange(keys)
    onClose()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Tab') return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Escape') return onClose()
    const keys = pressed(event.nativeEvent, isMac)
    if (keys === null) return
    const wanted = canonical(keys)
    if (!refusal(wanted, action) && clashes(actions, action, wanted, choice).length === 0) {
      give(withKeys(choice.keys, action, wanted))
    } else setCaught(wanted)
  }

  return (
    <div className={classes.recorder} role="group" aria-label={t('shell.keys.changeOf', { title })}>
      <button
        ref={field}
        type="button"
        className={classes.press}
        aria-label={t('shell.keys.press')}
        onKeyDown={onKeyDown}
      >
        {caught === null ? t('shell.keys.press') : <Kbd keys={caught} />}
      </button>
      <p role="status" className={refused || taken.length > 0 ? classes.trouble : 'visually-hidden'}>
        {refused ? t(`shell.keys.refused.${refused}`) : null}
        {taken.length > 0 ? t('shell.keys.taken', { names }) : null}
      </p>
      <div className={classes.choices}>
        {caught !== null && taken.length > 0 ? (
          <Button
            size="s"
            variant="primary"
            onPress={() => give(takeKeys(choice.keys, action, caught, taken))}
          >
            {t('shell.keys.take')}
          </Button>
        ) : null}
        {action.shortcut === undefined ? null : (
          <Button
            size="s"
            isDisabled={!Object.hasOwn(choice.keys, action.id)}
            onPress={() => give(withKeys(choice.keys, action, action.shortcut ?? null))}
          >
            {t('shell.keys.reset')}
          </Button>
        )}
        <Button size="s" onPress={() => give(withKeys(choice.keys, action, null))}>
          {t('shell.keys.none')}
        </Button>
        <Button size="s" variant="quiet" onPress={onClose}>
          {t('common.cancel')}
        </Button>
      </div>
    </div>
  )
}
