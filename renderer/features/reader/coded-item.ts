import type { Id } from '../../../shared/model/entities'
import type { Retrieved } from '../../../shared/queries/retrieve'
import type { Range } from '../../../shared/text/range'

/** A coding as the reader paints it; offsets of the open revision. */
export interface CodedItem extends Range {
  /** Of the coding. */
  readonly id: Id
  readonly quotationId: Id
  readonly codeId: Id
  readonly coderId: Id
  readonly name: string
  /** `#RRGGBB`. */
  readonly colour: string
  /** First letter of the coder's name where it is somebody else than the one who codes now, else null. */
  readonly initial: string | null
  /** Whether the coder is somebody else than the one who codes now. */
  readonly others: boolean
  /** Whether a memo is about the passage or the coding. */
  readonly memo: boolean
}

/** What the items need beside the codings. */
export interface ItemParts {
  readonly colourOf: (found: Retrieved) => string
  readonly hasMemo: (found: Retrieved) => boolean
  readonly activeCoderId: Id
}

/** Codings in reading order, made ready to be painted. */
export function codedItems(found: readonly Retrieved[], parts: ItemParts): readonly CodedItem[] {
  return found.map((one) => ({
    id: one.coding.id,
    quotationId: one.quotation.id,
    codeId: one.code.id,
    coderId: one.coder.id,
    start: one.quotation.start,
    end: one.quotation.end,
    name: one.code.name,
    colour: parts.colourOf(one),
    initial: one.coder.id === parts.activeCoderId ? null : ([...one.coder.name][0] ?? null),
    others: one.coder.id !== parts.activeCoderId,
    memo: parts.hasMemo(one),
  }))
}
