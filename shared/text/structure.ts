import type { Range } from './range'

/** What a block of an imported text was in its document. */
export type BlockKind = 'paragraph' | 'heading' | 'list-item' | 'table-row' | 'quote'

/** One block (a paragraph, a heading ...) of a source's text; the range leaves out the line break that ends it. */
export interface Block extends Range {
  readonly kind: BlockKind
  /** Heading level from 1, or list depth from 1; absent for other kinds. */
  readonly level?: number
}

/** Where a page of the original begins in the text. */
export interface PageStart {
  /** Offset of the page's first character. */
  readonly start: number
  /** The page's own label ("iv", "12"), else its number from 1. */
  readonly label: string
}

/**
 * What is known of a text beside its characters. Kept beside the text, never in it, so that offsets stay plain.
 * Blocks are in text order and do not overlap; pages are in text order.
 */
export interface Structure {
  readonly blocks: readonly Block[]
  readonly pages?: readonly PageStart[]
}
