import fc from 'fast-check'
import { readSheet } from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import { toXlsx } from '../../electron/host/export/xlsx'
import { readTable } from '../../electron/host/import/table/read'
import { cleanText } from '../../shared/exchange/characters'
import { runs } from '../arbitraries'

/** What spreadsheets, XML and our own way of writing may trip over. */
const odd = fc.constantFrom(
  ...['=1+1', '_x000D_', '_x005F_', '_x', '_', ' ', '  ', '\n', '\r\n', '\t', '\u0000', '\u0085', '\u009F'],
  ...[
    '\u007F',
    '\uFDD0',
    '\uFFFD',
    '\uFFFF',
    '\uD83D',
    '😀',
    '𠮷',
    '监管',
    '<c r="A1">',
    '</t>',
    '&lt;',
    ']]>',
  ],
  ...['"', "'", '__proto__', 'constructor', '007', '1e5', '2026-01-01', 'TRUE', '#N/A', 'é', 'a'],
)
const words = fc.oneof(
  fc.array(odd, { maxLength: 6 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constant('0'),
  fc.constant('12'),
)
const tables = fc.integer({ min: 1, max: 30 }).chain((width) =>
  fc.record({
    columns: fc.array(fc.record({ width: fc.integer({ min: 1, max: 60 }), number: fc.boolean() }), {
      minLength: width,
      maxLength: width,
    }),
    rows: fc.array(fc.array(words, { minLength: width, maxLength: width }), { maxLength: 6 }),
  }),
)

describe('a workbook', () => {
  it('comes back cell by cell by another reader and by our own, numbers only where a column has them', async () => {
    await fc.assert(
      fc.asyncProperty(tables, async ({ columns, rows }) => {
        // The first and the last column hold words in every row: readers drop what is empty around a table.
        const full = rows.map((row, i) => [`row ${i}`, ...row, 'end'])
        const names = ['First', ...columns.map((_, i) => `Column ${i}`), 'Last']
        const all = [{ width: 9, number: false }, ...columns, { width: 9, number: false }].map(
          (column, i) => ({
            ...column,
            name: names[i] ?? '',
          }),
        )
        const { bytes, cut } = await toXlsx({ columns: all, rows: full }, 'Quotes & <more>')
        expect(cut).toBe(0)
        const isNumber = (text: string, i: number): boolean =>
          all[i]?.number === true && /^\d{1,15}$/.test(text)
        const other = await readSheet(Buffer.from(bytes), { trim: false })
        expect(other).toEqual([
          names,
          ...full.map((row) =>
            row.map((text, i) => (isNumber(text, i) ? Number(text) : cleanText(text) || null)),
          ),
        ])
        const ours = await readTable(bytes, 'a.xlsx', {})
        expect(ours.rows).toEqual([
          names,
          ...full.map((row) =>
            row.map((text, i) => (isNumber(text, i) ? String(Number(text)) : cleanText(text))),
          ),
        ])
      }),
      { numRuns: runs },
    )
  })
})
