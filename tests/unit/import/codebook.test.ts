import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readCodebook } from '../../../electron/host/import/codebook'
import { bookOf } from '../../../shared/exchange/codebook-in/book'
import type { Book } from '../../../shared/exchange/codebook-in/book'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

async function tree(file: Uint8Array, name = 'their.qdc'): Promise<Book> {
  const read = await readCodebook(file, name, {})
  if (read.kind !== 'tree') throw new Error('This was read as a table')
  return bookOf(read.book)
}
const names = ({ codes }: Book): readonly string[] =>
  codes.map(
    ({ name, parent, role }) => `${parent === null ? '' : `${codes[parent]?.name} > `}${name} ${role}`,
  )

describe('a REFI-QDA codebook', () => {
  it.each([
    ['of the standard', '<CodeBook xmlns="urn:QDA-XML:codebook:1.0"', '</CodeBook>'],
    ['of an older draft', '<CodeBook xmlns="urn:QDA-XML:codebook:0:4"', '</CodeBook>'],
    ['without a namespace', '<CodeBook', '</CodeBook>'],
    ['with a prefix', '<q:CodeBook xmlns:q="urn:QDA-XML:codebook:1.0" xmlns="urn:x"', '</q:CodeBook>'],
    [
      'in a project',
      '<Project xmlns="urn:QDA-XML:project:1.0"><Users/><CodeBook',
      '</CodeBook><Sets/></Project>',
    ],
  ])('%s comes in', async (_, open, close) => {
    const book = await tree(
      bytes(
        `<?xml version="1.0"?>${open}><Codes><Code guid="{0A000000-0000-4000-8000-00000000ABCD}" name="Weather" isCodable="false" color="#abc"><Code name=" Rain &amp; snow "><Description>Definition: Wet.\r\n\r\nWhen to use: it falls</Description><NoteRef targetGUID="x"/></Code></Code></Codes><Sets/>${close}`,
      ),
    )
    expect(names(book)).toEqual(['Weather category', 'Weather > Rain & snow code'])
    expect(book.codes[0]).toMatchObject({ guid: '0a000000-0000-4000-8000-00000000abcd', color: '#AABBCC' })
    expect(book.codes[1]).toMatchObject({ definition: 'Wet.', whenToUse: 'it falls', guid: null })
    expect(book.odd).toEqual({ memo: 1 })
  })

  it('gives the parts of a definition back that labels tell, each in its place', async () => {
    const description = [
      'Short definition: Who may do what',
      'Definition: Talk of rules.\n\nAlso of their absence.',
      'When to use: a rule is named',
      'When not to use: for prices',
      'Typical example: “First the licence.”',
      'Atypical example: She laughed.',
      'Close but no: “We pay.”',
    ].join('\n\n')
    const book = await tree(
      bytes(
        `<CodeBook><Codes><Code name="Rules"><Description>${description}</Description></Code></Codes></CodeBook>`,
      ),
    )
    expect(book.codes[0]).toMatchObject({
      name: 'Rules',
      short: 'Who may do what',
      definition: 'Talk of rules.\n\nAlso of their absence.',
      whenToUse: 'a rule is named',
      whenNotToUse: 'for prices',
      examples: [
        { kind: 'typical', text: '“First the licence.”' },
        { kind: 'atypical', text: 'She laughed.' },
        { kind: 'close-but-no', text: '“We pay.”' },
      ],
    })
  })

  it('has its sets as groups, by either name of the attribute', async () => {
    const one = '0a000000-0000-4000-8000-000000000001'
    const two = '0a000000-0000-4000-8000-000000000002'
    const book = await tree(
      bytes(
        `<CodeBook><Codes><Code guid="${one}" name="A"/><Code guid="${two}" name="B"/></Codes><Sets><Set name="S" guid="x"><MemberCode guid="${one.toUpperCase()}"/><MemberCode targetGUID="${two}"/></Set><Set name="empty"/></Sets></CodeBook>`,
      ),
    )
    expect(book.groups).toEqual([{ name: 'S', members: [0, 1] }])
  })

  it('keeps the first of two codes with one GUID, and gives the nameless a name', async () => {
    const guid = '0a000000-0000-4000-8000-000000000001'
    const book = await tree(
      bytes(
        `<CodeBook><Codes><Code guid="${guid}" name="A"/><Code guid="${guid}" name=" "/></Codes></CodeBook>`,
      ),
    )
    expect(book.codes.map(({ name, guid: own }) => [name, own])).toEqual([
      ['A', guid],
      ['Untitled', null],
    ])
    expect(book.odd).toEqual({ nameless: 1, guid: 1 })
  })

  it.each([
    ['a DOCTYPE', '<!DOCTYPE x [<!ENTITY a "b">]><CodeBook><Codes/></CodeBook>', 'document type definition'],
    ['no codebook', '<?xml version="1.0"?><html/>', 'holds no codebook that can be read'],
    ['damage', '<CodeBook><Codes><Code name="A"></CodeBook>', 'is damaged inside'],
    [
      'a thousand levels',
      `<CodeBook><Codes>${'<Code name="A">'.repeat(1000)}${'</Code>'.repeat(1000)}</Codes></CodeBook>`,
      'nests its parts more than',
    ],
  ])('with %s is refused', async (_, xml, sentence) => {
    await expect(tree(bytes(xml))).rejects.toThrow(sentence)
  })

  const samples = join(import.meta.dirname, '../../../../shared/samples/refi')
  const expected: readonly (readonly [string, string, number, number])[] = [
    ['taguette-1.4.1.qdc', 'Taguette 1.4.1', 3, 0],
    ['atlasti-23.4.qdc', 'ATLAS.ti Win 23.4.0', 1, 1],
    ['skeleton.qdc', 'OurApp 0.1.0', 2, 1],
    ['qualcoder-3.8.2.qdc', 'QualCoder', 38, 0],
  ]
  const there = existsSync(samples)
  if (!there)
    console.warn('Codebooks of other programs were not read: the samples are not beside this checkout.')
  it.skipIf(!there).each(expected)('%s comes in whole', async (file, program, codes, groups) => {
    const book = await tree(readFileSync(join(samples, file)), file)
    const written = readFileSync(join(samples, file), 'utf8').match(/<Code /g)?.length
    expect(book.codes).toHaveLength(written ?? -1)
    expect([book.program, book.codes.length, book.groups.length, book.odd]).toEqual([
      program,
      codes,
      groups,
      {},
    ])
  })
})

describe('a codebook in a table', () => {
  it('of a text file may be in the encoding and with the delimiter of a German Excel', async () => {
    const file = Buffer.from('Code;Memo\r\nGrün > Blüte;weiß\r\nGrün;"mehr;\r\nZeilen"', 'latin1')
    expect(await readCodebook(file, 'a.csv', {})).toMatchObject({
      kind: 'table',
      delimiter: ';',
      rows: [
        ['Code', 'Memo'],
        ['Grün > Blüte', 'weiß'],
        ['Grün', 'mehr;\nZeilen'],
      ],
    })
  })

  it('has cells that look like formulas as words, and loses only the apostrophe that guards them', async () => {
    const file = bytes("Code,Memo\r\n'=cmd|' /C calc'!A0,'plain'\r\n=1+1,'-x\r\n")
    expect(await readCodebook(file, 'a.csv', {})).toMatchObject({
      rows: [
        ['Code', 'Memo'],
        ["=cmd|' /C calc'!A0", "'plain'"],
        ['=1+1', '-x'],
      ],
    })
  })

  it('may be a text list of QualCoder', async () => {
    const read = await readCodebook(bytes('Weather>>Rain,Wet\nWeather>>Snow,White\n'), 'codes.txt', {})
    expect(read).toMatchObject({
      kind: 'table',
      rows: [
        ['Weather>>Rain', 'Wet'],
        ['Weather>>Snow', 'White'],
      ],
    })
  })
})
