import type { Structure } from '../../../shared/text/structure'

/** A heading of a text. */
export interface Heading {
  /** Offset of its first character. */
  readonly start: number
  /** From 1; the highest that occurs in the text is 1. */
  readonly level: number
  readonly words: string
}

/** The headings of a text in their order, blank ones left out. */
export function headingsOf(text: string, structure: Structure | null): readonly Heading[] {
  const found = (structure?.blocks ?? []).flatMap((block) => {
    const words =
      block.kind === 'heading' ? text.slice(block.start, block.end).trim().replace(/\s+/g, ' ') : ''
    return words === '' ? [] : [{ start: block.start, level: block.level ?? 1, words }]
  })
  const highest = Math.min(...found.map(({ level }) => level))
  return found.map((heading) => ({ ...heading, level: heading.level - highest + 1 }))
}

/** Index of the heading that an offset stands under, or -1 before the first. */
export function headingAt(headings: readonly Heading[], offset: number): number {
  let low = 0
  let high = headings.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((headings[middle]?.start ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low - 1
}
