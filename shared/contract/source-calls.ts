import { z } from 'zod'
import { fields } from '../model/entities'
import type { Id } from '../model/entities'
import type { Reference } from '../text/references/item'
import type { PageLayout, Structure } from '../text/structure'

/** A place that would change, with a few words around it; `at` counts in the old text. */
export interface ChangedPlace {
  readonly before: string
  readonly after: string
  readonly at: number
}

/** One clean-up that was found, for the preview. */
export interface TidyPreview {
  readonly baseRevisionId: Id
  readonly counts: Readonly<Record<string, number>>
  /** Excerpts of changed places, before and after, in text order; at most 200. */
  readonly samples: readonly ChangedPlace[]
  readonly lengthBefore: number
  readonly lengthAfter: number
  /** Quotations that would lose all their words. */
  readonly lost: number
}

/** Two sources of which one may be too many. */
export interface LikePair {
  /** The one that came first, then the other. */
  readonly first: Id
  readonly second: Id
  /** The same file, the same words, or nearly the same words. */
  readonly kind: 'file' | 'words' | 'near'
  /** Share of the sequences of three words that both have among those that either has, from 0 to 1. */
  readonly share: number
}

/** A reference that was read from a file, and the source it seems to belong to. */
export interface ReadReference {
  readonly reference: Reference
  readonly match: { readonly sourceId: Id; readonly why: 'doi' | 'title' | 'name' } | null
}

/** Calls about single sources: their words, their files, their clean-up. */
export const sourceCalls = {
  /** `at`: as the project stood after this step. */
  'source.text': z.object({ revisionId: fields.Id, at: z.number().int().optional() }),
  /** The file a source came in, byte for byte. */
  'source.original': z.object({ sourceId: fields.Id, at: z.number().int().optional() }),
  /** What is shown of an image: the file itself, or a PNG in its place where no browser shows the file. */
  'source.picture': z.object({ sourceId: fields.Id, at: z.number().int().optional() }),
  /** Where the words of a revision stand on the pages of its original. */
  'source.layout': z.object({ revisionId: fields.Id, at: z.number().int().optional() }),
  /** Words of many passages at once, with context on both sides. */
  'passages.read': z.object({
    quotationIds: z.array(fields.Id).max(20_000),
    /** UTF-16 units on each side; `paragraph`: to the ends of the paragraph, at most 2,000 on each side. */
    context: z.union([z.number().int().min(0).max(2000), z.literal('paragraph')]).default(80),
    at: z.number().int().optional(),
  }),
  /** How long texts are, in words and in pages of their originals. */
  'sources.sizes': z.object({ sourceIds: z.array(fields.Id).max(5000) }),
  /** Sources that came in twice, or nearly. */
  'sources.alike': z.object({ job: z.string().max(64).optional() }),
  /** Reads a file of references (CSL-JSON, RIS, BibTeX) and finds their sources; changes nothing. */
  'references.read': z.object({ handle: z.string(), job: z.string().max(64).optional() }),
  'tidy.preview': z.object({ sourceId: fields.Id, rules: z.array(z.string()).optional() }),
  'tidy.apply': z.object({
    sourceId: fields.Id,
    baseRevisionId: fields.Id,
    rules: z.array(z.string()).optional(),
  }),
} as const

/** What they answer. */
export interface SourceOutputs {
  /** The structure without its layout; see `source.layout`. */
  'source.text': { readonly text: string; readonly structure: Structure | null }
  'source.original': { readonly bytes: Uint8Array<ArrayBuffer>; readonly fileName: string }
  'source.picture': {
    readonly bytes: Uint8Array<ArrayBuffer>
    readonly mime: string
    /** More than one picture follows in time; the first is meant. */
    readonly animated: boolean
  }
  /** One entry for each page; null where the original has no pages. */
  'source.layout': readonly PageLayout[] | null
  'passages.read': readonly {
    readonly before: string
    readonly text: string
    readonly after: string
    /** When it is said, ms from the beginning of the recording; absent where that is not known. */
    readonly time?: number
  }[]
  'sources.sizes': readonly { readonly sourceId: Id; readonly words: number; readonly pages: number | null }[]
  'sources.alike': readonly LikePair[]
  'references.read': {
    readonly format: 'csl-json' | 'ris' | 'bibtex' | 'zotero-rdf'
    readonly entries: readonly ReadReference[]
    /** Entries that could not be read, and the line of the first. */
    readonly skipped: number
    readonly firstSkipped: number | null
  }
  'tidy.preview': TidyPreview
  'tidy.apply': { readonly revisionId: Id; readonly lost: number }
}
