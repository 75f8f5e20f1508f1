import { Facet, Prec, RangeSetBuilder, StateEffect, StateField } from '@codemirror/state'
import type { EditorState, Extension, Text } from '@codemirror/state'
import { Decoration, EditorView } from '@codemirror/view'
import type { DecorationSet } from '@codemirror/view'
import { clock } from '../../../shared/media/clock'
import type { Range } from '../../../shared/text/range'
import type { Structure, Turn } from '../../../shared/text/structure'
import { turnTimes } from '../../../shared/text/turn-times'

/** Plays the recording beside the text from a time, in ms; false where there is none. Set once per view. */
export const playFrom = Facet.define<(ms: number) => boolean, (ms: number) => boolean>({
  combine: (given) => given[0] ?? (() => false),
})

/** Lights up the turn that is being said; null: none. */
export const setSpoken = StateEffect.define<Range | null>()
/** Whether there is a recording, so that times can be clicked. */
export const setPlays = StateEffect.define<boolean>()

/** Chooses whether times stand beside turns. */
export const setTimes = StateEffect.define<boolean>()

const timesField = StateField.define<boolean>({
  create: () => true,
  update: (shown, { effects }) => effects.findLast((effect) => effect.is(setTimes))?.value ?? shown,
  provide: (field) =>
    EditorView.editorAttributes.from(field, (shown): Record<string, string> =>
      shown ? { class: 'cm-timed' } : {},
    ),
})

const spokenLine = Decoration.line({ class: 'cm-spoken' })

function linesOf(state: EditorState, range: Range | null): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>()
  if (!range) return builder.finish()
  const end = Math.min(range.end, state.doc.length)
  for (let at = Math.min(range.start, end); at <= end;) {
    const line = state.doc.lineAt(at)
    if (line.length > 0) builder.add(line.from, line.from, spokenLine)
    at = line.to + 1
  }
  return builder.finish()
}

const spokenField = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (lines, { effects, state }) => {
    const set = effects.findLast((effect) => effect.is(setSpoken))
    return set ? linesOf(state, set.value) : lines
  },
  provide: (field) => EditorView.decorations.from(field),
})

const playsField = StateField.define<boolean>({
  create: () => false,
  update: (plays, { effects }) => effects.findLast((effect) => effect.is(setPlays))?.value ?? plays,
  provide: (field) =>
    EditorView.editorAttributes.from(field, (plays): Record<string, string> =>
      plays ? { class: 'cm-plays' } : {},
    ),
})

/** Times of turns at the lines on which they begin. Drawn beside the line, so that the line itself is as in any text. */
function timeLines(turns: readonly Turn[], doc: Text): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>()
  let last = -1
  for (const { start, from } of turns) {
    if (from === null || start > doc.length) continue
    const line = doc.lineAt(start)
    // Of several turns in one line the first is shown; all can be clicked with Alt.
    if (line.from <= last) continue
    last = line.from
    const attributes = { 'data-time': clock(from), 'data-ms': String(from) }
    builder.add(line.from, line.from, Decoration.line({ attributes }))
  }
  return builder.finish()
}

const tint = 'color-mix(in srgb, var(--accent) 11%, transparent)'

const look = EditorView.baseTheme({
  '.cm-line[data-time]::before': {
    // Drawn, not written: it is neither selected nor copied nor read out.
    content: 'attr(data-time) / ""',
    position: 'absolute',
    right: 'calc(100% + 10px)',
    top: '0',
    paddingTop: 'inherit',
    color: 'var(--ink-3)',
    fontFamily: 'var(--font-ui)',
    fontSize: '11px',
    fontVariantNumeric: 'tabular-nums',
    fontWeight: '400',
    lineHeight: 'inherit',
    textIndent: '0',
    whiteSpace: 'nowrap',
    direction: 'ltr',
    userSelect: 'none',
  },
  '&.cm-timed': { '--reading-gutter': '60px' },
  '&.cm-timed.cm-numbered .cm-line[data-time]::before': { right: 'calc(100% + 44px)' },
  '&.cm-plays .cm-line[data-time]::before': { cursor: 'pointer' },
  '&.cm-plays .cm-line[data-time]:hover::before': { color: 'var(--accent)' },
  '.cm-spoken': {
    backgroundColor: tint,
    boxShadow: `-8px 0 ${tint}, 8px 0 ${tint}`,
    animation: 'cm-spoken 240ms ease-out',
  },
  '.cm-line.cm-spoken[data-time]::before': { color: 'var(--accent)', fontWeight: '700' },
  '@keyframes cm-spoken': { from: { backgroundColor: 'transparent', boxShadow: 'none' } },
  '@media (prefers-reduced-motion: reduce)': { '.cm-spoken': { animation: 'none' } },
  '@media (forced-colors: active)': { '.cm-spoken': { outline: '1px solid Highlight' } },
})

/**
 * Times of turns in the gutter and the turn that is being said. A click on a time plays from there; a click with Alt or
 * Ctrl (on a Mac with ⌥ or ⌘) on any word plays from about that word.
 */
export function spoken(structure: Structure | null, doc: Text): Extension {
  const turns = structure?.turns ?? []
  const times = turnTimes(turns, structure?.times)
  if (!times.known) return []
  const lines = timeLines(turns, doc)
  return [
    spokenField,
    playsField,
    look,
    timesField,
    EditorView.decorations.compute([timesField], (state) =>
      state.field(timesField) ? lines : Decoration.none,
    ),
    Prec.high(
      EditorView.domEventHandlers({
        mousedown: (event, view) => {
          if (event.button !== 0) return false
          const ms = askedTime(event, view, times.momentAt)
          if (ms === null || !view.state.facet(playFrom)(ms)) return false
          event.preventDefault()
          return true
        },
      }),
    ),
  ]
}

function askedTime(
  event: MouseEvent,
  view: EditorView,
  momentAt: (offset: number) => number | null,
): number | null {
  const line = event.target instanceof Element ? event.target.closest<HTMLElement>('.cm-line[data-ms]') : null
  const box = line?.getBoundingClientRect()
  if (line && box && event.clientX < box.left) return Number(line.dataset['ms'])
  if (!event.altKey && !event.ctrlKey && !event.metaKey) return null
  const at = view.posAtCoords({ x: event.clientX, y: event.clientY })
  return at === null ? null : momentAt(at)
}
