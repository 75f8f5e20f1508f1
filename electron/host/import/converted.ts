import type { Size } from '../../../shared/image/area'
import type { SourceFormat } from '../../../shared/model/entities'
import type { Block, Structure } from '../../../shared/text/structure'

export type { SourceFormat }

/** How the bytes of a text file were turned into characters. */
export interface Encoding {
  /** The WHATWG name of the encoding, in lower case: `utf-8`, `gb18030`, `windows-1252` ... */
  readonly name: string
  /** True where nothing in the file says so (no byte-order mark, not strict UTF-8, no declaration). */
  readonly guessed: boolean
}

/** What a reader makes of one document: its words, what they were, and what was left behind. */
export interface Body {
  /** Normalised text (see `normalizeText`); offsets of the structure are UTF-16 code units in it. */
  readonly text: string
  readonly structure: Structure
  /** The title that the document gives itself in its properties, if any. */
  readonly title?: string
  /** One sentence for each kind of thing that could not be carried: pictures, comments ... */
  readonly losses: readonly string[]
  /** Only the article of a saved page was read, without what stands around it; see `ConvertOptions.whole`. */
  readonly isArticle?: boolean
}

/** A document read to the end: plain data, so it can cross from a worker. */
export interface Converted extends Body {
  readonly format: SourceFormat
  /** Only for formats made of bare text (`txt`, `md`, `html`, transcripts). */
  readonly encoding?: Encoding
  /** Of an image: its size when it is seen upright, and, where no browser shows the file, the PNG that is shown instead. */
  readonly image?: Size & { readonly shown?: Uint8Array }
}

/** What kind of block, and its level where it has one, before its place in the text is known. */
export type BlockMark = Pick<Block, 'kind' | 'level'>
