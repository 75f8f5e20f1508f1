import { z } from 'zod'

/** Which project, and how it is to be taken. */
const choice = z.object({
  handle: z.string().max(64),
  /** A code with the path of one that is there is that code. */
  samePaths: z.boolean().default(true),
  /** Tags of Taguette stand below each other where their names have dots. */
  splitDots: z.boolean().default(false),
  job: z.string().max(64).optional(),
})

/**
 * Calls about projects of other programs: in the exchange format REFI-QDA (`.qdpx`, `.qde`), as databases of Taguette
 * (`.sqlite3`), QualCoder (`.qda`: its folder, or the `data.qda` in it, or a zip file of it) and RQDA (`.rqda`). What a
 * file is, is told by what is in it.
 */
export const refiCalls = {
  /** Reads a project and says what would come in. Changes nothing. */
  'refi.read': choice,
  /** Brings it in: one step that can be undone. The job's `work` events count its parts. */
  'refi.apply': choice,
} as const

/** What of a kind comes in new, and what is in the project already. */
export interface RefiTally {
  readonly made: number
  readonly known: number
}

/** How the positions in one text were counted. */
export interface RefiText {
  readonly name: string
  /** What a position counts, what CR LF counts as, and whether the end belongs to a passage. */
  readonly unit: 'codepoint' | 'utf16' | 'utf8'
  readonly crlf: 1 | 2
  readonly end: 'exclusive' | 'inclusive'
  /** False where all ways of counting are the same in this text. */
  readonly differs: boolean
  /** Passages that do not begin inside a word, of all; with `byWords` those that hold the words that were stored with them. */
  readonly hits: number
  readonly total: number
  /** Each passage was compared with its stored words (databases of Taguette, QualCoder and RQDA). */
  readonly byWords: boolean
  /** Too few of them: each passage that nothing else proves goes to the tray. */
  readonly uncertain: boolean
  /** Passages that reached beyond the end of the text. */
  readonly beyond: number
  readonly encoding: { readonly name: string; readonly guessed: boolean }
}

/** What is in a file, and what becomes of it. */
export interface RefiReport {
  readonly name: string
  /** The program that wrote it, as it calls itself; '' where it does not. */
  readonly origin: string
  readonly program: string
  readonly counts: Readonly<
    Record<
      'coders' | 'codes' | 'sources' | 'quotations' | 'codings' | 'memos' | 'cases' | 'variables' | 'groups',
      RefiTally
    >
  >
  /** What was found here under another GUID: codes by their place, by their paths there, and texts by their words. */
  readonly same: {
    readonly codes: readonly string[]
    /** The names in the file and here. */
    readonly texts: readonly { readonly name: string; readonly here: string }[]
  }
  readonly texts: readonly RefiText[]
  /** Passages that go to the tray, because their place is not certain. */
  readonly doubtful: number
  /** Files that are named and not in it, with what needs them. */
  readonly missing: readonly { readonly name: string; readonly path: string }[]
  /** Sentences about files in it that could not be read. */
  readonly unread: readonly string[]
  /** Parts that have no home here; they are kept as they came and written back on export. */
  readonly kept: readonly { readonly element: string; readonly count: number }[]
  /** What does not come in, or was mended, by kind. */
  readonly losses: readonly { readonly what: string; readonly count: number }[]
  /** Elements that belong to no REFI-QDA, and tables of a database, that have no place here; they are left out. */
  readonly unknown: readonly { readonly name: string; readonly count: number }[]
}

/** What they answer. */
export interface RefiOutputs {
  'refi.read': RefiReport
  'refi.apply': RefiReport
}
