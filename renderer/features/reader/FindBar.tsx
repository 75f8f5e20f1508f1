import { EditorView } from '@codemirror/view'
import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { plainHits } from '../../../shared/queries/search'
import type { Range } from '../../../shared/text/range'
import { IconButton } from '../../components/IconButton'
import { SearchField } from '../../components/SearchField'
import { select } from './focus-view'
import { setFound } from './found'
import { selectionOf } from './selecting'
import classes from './FindBar.module.css'

export interface FindBarProps {
  readonly view: EditorView
  readonly text: string
  readonly onClose: () => void
}

/** Hits that are painted and counted. */
const most = 10_000

function hitsOf(text: string, query: string): { readonly hits: readonly Range[]; readonly more: boolean } {
  const hits: Range[] = []
  if (query.trim() === '') return { hits, more: false }
  for (const hit of plainHits(text, query)) {
    if (hits.length === most) return { hits, more: true }
    hits.push(hit)
  }
  return { hits, more: false }
}

/** What was selected is looked for, if it is short. */
function firstQuery(view: EditorView, text: string): string {
  const range = selectionOf(view.state)
  const words = range ? text.slice(range.start, range.end) : ''
  return words.length <= 80 && !words.includes('\n') ? words : ''
}

/** Finds words in the open text: letter case, accents and width do not count. */
export function FindBar({ view, text, onClose }: FindBarProps) {
  const { t } = useTranslation()
  const input = useRef<HTMLInputElement>(null)
  const [query, setQuery] = useState(() => firstQuery(view, text))
  const [step, setStep] = useState<number | null>(null)
  const { hits, more } = useMemo(() => hitsOf(text, query), [text, query])
  // Without a step of its own the search stands on the first hit from the caret on.
  const start = useMemo(() => {
    const caret = view.state.selection.main.from
    const next = hits.findIndex((hit) => hit.start >= caret)
    return next < 0 ? 0 : next
  }, [hits, view])
  const at = hits.length === 0 ? -1 : (step ?? start)

  useEffect(() => {
    input.current?.focus({ preventScroll: true })
    input.current?.select()
    return () => {
      if (view.dom.isConnected) view.dispatch({ effects: setFound.of({ hits: [], current: -1 }) })
    }
  }, [view])
  useEffect(() => {
    const hit = hits[at]
    view.dispatch({
      effects: [
        setFound.of({ hits, current: at }),
        ...(hit ? [EditorView.scrollIntoView(hit.start, { y: 'nearest', yMargin: 120 })] : []),
      ],
    })
  }, [view, hits, at])

  const go = (by: number): void => {
    if (hits.length > 0) setStep((at + by + hits.length) % hits.length)
  }
  const close = (): void => {
    const hit = hits[at]
    if (hit && query !== '') select(view, hit, false)
    onClose()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') go(event.shiftKey ? -1 : 1)
    else if (event.key === 'Escape') close()
    else if (event.key === 'f' && (event.ctrlKey || event.metaKey)) input.current?.select()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const count =
    query.trim() === ''
      ? ''
      : hits.length === 0
        ? t('reader.find.none')
        : t(more ? 'reader.find.many' : 'reader.find.count', { at: at + 1, of: hits.length })
  return (
    <div className={classes.bar} role="search" aria-label={t('reader.find.label')}>
      <div className={classes.field}>
        <SearchField
          label={t('reader.find.label')}
          clearLabel={t('reader.find.clear')}
          value={query}
          inputRef={input}
          onChange={(value) => {
            setQuery(value)
            setStep(null)
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <span className={classes.count} role="status">
        {count}
      </span>
      <IconButton label={t('reader.find.previous')} shortcut="Shift+Enter" onPress={() => go(-1)}>
        <ChevronUp size={16} strokeWidth={1.75} aria-hidden />
      </IconButton>
      <IconButton label={t('reader.find.next')} shortcut="Enter" onPress={() => go(1)}>
        <ChevronDown size={16} strokeWidth={1.75} aria-hidden />
      </IconButton>
      <IconButton label={t('reader.find.close')} shortcut="Escape" onPress={close}>
        <X size={16} strokeWidth={1.75} aria-hidden />
      </IconButton>
    </div>
  )
}
