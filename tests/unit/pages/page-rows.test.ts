import { describe, expect, it } from 'vitest'
import { pageBook } from '../../../renderer/features/pdf/page-book'
import { pageGap, pageRows, whole } from '../../../renderer/features/pdf/page-rows'

/** A book of blank pages of these sizes, in tenths of a point. */
const bookOf = (sizes: readonly (readonly [width: number, height: number])[]) =>
  pageBook(sizes.map(([width, height]) => ({ width, height, runs: [] })))

const a4 = [5950, 8420] as const
const foldOut = [16_840, 8420] as const

describe('pages below each other', () => {
  it('are as large as on paper at 100 %, with a gap around each', () => {
    const rows = pageRows(bookOf([a4, a4, a4]), 1, 500)
    expect(rows.scale).toBe(whole)
    expect([rows.width(0), rows.height(0)]).toEqual([793, 1123])
    expect([0, 1, 2].map(rows.top)).toEqual([16, 1155, 2294])
    expect(rows.total).toBe(3 * (1123 + pageGap) + pageGap)
  })

  it('are as wide as the room, by the width that most have; a fold-out is wider', () => {
    const rows = pageRows(bookOf([a4, foldOut, a4]), 'width', 595)
    expect(rows.width(0)).toBe(595)
    expect(rows.width(1)).toBe(1684)
    expect(rows.widest).toBe(1684)
  })

  it('are never narrower than can be read at all', () => {
    expect(pageRows(bookOf([a4]), 'width', 3).width(0)).toBe(120)
  })

  it('are found by their height, the gap after a page with it', () => {
    const rows = pageRows(bookOf([a4, a4, a4]), 1, 500)
    expect([-10, 0, 16, 1138, 1154, 1155, 2294, 99_999].map(rows.at)).toEqual([0, 0, 0, 0, 0, 1, 2, 2])
  })

  it('are smaller where so many would be higher than a browser can scroll', () => {
    const many = Array.from({ length: 30_000 }, () => a4)
    const rows = pageRows(bookOf(many), 1, 500)
    expect(rows.scale).toBeLessThan(whole)
    expect(rows.total - 30_001 * pageGap).toBeLessThanOrEqual(30_000_000)
    expect(rows.at(rows.top(29_999))).toBe(29_999)
  })

  it('of nothing are nothing', () => {
    const rows = pageRows(bookOf([]), 'width', 500)
    expect([rows.total, rows.top(3), rows.width(3), rows.height(3), rows.at(10)]).toEqual([16, 0, 0, 0, 0])
  })
})
