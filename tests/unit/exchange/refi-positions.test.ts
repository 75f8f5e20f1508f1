import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findPositions, mapText } from '../../../shared/exchange/refi/positions'
import type { Convention, Counted } from '../../../shared/exchange/refi/positions'
import { normalizeText } from '../../../shared/text/normalize'

const raw =
  '🌧️ It rained on the ward.\r\nAna said: 🙂 nobody came, and the tea was cold.\r\n\r\n' +
  'The lamp hummed until four 🕓 and the nurse counted the drops.\r\nThen a door closed.'
const words = [
  'rained',
  'ward',
  'Ana said',
  'nobody came',
  'tea',
  'cold',
  'lamp hummed',
  'nurse',
  'drops',
  'door closed',
]

/** Where words stand in the raw text, counted in one way. */
function counted(of: string, { unit, crlf }: Pick<Convention, 'unit' | 'crlf'>, name = ''): Counted {
  const at = raw.indexOf(of)
  const count = (text: string): number => {
    const flat = crlf === 1 ? text.replaceAll('\r\n', '\n') : text
    return unit === 'utf16' ? flat.length : [...flat].length
  }
  const start = count(raw.slice(0, at))
  return { start, end: start + count(of), name }
}

const ways = [
  { unit: 'codepoint', crlf: 2 },
  { unit: 'utf16', crlf: 2 },
  { unit: 'codepoint', crlf: 1 },
  { unit: 'utf16', crlf: 1 },
] as const

describe('the way positions are counted', () => {
  it.each(ways)(
    'is found out by where words begin ($unit, CR LF as $crlf), and every passage keeps its words',
    (way) => {
      const found = findPositions(
        raw,
        words.map((of) => counted(of, way)),
        'other',
      )
      expect(found.convention).toEqual({ ...way, end: 'exclusive' })
      expect(found.differs).toBe(true)
      expect(found.uncertain).toBe(false)
      expect(found.hits).toBe(words.length)
      expect(found.places.map((place) => place && found.text.slice(place.start, place.end))).toEqual(words)
      expect(found.places.every((place) => place && !place.doubtful)).toBe(true)
    },
  )

  it('is told by the program where both fit alike', () => {
    // No character before it is counted in more than one way.
    const early = [{ start: 0, end: 3, name: '' }]
    expect(findPositions('Yes.\r\n🙂', early, 'nvivo-windows').convention.unit).toBe('utf16')
    expect(findPositions('Yes.\r\n🙂', early, 'atlas').convention.unit).toBe('codepoint')
  })

  it('is told by names of passages, even where these begin inside words', () => {
    const inside = ['ained', 'obody', 'amp hum', 'urse', 'rops', 'oor clo']
    const found = findPositions(
      raw,
      inside.map((of) => counted(of, ways[1], of)),
      'other',
    )
    expect(found.convention.unit).toBe('utf16')
    expect(found.hits).toBe(0)
    expect(found.named).toEqual({ hits: 6, total: 6 })
    expect(found.uncertain).toBe(false)
  })

  it('is uncertain where fewer than nine in ten begin at a word: what no name proves is doubtful, and nothing is shifted', () => {
    const shifted = words
      .map((of) => counted(of, ways[0]))
      .map((range) => ({ ...range, start: range.start + 1 }))
    const proved = counted('nobody came', ways[0], 'nobody came')
    const found = findPositions(raw, [...shifted, proved], 'other')
    expect(found.uncertain).toBe(true)
    expect(found.places.slice(0, -1).every((place) => place?.doubtful)).toBe(true)
    expect(found.places.at(-1)?.doubtful).toBe(false)
    const [first] = found.places
    expect(found.text.slice(first?.start, first?.end)).toBe('ained')
  })

  it('takes an end for contained only where whole names prove it', () => {
    const named = words.map((of) => counted(of, ways[0], of))
    const inclusive = named.map((range) => ({ ...range, end: range.end - 1 }))
    const found = findPositions(raw, inclusive, 'other')
    expect(found.convention.end).toBe('inclusive')
    expect(found.places.map((place) => place && found.text.slice(place.start, place.end))).toEqual(words)
    expect(findPositions(raw, named, 'other').convention.end).toBe('exclusive')
    expect(
      findPositions(
        raw,
        inclusive.map((range) => ({ ...range, name: '' })),
        'other',
      ).convention.end,
    ).toBe('exclusive')
  })

  it('cuts what reaches beyond the end and calls it doubtful; what holds nothing has no place', () => {
    const found = findPositions(
      'Seven words stand in this short line.',
      [
        { start: 26, end: 400, name: '' },
        { start: 6, end: 6, name: '' },
        { start: 0, end: 5, name: '' },
      ],
      'other',
    )
    expect(found.beyond).toBe(1)
    expect(found.places).toEqual([
      { start: 26, end: 37, doubtful: true },
      null,
      { start: 0, end: 5, doubtful: false },
    ])
  })

  it('has no place for what lies outside, which counts against the way of counting', () => {
    const outside = { start: 500, end: 600, name: '' }
    const found = findPositions(
      'Seven words stand in this short line.',
      [outside, { ...outside, start: 0, end: 5 }],
      'other',
    )
    expect(found.places).toEqual([null, { start: 0, end: 5, doubtful: true }])
    expect(found.beyond).toBe(1)
  })

  it('asks nothing of scripts that put no blanks between words', () => {
    const text = '我们等了一个小时。没有人出来，茶也凉了。'
    const ranges = [1, 3, 5, 9, 11].map((start) => ({ start, end: start + 2, name: '' }))
    expect(findPositions(text, ranges, 'other').uncertain).toBe(false)
  })

  it('does not count a byte order mark', () => {
    const found = findPositions('\uFEFFRain again.', [{ start: 0, end: 4, name: '' }], 'other')
    expect(found.text.slice(0, 4)).toBe('Rain')
    expect(found.places).toEqual([{ start: 0, end: 4, doubtful: false }])
  })

  it('never cuts a character in half', () => {
    const found = findPositions(
      'a 🙂 b',
      [
        { start: 3, end: 4, name: '' },
        { start: 0, end: 3, name: '' },
      ],
      'nvivo-windows',
    )
    expect(found.convention.unit).toBe('utf16')
    for (const place of found.places) {
      const cut = found.text.slice(place?.start, place?.end)
      expect(cut).not.toMatch(/\p{Surrogate}/u)
      expect(cut).toContain('🙂')
    }
  })
})

describe('a map of positions', () => {
  const texts = fc
    .array(fc.constantFrom('a', 'é', '🙂', '\r\n', '\r', '\n', '\0', ' ', '病', 'e\u0301'), { maxLength: 60 })
    .map((parts) => parts.join(''))

  it.each(ways)('leads every character to itself ($unit, CR LF as $crlf)', (way) => {
    fc.assert(
      fc.property(texts, (text) => {
        const toOurs = mapText(text, way)
        const ours = normalizeText(text.replace(/\r\n?/g, '\n'))
        let foreign = 0
        let kept = ''
        for (const [part] of text.matchAll(/\r\n|[^]/gu)) {
          expect(toOurs(foreign)).toBe(kept.length)
          foreign += part === '\r\n' ? way.crlf : way.unit === 'utf16' ? part.length : 1
          kept += normalizeText(`.${part}`).slice(1)
        }
        expect(toOurs(foreign)).toBe(ours.length)
        expect(kept).toBe(ours)
        expect(toOurs(foreign + 1)).toBe(-1)
      }),
    )
  })
})
