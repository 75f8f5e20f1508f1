import { readSheet } from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import { toXlsx } from '../../../electron/host/export/xlsx'
import { openZip } from '../../../electron/host/import/zip'
import { Problem } from '../../../shared/problem'

const part = async (bytes: Uint8Array, path: string): Promise<string> =>
  (await (await openZip(bytes, 'a.xlsx')).read(path)).toString()

const columns = [
  { name: 'Name <1>', width: 12 },
  { name: 'Count', width: 8, number: true },
]
/** More than one piece of a sheet. */
const long = Array.from({ length: 3000 }, (_, i) => [`${'=words '.repeat(20)}${i}`, String(i % 3)])

describe('a workbook', () => {
  it('has a bold, frozen header, widths, wrapped words, numbers as numbers and no formula', async () => {
    const { bytes } = await toXlsx(
      {
        columns,
        rows: [
          ['=1+1', '007'],
          ['', 'seven'],
          ['x', ''],
        ],
      },
      'S',
    )
    const sheet = await part(bytes, 'xl/worksheets/sheet1.xml')
    expect(sheet).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>')
    expect(sheet).toContain('<col min="1" max="1" width="12" customWidth="1"/>')
    expect(sheet).toContain('<col min="2" max="2" width="8" customWidth="1"/>')
    const text = (place: string, style: number, words: string): string =>
      `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${words}</t></is></c>`
    expect(sheet.slice(sheet.indexOf('<sheetData>'))).toBe(
      `<sheetData><row r="1">${text('A1', 1, 'Name &lt;1&gt;')}${text('B1', 1, 'Count')}</row>` +
        `<row r="2">${text('A2', 2, '=1+1')}<c r="B2"><v>7</v></c></row>` +
        `<row r="3">${text('B3', 2, 'seven')}</row><row r="4">${text('A4', 2, 'x')}</row></sheetData></worksheet>`,
    )
    const styles = await part(bytes, 'xl/styles.xml')
    const [, head, wrapped] = styles.slice(styles.indexOf('<cellXfs')).match(/<xf .*?(?:\/>|<\/xf>)/g) ?? []
    expect(head).toContain('fontId="1"')
    expect(styles).toMatch(/<font>(?:(?!<b\/>).)*<\/font><font><b\/>/)
    expect(wrapped).toContain('wrapText="1"')
  })

  it('names columns behind Z as spreadsheets do', async () => {
    const wide = Array.from({ length: 703 }, (_, i) => ({ name: `c${i}`, width: 9 }))
    const { bytes } = await toXlsx({ columns: wide, rows: [] }, 'S')
    const sheet = await part(bytes, 'xl/worksheets/sheet1.xml')
    const places = [...sheet.matchAll(/<c r="(\w+)"/g)].map(([, place]) => place)
    expect([25, 26, 51, 52, 701, 702].map((i) => places[i])).toEqual([
      'Z1',
      'AA1',
      'AZ1',
      'BA1',
      'ZZ1',
      'AAA1',
    ])
  })

  it('gives a row the height of its longest words, whatever program opens it', async () => {
    const narrow = [
      { name: 'A name of three lines', width: 9 },
      { name: 'Id', width: 4, wrap: false },
    ]
    const rows = [
      ['short', 'long, but in one line'],
      ['one\ntwo', ''],
      ['监管监管监管', ''],
      ['word '.repeat(500), ''],
    ]
    const { bytes } = await toXlsx({ columns: narrow, rows }, 'S')
    const sheet = await part(bytes, 'xl/worksheets/sheet1.xml')
    expect([...sheet.matchAll(/<row r="\d"( ht="\d+")?>/g)].map(([, height]) => height)).toEqual([
      ' ht="45"',
      undefined,
      ' ht="30"',
      ' ht="30"',
      ' ht="409"',
    ])
    expect(sheet).toContain('<c r="B2" s="3" ')
  })

  it('is refused where a sheet has not so many columns or rows', async () => {
    const wide = Array.from({ length: 16_385 }, (_, i) => ({ name: `c${i}`, width: 9 }))
    await expect(toXlsx({ columns: wide, rows: [] }, 'S')).rejects.toMatchObject({ code: 'refused' })
    const rows = {
      *[Symbol.iterator]() {
        for (let i = 0; i < 1_048_576; i++) yield ['']
      },
    }
    await expect(toXlsx({ columns: [{ name: 'A', width: 9 }], rows }, 'S')).rejects.toThrow('1,048,576 rows')
  })

  it('is made in pieces, with a turn for others between them', async () => {
    let turns = 0
    const alive = async (): Promise<void> => void turns++
    const { bytes } = await toXlsx({ columns, rows: long }, 'S', alive)
    expect(turns).toBeGreaterThan(2)
    const rows = await readSheet(Buffer.from(bytes))
    expect(rows.slice(1)).toEqual(long.map(([words, number]) => [words, Number(number)]))
  })

  it('is given up where it is stopped', async () => {
    let turns = 0
    const stop = async (): Promise<void> => {
      if (++turns === 2) throw new Problem('refused', 'This was stopped. Nothing was changed.')
    }
    await expect(toXlsx({ columns, rows: long }, 'S', stop)).rejects.toMatchObject({ code: 'refused' })
    expect(turns).toBe(2)
  })

  it('counts every cell that was cut, also where the same words come again', async () => {
    const words = 'a'.repeat(32_768)
    const { cut } = await toXlsx(
      {
        columns,
        rows: [
          [words, ''],
          [words, ''],
          ['b', ''],
          [words, ''],
        ],
      },
      'S',
    )
    expect(cut).toBe(3)
  })
})
