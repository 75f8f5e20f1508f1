import { useEffect, useId, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Kbd } from '../../components/Kbd'
import classes from './CommentBox.module.css'

export interface CommentBoxProps {
  /** Name of the code that is commented on. */
  readonly code: string
  readonly comment: string
  /** Keeps what was written. */
  readonly onSave: (comment: string) => void
  readonly onClose: () => void
}

/** Why this code is on these words, written beside them: Enter keeps it, Shift+Enter breaks the line, Escape does not keep. */
export function CommentBox({ code, comment, onSave, onClose }: CommentBoxProps) {
  const { t } = useTranslation()
  const id = useId()
  const [value, setValue] = useState(comment)
  const box = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  const latest = useRef({ value, onSave, onClose })
  useEffect(() => {
    latest.current = { value, onSave, onClose }
  })
  useEffect(() => {
    field.current?.focus({ preventScroll: true })
    field.current?.setSelectionRange(field.current.value.length, field.current.value.length)
    // What was written is kept also by who goes on elsewhere with the mouse.
    const onDown = (event: PointerEvent): void => {
      if (!(event.target instanceof Node) || box.current?.contains(event.target)) return
      latest.current.onSave(latest.current.value)
      latest.current.onClose()
    }
    window.addEventListener('pointerdown', onDown, { capture: true })
    return () => window.removeEventListener('pointerdown', onDown, { capture: true })
  }, [])
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && !event.shiftKey) onSave(value)
    else if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    onClose()
  }
  return (
    <div ref={box} className={classes.box} role="dialog" aria-labelledby={id}>
      <label id={id} className={classes.label} htmlFor={`${id}-field`}>
        {t('reader.passage.comment', { code })}
      </label>
      <textarea
        ref={field}
        id={`${id}-field`}
        className={classes.field}
        rows={3}
        placeholder={t('reader.passage.commentHint')}
        value={value}
        onChange={(event) => setValue(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <p className={classes.keys} aria-hidden>
        <Kbd keys="Enter" /> {t('reader.comment.keep')} <Kbd keys="Shift+Enter" /> {t('reader.comment.line')}{' '}
        <Kbd keys="Escape" /> {t('reader.picker.keyBack')}
      </p>
    </div>
  )
}
