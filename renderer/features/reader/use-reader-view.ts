import type { Extension } from '@codemirror/state'
import type { EditorView } from '@codemirror/view'
import { useEffect, useRef, useState } from 'react'
import type { RefObject } from 'react'
import { firstScrolled, scrollTo } from './keep-place'
import type { Scrolled } from '../../session/trail'
import { warmTypefaces } from './typefaces'
import { readerState, readerView } from './reader-view'
import type { ReaderDocument } from './reader-view'

/**
 * A view of a text in an element, made once: mount the component anew for another text. `extras` is asked for once.
 * Null until it is there.
 */
export function useReaderView(
  host: RefObject<HTMLElement | null>,
  document: ReaderDocument,
  scrolled: Scrolled,
  extras: () => Extension,
): EditorView | null {
  const [view, setView] = useState<EditorView | null>(null)
  const first = useRef({ document, scrolled, extras })
  useEffect(() => {
    const parent = host.current
    if (!parent) return undefined
    const { document: shown, scrolled: place, extras: make } = first.current
    const made = readerView(parent, readerState(shown, [firstScrolled.of(place), make()]))
    const top = Math.min(place.top, made.state.doc.length)
    if (top > 0) made.dispatch({ effects: scrollTo({ ...place, top }) })
    setView(made)
    // A typeface that came later may have moved words; jsdom has no typefaces.
    const fonts = 'fonts' in window.document ? window.document.fonts : null
    const measure = (): void => made.requestMeasure()
    fonts?.addEventListener('loadingdone', measure)
    const family = getComputedStyle(made.contentDOM).fontFamily
    let wanted = true
    if (fonts) void warmTypefaces(shown.text, place.top, family, () => wanted)
    return () => {
      wanted = false
      fonts?.removeEventListener('loadingdone', measure)
      setView(null)
      made.destroy()
    }
  }, [host])
  return view
}
