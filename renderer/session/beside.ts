import type { Id } from '../../shared/model/entities'
import type { Range } from '../../shared/text/range'

/** Which codings the reader paints; what is left open puts no limit. */
export interface Shown {
  /** Only codings by these coders; null: all. */
  readonly coderIds: readonly Id[] | null
  /** Only codings with these codes and those below them; null: all. */
  readonly codeIds: readonly Id[] | null
  /** One code that stands out while the others fade. */
  readonly focusCodeId: Id | null
  /** Reading without codes: nothing is painted. */
  readonly plain: boolean
}

/** A stretch of the current text of a source, UTF-16, half-open. */
export interface Place extends Range {
  readonly sourceId: Id
}

/** What stands beside the text in the middle of the window. */
export type Beside =
  | { readonly kind: 'source'; readonly id: Id }
  | { readonly kind: 'quotations' }
  | { readonly kind: 'search' }
  | { readonly kind: 'attributes' }
  /** Codings made under an earlier definition of this code; null: of any. */
  | { readonly kind: 'recheck'; readonly codeId: Id | null }
  /** Passages of this source, or of all, whose place is lost, or whose words were changed, by a correction. */
  | { readonly kind: 'tray'; readonly sourceId: Id | null; readonly show: 'lost' | 'changed' }
