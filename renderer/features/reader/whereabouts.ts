import type { Block, Structure } from '../../../shared/text/structure'

/** Where in its document an offset stands. */
export interface Whereabouts {
  /** Label of the page, or null where the text has none. */
  readonly page: string | null
  /** Words of the heading above, or null. */
  readonly heading: string | null
  /** How much of the text lies before, 0 to 1. */
  readonly share: number
}

/** Last item of an ascending list that starts at or before an offset. */
function lastBefore<T extends { readonly start: number }>(
  items: readonly T[],
  offset: number,
): T | undefined {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((items[middle]?.start ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return items[low - 1]
}

/** Answers where offsets of a text stand: its page, the heading above, the share that lies before. */
export function whereabouts(text: string, structure: Structure | null): (offset: number) => Whereabouts {
  const headings: readonly Block[] = structure?.blocks.filter(({ kind }) => kind === 'heading') ?? []
  const pages = structure?.pages ?? []
  return (offset) => {
    const heading = lastBefore(headings, offset)
    return {
      page: lastBefore(pages, offset)?.label ?? null,
      heading: heading ? text.slice(heading.start, heading.end).trim() : null,
      share: text.length === 0 ? 0 : Math.min(1, offset / text.length),
    }
  }
}
