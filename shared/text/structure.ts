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
 * A page of the original and where its words stand on it. Lengths are tenths of a point (1/720 inch), places are counted
 * from the upper left corner of the page as it is shown.
 */
export interface PageLayout {
  readonly width: number
  readonly height: number
  /**
   * Seven numbers for each run of words, in text order: its range in the text, then left, top, width and height of its
   * rectangle, and where its words run to (0 right, 1 up, 2 left, 3 down).
   */
  readonly runs: readonly number[]
}

/** How many numbers of `PageLayout.runs` are about one run. */
export const perRun = 7

/** What one speaker says in a transcript, label and all. */
export interface Turn extends Range {
  /** Null where nobody is named. */
  readonly speaker: string | null
  /** When it begins and ends, ms from the beginning of the recording; null where the file does not say. */
  readonly from: number | null
  readonly to: number | null
}

/** When the words at an offset are said, ms from the beginning of the recording. */
export interface TimeMark {
  readonly at: number
  readonly ms: number
}

/**
 * What is known of a text beside its characters. Kept beside the text, never in it, so that offsets stay plain.
 * Blocks are in text order and do not overlap; so are turns; pages are in text order.
 */
export interface Structure {
  readonly blocks: readonly Block[]
  readonly pages?: readonly PageStart[]
  /** Pages as they look, in order; absent in what was imported before it was kept. */
  readonly layout?: readonly PageLayout[]
  /** Of a transcript. */
  readonly turns?: readonly Turn[]
  /** Times inside of turns, in text order; their beginnings and ends are not said again. */
  readonly times?: readonly TimeMark[]
}
