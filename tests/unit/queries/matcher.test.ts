import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { typingErrors } from '../../../shared/queries/edit-distance'
import { fold, unfold } from '../../../shared/queries/fold'
import { hitsInContext, sortByContext } from '../../../shared/queries/kwic'
import { matcher, merged, phraseMatcher, termsOf } from '../../../shared/queries/matcher'
import type { SearchQuery } from '../../../shared/queries/matcher'
import { insideWord, Searchable } from '../../../shared/queries/searchable'
import { texts as prose, runs } from '../../arbitraries'

const text = [
  'The clinic had no licence. A licensed hospital, said the nurse, is no different.',
  'China regulates; china cups do not. Don’t ask — “hope” is not a licence.',
  '监管部门和监管规范。干细胞治疗，干細胞。ＡＢＣ and abc.',
  'Copied from a page: the state-\ncentered view of regu\u00adlation, naïve as it is.',
].join('\n')

const words = (query: Partial<SearchQuery> & { readonly text: string }): string[] => {
  const found = matcher({ mode: 'words', ...query })?.(new Searchable(text)) ?? []
  return [...found].map(({ start, end }) => text.slice(start, end))
}

describe('A search for all words', () => {
  it.each<[string, Partial<SearchQuery>, string[]]>([
    ['licence', {}, ['licence', 'licence']],
    ['LICEN', {}, ['licen', 'licen', 'licen']],
    ['licen', { wholeWord: true }, []],
    ['China', { matchCase: true }, ['China']],
    ['china', {}, ['China', 'china']],
    ['nurse clinic', {}, ['clinic', 'nurse']],
    ['nurse china', {}, []],
    ['"no licence"', {}, ['no licence']],
    ['“no licence” clinic', {}, ['clinic', 'no licence']],
    ['page the', {}, ['page', 'the']],
    ["don't", {}, ['Don’t']],
    ['"ask - hope"', {}, []],
    ['监管', {}, ['监管', '监管']],
    ['监管', { wholeWord: true }, ['监管', '监管']],
    ['干细胞 规范', {}, ['规范', '干细胞']],
    ['abc', { wholeWord: true }, ['ＡＢＣ', 'abc']],
    ['naive', {}, ['naïve']],
    ['regulation', {}, ['regu\u00adlation']],
    ['""', {}, []],
    ['   ', {}, []],
  ])('for %s with %j finds %j', (query, options, hits) => {
    expect(words({ text: query, ...options })).toEqual(hits)
  })

  it('finds a phrase across one line break, but not across two', () => {
    const broken = new Searchable('to keep the\nform for ten years; to keep the\n\nform')
    const match = phraseMatcher({ text: 'the form', mode: 'words' })
    expect([...(match?.(broken) ?? [])]).toEqual([{ start: 8, end: 16 }])
  })

  it('reads the words of a query and its phrases', () => {
    expect(termsOf('hope "a cure" 『x “open').map((term) => term.text)).toEqual([
      'hope',
      'a cure',
      '『x',
      'open',
    ])
  })
})

describe('A search that forgives typing errors', () => {
  it.each([
    ['lisence', ['licence', 'licence']],
    ['hosptial', ['hospital']],
    ['nrse clinc', ['clinic', 'nurse']],
    ['no', ['no', 'no', 'no', 'no']],
    ['干细跑', ['干细胞', '干細胞'].slice(0, 1)],
    ['"lisence"', []],
  ])('for %s finds %j', (query, hits) => {
    expect(words({ text: query, mode: 'fuzzy' })).toEqual(hits)
  })

  it.each([
    ['hope', 'hope', 0],
    ['hope', 'hpoe', 1],
    ['hope', 'hopes', 1],
    ['kitten', 'sitting', 3],
    ['abcdef', 'uvwxyz', 3],
  ])('counts between “%s” and “%s” %i errors, up to three', (a, b, errors) => {
    expect(typingErrors(a, b, 2)).toBe(errors)
  })
})

describe('A search by regular expression', () => {
  it.each<[string, Partial<SearchQuery>, string[]]>([
    ['^china', {}, ['China']],
    ['licen[cs]e\\b', {}, ['licence', 'licence']],
    ['CHINA', { matchCase: true }, []],
    ['licen', { wholeWord: true }, []],
    ['x*', {}, []],
  ])('for %s with %j finds %j', (query, options, hits) => {
    expect(words({ text: query, mode: 'regex', ...options })).toEqual(hits)
  })

  it('says what is wrong with an expression', () => {
    expect(() => matcher({ text: 'a(b', mode: 'regex' })).toThrow(
      '“a(b” is not a regular expression: Unterminated group.',
    )
  })
})

describe('Laws of searching', () => {
  /** Every offset where the folded words stand, tried one by one; overlapping ones left out from the left. */
  const oracle = (folded: string, wanted: string): number[] => {
    const found: number[] = []
    for (let at = 0; at + wanted.length <= folded.length; at++) {
      if (folded.slice(at, at + wanted.length) !== wanted) continue
      found.push(at)
      at += wanted.length - 1
    }
    return found
  }

  it('finds what trying every place finds, in order, each folding to what was asked', () => {
    fc.assert(
      fc.property(prose, fc.nat(), fc.integer({ min: 1, max: 6 }), (whole, at, length) => {
        const start = whole.length === 0 ? 0 : at % whole.length
        const asked = whole.slice(start, start + length)
        const wanted = fold(asked.trim()).text
        fc.pre(wanted !== '' && !/\s/u.test(wanted))
        const searched = new Searchable(whole)
        const hits = [...(phraseMatcher({ text: asked, mode: 'words' })?.(searched) ?? [])]
        expect(hits.map((hit) => hit.start)).toEqual(
          oracle(searched.folded.text, wanted).map((offset) => unfold(searched.folded, offset)),
        )
        for (const hit of hits) expect(fold(whole.slice(hit.start, hit.end)).text).toContain(wanted)
      }),
      { numRuns: runs },
    )
  })

  it('folds a text as its parts, and maps both ends of every part back', () => {
    fc.assert(
      fc.property(prose, prose, (before, after) => {
        const joined = fold(`${before}\n${after}`)
        const first = fold(before).text
        expect(joined.text).toBe(`${first}\n${fold(after).text}`)
        expect(unfold(joined, first.length + 1)).toBe(before.length + 1 + unfold(fold(after), 0))
        expect(unfold(joined, joined.text.length)).toBe(before.length + 1 + after.length)
      }),
      { numRuns: runs },
    )
  })

  it('finds for all words exactly the paragraphs that hold each of them', () => {
    const vocabulary = fc.constantFrom('hope', 'cure', 'clinic', '监管', 'trial')
    const paragraph = fc.array(vocabulary, { maxLength: 4 }).map((list) => list.join(' '))
    fc.assert(
      fc.property(
        fc.array(paragraph, { maxLength: 6 }),
        fc.uniqueArray(vocabulary, { minLength: 1, maxLength: 3 }),
        (lines, asked) => {
          const whole = lines.join('\n')
          const hits = [...(matcher({ text: asked.join(' '), mode: 'words' })?.(new Searchable(whole)) ?? [])]
          const lineOf = (offset: number): number => whole.slice(0, offset).split('\n').length - 1
          const found = new Set(hits.map((hit) => lineOf(hit.start)))
          const meant = lines.flatMap((line, i) => (asked.every((word) => line.includes(word)) ? [i] : []))
          expect([...found]).toEqual(meant)
          const count = meant.map(
            (i) => (lines[i] ?? '').split(' ').filter((word) => asked.some((one) => one === word)).length,
          )
          expect(hits).toHaveLength(count.reduce((sum, n) => sum + n, 0))
        },
      ),
      { numRuns: runs },
    )
  })

  it('makes one of what overlaps, and keeps every unit that was in any', () => {
    const range = fc
      .tuple(fc.nat(40), fc.integer({ min: 1, max: 9 }))
      .map(([start, n]) => ({ start, end: start + n }))
    fc.assert(
      fc.property(fc.array(range, { maxLength: 12 }), (ranges) => {
        const units = (list: readonly { start: number; end: number }[]): number[] =>
          [
            ...new Set(
              list.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i)),
            ),
          ].sort((a, b) => a - b)
        const whole = merged(ranges)
        expect(units(whole)).toEqual(units(ranges))
        whole.forEach((one, i) => expect(one.start).toBeGreaterThanOrEqual(whole[i - 1]?.end ?? 0))
      }),
      { numRuns: runs },
    )
  })
})

describe('Keyword in context', () => {
  const match = matcher({ text: 'licence', mode: 'words' })!

  it('hands out the first hits with their surroundings, and counts the rest', () => {
    const found = hitsInContext(new Searchable(text), match, { limit: 1, context: 7 })
    expect(found).toEqual({
      hits: [{ start: 18, end: 25, before: 'had no ', text: 'licence', after: '. A lic' }],
      total: 2,
      stopped: false,
    })
  })

  it('counts no further than it is to, and only what is accepted', () => {
    expect(hitsInContext(new Searchable(text), match, { limit: 9, context: 0, countTo: 1 }).total).toBe(1)
    const late = hitsInContext(new Searchable(text), match, {
      limit: 9,
      context: 0,
      accepts: (hit) => hit.start > 30,
    })
    expect(late.total).toBe(1)
  })

  it.each([
    ['right', ['a 1', 'b 2', 'c 3']],
    ['left', ['c 3', 'a 1', 'b 2']],
    ['place', ['b 2', 'a 1', 'c 3']],
  ] as const)('sorts by %s context, the nearest word first', (order, expected) => {
    const lines = [
      { name: 'b 2', before: 'the old rules of ', after: ' became law' },
      { name: 'a 1', before: 'a market of ', after: ' alone' },
      { name: 'c 3', before: '说 of hope 监管', after: ' changed' },
    ]
    const { compare } = new Intl.Collator('en')
    const sorted = sortByContext(
      lines,
      order,
      order === 'left' ? (a, b) => compare(last(a), last(b)) : compare,
    )
    expect(sorted.map((line) => line.name)).toEqual(expected)
  })
})

/** Han after Latin, whatever the collation of the machine: what is tested is the order of the words. */
const last = (key: string): string => (/\p{Script=Han}/u.test(key) ? `0${key}` : key)

describe('Whole words', () => {
  it.each([
    ['licence', 3, true],
    ['a licence', 2, false],
    ['监管规范', 2, false],
    ['état', 1, true],
    ['abc监管', 3, false],
    ['', 0, false],
  ])('in “%s” at %i a word goes on: %s', (whole, offset, answer) => {
    expect(insideWord(whole, offset)).toBe(answer)
  })
})
