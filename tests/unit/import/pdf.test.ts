import { describe, expect, it } from 'vitest'
import { convert } from '../../../electron/host/import/convert'
import { assemblePdf, makeEncryptedPdf, makePdf, pdfColumn, type PdfTextLine } from '../../documents'
import { expectLawful, outline } from './lawful'

const read = (pages: readonly (readonly PdfTextLine[])[], options = {}) =>
  convert(makePdf(pages, options), 'article.pdf')

describe('the words of a PDF', () => {
  it('come out in Chinese and with emoji', async () => {
    const converted = await read([[{ text: '再生医学 and 😀 hope', x: 72, y: 700 }]])
    expect(converted.text).toBe('再生医学 and 😀 hope')
    expect(converted.format).toBe('pdf')
  })

  it('come out of fonts whose characters are in the tables that ship with pdf.js', async () => {
    const content = 'BT /F1 12 Tf 72 700 Td <5e727ec680de> Tj ET'
    const bytes = assemblePdf(
      [
        '<< /Type /Catalog /Pages 2 0 R >>',
        '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
        '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
        '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [6 0 R] >>',
        '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor 7 0 R >>',
        '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [0 -200 1000 800] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>',
      ],
      '/Root 1 0 R',
    )
    expect((await convert(bytes, 'song.pdf')).text).toBe('干细胞')
  })

  it('are whole characters where the file names radicals that look the same', async () => {
    expect((await read([[{ text: '再⽣医学，⻛湿，⻬聚', x: 72, y: 700 }]])).text).toBe(
      '再生医学，风湿，齐聚',
    )
  })

  it('in pieces of one line are put together, with blanks where there are gaps', async () => {
    const converted = await read([
      [
        { text: 'stem', x: 72, y: 700 },
        { text: 'cells', x: 100, y: 700 },
        { text: '2', x: 130, y: 704, size: 7 },
        { text: '治', x: 72, y: 660 },
        { text: '疗', x: 85, y: 660 },
      ],
    ])
    expect(converted.text).toBe('stem cells2\n\n治疗')
  })
})

const LONG = [
  'The doctor said that we could try the new treatment, and',
  'we talked about it at home for weeks before we decided to',
  'go to the clinic in the south. It was not cheap.',
]

describe('the paragraphs of a PDF', () => {
  it('go on across lines', async () => {
    expect((await read([pdfColumn(LONG)])).text).toBe(LONG.join(' '))
  })

  it('of Chinese lines are joined without blanks', async () => {
    const lines = [
      '二零一八年十月二十七日由四川大学华西医院',
      '风湿免疫科和成都高新投资集团有限公司联合',
      '举办的会议召开。',
    ]
    expect((await read([pdfColumn(lines)])).text).toBe(lines.join(''))
  })

  it('begin after a larger gap', async () => {
    const page = [...pdfColumn(LONG), ...pdfColumn(LONG, 72, 690)]
    expect((await read([page])).text).toBe(`${LONG.join(' ')}\n\n${LONG.join(' ')}`)
  })

  it('begin with an indent', async () => {
    const lines = pdfColumn([...LONG, ...LONG]).map((line, index) =>
      index % 3 === 0 ? { ...line, x: 90 } : line,
    )
    expect((await read([lines])).text).toBe(`${LONG.join(' ')}\n\n${LONG.join(' ')}`)
  })

  it('end where the next word had room on the line', async () => {
    const lines = [...LONG.slice(0, 2), 'for us.', ...LONG]
    expect((await read([pdfColumn(lines)])).text).toBe(`${lines.slice(0, 3).join(' ')}\n\n${LONG.join(' ')}`)
  })

  it('do not end at the hanging indent of an item', async () => {
    const lines = [
      { text: `1. ${LONG[0]}`, x: 72, y: 700 },
      { text: LONG[1] ?? '', x: 90, y: 686 },
      { text: LONG[2] ?? '', x: 90, y: 672 },
    ]
    expect((await read([lines])).text).toBe(`1. ${LONG.join(' ')}`)
  })

  it('are items of a list where they begin with a bullet', async () => {
    const lines = [
      { text: 'They asked for the following of the clinics in the country:', x: 72, y: 714 },
      { text: '• that prices are told before anything is begun at all', x: 72, y: 700 },
      { text: 'and written down', x: 84, y: 686 },
      { text: '• that the state looks after what is done in every one', x: 72, y: 672 },
    ]
    const converted = await read([lines])
    expect(outline(converted).slice(1)).toEqual([
      'list-item1 • that prices are told before anything is begun at all and written down',
      'list-item1 • that the state looks after what is done in every one',
    ])
  })

  it('keep to their column', async () => {
    const left = pdfColumn(['The left column tells of', 'the market and of those', 'who pay for it.'], 60)
    const right = pdfColumn(['The right column tells', 'of rules and of those', 'who make them.'], 320)
    expect((await read([[...left, ...right]])).text).toBe(
      'The left column tells of the market and of those who pay for it.\n\nThe right column tells of rules and of those who make them.',
    )
  })

  it('in larger letters are headings, the largest highest', async () => {
    const page = [
      { text: 'Regenerative medicine', x: 72, y: 800, size: 24 },
      { text: '1 Method', x: 72, y: 770, size: 16 },
      ...pdfColumn(LONG, 72, 740),
    ]
    expect(outline(await read([page]))).toEqual([
      'heading1 Regenerative medicine',
      'heading2 1 Method',
      `paragraph ${LONG.join(' ')}`,
    ])
  })
})

describe('a hyphen at the end of a line of a PDF', () => {
  it.each([
    [
      'goes where it only broke a word',
      ['They spoke about the regula-', 'tion of clinics in the town'],
      'the regulation of',
    ],
    [
      'stays where both halves are words',
      ['A cell is not a stem, but a stem-', 'cell is both of them at once'],
      'a stem-cell is',
    ],
    [
      'stays where the compound stands elsewhere',
      ['Well-being counts, and this well-', 'being is what they all wanted'],
      'this well-being is',
    ],
    [
      'stays between numbers',
      ['It went on in the years 2018-', '2019 and in the year after it'],
      '2018-2019 and',
    ],
  ])('%s', async (_, lines, words) => {
    expect((await read([pdfColumn(lines)])).text).toContain(words)
  })
})

describe('the pages of a PDF', () => {
  it('are kept with their labels', async () => {
    const converted = await read([pdfColumn(LONG), pdfColumn(['Second page.']), pdfColumn(['Third page.'])], {
      labels: '0 << /S /r /St 4 >> 1 << /S /D /St 1 >>',
    })
    const { pages } = converted.structure
    expect(pages?.map(({ label }) => label)).toEqual(['iv', '1', '2'])
    expect(pages?.map(({ start }) => converted.text.slice(start, start + 6))).toEqual([
      'The do',
      'Second',
      'Third ',
    ])
    expectLawful(converted)
  })

  it('are numbered where they have no labels; one without text is told', async () => {
    const converted = await read([pdfColumn(['First.']), [], pdfColumn(['Third.'])], { title: '再生医学' })
    expect(converted.structure.pages).toEqual([
      { start: 0, label: '1' },
      { start: 8, label: '2' },
      { start: 8, label: '3' },
    ])
    expect(converted.losses).toEqual(['Page 2 holds no text.'])
    expect(converted.title).toBe('再生医学')
  })

  it('do not break a paragraph that certainly goes on', async () => {
    const converted = await read([
      pdfColumn([...LONG.slice(0, 2), ...LONG.slice(0, 2)]),
      pdfColumn(LONG.map((line) => line.toLowerCase())),
    ])
    expect(converted.structure.blocks).toHaveLength(1)
    expect(converted.structure.pages?.map(({ start }) => converted.text.slice(start, start + 10))).toEqual([
      'The doctor',
      'the doctor',
    ])
    expectLawful(converted)
  })
})

describe('a PDF that cannot be read', () => {
  it.each([
    ['it needs a password', makeEncryptedPdf(), '“a.pdf” is protected with a password.'],
    ['it is a scan', makePdf([[], []]), '“a.pdf” holds no text, only pictures of pages (a scan).'],
    [
      'it is cut off',
      Buffer.from('%PDF-1.7\n1 0 obj\n<<'),
      '“a.pdf” is damaged: it cannot be opened as a PDF.',
    ],
    ['it is no PDF', Buffer.from('Some words'), '“a.pdf” is not a .pdf document'],
  ])('is refused when %s', async (_, bytes, sentence) => {
    await expect(convert(bytes, 'a.pdf')).rejects.toThrow(sentence)
  })
})
