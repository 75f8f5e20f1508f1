/** For whom a project is written; all but the first are made after files of that program and nobody has tried them there. */
export const refiProfiles = ['standard', 'nvivo', 'maxqda', 'atlasti'] as const
export type RefiProfile = (typeof refiProfiles)[number]

/** Largest file a REFI-QDA archive may hold (REFI-QDA 1.5, 8.5), bytes. */
export const largestInside = 2_147_483_647

/** In what the profiles differ (interchange.md, table 9.1). */
export interface Form {
  /** Line ends of text files. */
  readonly lineEnd: '\n' | '\r\n'
  readonly byteOrderMark: boolean
  /** How positions are counted: code points with a line end as one, or UTF-16 units with CRLF as two. */
  readonly unit: 'code-point' | 'utf-16'
  /** A Word file beside each text: only one that it came in, one made for it, or none. */
  readonly rich: 'original' | 'made' | 'none'
  /** How many levels of codes stand below the roots; deeper ones are roots named by their path. */
  readonly depth: number
  /**
   * Memos and comments: as notes; as notes with files and links to sources; as the description of what has one alone; or
   * as descriptions throughout.
   */
  readonly memos: 'notes' | 'linked' | 'description-if-one' | 'descriptions'
  /** Values of sources also as sets of sources, "name: value". */
  readonly valueSets: boolean
  /** In front of the names of variables that have no class of their own. */
  readonly variableClass: string
}

const standard: Form = {
  lineEnd: '\n',
  byteOrderMark: false,
  unit: 'code-point',
  rich: 'original',
  depth: Number.POSITIVE_INFINITY,
  memos: 'notes',
  valueSets: false,
  variableClass: '',
}

export const forms: Readonly<Record<RefiProfile, Form>> = {
  standard,
  nvivo: {
    ...standard,
    lineEnd: '\r\n',
    byteOrderMark: true,
    unit: 'utf-16',
    rich: 'made',
    memos: 'linked',
    variableClass: 'Attributes:',
  },
  maxqda: { ...standard, rich: 'none', memos: 'description-if-one' },
  atlasti: { ...standard, depth: 1, memos: 'descriptions', valueSets: true },
}
