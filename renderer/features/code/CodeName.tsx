import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Code } from '../../../shared/model/entities'
import { useDraft } from '../../components/draft'
import { useIsPast, useServices } from '../../hooks'
import classes from './CodeName.module.css'

/** The name of a code as a title to type in: Enter or leaving takes it, Escape gives it back. */
export function CodeName({ code }: { readonly code: Code }) {
  const { t } = useTranslation()
  const { run } = useServices()
  const draft = useDraft(
    code.name,
    (name) => {
      if (name !== code.name) void run('code.rename', { id: code.id, name })
    },
    { idle: null },
  )
  const isPast = useIsPast()
  const field = useRef<HTMLTextAreaElement>(null)
  const given = useRef(false)
  useEffect(() => {
    given.current = false
  })
  return (
    <textarea
      ref={field}
      rows={1}
      className={classes.name}
      aria-label={t('code.name')}
      value={draft.value}
      maxLength={500}
      readOnly={isPast}
      onChange={(event) => draft.change(event.target.value.replace(/\n/g, ' '))}
      onBlur={() => {
        if (given.current) return
        // A code cannot be without a name: an empty field gives the old one back.
        draft.change(draft.value.trim() || code.name)
        draft.flush()
      }}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return
        if (event.key === 'Enter') {
          event.preventDefault()
          field.current?.blur()
        } else if (event.key === 'Escape') {
          event.stopPropagation()
          draft.change(code.name)
          given.current = true
          field.current?.blur()
        }
      }}
    />
  )
}
