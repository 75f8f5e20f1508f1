import Papa from 'papaparse'
import { readSheet } from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import { toCsv } from '../../../electron/host/export/csv'
import { exportCodebook, exportQuotes } from '../../../electron/host/export/export'
import { toXlsx } from '../../../electron/host/export/xlsx'
import { codebookRows, codebookTable } from '../../../shared/exchange/codebook-rows'
import { CitedSources } from '../../../shared/exchange/cited-sources'
import { passages } from '../../../shared/exchange/passages'
import { quotesRows, quotesTable, withWords } from '../../../shared/exchange/quotes-rows'
import type { Table } from '../../../shared/exchange/table'
import { Problem } from '../../../shared/problem'
import { roomFor } from '../../../shared/exchange/words-around'
import { codebook } from '../../../shared/queries/codebook'
import { retrieve } from '../../../shared/queries/retrieve'
import { id, reader, store, texts, utf8 } from './project'

type Row = Readonly<Record<string, string>>

const records = ({ columns, rows }: Table): readonly Row[] =>
  [...rows].map((row) => Object.fromEntries(columns.map(({ name }, i) => [name, row[i]!])))
const parse = (bytes: Uint8Array): readonly (readonly string[])[] => {
  const text = utf8(bytes)
  expect(text.startsWith('\uFEFF')).toBe(true)
  const { data, errors } = Papa.parse<string[]>(text.slice(1).replace(/\r\n$/, ''), {
    delimiter: ',',
    newline: '\r\n',
  })
  expect(errors).toEqual([])
  return data
}
const asTable = ([head = [], ...rows]: readonly (readonly string[])[]): Table => ({
  columns: head.map((name) => ({ name, width: 9 })),
  rows,
})

const quotes = quotesTable(
  quotesRows(store, retrieve(store), passages(reader, roomFor(20)), new CitedSources(store, 'en')).map(
    (row) => withWords(row, 20),
  ),
)

describe('the codebook as rows', () => {
  const table = codebookTable(
    codebookRows(store, codebook(store), {
      words: (quotationId) =>
        quotationId === id(5, 2) ? { text: '先有证据', citation: '(论坛, ¶ 2)', language: 'zh' } : null,
      changed: (codeId) => (codeId === id(4, 1) ? '2026-04-01T00:00:00.000Z' : null),
    }),
  )
  const rows = records(table)

  it('stands in the order of the tree, numbered by place, without codes that were put away', () => {
    expect(rows.map((row) => [row.Number, row.Code, row.Parent, row.Depth])).toEqual([
      ['1', 'Regulation & oversight', '', '0'],
      ['1.1', '<script>alert(1)</script>', 'Regulation & oversight', '1'],
      ['1.1.1', 'constructor', '<script>alert(1)</script>', '2'],
      ['2', 'Actors', '', '0'],
      ['3', '@市场 | 商业化', '', '0'],
    ])
  })

  it('holds all parts of a definition, and the words of a pinned quotation with where they are from', () => {
    expect(rows[0]).toEqual({
      GUID: id(4, 1).toUpperCase(),
      Number: '1',
      Path: 'Regulation & oversight',
      Code: 'Regulation & oversight',
      Parent: '',
      Depth: '0',
      Role: 'theme',
      Themes: '',
      'Short definition': 'Who may do what',
      Description: 'Talk of rules.\n\nAlso talk of their *absence*.',
      'When to use': '=cmd|calc is named; 监管 is meant',
      'When not to use': '- for prices',
      Example: '先有证据 (论坛, ¶ 2)',
      'Atypical example': 'She said "rules", and laughed <i>',
      'Close but no': '',
      Claim: 'Rules come\nafter the market.',
      Origin: 'theory',
      Status: 'active',
      Colour: '#2F6DB3',
      Codings: '2',
      Documents: '1',
      'Codings with sub-codes': '5',
      'Documents with sub-codes': '2',
      Created: '2026-03-02T09:15:00.000Z',
      'Last change': '2026-04-01T00:00:00.000Z',
    })
  })

  it('names the themes a code stands under and those it belongs to besides', () => {
    expect(rows.map((row) => row.Themes)).toEqual([
      '',
      'Regulation & oversight',
      'Regulation & oversight',
      '',
      'Regulation & oversight',
    ])
  })
})

describe('quotes as rows', () => {
  const rows = records(quotes)

  it('hold one row per coding in a living source, in reading order', () => {
    expect(rows.map((row) => [row.Id, row.Document, row.Code])).toEqual([
      [id(6, 2).toUpperCase(), 'Interview, nurse', '@市场 | 商业化'],
      [id(6, 5).toUpperCase(), 'Interview, nurse', 'constructor'],
      [id(6, 1).toUpperCase(), '论坛 "2"', 'Regulation & oversight'],
      [id(6, 3).toUpperCase(), '论坛 "2"', 'Regulation & oversight'],
      [id(6, 4).toUpperCase(), '论坛 "2"', '<script>alert(1)</script>'],
    ])
  })

  it('count Start and End in characters, so that slicing by code points gives the quote', () => {
    for (const row of rows) {
      const text = [...(row.Document === 'Interview, nurse' ? texts.nurse : texts.forum)]
      expect(text.slice(Number(row.Start), Number(row.End)).join('')).toBe(row.Quote)
    }
    expect(rows[0]!.Start).not.toBe(String(texts.nurse.indexOf('=SUM')))
  })

  it('say the page where the original has pages, over a page break both, and the paragraph always', () => {
    expect(rows.map((row) => [row.Page, row.Paragraph])).toEqual([
      ['1–2', '2'],
      ['2', '3'],
      ['', '2'],
      ['', '2'],
      ['', '3'],
    ])
  })

  it('count a theme for itself and name the themes above', () => {
    expect(rows.map((row) => row.Themes)).toEqual([
      '@市场 | 商业化; Regulation & oversight',
      'Regulation & oversight',
      'Regulation & oversight',
      'Regulation & oversight',
      'Regulation & oversight',
    ])
  })

  it('give context on both sides, with no character cut in two', () => {
    const astral = { ...store.get('quotations', id(5, 2))!, start: 2, end: 3 }
    const read = passages({ text: () => '😀A b😀', structure: () => null }, 2)
    expect(read({ ...astral, start: 3, end: 4 })).toMatchObject({ before: 'A', text: ' ', after: 'b' })
    expect(rows[2]).toMatchObject({
      Before: '第一段：干细胞疗法还没有批准。 ',
      After: ' <b>谁来监管？</b>',
    })
  })
})

describe('CSV', () => {
  it('comes back cell by cell when it is exact', async () => {
    const { bytes, losses, name, mime } = await exportQuotes(store, 'csv', {}, reader, {
      exact: true,
      context: 20,
    })
    expect(asTable(parse(bytes)).rows).toEqual([...quotes.rows])
    expect(losses).toEqual([])
    expect([name, mime]).toEqual(['Stem cells 干细胞 quotes.csv', 'text/csv; charset=utf-8'])
  })

  it('puts an apostrophe before what a spreadsheet could run, leaves the rest alone and says how often', async () => {
    const { bytes, losses } = await exportQuotes(store, 'csv', {}, reader, { context: 20 })
    const [, ...found] = parse(bytes)
    let guarded = 0
    for (const [i, row] of [...quotes.rows].entries())
      for (const [j, cell] of row.entries()) {
        const dangerous = /^[\s\0]*[=+\-@＝＋－＠]|^[\t\r\n\0]/.test(cell)
        if (dangerous) guarded++
        expect(found[i]![j]).toBe(dangerous ? `'${cell}` : cell)
      }
    expect(guarded).toBeGreaterThan(3)
    expect(losses).toEqual([expect.stringContaining(`${guarded} cells were given an apostrophe`)])
  })

  it.each([
    '=1+1',
    '+1',
    '-1',
    '@x',
    '\tx',
    '\rx',
    '\nx',
    '\0x',
    '＝1',
    '＋1',
    '－1',
    '＠x',
    '  =1',
    '\u3000=1',
    '\u200B=1',
  ])('guards a cell that begins like %j', async (cell) => {
    const { bytes, guarded } = await toCsv(asTable([['Quote'], [cell], ['plain = text']]), false)
    expect(parse(bytes)).toEqual([['Quote'], [`'${cell}`], ['plain = text']])
    expect(guarded).toBe(1)
  })

  it('ends its lines with CR LF and keeps line breaks inside cells', async () => {
    const { bytes } = await toCsv(
      asTable([
        ['Code', 'Comment'],
        ['Trust', 'one\ntwo "three"'],
      ]),
      true,
    )
    expect(utf8(bytes)).toBe('\uFEFFCode,Comment\r\nTrust,"one\ntwo ""three"""\r\n')
  })

  it('of an empty codebook has its header alone', async () => {
    expect(parse((await toCsv(codebookTable([]), false)).bytes)).toHaveLength(1)
  })

  it('is made in pieces, with a turn for others between them, and given up where it is stopped', async () => {
    const rows = Array.from({ length: 1_700 }, (_, i) => [`word ${i}`, i % 7 === 0 ? '=1' : ''])
    const table = asTable([['Word', 'Sum'], ...rows])
    let turns = 0
    const { bytes, guarded } = await toCsv(table, true, async () => void turns++)
    expect(turns).toBeGreaterThan(2)
    expect(guarded).toBe(0)
    expect(parse(bytes)).toEqual([['Word', 'Sum'], ...rows])
    expect((await toCsv(table, false)).guarded).toBe(rows.filter(([, sum]) => sum !== '').length)
    const stop = async (): Promise<void> => {
      throw new Problem('refused', 'This was stopped. Nothing was changed.')
    }
    await expect(toCsv(table, true, stop)).rejects.toMatchObject({ code: 'refused' })
  })
})

describe('XLSX', () => {
  it('is read back cell by cell, all of them text', async () => {
    const { bytes, losses, name } = await exportQuotes(store, 'xlsx', {}, reader, { context: 20 })
    const [head, ...rows] = await readSheet(Buffer.from(bytes), { trim: false })
    expect(head).toEqual(quotes.columns.map((column) => column.name))
    expect(rows.map((row) => row.map((cell) => cell ?? ''))).toEqual([...quotes.rows])
    expect(losses).toEqual([])
    expect(name).toBe('Stem cells 干细胞 quotes.xlsx')
  })

  it('holds the codebook too, with names that programs trip over', async () => {
    const { bytes } = await exportCodebook(store, 'xlsx', reader)
    const rows = await readSheet(Buffer.from(bytes), { trim: false })
    expect(rows.map((row) => row[3])).toEqual([
      'Code',
      'Regulation & oversight',
      '<script>alert(1)</script>',
      'constructor',
      'Actors',
      '@市场 | 商业化',
    ])
    expect(rows[3]![9]).toBe('A name that programs trip over; \uFFFD and _x0041_ too.')
  })

  it('keeps every text that XML can hold', async () => {
    const cells = [
      '__proto__',
      'toString',
      ' blank ',
      '\u0085\u009F',
      '_x000D_',
      '_x1e5a\u007F',
      '=1+1',
      '007',
      '𠮷😀',
      'a\nb\tc',
      '\uFFFD',
    ]
    const { bytes, cut } = await toXlsx(asTable([['Name'], ...cells.map((cell) => [cell])]), 'Quotes')
    const rows = await readSheet(Buffer.from(bytes), { trim: false })
    expect(rows.slice(1).map((row) => row[0])).toEqual(cells)
    expect(cut).toBe(0)
  })

  it('cuts what is longer than Excel takes, never inside a character, and counts it', async () => {
    const long = `a${'😀'.repeat(20_000)}`
    const { bytes, cut } = await toXlsx(asTable([['Quote'], [long], ['short']]), 'Quotes')
    const [, [text], [short]] = (await readSheet(Buffer.from(bytes))) as [unknown, [string], [string]]
    expect(cut).toBe(1)
    expect(text.length).toBeLessThanOrEqual(32_767)
    expect(text.endsWith('😀…')).toBe(true)
    expect(long.startsWith(text.slice(0, -1))).toBe(true)
    expect(short).toBe('short')
  })
})
