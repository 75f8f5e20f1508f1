import { z } from 'zod'
import { columnUses, hierarchies, mergeRules, separators } from '../model/codebook-file'
import type { ColumnUse, Hierarchy, Separator } from '../model/codebook-file'
import type { Code } from '../model/entities'

/** How the file is to be read and merged, where the guess is wrong; for REFI-QDA only `rule` counts. */
const Choice = z.object({
  encoding: z.string().max(64).optional(),
  delimiter: z.string().length(1).optional(),
  /** Number of a sheet from 0. */
  sheet: z.number().int().nonnegative().optional(),
  /** Row of the headings from 0, or null where there are none; left out: it is looked for. */
  headerRow: z.number().int().nonnegative().max(1000).nullable().optional(),
  /** One for each column, in their order. */
  uses: z.array(z.enum(columnUses)).max(2000).optional(),
  hierarchy: z.enum(hierarchies).optional(),
  separator: z.enum(separators).optional(),
  /** Whether an empty cell of a theme means the theme above. */
  fill: z.boolean().optional(),
  /** Whether the colours of the cells are those of the codes. */
  cellColours: z.boolean().optional(),
  /**
   * For codes that are there already: by their GUID, or by their path. `both` puts what the file says below what is there;
   * `apart` takes codes of the same path for others.
   */
  rule: z.enum(mergeRules).default('ours'),
})

/** Calls about codebooks that come in. */
export const codebookCalls = {
  /** Reads a codebook and says what bringing it in would do. Changes nothing. */
  'codebook.read': z.object({ handle: z.string().max(64), choice: Choice.default({ rule: 'ours' }) }),
  /** Brings it in: one step that can be undone. */
  'codebook.bring': z.object({ handle: z.string().max(64), choice: Choice.default({ rule: 'ours' }) }),
} as const

export type CodebookChoice = z.output<typeof Choice>

/** How many codes of the file come in as new, are there the same, change, and stay as ours although theirs differ. */
export type CodebookCounts = Readonly<Record<'new' | 'same' | 'changed' | 'kept', number>>

/** What was odd in the file, with how often. */
export type CodebookOddity =
  'nameless' | 'cut' | 'circle' | 'deep' | 'colour' | 'guid' | 'theme' | 'memo' | 'trash'

/** What a file that was read as a table looks like. */
export interface CodebookTable {
  readonly encoding: { readonly name: string; readonly guessed: boolean } | null
  readonly delimiter: string | null
  readonly sheets: readonly string[]
  readonly sheet: number
  readonly headerRow: number | null
  readonly columns: readonly { readonly name: string; readonly use: ColumnUse }[]
  readonly hierarchy: Hierarchy
  readonly separator: Separator
  readonly fill: boolean
  /** Whether the colours of the cells are those of the codes; null: they have none. */
  readonly cellColours: boolean | null
  /** The first ten rows as they stand in the file, and the first fifty below the headings; cells cut short. */
  readonly head: readonly (readonly string[])[]
  readonly rows: readonly (readonly string[])[]
  readonly total: number
}

/** One code of a file, and what becomes of it. */
export interface CodebookLine {
  /** Names from the root in the file, joined by " > "; the beginning of a very long one is left out. */
  readonly path: string
  readonly name: string
  /** Levels above it in the file. */
  readonly depth: number
  readonly role: Code['role']
  /** The colour it will be seen in, `#RRGGBB`. */
  readonly colour: string
  readonly fate: keyof CodebookCounts
  /** By what it was found; `trash`: its GUID is that of a removed code, so it comes as a new one. */
  readonly by: 'guid' | 'path' | 'trash' | null
  /** Parts that change, or would. */
  readonly parts: readonly CodebookPart[]
}

/** Parts of a code that a file can change. */
export type CodebookPart =
  | 'short'
  | 'definition'
  | 'whenToUse'
  | 'whenNotToUse'
  | 'claim'
  | 'examples'
  | 'origin'
  | 'color'
  | 'name'
  | 'aliases'

/** A codebook that could come in. */
export interface CodebookPreview {
  readonly format: 'qdc' | 'csv' | 'tsv' | 'xlsx' | 'ods'
  /** Program that wrote it, as it calls itself; null where nobody knows. */
  readonly program: string | null
  /** Null for REFI-QDA, which says itself what it is. */
  readonly table: CodebookTable | null
  /** The first five thousand codes of the file, parents first. */
  readonly codes: readonly CodebookLine[]
  readonly counts: CodebookCounts
  readonly groups: number
  readonly odd: Readonly<Partial<Record<CodebookOddity, number>>>
  /** Sentences of the reader. */
  readonly losses: readonly string[]
}

/** What came of a codebook. */
export interface CodebookOutcome extends Pick<CodebookPreview, 'counts' | 'groups' | 'odd' | 'losses'> {
  /** Codes that got a number behind their names. */
  readonly renamed: number
}

/** What they answer. */
export interface CodebookOutputs {
  'codebook.read': CodebookPreview
  'codebook.bring': CodebookOutcome
}
