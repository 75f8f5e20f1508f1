import { perRun } from '../../../shared/text/structure'
import type { PageLayout } from '../../../shared/text/structure'
import type { Range } from '../../../shared/text/range'

/** A run of words on a page: its range in the text, and its rectangle in tenths of a point from the upper left corner. */
export interface Run extends Range {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  /** Where its words run to: 0 right, 1 up, 2 left, 3 down. */
  readonly way: number
}

/** The pages of a document with the words on them; page indexes count from 0. */
export interface PageBook {
  readonly count: number
  /** In tenths of a point. */
  readonly size: (page: number) => { readonly width: number; readonly height: number }
  /** In text order. */
  readonly runs: (page: number) => readonly Run[]
  /** The page on which an offset stands, or the one before it where it stands on none. */
  readonly pageOf: (offset: number) => number
  /** From the first word of a page to its last; empty where it has none. */
  readonly rangeOf: (page: number) => Range
}

/** Of a page that could not be read: A4. */
const blank = { width: 5950, height: 8420 }

/** Makes a layout quick to ask. Runs are unpacked when their page is looked at. */
export function pageBook(layout: readonly PageLayout[]): PageBook {
  const unpacked = new Map<number, readonly Run[]>()
  const begins: number[] = []
  for (const { runs } of layout) begins.push(runs[0] ?? begins.at(-1) ?? 0)
  return {
    count: layout.length,
    size: (page) => {
      const { width = 0, height = 0 } = layout[page] ?? {}
      return width > 0 && height > 0 ? { width, height } : blank
    },
    runs: (page) => {
      const known = unpacked.get(page)
      if (known) return known
      const made = unpack(layout[page]?.runs ?? [])
      unpacked.set(page, made)
      return made
    },
    pageOf: (offset) => {
      let low = 0
      let high = layout.length
      while (low < high) {
        const middle = (low + high) >>> 1
        if ((begins[middle] ?? 0) <= offset) low = middle + 1
        else high = middle
      }
      // A page without words begins where the one before it begins.
      let page = Math.max(0, low - 1)
      while (page > 0 && (layout[page]?.runs.length ?? 0) === 0) page--
      return page
    },
    rangeOf: (page) => {
      const { runs = [] } = layout[page] ?? {}
      return { start: runs[0] ?? 0, end: runs[runs.length - perRun + 1] ?? 0 }
    },
  }
}

function unpack(runs: readonly number[]): readonly Run[] {
  return Array.from({ length: Math.floor(runs.length / perRun) }, (_, i) => {
    const [start = 0, end = 0, left = 0, top = 0, width = 0, height = 0, way = 0] = runs.slice(
      i * perRun,
      (i + 1) * perRun,
    )
    return { start, end, left, top, width, height, way }
  })
}
