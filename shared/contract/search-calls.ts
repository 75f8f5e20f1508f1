import { z } from 'zod'
import { fields } from '../model/entities'
import type { Id } from '../model/entities'

/** A place found in a text, with its surroundings. */
export interface SearchHit {
  readonly sourceId: Id
  readonly start: number
  readonly end: number
  readonly before: string
  readonly text: string
  readonly after: string
}

/** A place found in what was written beside the texts: a part of a code, a memo, the comment on a coding. */
export interface ThingHit {
  readonly table: 'codes' | 'memos' | 'codings'
  readonly id: Id
  readonly part:
    | 'name'
    | 'alias'
    | 'short'
    | 'definition'
    | 'whenToUse'
    | 'whenNotToUse'
    | 'claim'
    | 'example'
    | 'title'
    | 'body'
    | 'comment'
  readonly start: number
  readonly end: number
  readonly before: string
  readonly text: string
  readonly after: string
}

/** What a search over everything found: the first hits, and how many there are. */
export interface Findings {
  /** By source, in the order the sources came in, then by place. */
  readonly hits: readonly SearchHit[]
  /** Hits in texts; counting ends at 100,000. */
  readonly total: number
  /** How many of them each source has, those without any left out. */
  readonly perSource: readonly { readonly sourceId: Id; readonly hits: number }[]
  readonly things: readonly ThingHit[]
  readonly thingsTotal: number
  /** Why it is not whole: it took too long and was stopped, or a newer search with the same key took its place. */
  readonly stopped: 'time' | 'newer' | null
}

/** A passage that hits would have coded; the words are cut after some 200 characters. */
export interface FoundPassage {
  readonly sourceId: Id
  readonly start: number
  readonly end: number
  readonly text: string
  /** How many hits are in it. */
  readonly hits: number
}

/** The calls that search beside `search.texts`. */
export const searchCalls = {
  /** Words in texts, codes, memos and comments; a newer search with the same key takes the place of an older one. */
  'search.all': z.object({
    text: z.string().min(1).max(1000),
    /** All words in one paragraph, "in quotes" as a phrase; the same forgiving typing errors; a regular expression. */
    mode: z.enum(['words', 'fuzzy', 'regex']).default('words'),
    matchCase: z.boolean().default(false),
    wholeWord: z.boolean().default(false),
    /** The text is one phrase as it stands, whatever quotation marks are in it. */
    phrase: z.boolean().default(false),
    /** Only in these texts. */
    sourceIds: z.array(fields.Id).optional(),
    /** Only where nothing is coded yet, or with these codes or those below them. Limits hits in texts. */
    coded: z
      .union([
        z.object({ as: z.literal('nothing') }),
        z.object({ as: z.literal('codes'), codeIds: z.array(fields.Id) }),
      ])
      .optional(),
    /** False: only texts. */
    things: z.boolean().default(true),
    limit: z.number().int().positive().max(10_000).default(10_000),
    context: z.number().int().min(0).max(300).default(60),
    key: z.string().max(64).optional(),
  }),
  /** The passages that would be coded for places in current texts, those that overlap made one. */
  'search.passages': z.object({
    places: z
      .array(
        z.object({
          sourceId: fields.Id,
          start: z.number().int().nonnegative(),
          end: z.number().int().positive(),
        }),
      )
      .max(10_000),
    unit: z.enum(['words', 'sentence', 'paragraph', 'turn']).default('words'),
    key: z.string().max(64).optional(),
  }),
} as const
