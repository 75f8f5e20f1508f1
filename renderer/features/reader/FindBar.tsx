import { EditorView } from '@codemirror/view'
import { CaseSensitive, ChevronDown, ChevronUp, Regex, Tags, WholeWord, X } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/Button'
import { IconButton } from '../../components/IconButton'
import { SearchField } from '../../components/SearchField'
import { useServices } from '../../hooks'
import { said } from '../../strings/said'
import type { Id } from '../../../shared/model/entities'
import { select } from './focus-view'
import { setFound } from './found'
import type { Found } from './found'
import { selectionOf } from './selecting'
import { useFound } from './use-found'
import type { Finding } from './use-found'
import classes from './FindBar.module.css'

export interface FindBarProps {
  readonly view: EditorView
  readonly text: string
  readonly sourceId: Id
  readonly onClose: () => void
  /** What was found, for those who show the words elsewhere; null when the bar goes. */
  readonly onFound: (found: Found | null) => void
}

/** How it was searched last, for the next time the bar is opened. */
let lastWays: Finding = { matchCase: false, wholeWord: false, regex: false }

/** What was selected is looked for, if it is short. */
function firstQuery(view: EditorView, text: string): string {
  const range = selectionOf(view.state)
  const words = range ? text.slice(range.start, range.end) : ''
  return words.length <= 80 && !words.includes('\n') ? words : ''
}

/** Finds words in the open text: accents and width do not count, nor letter case unless it is asked for. */
export function FindBar({ view, text, sourceId, onClose, onFound }: FindBarProps) {
  const { t } = useTranslation()
  const input = useRef<HTMLInputElement>(null)
  const [query, setQuery] = useState(() => firstQuery(view, text))
  const [ways, setWays] = useState(lastWays)
  const [step, setStep] = useState<number | null>(null)
  const { hits, more, problem, timedOut, busy } = useFound(text, sourceId, query, ways)
  const { dispatch } = useServices()
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
      onFound(null)
    }
  }, [view, onFound])
  useEffect(() => {
    const hit = hits[at]
    onFound({ hits, current: at })
    view.dispatch({
      effects: [
        setFound.of({ hits, current: at }),
        ...(hit ? [EditorView.scrollIntoView(hit.start, { y: 'nearest', yMargin: 120 })] : []),
      ],
    })
  }, [view, hits, at, onFound])

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
    if (event.key === 'Enter' || event.key === 'F3') go(event.shiftKey ? -1 : 1)
    else if (event.key === 'Escape') close()
    else if (event.key === 'f' && (event.ctrlKey || event.metaKey)) input.current?.select()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const turn = (parts: Partial<Finding>): void => {
    lastWays = { ...ways, ...parts }
    setWays(lastWays)
    setStep(null)
  }
  const count =
    problem !== null
      ? said(t, problem)
      : query.trim() === '' || (busy && hits.length === 0)
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
      <IconButton
        label={t('search.matchCase')}
        isOn={ways.matchCase}
        onPress={() => turn({ matchCase: !ways.matchCase })}
      >
        <CaseSensitive size={16} strokeWidth={1.75} aria-hidden />
      </IconButton>
      <IconButton
        label={t('search.wholeWord')}
        isOn={ways.wholeWord}
        onPress={() => turn({ wholeWord: !ways.wholeWord })}
      >
        <WholeWord size={16} strokeWidth={1.75} aria-hidden />
      </IconButton>
      <IconButton
        label={t('reader.find.regex')}
        isOn={ways.regex}
        onPress={() => turn({ regex: !ways.regex })}
      >
        <Regex size={16} strokeWidth={1.75} aria-hidden />
      </IconButton>
      <span className={classes.count} role="status" title={problem === null ? undefined : count}>
        {timedOut ? t('search.tooLong') : count}
      </span>
      {hits.length > 0 ? (
        <Button
          size="s"
          icon={<Tags size={14} strokeWidth={1.75} aria-hidden />}
          onPress={() =>
            dispatch({
              type: 'dialog',
              dialog: 'auto-code',
              places: hits.map(({ start, end }) => ({ sourceId, start, end })),
            })
          }
        >
          {t('reader.find.codeAll', { count: hits.length })}
        </Button>
      ) : null}
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
