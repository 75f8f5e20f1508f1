import type { PageBook } from './page-book'

/** Where pages stand below each other, px. */
export interface PageRows {
  /** Px on the screen for a tenth of a point. */
  readonly scale: number
  readonly top: (page: number) => number
  readonly width: (page: number) => number
  readonly height: (page: number) => number
  /** Of all of them. */
  readonly total: number
  /** Of the widest one. */
  readonly widest: number
  /** The page at a height. */
  readonly at: (y: number) => number
}

/** Space between pages, px. */
export const pageGap = 16

/** CSS px for a tenth of a point at 100 %. */
export const whole = 96 / 720

/** Higher than this nothing can be scrolled in a browser, px. */
const highest = 30_000_000

/** Puts pages below each other: at a zoom (1 = as on paper), or as wide as the room. */
export function pageRows(book: PageBook, zoom: number | 'width', room: number): PageRows {
  const pages = Array.from({ length: book.count }, (_, page) => book.size(page))
  const broadest = Math.max(1, ...chunked(pages.map(({ width }) => width)))
  const sum = pages.reduce((all, { height }) => all + height, 0)
  const wanted =
    zoom === 'width' ? Math.max(room, 120) / usual(pages.map(({ width }) => width)) : zoom * whole
  const scale = Math.min(wanted, highest / Math.max(1, sum))
  const tops: number[] = []
  let total = pageGap
  for (const { height } of pages) {
    tops.push(total)
    total += Math.round(height * scale) + pageGap
  }
  return {
    scale,
    top: (page) => tops[page] ?? 0,
    width: (page) => Math.round((pages[page]?.width ?? 0) * scale),
    height: (page) => Math.round((pages[page]?.height ?? 0) * scale),
    total,
    widest: Math.round(broadest * scale),
    at: (y) => {
      let low = 0
      let high = tops.length
      while (low < high) {
        const middle = (low + high) >>> 1
        if ((tops[middle] ?? 0) <= y) low = middle + 1
        else high = middle
      }
      return Math.max(0, low - 1)
    },
  }
}

/** The width most pages have: a fold-out does not make all others small. */
function usual(widths: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1)
  return [...counts].reduce((best, each) => (each[1] > best[1] ? each : best), [1, 0])[0]
}

/** The largest of many numbers, a thousand at a time: arguments of a call are limited. */
function chunked(values: readonly number[]): readonly number[] {
  return Array.from({ length: Math.ceil(values.length / 1000) }, (_, i) =>
    Math.max(...values.slice(i * 1000, (i + 1) * 1000)),
  )
}
