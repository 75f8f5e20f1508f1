import { sameArea } from '../../../shared/image/area'
import type { Spot } from '../../../shared/image/area'
import type { Coder, Id } from '../../../shared/model/entities'
import type { Retrieved } from '../../../shared/queries/retrieve'

/** A coding as the reader paints it; offsets of the open revision. */
export interface CodedItem extends Spot {
  /** Of the coding. */
  readonly id: Id
  readonly quotationId: Id
  readonly codeId: Id
  readonly coderId: Id
  readonly name: string
  /** `#RRGGBB`. */
  readonly colour: string
  /** Short mark of the coder where more than one coder has coded the text, else null. */
  readonly initial: string | null
  /** `#RRGGBB`. */
  readonly coderColour: string
  /** Whether the coder is somebody else than the one who codes now. */
  readonly others: boolean
  /** Whether a memo is about the passage or the coding. */
  readonly memo: boolean
  /** Whether the coder is not sure of it. */
  readonly unsure: boolean
  /** Whether it steps back because one code stands out. */
  readonly faded: boolean
}

/** What the items need beside the codings. */
export interface ItemParts {
  readonly colourOf: (found: Retrieved) => string
  readonly hasMemo: (found: Retrieved) => boolean
  readonly activeCoderId: Id
}

/** The shortest beginnings of coders' names, of one or two letters, that tell them apart. */
export function initials(coders: readonly Coder[]): ReadonlyMap<Id, string> {
  const start = (name: string, count: number): string => [...name.trim()].slice(0, count).join('')
  return new Map(
    coders.map((coder) => {
      const first = start(coder.name, 1).toLocaleUpperCase()
      const isShared = coders.some(
        (other) => other.id !== coder.id && start(other.name, 1).toLocaleUpperCase() === first,
      )
      return [coder.id, isShared ? start(coder.name, 2) : first]
    }),
  )
}

/**
 * Codings in reading order, made ready to be painted. Of `before` the items that are as they were are handed on, so that
 * it can be told by identity what has changed.
 */
export function codedItems(
  found: readonly Retrieved[],
  parts: ItemParts,
  before: ReadonlyMap<Id, CodedItem> = new Map(),
): readonly CodedItem[] {
  const coders = new Map(found.map(({ coder }) => [coder.id, coder]))
  const marks = coders.size > 1 ? initials([...coders.values()]) : null
  return found.map((one) => {
    const item: CodedItem = {
      id: one.coding.id,
      quotationId: one.quotation.id,
      codeId: one.code.id,
      coderId: one.coder.id,
      start: one.quotation.start,
      end: one.quotation.end,
      ...(one.quotation.area ? { area: one.quotation.area } : {}),
      name: one.code.name,
      colour: parts.colourOf(one),
      initial: marks?.get(one.coder.id) ?? null,
      coderColour: one.coder.color,
      others: one.coder.id !== parts.activeCoderId,
      memo: parts.hasMemo(one),
      unsure: one.coding.unsure ?? false,
      faded: false,
    }
    const known = before.get(item.id)
    return known && isSame(known, item) ? known : item
  })
}

const isSame = (a: CodedItem, b: CodedItem): boolean =>
  a.start === b.start &&
  a.end === b.end &&
  sameArea(a.area, b.area) &&
  a.quotationId === b.quotationId &&
  a.codeId === b.codeId &&
  a.coderId === b.coderId &&
  a.name === b.name &&
  a.colour === b.colour &&
  a.initial === b.initial &&
  a.coderColour === b.coderColour &&
  a.others === b.others &&
  a.memo === b.memo &&
  a.unsure === b.unsure &&
  a.faded === b.faded
