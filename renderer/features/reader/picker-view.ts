import type { PickerRow } from './picker-rows'

/** Heights of the picker's rows and headings, px; the style sheet has the same. */
export const rowHeight = 28
export const headingHeight = 30
/** Room that is kept below the highlighted row, px. */
export const edge = 8
/** Rows drawn above and below what is in view. */
const beyond = 6

export type Section = 'pinned' | 'recent' | 'all' | 'found' | 'new'

const sectionOf = (row: PickerRow): Section => (row.kind === 'code' ? row.section : 'new')

/** Whether a row has the heading of its section above it. What is found and what is new needs none. */
export function hasHeading(rows: readonly PickerRow[], at: number): boolean {
  const row = rows[at]
  if (!row) return false
  const section = sectionOf(row)
  if (section === 'found' || section === 'new') return false
  const before = rows[at - 1]
  return before === undefined || sectionOf(before) !== section
}

/** Where each row stands, and how high all of them are; px. */
export function rowTops(rows: readonly PickerRow[]): {
  readonly tops: readonly number[]
  readonly height: number
} {
  let height = 0
  const tops = rows.map((_, at) => {
    if (hasHeading(rows, at)) height += headingHeight
    const top = height
    height += rowHeight
    return top
  })
  return { tops, height }
}

/** Places of the rows to draw, ascending: those in view, some around them, and the highlighted one. */
export function inView(
  tops: readonly number[],
  seen: { readonly top: number; readonly height: number },
  active: number,
): readonly number[] {
  const first = tops.findIndex((top) => top + rowHeight > seen.top)
  if (first < 0) return active < tops.length ? [active] : []
  let last = first
  while (last + 1 < tops.length && (tops[last + 1] ?? 0) < seen.top + seen.height) last++
  const from = Math.max(0, first - beyond)
  const to = Math.min(tops.length - 1, last + beyond)
  const places = Array.from({ length: to - from + 1 }, (_, i) => from + i)
  if (active < from) return [active, ...places]
  return active > to && active < tops.length ? [...places, active] : places
}

/** Places of rows by the section they stand in, in order. */
export function sections(
  rows: readonly PickerRow[],
  places: readonly number[],
): readonly { readonly section: Section; readonly places: readonly number[] }[] {
  const found: { readonly section: Section; readonly places: number[] }[] = []
  for (const at of places) {
    const row = rows[at]
    if (!row) continue
    const last = found.at(-1)
    if (last?.section === sectionOf(row)) last.places.push(at)
    else found.push({ section: sectionOf(row), places: [at] })
  }
  return found
}
