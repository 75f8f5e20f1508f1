import { describe, expect, it } from 'vitest'
import { convert } from '../../../electron/host/import/convert'
import { mapStructure } from '../../../electron/host/tidy-source'
import { applyChanges } from '../../../shared/text/edit'
import type { Change } from '../../../shared/text/edit'
import { findLayout } from '../../../shared/text/layout'
import { perRun, type Structure } from '../../../shared/text/structure'
import { makePdf, pdfColumn, type PdfTextLine } from '../../documents'
import { outline } from './lawful'

const read = (pages: readonly (readonly PdfTextLine[])[]) => convert(makePdf(pages), 'article.pdf')

/** Each run of a page: its words, and left, top, width, height and way. */
function runsOf(text: string, structure: Structure | null, page = 0): readonly (readonly [string, string])[] {
  const { runs = [] } = structure?.layout?.[page] ?? {}
  return Array.from({ length: runs.length / perRun }, (_, i) => {
    const [start, end, ...place] = runs.slice(i * perRun, (i + 1) * perRun)
    return [text.slice(start, end), place.join(' ')] as const
  })
}

const left = [
  'Families ask what it costs',
  'before they ask whether it',
  'helps, and the nurse writes',
  'both answers down in one of',
  'the two registers of the',
  'clinic in the south.',
]
const right = [
  'The director shows them to',
  'everybody who comes by and',
  'asks to see them, because a',
  'register that nobody reads',
  'is not worth the paper that',
  'it was written on.',
]

describe('columns that were drawn row by row', () => {
  it('are read one after the other', async () => {
    const page = left.flatMap((text, i) => [
      { text, x: 60, y: 700 - i * 14 },
      { text: right[i] ?? '', x: 240, y: 700 - i * 14 },
    ])
    expect((await read([page])).text).toBe(`${left.join(' ')}\n\n${right.join(' ')}`)
  })

  it('are cut where something reaches over them', async () => {
    const across = {
      text: 'Figure 1. Answers that were written down in one year, and in which book',
      x: 60,
      y: 606,
    }
    const rows = (top: number) =>
      left.flatMap((text, i) => [
        { text, x: 60, y: top - i * 14 },
        { text: right[i] ?? '', x: 240, y: top - i * 14 },
      ])
    const { text } = await read([[...rows(700), across, ...rows(580)]])
    expect(text.split('\n\n')).toEqual([
      left.join(' '),
      right.join(' '),
      across.text,
      left.join(' '),
      right.join(' '),
    ])
  })
})

describe('a table of a PDF', () => {
  it('is read row by row, with a tab between its cells', async () => {
    const rows = [
      ['Clinic', 'Beds', 'Licence'],
      ['Harbour', '12', 'yes'],
      ['Old town', '8', 'no'],
    ]
    const table = rows.flatMap((row, i) => row.map((text, k) => ({ text, x: 72 + k * 120, y: 600 - i * 18 })))
    const converted = await read([[...pdfColumn(left, 72, 700), ...table]])
    expect(outline(converted).slice(1)).toEqual([
      'table-row Clinic\tBeds\tLicence',
      'table-row Harbour\t12\tyes',
      'table-row Old town\t8\tno',
    ])
  })
})

describe('the place of words on a page', () => {
  it('is kept with the text, from the upper left corner in tenths of a point', async () => {
    const { text, structure } = await read([
      [
        { text: 'The regula-', x: 72, y: 700 },
        { text: 'tion of clinics', x: 72, y: 686 },
      ],
      [{ text: '再生医学', x: 100, y: 400, size: 20 }],
    ])
    expect(text).toBe('The regulation of clinics\n\n再生医学')
    expect(structure.layout?.map(({ width, height }) => [width, height])).toEqual([
      [5950, 8420],
      [5950, 8420],
    ])
    expect(runsOf(text, structure)).toEqual([
      ['The regula', '720 1317 660 132 0'],
      ['tion of clinics', '720 1457 900 132 0'],
    ])
    expect(runsOf(text, structure, 1)).toEqual([['再生医学', '1000 4248 800 220 0']])
  })

  it('goes with corrected words, and away with words that are gone', async () => {
    const { text, structure } = await read([pdfColumn(left), pdfColumn(right)])
    const at = text.indexOf('costs')
    const gone = text.indexOf('The director')
    const changes: Change[] = [
      { from: at, to: at + 5, insert: 'will cost' },
      { from: gone, to: gone + (right[0]?.length ?? 0) + 1, insert: '' },
    ]
    const after = applyChanges(text, changes)
    const mapped = mapStructure(structure, after, changes)
    expect(runsOf(after, mapped)[0]?.[0]).toBe('Families ask what it will cost')
    expect(runsOf(after, mapped)[1]?.[0]).toBe(left[1])
    expect(runsOf(after, mapped, 1)[0]?.[0]).toBe(right[1])
    expect(mapped.pages).toHaveLength(2)
  })

  it('is found again for a text that was made of the same pages in another way', async () => {
    const { text, structure } = await read([pdfColumn(left), pdfColumn(right)])
    const older = [...left.slice(3), ...left.slice(0, 3), '', ...right].join('\n')
    const layout = findLayout(structure.layout ?? [], text, {
      text: older,
      starts: [0, older.indexOf(right[0] ?? '')],
    })
    const found = { blocks: [], layout }
    expect(runsOf(older, found).map(([words]) => words)).toEqual([...left.slice(3), ...left.slice(0, 3)])
    expect(runsOf(older, found, 1).map(([words]) => words)).toEqual(right)
  })
})
