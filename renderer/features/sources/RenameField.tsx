import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useServices } from '../../hooks'
import type { Source } from '../../../shared/model/entities'
import classes from './RenameField.module.css'

export interface RenameFieldProps {
  readonly source: Source
  readonly onDone: () => void
}

/** Renames a source in its place: Enter or leaving keeps the name, Escape does not. */
export function RenameField({ source, onDone }: RenameFieldProps) {
  const { t } = useTranslation()
  const app = useServices()
  const [name, setName] = useState(source.name)
  const field = useRef<HTMLInputElement>(null)
  const finished = useRef(false)
  useEffect(() => {
    // The menu that may have led here gives the focus back first.
    const timer = setTimeout(() => {
      field.current?.focus()
      field.current?.select()
    })
    return () => clearTimeout(timer)
  }, [])
  const finish = async (keep: boolean): Promise<void> => {
    if (finished.current) return
    finished.current = true
    const list = field.current?.closest<HTMLElement>('[role="grid"]')
    const hadFocus = field.current === document.activeElement
    const wanted = name.trim()
    if (keep && wanted !== '' && wanted !== source.name) {
      await app.run('source.rename', { id: source.id, name: wanted })
    }
    onDone()
    if (hadFocus) list?.focus({ preventScroll: true })
  }
  return (
    <input
      ref={field}
      className={classes.field}
      aria-label={t('sources.renameLabel')}
      value={name}
      maxLength={500}
      onChange={(event) => setName(event.target.value)}
      onBlur={() => void finish(true)}
      onKeyDown={(event) => {
        // The list would take arrows and letters for itself.
        event.stopPropagation()
        if (event.nativeEvent.isComposing) return
        if (event.key === 'Enter') void finish(true)
        else if (event.key === 'Escape') void finish(false)
      }}
      onPointerDown={(event) => event.stopPropagation()}
    />
  )
}
