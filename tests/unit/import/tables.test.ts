import { describe, expect, it } from 'vitest'
import { readTable } from '../../../electron/host/import/table/read'
import { numberKind, serialDate } from '../../../electron/host/import/table/serial-date'
import { escapeXml, makeZip } from '../../documents'
import type { Parts } from '../../documents'

const ODF = 'urn:oasis:names:tc:opendocument:xmlns'

const makeOds = (sheets: string, parts: Parts = {}): Promise<Buffer> =>
  makeZip({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml':
      `<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="${ODF}:office:1.0" ` +
      `xmlns:text="${ODF}:text:1.0" xmlns:table="${ODF}:table:1.0"><office:body><office:spreadsheet>` +
      `${sheets}</office:spreadsheet></office:body></office:document-content>`,
    ...parts,
  })

const M = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A workbook of sheets given as the XML of their rows. */
function makeXlsx(
  sheets: Readonly<Record<string, string>>,
  {
    strings = [],
    styles = '',
    is1904 = false,
  }: { strings?: readonly string[]; styles?: string; is1904?: boolean } = {},
): Promise<Buffer> {
  const names = Object.keys(sheets)
  return makeZip({
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'xl/workbook.xml':
      `<workbook xmlns="${M}" xmlns:r="${R}"><workbookPr${is1904 ? ' date1904="1"' : ''}/><sheets>` +
      names
        .map((name, i) => `<sheet name="${escapeXml(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
        .join('') +
      '</sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
      names
        .map(
          (_, i) =>
            `<Relationship Id="rId${i + 1}" Type="${R}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
        )
        .join('') +
      '</Relationships>',
    'xl/sharedStrings.xml': `<sst xmlns="${M}">${strings.map((words) => `<si>${words}</si>`).join('')}</sst>`,
    'xl/styles.xml': `<styleSheet xmlns="${M}">${styles}</styleSheet>`,
    ...Object.fromEntries(
      names.map((name, i) => [
        `xl/worksheets/sheet${i + 1}.xml`,
        `<worksheet xmlns="${M}"><sheetData>${sheets[name] ?? ''}</sheetData></worksheet>`,
      ]),
    ),
  })
}

const rowsOf = async (bytes: Uint8Array, name: string, how = {}) => (await readTable(bytes, name, how)).rows

describe('delimited text', () => {
  it.each([
    [',', 'csv'],
    [';', 'csv'],
    ['\t', 'tsv'],
    ['|', 'csv'],
  ])('is read with “%s” between its cells', async (mark, format) => {
    const text = [
      ['ID', 'Age', 'Why?'],
      ['R1', '34', `"a ${mark} in quotes, and ""these"""`],
      ['R2', '', 'hope'],
    ]
      .map((row) => row.join(mark))
      .join('\r\n')
    const table = await readTable(Buffer.from(text), 'a.csv', {})
    expect(table).toMatchObject({ delimiter: mark, format })
    expect(table.rows).toEqual([
      ['ID', 'Age', 'Why?'],
      ['R1', '34', `a ${mark} in quotes, and "these"`],
      ['R2', '', 'hope'],
    ])
  })

  it('knows the delimiter that Excel writes in the first line', async () => {
    expect(await rowsOf(Buffer.from('sep=;\r\nName;Note\r\nAna;a, b, c\r\n'), 'a.csv')).toEqual([
      ['Name', 'Note'],
      ['Ana', 'a, b, c'],
    ])
  })

  it('is read in the encoding that was guessed, or in one that was chosen', async () => {
    // “姓名,城市” in GB 18030.
    const bytes = Buffer.from([0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xb3, 0xc7, 0xca, 0xd0, 0x0a, 0x41, 0x2c, 0x42])
    const table = await readTable(bytes, 'a.csv', {})
    expect(table.encoding).toEqual({ name: 'gb18030', guessed: true })
    expect(table.rows[0]).toEqual(['姓名', '城市'])
    expect((await readTable(bytes, 'a.csv', { encoding: 'windows-1252' })).rows[0]?.[0]).toBe('ÐÕÃû')
  })

  it('keeps line breaks of an answer and leaves out rows without words', async () => {
    expect(await rowsOf(Buffer.from('A,B\n"one\r\ntwo",x\n,\n  ,\nlast,y\n'), 'a.csv')).toEqual([
      ['A', 'B'],
      ['one\ntwo', 'x'],
      ['last', 'y'],
    ])
  })

  it('says where a quotation mark is left open', async () => {
    const { losses } = await readTable(Buffer.from('A,B\nx,"never closed\ny,z\n'), 'a.csv', {})
    expect(losses.join()).toContain('A quotation mark near row')
  })
})

describe('workbooks of Excel', () => {
  const styles =
    '<numFmts><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd hh:mm"/></numFmts>' +
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="10"/></cellXfs>'
  const cells =
    '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>Note</t></is></c></row>' +
    '<row r="3"><c r="A3" s="1"><v>45356</v></c><c r="B3" s="2"><v>45356.604166666664</v></c>' +
    '<c r="C3" t="str"><f>"a"&amp;"b"</f><v>ab</v></c><c r="D3"><f>1+1</f><v>2</v></c><c r="E3" t="b"><v>1</v></c>' +
    '<c r="F3" s="3"><v>0.25</v></c><c r="G3"><v>1E-3</v></c><c r="H3" t="e"><v>#N/A</v></c></row>'

  it('give dates, numbers, truths and the stored values of formulas', async () => {
    const book = await makeXlsx(
      { Survey: cells },
      {
        strings: ['<r><t>When</t></r><r><t xml:space="preserve"> was it?</t></r><rPh><t>x</t></rPh>'],
        styles,
      },
    )
    const table = await readTable(book, 'a.xlsx', {})
    expect(table.rows).toEqual([
      ['When was it?', '', 'Note'],
      ['2024-03-05', '2024-03-05T14:30:00', 'ab', '2', 'true', '0.25', '0.001'],
    ])
    expect(table.losses.join()).toContain('1 cells hold an error of a formula')
  })

  it('counts days from 1904 where the workbook does', async () => {
    const book = await makeXlsx({ S: '<row><c s="1"><v>43894</v></c></row>' }, { styles, is1904: true })
    expect(await rowsOf(book, 'a.xlsx')).toEqual([['2024-03-05']])
  })

  it('have several sheets to choose from', async () => {
    const one = (words: string) => `<row><c t="inlineStr"><is><t>${words}</t></is></c></row>`
    const book = await makeXlsx({ 'First wave': one('spring'), 'Second & last': one('autumn') })
    const table = await readTable(book, 'a.xlsx', { sheet: 1 })
    expect(table.sheets).toEqual(['First wave', 'Second & last'])
    expect(table.rows).toEqual([['autumn']])
  })

  it.each([
    [0, 'number'],
    [14, 'date'],
    [22, 'datetime'],
    [46, 'time'],
  ] as const)('take the built-in format %d for a %s', (id, kind) => {
    expect(numberKind(id, undefined)).toBe(kind)
  })

  it.each([
    ['General', 'number'],
    ['0.00E+00', 'number'],
    ['#,##0.00 "days"', 'number'],
    ['dd/mm/yyyy', 'date'],
    ['mmm yy', 'date'],
    ['yyyy"年"m"月"d"日"', 'date'],
    ['m/d/yy h:mm AM/PM', 'datetime'],
    ['mm:ss', 'time'],
    ['[h]:mm', 'time'],
    ['[Red]0', 'number'],
  ] as const)('take the format %s for a %s', (code, kind) => {
    expect(numberKind(164, code)).toBe(kind)
  })

  it('know that 1900 counts as a leap year', () => {
    expect(serialDate(59, 'date', false)).toBe('1900-02-28')
    expect(serialDate(61, 'date', false)).toBe('1900-03-01')
    expect(serialDate(0.5, 'time', false)).toBe('12:00:00')
  })
})

describe('OpenDocument spreadsheets', () => {
  const cell = (attributes: string, words = '') =>
    `<table:table-cell ${attributes}><text:p>${words}</text:p></table:table-cell>`
  const sheet =
    `<table:table table:name="Survey"><table:table-row>${cell('office:value-type="string"', 'Age')}${cell('', 'Day')}` +
    '<table:table-cell table:number-columns-repeated="16382"/></table:table-row>' +
    `<table:table-row>${cell('office:value-type="float" office:value="34.5" table:formula="of:=69/2"', '34,5')}` +
    `${cell('office:value-type="date" office:date-value="2024-03-05"', '05.03.24')}` +
    `${cell('office:value-type="boolean" office:boolean-value="true"', 'WAHR')}` +
    '<table:table-cell office:value-type="string"><office:annotation><text:p>a comment</text:p></office:annotation>' +
    '<text:p>we <text:s text:c="2"/>waited</text:p><text:p>long</text:p></table:table-cell></table:table-row>' +
    '<table:table-row table:number-rows-repeated="1048574"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>' +
    '</table:table><table:table table:name="Two"><table:table-row><table:table-cell><text:p>x</text:p></table:table-cell></table:table-row></table:table>'

  it('give stored values, words of several lines, and nothing of comments and empty edges', async () => {
    const table = await readTable(await makeOds(sheet), 'a.ods', {})
    expect(table.sheets).toEqual(['Survey', 'Two'])
    expect(table.rows).toEqual([
      ['Age', 'Day'],
      ['34.5', '2024-03-05', 'true', 'we   waited\nlong'],
    ])
    expect(await rowsOf(await makeOds(sheet), 'a.ods', { sheet: 1 })).toEqual([['x']])
  })

  it('refuse rows that are repeated to fill the memory', async () => {
    const many = `<table:table><table:table-row table:number-rows-repeated="1000000">${cell('', 'x')}</table:table-row></table:table>`
    await expect(readTable(await makeOds(many), 'a.ods', {})).rejects.toThrow('has more than 200,000 rows')
    const wide = `<table:table><table:table-row><table:table-cell table:number-columns-repeated="16384"><text:p>x</text:p></table:table-cell></table:table-row></table:table>`
    await expect(readTable(await makeOds(wide), 'a.ods', {})).rejects.toThrow('has more than 2,000 columns')
  })
})

describe('files that are no tables', () => {
  const old = Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.from('Workbook', 'utf16le'),
  ])
  it.each<[string, string, () => Promise<Uint8Array> | Uint8Array]>([
    ['a.csv', 'is empty (0 bytes)', () => new Uint8Array()],
    ['a.csv', 'holds no words in its rows', () => Buffer.from(',,,\n , \n')],
    ['a.csv', 'holds no readable text', () => Buffer.from(Array.from({ length: 400 }, (_, i) => i % 31))],
    ['a.csv', 'is no table that can be read', () => Buffer.from('<!doctype html><table><tr><td>x')],
    ['a.xls', 'is in the old Excel format', () => old],
    ['a.xlsx', 'is no table that can be read', () => Buffer.from('ID,Age\n1,2')],
    ['a.xlsx', 'is damaged', () => Buffer.from('PK\u0003\u0004 and no more')],
    ['a.xlsx', 'is no table that can be read', () => makeZip({ 'word/document.xml': '<x/>' })],
    ['a.xlsx', 'has no sheet that can be read', () => makeXlsx({})],
    ['a.xlsx', 'is damaged inside', () => makeXlsx({ S: '<row><c><v>1</c></row>' })],
    ['a.xlsx', 'more than 2,000 columns', () => makeXlsx({ S: '<row><c r="XFD1"><v>1</v></c></row>' })],
    [
      'a.ods',
      'holds a document type definition',
      () =>
        makeOds('').then(() =>
          makeZip({
            mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
            'content.xml': '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>',
          }),
        ),
    ],
    [
      'a.ods',
      'unpacks to far more',
      () => makeOds(`<table:table><table:table-row>${' '.repeat(3_000_000)}</table:table-row></table:table>`),
    ],
    [
      'a.ods',
      'is protected with a password',
      () =>
        makeOds('<table:table table:name="S"/>', {
          'META-INF/manifest.xml': `<m:manifest xmlns:m="${ODF}:manifest:1.0"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>`,
        }),
    ],
  ])('%s: %s', async (name, sentence, make) => {
    const bytes = await make()
    await expect(readTable(bytes, name, {})).rejects.toThrow(sentence)
    await expect(readTable(bytes, name, {})).rejects.toMatchObject({ code: 'invalid' })
  })
})
