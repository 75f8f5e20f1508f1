import type { Events, ImportLine } from '../../../shared/contract/contract'

/** A line of the result, with what is needed to read the file again. */
export interface ResultLine extends ImportLine {
  /** Unique within the import. */
  readonly key: number
  /** The file's handle at the host; null where it never got there. */
  readonly handle: string | null
  /** A recording that was put beside the source. */
  readonly attached?: true
}

/** One import, from the choice of files to the list of results. */
export interface ImportState {
  readonly phase: 'idle' | 'reading' | 'running' | 'finished'
  readonly done: number
  readonly total: number
  readonly current: string | null
  readonly cancelling: boolean
  readonly job: string | null
  readonly lines: readonly ResultLine[]
  /** Line that is being read again in another way. */
  readonly again: number | null
}

export const noImport: ImportState = {
  phase: 'idle',
  done: 0,
  total: 0,
  current: null,
  cancelling: false,
  job: null,
  lines: [],
  again: null,
}

export type ImportAction =
  | { readonly type: 'read'; readonly total: number }
  | { readonly type: 'reading'; readonly file: string }
  | { readonly type: 'refused'; readonly line: ImportLine & { readonly attached?: true } }
  /** A recording is on its way to its transcript. */
  | { readonly type: 'attaching'; readonly file: string }
  | {
      readonly type: 'start'
      readonly job: string
      readonly total: number
      readonly again?: number
    }
  | { readonly type: 'event'; readonly event: Events['import'] }
  | { readonly type: 'cancel' }
  | { readonly type: 'finish' }
  | { readonly type: 'clear' }

/** The import after something happened. */
export function reduceImport(state: ImportState, action: ImportAction): ImportState {
  switch (action.type) {
    case 'read':
      return { ...noImport, phase: 'reading', total: action.total }
    case 'reading':
      return { ...state, current: action.file, done: state.done + 1 }
    case 'attaching':
      return { ...state, phase: 'running', current: action.file }
    case 'refused':
      return { ...state, lines: [...state.lines, { ...action.line, key: state.lines.length, handle: null }] }
    case 'start':
      return {
        ...state,
        phase: 'running',
        job: action.job,
        again: action.again ?? null,
        done: 0,
        total: action.total,
        current: null,
        cancelling: false,
      }
    case 'event':
      return takeEvent(state, action.event)
    case 'cancel':
      return { ...state, cancelling: true }
    case 'finish':
      return { ...state, phase: 'finished', current: null, job: null, again: null }
    case 'clear':
      return noImport
  }
}

function takeEvent(state: ImportState, event: Events['import']): ImportState {
  if (event.job !== state.job) return state
  let { lines } = state
  if (event.line) {
    const { handle, line } = event
    lines =
      state.again === null
        ? [...lines, { ...line, key: lines.length, handle }]
        : lines.map((other) => (other.key === state.again ? { ...line, key: other.key, handle } : other))
  }
  const next = { ...state, lines, done: event.done, total: event.total, current: event.current }
  return event.finished ? reduceImport(next, { type: 'finish' }) : next
}

/** Of a long list so many lines of one kind are drawn at first: each has buttons of its own, and thousands take seconds. */
const mostDrawn = 100

/** The lines to draw of a list: all of a short one, else the first of those that came in and of those that did not. */
export function drawnLines(lines: readonly ResultLine[]): readonly ResultLine[] {
  if (lines.length <= 2 * mostDrawn) return lines
  let good = 0
  let bad = 0
  return lines.filter(({ outcome }) => (outcome === 'imported' ? ++good : ++bad) <= mostDrawn)
}
