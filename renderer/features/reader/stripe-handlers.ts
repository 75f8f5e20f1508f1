import { Facet } from '@codemirror/state'
import type { Id } from '../../../shared/model/entities'
import type { Range } from '../../../shared/text/range'

/** What happens when the margin is used. Points are px of the window. */
export interface StripeHandlers {
  /** The pointer came to rest on codings, or left them (none). */
  readonly hover: (ids: readonly Id[], at: { readonly x: number; readonly y: number }) => void
  readonly choose: (id: Id) => void
  /** A "+3" was pressed: opens a list of all that stand on its line. */
  readonly list: (ids: readonly Id[], at: { readonly x: number; readonly y: number }) => void
  /** A stripe's end was dragged and let go. */
  readonly resize: (id: Id, range: Range) => void
  readonly openMemo: (id: Id) => void
}

/** Set once per view. */
export const stripeHandlers = Facet.define<StripeHandlers, StripeHandlers | null>({
  combine: (given) => given[0] ?? null,
})
