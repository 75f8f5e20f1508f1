import type { Events, ImportLine } from '../../../shared/contract/contract'

/** A line of the result, with what is needed to read the file again. */
export interface ResultLine extends ImportLine {
  /** Unique within the import. */
  readonly key: number
  /** The file's handle at the host; null where it never got there. */
  readonly handle: string | null
}

/** One import, from the choice of files to the list of results. */
export interface ImportState {
  readonly phase: 'idle' | 'reading' | 'running' | 'finished'
  readonly done: number
  readonly total: number
  readonly current: string | null
  readonly cancelling: boolean
  readonly job: string | null
  /** Handles of the running job, in its order. */
  readonly handles: readonly string[]
  readonly lines: readonly ResultLine[]
  /** Line that is being read again with another encoding. */
  readonly again: number | null
}

export const noImport: ImportState = {
  phase: 'idle',
  done: 0,
  total: 0,
  current: null,
  cancelling: false,
  job: null,
  handles: [],
  lines: [],
  again: null,
}

export type ImportAction =
  | { readonly type: 'read'; readonly total: number }
  | { readonly type: 'reading'; readonly file: string }
  | { readonly type: 'refused'; readonly line: ImportLine }
  | {
      readonly type: 'start'
      readonly job: string
      readonly handles: readonly string[]
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
    case 'refused':
      return { ...state, lines: [...state.lines, { ...action.line, key: state.lines.length, handle: null }] }
    case 'start':
      return {
        ...state,
        phase: 'running',
        job: action.job,
        handles: action.handles,
        again: action.again ?? null,
        done: 0,
        total: action.handles.length,
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
    const handle = state.handles[event.done - 1] ?? null
    const { line } = event
    lines =
      state.again === null
        ? [...lines, { ...line, key: lines.length, handle }]
        : lines.map((other) => (other.key === state.again ? { ...line, key: other.key, handle } : other))
  }
  const next = { ...state, lines, done: event.done, total: event.total, current: event.current }
  return event.finished ? reduceImport(next, { type: 'finish' }) : next
}

/** Encodings a text can be read again in; those the host guesses among. */
export const encodings = [
  'utf-8',
  'windows-1252',
  'gb18030',
  'big5',
  'shift_jis',
  'euc-jp',
  'utf-16le',
  'utf-16be',
] as const
