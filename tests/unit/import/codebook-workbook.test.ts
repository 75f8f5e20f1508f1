import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { readCodebook } from '../../../electron/host/import/codebook'
import { readTable } from '../../../electron/host/import/table/read'
import { bookOf } from '../../../shared/exchange/codebook-in/book'
import type { Book } from '../../../shared/exchange/codebook-in/book'
import { layoutOf } from '../../../shared/exchange/codebook-in/layout'
import type { LayoutChoice } from '../../../shared/exchange/codebook-in/layout'
import { bookOfTable } from '../../../shared/exchange/codebook-in/table'
import { escapeXml, makeZip } from '../../documents'
import { office } from '../../office-files'

const M = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const A = 'http://schemas.openxmlformats.org/drawingml/2006/main'

/** A cell of words, or nothing but a fill; the number is that of its style. */
type Cell = string | readonly [words: string, style: number]

/** Fills by the numbers of the styles that use them; 0 and 1 stand in every workbook. */
const fills = [
  '<patternFill patternType="none"/>',
  '<patternFill patternType="gray125"/>',
  '<patternFill patternType="solid"><fgColor rgb="FF3B7DD8"/><bgColor indexed="64"/></patternFill>',
  '<patternFill patternType="solid"><fgColor indexed="53"/></patternFill>',
  '<patternFill patternType="solid"><fgColor theme="4"/></patternFill>',
  '<patternFill patternType="solid"><fgColor theme="4" tint="0.5"/></patternFill>',
  '<patternFill patternType="solid"><fgColor theme="4" tint="-0.5"/></patternFill>',
  '<patternFill patternType="solid"><fgColor rgb="FFEEEEEE"/></patternFill>',
  '<patternFill patternType="darkUp"><fgColor rgb="FF00FF00"/></patternFill>',
]

function makeWorkbook(rows: readonly (readonly Cell[])[]): Promise<Buffer> {
  const cell = (each: Cell, column: number, row: number): string => {
    const [words, style] = typeof each === 'string' ? [each, 0] : each
    const at = `r="${String.fromCharCode(65 + column)}${row + 1}" s="${style}"`
    return words === '' ? `<c ${at}/>` : `<c ${at} t="inlineStr"><is><t>${escapeXml(words)}</t></is></c>`
  }
  const data = rows.map((row, r) => `<row>${row.map((each, c) => cell(each, c, r)).join('')}</row>`).join('')
  return makeZip({
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'xl/workbook.xml': `<workbook xmlns="${M}" xmlns:r="${R}"><sheets><sheet name="Codes" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${R}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/styles.xml':
      `<styleSheet xmlns="${M}"><fills>${fills.map((fill) => `<fill>${fill}</fill>`).join('')}</fills>` +
      `<cellStyleXfs><xf fillId="2"/></cellStyleXfs>` +
      `<cellXfs>${fills.map((_, i) => `<xf numFmtId="0" fillId="${i}"/>`).join('')}</cellXfs>` +
      `<dxfs><dxf><fill><patternFill><bgColor rgb="FFFF0000"/></patternFill></fill></dxf></dxfs></styleSheet>`,
    'xl/theme/theme1.xml': `<a:theme xmlns:a="${A}"><a:themeElements><a:clrScheme name="Office"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1><a:accent1><a:srgbClr val="4472C4"/></a:accent1></a:clrScheme></a:themeElements></a:theme>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${M}"><sheetData>${data}</sheetData></worksheet>`,
  })
}

async function bookIn(file: Uint8Array, name: string, choice: LayoutChoice = {}) {
  const read = await readCodebook(file, name, {})
  if (read.kind !== 'table') throw new Error('This was read as a tree')
  const layout = layoutOf(read.rows, choice, read.fills)
  return { layout, book: bookOf(bookOfTable(layout)) }
}
const colours = ({ codes }: Book) => codes.map(({ name, color }) => [name, color])

describe('colours of the cells of a workbook', () => {
  it('are those of the codes where no column says any: plain, numbered, of the theme, lighter and darker', async () => {
    const file = await makeWorkbook([
      ['A codebook'],
      [],
      ['Code', 'Memo'],
      [['Rain', 2], 'Wet'],
      [['', 2], ''],
      [
        ['Snow', 3],
        ['White', 2],
      ],
      [['Bus', 4], ''],
      [['Tram', 5], ''],
      [['Ferry', 6], ''],
      ['Foot', ['in the second cell', 2]],
      [['Grey', 7], ''],
      [['Hatched', 8], ''],
    ])
    const { layout, book } = await bookIn(file, 'codes.xlsx')
    expect(layout.cellColours).toBe(true)
    expect(colours(book)).toEqual([
      ['Rain', '#3B7DD8'],
      ['Snow', '#FF6600'],
      ['Bus', '#4472C4'],
      ['Tram', '#A2B9E2'],
      ['Ferry', '#203864'],
      ['Foot', '#3B7DD8'],
      ['Grey', null],
      ['Hatched', null],
    ])
    expect(book.coloured).toBe(true)
    const plain = await bookIn(file, 'codes.xlsx', { cellColours: false })
    expect(colours(plain.book).every(([, color]) => color === null)).toBe(true)
    expect(plain.layout.cellColours).toBe(false)
  })

  it('fill a column of colours that holds no words', async () => {
    const { layout, book } = await bookIn(
      await makeWorkbook([
        ['Theme', 'Code', 'Color code'],
        ['Weather', 'Rain', ['', 2]],
        ['', ['Snow', 4], ['', 3]],
      ]),
      'codes.xlsx',
    )
    expect(layout.cellColours).toBe(true)
    expect(colours(book)).toEqual([
      ['Weather', null],
      ['Rain', '#3B7DD8'],
      ['Snow', '#FF6600'],
    ])
  })

  it('are left alone where words say the colours, where every other row is banded, and of headings', async () => {
    const worded = await bookIn(
      await makeWorkbook([
        ['Code', 'Colour'],
        [['Rain', 2], 'red'],
        [['Snow', 3], ''],
      ]),
      'codes.xlsx',
    )
    expect([worded.layout.cellColours, colours(worded.book)]).toEqual([
      false,
      [
        ['Rain', '#FF0000'],
        ['Snow', null],
      ],
    ])
    const banded = await bookIn(
      await makeWorkbook([['Code'], [['Rain', 5]], ['Snow'], [['Bus', 5]]]),
      'a.xlsx',
    )
    expect([banded.layout.cellColours, colours(banded.book)]).toEqual([
      false,
      [
        ['Rain', null],
        ['Snow', null],
        ['Bus', null],
      ],
    ])
    const headed = await bookIn(
      await makeWorkbook([
        [
          ['Code', 2],
          ['Memo', 3],
        ],
        ['Rain', 'Wet'],
      ]),
      'a.xlsx',
    )
    expect(headed.layout.cellColours).toBeNull()
  })

  it('are not looked for in tables of answers', async () => {
    const file = await makeWorkbook([['Name'], [['Ana', 2]]])
    expect(await readTable(file, 'a.xlsx', {})).not.toHaveProperty('fills')
  })
})

const project = (codes: string): string =>
  `<?xml version="1.0" encoding="utf-8"?><Project xmlns="urn:QDA-XML:project:1.0" name="Theirs" origin="Another 7"><Users><User guid="0A000000-0000-4000-8000-000000000009" name="Bo"/></Users><CodeBook><Codes>${codes}</Codes></CodeBook><Sources><TextSource guid="0A000000-0000-4000-8000-000000000008" name="A letter" plainTextPath="internal://a.txt"/></Sources></Project>`

describe('a project of another program', () => {
  it('gives its codebook, and nothing else of it', async () => {
    const file = await makeZip({
      'Theirs/project.qde': project(
        '<Code guid="0A000000-0000-4000-8000-000000000001" name="Weather" isCodable="false" color="#3B7DD8"><Description>Any</Description><Code guid="0A000000-0000-4000-8000-000000000002" name="Rain"/></Code>',
      ),
      'Theirs/sources/a.txt': 'It rained.',
    })
    const read = await readCodebook(file, 'theirs.qdpx', {})
    if (read.kind !== 'tree') throw new Error('This was read as a table')
    const book = bookOf(read.book)
    expect(book.program).toBe('Another 7')
    expect(book.codes.map(({ name, parent, role, definition }) => [name, parent, role, definition])).toEqual([
      ['Weather', null, 'category', 'Any'],
      ['Rain', 0, 'code', ''],
    ])
  })

  it('is refused where there are two of them, and where what it holds is unsafe', async () => {
    const two = await makeZip({ 'a.qde': project(''), 'b.qde': project('') })
    await expect(readCodebook(two, 'two.qdpx', {})).rejects.toThrow('holds several projects')
    const doctype = await makeZip({
      'project.qde': '<!DOCTYPE a [<!ENTITY b "c">]><Project><CodeBook/></Project>',
    })
    await expect(readCodebook(doctype, 'doctype.qdpx', {})).rejects.toThrow('document type definition')
    const bare = await makeZip({ 'project.qde': '<Project xmlns="urn:QDA-XML:project:1.0"/>' })
    await expect(readCodebook(bare, 'bare.qdpx', {})).rejects.toThrow('holds no codebook that can be read')
  })
})

if (office === null) console.log('Codebooks of LibreOffice are not tried: there is no soffice on the PATH.')

const ODF = 'urn:oasis:names:tc:opendocument:xmlns'
/** Two sheets, names put together by formulas, an empty row, coloured cells. */
const flat = `<?xml version="1.0" encoding="UTF-8"?><office:document xmlns:office="${ODF}:office:1.0" xmlns:text="${ODF}:text:1.0" xmlns:table="${ODF}:table:1.0" xmlns:style="${ODF}:style:1.0" xmlns:fo="${ODF}:xsl-fo-compatible:1.0" xmlns:of="${ODF}:of:1.2" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:automatic-styles><style:style style:name="blue" style:family="table-cell"><style:table-cell-properties fo:background-color="#3b7dd8"/></style:style><style:style style:name="red" style:family="table-cell"><style:table-cell-properties fo:background-color="#c2572b"/></style:style></office:automatic-styles><office:body><office:spreadsheet><table:table table:name="About"><table:table-row><table:table-cell office:value-type="string"><text:p>Made for a test</text:p></table:table-cell></table:table-row></table:table><table:table table:name="Codes"><table:table-row>${['Theme', 'Code', 'Definition'].map((words) => `<table:table-cell office:value-type="string"><text:p>${words}</text:p></table:table-cell>`).join('')}</table:table-row><table:table-row><table:table-cell office:value-type="string"><text:p>Wetter 天气</text:p></table:table-cell><table:table-cell table:style-name="blue" table:formula="of:=&quot;Re&quot;&amp;&quot;gen&quot;" office:value-type="string"><text:p>Regen</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>Nass,</text:p><text:p>von oben</text:p></table:table-cell></table:table-row><table:table-row><table:table-cell table:number-columns-repeated="3"/></table:table-row><table:table-row><table:table-cell/><table:table-cell table:style-name="red" office:value-type="string"><text:p>Schnee</text:p></table:table-cell><table:table-cell table:formula="of:=1/0" office:value-type="string"><text:p>#DIV/0!</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet></office:body></office:document>`

describe.skipIf(office === null)('a codebook that LibreOffice wrote', () => {
  it('as ODS and as XLSX: sheets, formulas by what they gave, cells of several lines, colours', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'emic-office-codes-'))
    try {
      await writeFile(join(folder, 'codes.fods'), flat)
      const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
      for (const ending of ['ods', 'xlsx']) {
        const args = [profile, '--headless', '--norestore', '--convert-to', ending, '--outdir', folder]
        await promisify(execFile)(office ?? '', [...args, join(folder, 'codes.fods')], { timeout: 120_000 })
        const name = `codes.${ending}`
        const read = await readCodebook(await readFile(join(folder, name)), name, { sheet: 1 })
        if (read.kind !== 'table') throw new Error('This was read as a tree')
        expect([read.format, read.sheets]).toEqual([ending, ['About', 'Codes']])
        const layout = layoutOf(read.rows, {}, read.fills)
        const { codes } = bookOf(bookOfTable(layout))
        expect(codes.map(({ name: code, parent }) => [code, parent])).toEqual([
          ['Wetter 天气', null],
          ['Regen', 0],
          ['Schnee', 0],
        ])
        expect(codes[1]?.definition).toBe('Nass,\nvon oben')
        if (ending === 'xlsx') expect(codes.map(({ color }) => color)).toEqual([null, '#3B7DD8', '#C2572B'])
      }
    } finally {
      await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
    }
  }, 240_000)
})
