import type { Id } from '../../../shared/model/entities'
import { meets, pixels, sameSpot } from '../../../shared/image/area'
import type { Spot } from '../../../shared/image/area'
import { length, overlaps } from '../../../shared/text/range'
import type { Range } from '../../../shared/text/range'
import type { CodedItem } from './coded-item'

/** Codings that hold the caret or share words or pixels with the selection, the innermost first. */
export function codingsAt(
  items: readonly CodedItem[],
  caret: number,
  selection: Spot | null,
): readonly CodedItem[] {
  const touches = (item: CodedItem): boolean =>
    selection ? meets(item, selection) : item.start <= caret && caret <= item.end
  return items
    .filter(touches)
    .sort((a, b) => length(a) - length(b) || pixels(a) - pixels(b) || a.start - b.start)
}

/**
 * The coding that is meant at a place: the one in focus if it is there, else one with exactly these edges, else the
 * innermost; null where nothing is coded.
 */
export function meantAt(
  items: readonly CodedItem[],
  caret: number,
  selection: Spot | null,
  focusId: Id | null,
): Id | null {
  const here = codingsAt(items, caret, selection)
  const exact = here.filter((item) => selection !== null && sameSpot(item, selection))
  const choice = exact.length > 0 ? exact : here
  return (choice.find((item) => item.id === focusId) ?? choice[0])?.id ?? null
}

/** Codings of the same code by the same coder that share words or pixels with this one, itself left out. */
export function unitable(items: readonly CodedItem[], id: Id): readonly CodedItem[] {
  const item = items.find((one) => one.id === id)
  if (!item) return []
  return items.filter(
    (other) =>
      other.quotationId !== item.quotationId &&
      other.codeId === item.codeId &&
      other.coderId === item.coderId &&
      meets(other, item),
  )
}

/** The next coding after an offset (or, for `back`, the one before it) in reading order; null where there is none. */
export function neighbour(
  items: readonly CodedItem[],
  from: { readonly caret: number; readonly focusId: Id | null },
  back: boolean,
): CodedItem | null {
  const at = items.findIndex((item) => item.id === from.focusId)
  if (at >= 0) return items[at + (back ? -1 : 1)] ?? null
  if (back) return items.findLast((item) => item.start < from.caret) ?? null
  return items.find((item) => item.start >= from.caret) ?? null
}

/** The first paragraph after an offset in which no word is coded; null where there is none. */
export function nextUncoded(
  items: readonly Range[],
  paragraphs: readonly Range[],
  caret: number,
): Range | null {
  return (
    paragraphs.find(
      (paragraph) => paragraph.start > caret && !items.some((item) => overlaps(item, paragraph)),
    ) ?? null
  )
}
