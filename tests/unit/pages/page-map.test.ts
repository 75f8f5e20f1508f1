import { describe, expect, it } from 'vitest'
import { pageBook } from '../../../renderer/features/pdf/page-book'
import type { Run } from '../../../renderer/features/pdf/page-book'
import { boxesOf, caretOf, offsetAt } from '../../../renderer/features/pdf/page-map'
import type { Advance, PageBox } from '../../../renderer/features/pdf/page-map'

const text = 'Nobody asked. The nurse closed the register. 没有人问'
/** Every character is equally wide. */
const even: Advance = (words, count) => (words.length === 0 ? 0 : count / words.length)

/** A run of words of the text, ten tenths of a point for each character. */
function run(words: string, left: number, top: number, way = 0): Run {
  const start = text.indexOf(words)
  const [along, across] = [words.length * 10, 12]
  const [width, height] = way % 2 === 0 ? [along, across] : [across, along]
  return { start, end: start + words.length, left, top, width, height, way }
}
const range = (words: string) => {
  const start = text.indexOf(words)
  return { start, end: start + words.length }
}

/** Without what is lost in sums of fractions. */
const rounded = (box: PageBox | null | undefined) =>
  box && Object.fromEntries(Object.entries(box).map(([name, value]) => [name, Math.round(value as number)]))

const lines = [
  run('Nobody asked. ', 100, 50),
  run('The nurse closed ', 100, 70),
  run('the register. ', 270, 70),
]

describe('words on a page', () => {
  it('stand in a rectangle for each line, and runs side by side in one', () => {
    expect(boxesOf(lines, range('asked. The nurse closed the reg'), text, even)).toEqual([
      { left: 170, top: 50, width: 70, height: 12 },
      { left: 100, top: 70, width: 240, height: 12 },
    ])
  })

  it('of two columns are not made one across the gap between them', () => {
    const columns = [run('Nobody asked. ', 100, 50), run('The nurse closed ', 400, 50)]
    expect(boxesOf(columns, range('asked. The nurse'), text, even)).toHaveLength(2)
  })

  it('that are on no run have no rectangle', () => {
    expect(boxesOf(lines, range('没有人问'), text, even)).toEqual([])
    expect(boxesOf(lines, { start: 5, end: 5 }, text, even)).toEqual([])
    expect(boxesOf([], range('asked'), text, even)).toEqual([])
  })

  it.each([
    [0, { left: 170, top: 50, width: 50, height: 12 }],
    [1, { left: 100, top: 70, width: 12, height: 50 }],
    [2, { left: 120, top: 50, width: 50, height: 12 }],
    [3, { left: 100, top: 120, width: 12, height: 50 }],
  ])('run the way they were written: %i', (way, box) => {
    const boxes = boxesOf([run('Nobody asked. ', 100, 50, way)], range('asked'), text, even)
    expect(boxes.map(rounded)).toEqual([box])
  })

  it.each([
    [0, { left: 170, top: 50, width: 0, height: 12 }],
    [1, { left: 100, top: 120, width: 12, height: 0 }],
    [2, { left: 170, top: 50, width: 0, height: 12 }],
    [3, { left: 100, top: 120, width: 12, height: 0 }],
  ])('show the caret before a letter, the way they run: %i', (way, box) => {
    expect(caretOf([run('Nobody asked. ', 100, 50, way)], range('asked').start, text, even)).toEqual(box)
  })

  it('show the caret after the last letter before it where no run holds it, and none before the first', () => {
    expect(caretOf(lines, text.length, text, even)).toEqual({ left: 410, top: 70, width: 0, height: 12 })
    expect(caretOf(lines.slice(1), 0, text, even)).toBeNull()
  })
})

describe('the letter that is nearest to a point', () => {
  it.each([
    ['on a letter, its left half', { x: 172, y: 55 }, range('asked').start],
    ['on a letter, its right half', { x: 178, y: 55 }, range('asked').start + 1],
    ['left of a line', { x: 0, y: 75 }, range('The nurse').start],
    ['right of a line', { x: 900, y: 55 }, range('Nobody asked. ').end],
    ['right of a short line, in the column', { x: 380, y: 55 }, range('Nobody asked. ').end],
    ['above all', { x: 130, y: 0 }, range('ody').start],
    ['below all', { x: 280, y: 900 }, range('the register').start + 1],
    ['between two lines, nearer to the second', { x: 100, y: 68 }, range('The nurse').start],
  ])('%s', (_where, point, offset) => {
    expect(offsetAt(lines, point, text, even)).toBe(offset)
  })

  it('of two columns is that of the one in which the point is', () => {
    const columns = [...lines, run('没有人问', 900, 50)]
    expect(offsetAt(columns, { x: 400, y: 55 }, text, even)).toBe(range('Nobody asked. ').end)
    expect(offsetAt(columns, { x: 901, y: 72 }, text, even)).toBe(range('没有人问').start)
  })

  it.each([
    [1, { x: 105, y: 120 }],
    [2, { x: 170, y: 55 }],
    [3, { x: 105, y: 120 }],
  ])('where words run another way: %i', (way, point) => {
    expect(offsetAt([run('Nobody asked. ', 100, 50, way)], point, text, even)).toBe(range('asked').start)
  })

  it('is none where the page has no words', () => {
    expect(offsetAt([], { x: 1, y: 1 }, text, even)).toBeNull()
  })
})

describe('a book of pages', () => {
  const book = pageBook([
    { width: 5950, height: 8420, runs: [0, 14, 100, 50, 140, 12, 0] },
    { width: 0, height: 0, runs: [] },
    { width: 4200, height: 5950, runs: [14, 31, 100, 50, 170, 12, 0, 31, 45, 270, 50, 140, 12, 0] },
  ])

  it('knows the page of an offset, passing over pages without words', () => {
    expect([0, 13, 14, 44, 400].map(book.pageOf)).toEqual([0, 0, 2, 2, 2])
  })

  it('knows the words and the size of a page; one that could not be read counts as A4', () => {
    expect(book.rangeOf(2)).toEqual({ start: 14, end: 45 })
    expect(book.runs(2)).toHaveLength(2)
    expect(book.runs(1)).toEqual([])
    expect(book.size(1)).toEqual({ width: 5950, height: 8420 })
    expect(book.size(2)).toEqual({ width: 4200, height: 5950 })
  })
})
