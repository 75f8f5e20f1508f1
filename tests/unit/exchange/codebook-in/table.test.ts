import { describe, expect, it } from 'vitest'
import { bookOf } from '../../../../shared/exchange/codebook-in/book'
import type { Book } from '../../../../shared/exchange/codebook-in/book'
import { layoutOf } from '../../../../shared/exchange/codebook-in/layout'
import type { LayoutChoice } from '../../../../shared/exchange/codebook-in/layout'
import { bookOfTable } from '../../../../shared/exchange/codebook-in/table'

/** A table by its lines, cells parted by bars. */
const rows = (text: string): string[][] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => line.split('|'))

const read = (text: string, choice: LayoutChoice = {}): Book =>
  bookOf(bookOfTable(layoutOf(rows(text), choice)))

/** Codes as a tree in words: "A", "  B", roles other than code in brackets. */
const tree = ({ codes }: Book): readonly string[] => {
  const depths: number[] = []
  return codes.map(({ parent, name, role }) => {
    const depth = parent === null ? 0 : (depths[parent] ?? 0) + 1
    depths.push(depth)
    return `${'  '.repeat(depth)}${name}${role === 'code' ? '' : ` [${role}]`}`
  })
}

describe('the codebook of', () => {
  it('MAXQDA: paths with “ > ” in Code, definitions in Memo', () => {
    const book = read(
      'Code|Memo\nWaiting|Any wait\nWaiting > Rain|Wet outside\nWaiting > Rain > Roof|\nBus|Late',
    )
    expect(tree(book)).toEqual(['Waiting', '  Rain', '    Roof', 'Bus'])
    expect(book.codes.map(({ definition }) => definition)).toEqual(['Any wait', 'Wet outside', '', 'Late'])
  })

  it('MAXQDA of older days: backslashes', () => {
    expect(tree(read('Code|Memo\nWaiting|\nWaiting\\Rain|x'))).toEqual(['Waiting', '  Rain'])
  })

  it('ATLAS.ti: groups across columns', () => {
    const book = read(
      'Code|Comment|Code Group 1|Code Group 2\nRain|Wet|Weather|Streets\nBus|Late|Streets|\nSnow||Weather|',
    )
    expect(tree(book)).toEqual(['Rain', 'Bus', 'Snow'])
    expect(book.groups).toEqual([
      { name: 'Weather', members: [0, 2] },
      { name: 'Streets', members: [0, 1] },
    ])
  })

  it('Taguette: counts are left out, dots only when asked', () => {
    const text = 'tag|description|number of highlights|number of documents\nwait|Any|3|1\nwait.rain|Wet|2|1'
    expect(tree(read(text))).toEqual(['wait', 'wait.rain'])
    expect(tree(read(text, { hierarchy: 'separator', separator: '.' }))).toEqual(['wait', '  rain'])
    expect(read(text).codes[1]?.definition).toBe('Wet')
  })

  it('NVivo: names set in by blanks', () => {
    const text =
      'Name|Description|Files|References\nWaiting|Any|2|9\n   Rain|Wet|1|4\n      Roof||1|1\n   Sun||1|1\nBus||1|1'
    expect(tree(read(text))).toEqual(['Waiting', '  Rain', '    Roof', '  Sun', 'Bus'])
  })

  it('NVivo: paths with backslashes, in the order in which people sort them', () => {
    const text =
      'Name|Description|Files|References\nWaiting\\Rain\\Roof||1|1\nWaiting\\Rain|Wet|1|4\nWaiting|Any|2|9'
    const book = read(text)
    expect(tree(book)).toEqual(['Waiting', '  Rain', '    Roof'])
    expect(book.codes.map(({ definition }) => definition)).toEqual(['Any', 'Wet', ''])
  })

  it('MAXQDA: counts beside the names, colours in a column', () => {
    const book = read(
      'Color|Code|Memo|Codings|Codings (with sub-codes)|Documents\n#3B7DD8|Waiting|Any|3|7|2\n#C2572B|Waiting > Rain||4|4|1',
    )
    expect(tree(book)).toEqual(['Waiting', '  Rain'])
    expect(book.codes.map(({ color, definition }) => [color, definition])).toEqual([
      ['#3B7DD8', 'Any'],
      ['#C2572B', ''],
    ])
  })

  it('Dedoose: codes out of the headings of exported excerpts', () => {
    const text =
      'Excerpt Copy|Media Title|Codes Applied Combined|Code: Rain Applied|Code: Rain Weight|Code: Late bus Applied\nIt poured|A|Rain|True||False'
    expect(tree(read(text))).toEqual(['Rain', 'Late bus'])
  })

  it('Requal: names with underscores in the headings, colours as rgb()', () => {
    const book = read(
      'project_id|code_id|code_name|code_description|code_color\n1|7|Rain|Wet|rgb(10, 200, 30)',
    )
    expect(book.codes[0]).toMatchObject({ name: 'Rain', definition: 'Wet', color: '#0AC81E', guid: null })
  })

  it('QualCoder: a list without headings, paths with “>>”', () => {
    const book = read('Weather>>Rain|Wet outside\nWeather>>Snow|White\nBus|')
    expect(tree(book)).toEqual(['Weather [category]', '  Rain', '  Snow', 'Bus'])
    expect(book.codes[1]?.definition).toBe('Wet outside')
  })

  it('an appendix: a title above, themes only in the first row of their block, criteria, examples', () => {
    const book = read(
      [
        'Table A1. Codebook of the study',
        'Theme|Code|Code definition|When to use|When not to use|Example Quote|# of passages coded|Color code|Inductive or Deductive',
        'Weather|Rain|Wet outside|It falls|It is over|“It poured”|12|light blue|Inductive',
        '|Snow|White||||3|#abc|Deductive',
        'Transport|Bus|||||1|nonsense|',
      ].join('\n'),
    )
    expect(tree(book)).toEqual(['Weather [theme]', '  Rain', '  Snow', 'Transport [theme]', '  Bus'])
    expect(book.codes[1]).toMatchObject({
      definition: 'Wet outside',
      whenToUse: 'It falls',
      whenNotToUse: 'It is over',
      examples: [{ kind: 'typical', text: '“It poured”' }],
      color: '#ADD8E6',
      origin: 'data',
    })
    expect(book.codes[2]).toMatchObject({ color: '#AABBCC', origin: 'theory' })
    expect(book.odd).toEqual({ colour: 1 })
  })

  it('three columns of levels', () => {
    expect(tree(read('Category|Code|Subcode\nWeather|Rain|\n||Drizzle\n||Pour\n|Snow|\nBus||'))).toEqual([
      'Weather [theme]',
      '  Rain',
      '    Drizzle',
      '    Pour',
      '  Snow',
      'Bus [theme]',
    ])
  })

  it.each(['::', '/', '>>'] as const)('names that hang together by %s', (sign) => {
    expect(tree(read(`Code|Definition\nCoke|x\nCoke${sign}diet|y\nCoke${sign}zero|z`))).toEqual([
      'Coke',
      '  diet',
      '  zero',
    ])
  })

  it('names that hold a slash for other reasons stay whole', () => {
    expect(tree(read('Code|Definition\nAnd/or|x\nHe/she|y\nPrice > 100|z'))).toEqual([
      'And/or',
      'He/she',
      'Price > 100',
    ])
  })

  it('parents by name: before, after, missing, in a circle', () => {
    const book = read(
      'Code|Parent\nRain|Weather\nWeather|\nDrizzle|Rain\nBus|Transport\nHen|Egg\nEgg|Hen\nSelf|Self',
    )
    expect(tree(book)).toEqual([
      'Weather',
      '  Rain',
      '    Drizzle',
      'Self',
      'Transport [category]',
      '  Bus',
      'Hen',
      '  Egg',
    ])
    expect(book.odd).toEqual({ circle: 2 })
  })
})

describe('a table that was made to do harm', () => {
  it('with names of ten thousand letters keeps them in the definition', () => {
    const name = 'wait '.repeat(2000)
    const { codes, odd } = read(`Code|Definition\n${name}|Any`)
    expect(codes[0]?.name.length).toBeLessThanOrEqual(500)
    expect(codes[0]?.definition).toBe(`${name.trim()}\n\nAny`)
    expect(odd).toEqual({ cut: 1 })
  })

  it('of 100,000 codes is refused', () => {
    const table = [['Code'], ...Array.from({ length: 100_000 }, (_, i) => [`Code ${i}`])]
    expect(() => bookOf(bookOfTable(layoutOf(table)))).toThrow('more than 20,000 codes')
  })

  it('a thousand levels deep ends at the hundredth', () => {
    const table = [['Code', 'Depth'], ...Array.from({ length: 1000 }, (_, i) => [`Level ${i}`, String(i)])]
    const { codes, odd } = bookOf(bookOfTable(layoutOf(table)))
    const depths: number[] = []
    for (const { parent } of codes) depths.push(parent === null ? 0 : (depths[parent] ?? 0) + 1)
    expect(Math.max(...depths)).toBe(99)
    expect([codes.length, odd]).toEqual([1000, { deep: 900 }])
  })

  it('in one circle of many codes comes in open', () => {
    const table = [
      ['Code', 'Parent'],
      ...Array.from({ length: 5000 }, (_, i) => [`Code ${i}`, `Code ${(i + 1) % 5000}`]),
    ]
    const { codes, odd } = bookOf(bookOfTable(layoutOf(table)))
    expect(codes).toHaveLength(5000)
    expect(codes.filter(({ parent }) => parent === null)).toHaveLength(1)
    expect(odd.circle).toBe(1)
  })
})
