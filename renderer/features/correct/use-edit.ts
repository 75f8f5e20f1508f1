import type { EditorView } from '@codemirror/view'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { Source } from '../../../shared/model/entities'
import { differ } from '../../../shared/text/differ'
import { refined } from '../../../shared/text/difference'
import { fatesOf } from '../../../shared/text/fate'
import { useAppNow, useServices } from '../../hooks'
import type { TextDraft } from '../../session/drafts'
import { changesIn, editView, tint, topOf, wordsIn } from './edit-view'
import { searchPhrases } from './search-phrases'

/** What saving would do. */
export interface Outlook {
  /** Nothing is different. */
  readonly isSame: boolean
  readonly changed: number
  readonly lost: number
}

/** How long typing rests before codings are looked at anew, and before the draft is kept, ms. */
const quiet = { look: 150, keep: 250 } as const

/** An editor of a text in an element, its draft kept, its codings followed. */
export function useEdit(
  host: RefObject<HTMLElement | null>,
  source: Source,
  text: string | null,
  draft: TextDraft,
  onSave: () => void,
): { readonly view: EditorView | null; readonly outlook: Outlook } {
  const { t } = useTranslation()
  const { store, dispatch } = useServices()
  const now = useAppNow()
  const [view, setView] = useState<EditorView | null>(null)
  const [outlook, setOutlook] = useState<Outlook>({ isSame: true, changed: 0, lost: 0 })
  const first = useRef({ draft, t, source })
  const save = useRef(onSave)
  useEffect(() => {
    save.current = onSave
  })

  const look = useCallback(
    (made: EditorView): void => {
      if (text === null) return
      const { baseRevisionId } = first.current.draft
      const passages = store
        .by('quotations.sourceId', first.current.source.id)
        .filter(({ revisionId }) => revisionId === baseRevisionId)
      const changes = refined(text, changesIn(made.state), differ)
      const fated = fatesOf(passages, text, wordsIn(made.state), changes)
      tint(
        made,
        fated.flatMap(({ fate }) =>
          fate.kind === 'lost' ? [] : [{ ...fate.range, isTouched: fate.kind === 'changed' }],
        ),
      )
      setOutlook({
        isSame: changes.length === 0,
        changed: fated.filter(({ fate }) => fate.kind === 'changed').length,
        lost: fated.filter(({ fate }) => fate.kind === 'lost').length,
      })
    },
    [store, text],
  )

  useEffect(() => {
    const parent = host.current
    if (!parent || text === null) return undefined
    const { draft: begun, t: say, source: of } = first.current
    let looking: ReturnType<typeof setTimeout> | undefined
    let keeping: ReturnType<typeof setTimeout> | undefined
    const keep = (): void => {
      clearTimeout(keeping)
      keeping = undefined
      // Saved or discarded meanwhile: there is nothing to keep.
      if (!Object.hasOwn(now().session.drafts, of.id)) return
      const { baseRevisionId } = begun
      dispatch({ type: 'text-draft', id: of.id, draft: { baseRevisionId, changes: changesIn(made.state) } })
    }
    const place = now().session.places[of.id] ?? { top: 0, caret: 0 }
    const made: EditorView = editView(parent, {
      text,
      changes: begun.changes,
      caret: place.caret,
      top: place.top,
      label: say('correct.editorOf', { name: of.name }),
      language: of.language,
      phrases: searchPhrases(say),
      onSave: () => save.current(),
      onChange: () => {
        clearTimeout(looking)
        looking = setTimeout(() => look(made), quiet.look)
        keeping ??= setTimeout(keep, quiet.keep)
      },
    })
    look(made)
    setView(made)
    // The reader that had the keyboard is gone.
    if (document.activeElement === null || document.activeElement === document.body) made.focus()
    return () => {
      clearTimeout(looking)
      if (keeping !== undefined) keep()
      const { session } = now()
      // Who comes back goes on where they were.
      if (Object.hasOwn(session.drafts, of.id)) {
        dispatch({ type: 'place', id: of.id, top: topOf(made), caret: made.state.selection.main.head })
      }
      setView(null)
      made.destroy()
    }
  }, [host, text, now, dispatch, look])
  return { view, outlook }
}
