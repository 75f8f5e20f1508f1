import type { Id } from '../../shared/model/entities'
import type { Range } from '../../shared/text/range'

/** A coding as it is painted on a page; offsets of the open revision. */
export interface PageCoding extends Range {
  readonly id: Id
  readonly name: string
  /** `#RRGGBB`. */
  readonly colour: string
  /** Steps back because one code stands out. */
  readonly faded: boolean
}

/** Words seen from outside: where they stand in the window, and when that may have changed. */
export interface PageSurface {
  /** What is scrolled; words are drawn over in it. */
  readonly scroller: HTMLElement
  /** Px of the window, round the first line (`start`) to the last; null where their page is not there. */
  readonly boxOf: (range: Range) => DOMRect | null
  /** Calls back when pages were scrolled or sized anew. Returns the way to stop it. */
  readonly onMove: (listener: () => void) => () => void
}

/** What the pages of a PDF are told, and what they tell. */
export interface PagesProps {
  readonly sourceId: Id
  readonly revisionId: Id
  readonly name: string
  readonly text: string
  /** The pages' own labels, in order. */
  readonly labels: readonly string[]
  /** Codings that are painted, in reading order. */
  readonly items: readonly PageCoding[]
  /** The coding that is painted strongly. */
  readonly focusId: Id | null
  readonly selection: Range | null
  readonly caret: number
  /** Words that were jumped to, each time another object. */
  readonly reveal: { readonly range: Range } | null
  /** What the search in the text has found, in order, and on which it stands; null: nothing is looked for. */
  readonly found: { readonly hits: readonly Range[]; readonly current: number } | null
  /** Offset at the top of the text view, when its scrolling has come to rest. */
  readonly top: number
  /** Whether the text stands beside the pages. */
  readonly isBeside: boolean
  /** Selects words, or sets the caret where both are the same; `take`: the text gets the keyboard. */
  readonly onSelect: (anchor: number, head: number, take: boolean) => void
  /** Pages were scrolled: this offset is the first on the page that is read. */
  readonly onScrolled: (offset: number) => void
  /** The pointer rests on stripes, or on none. */
  readonly onHover: (ids: readonly Id[], at: { readonly x: number; readonly y: number }) => void
  /** A stripe was pressed. */
  readonly onChoose: (id: Id) => void
  /** A key was pressed on the pages that does not scroll them; true where it did something. */
  readonly onKey: (event: KeyboardEvent) => boolean
  /** The pointer or the keyboard is on the pages. */
  readonly onFace: () => void
  /** Makes the pages known to what floats beside words, and takes them back with null. */
  readonly onSurface: (surface: PageSurface | null) => void
}
