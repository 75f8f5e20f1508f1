import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, unfold } from '../../../shared/queries/fold'
import { compileRegex, finder, fuzzyHits, plainHits, regexHits } from '../../../shared/queries/search'

const found = (text: string, hits: Iterable<{ readonly start: number; readonly end: number }>): string[] =>
  [...hits].map(({ start, end }) => text.slice(start, end))

describe('A search for words', () => {
  it.each([
    ['The Licence and the LICENCE', 'licence', ['Licence', 'LICENCE']],
    ['a café, a cafe\u0301, a CAFE', 'cafe', ['café', 'cafe\u0301', 'CAFE']],
    ['ＡＢＣ full width', 'abc', ['ＡＢＣ']],
    ['监管部门和监管规范', '监管', ['监管', '监管']],
    ['one 🧬 gene 🧬 two', '🧬', ['🧬', '🧬']],
    ['İstanbul and ISTANBUL', 'istanbul', ['İstanbul', 'ISTANBUL']],
    ['ﬁnance', 'fi', ['ﬁ']],
    ['aaaa', 'aa', ['aa', 'aa']],
    ['nothing here', 'licence', []],
    ['anything', '', []],
  ])('in “%s” for “%s” finds %j', (text, words, hits) => {
    expect(found(text, plainHits(text, words))).toEqual(hits)
  })

  it('maps every folded place back to a place in the text, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        const folded = fold(text)
        const places = Array.from({ length: folded.text.length + 1 }, (_, i) => unfold(folded, i))
        expect(places).toEqual([...places].sort((a, b) => a - b))
        expect(places.at(-1)).toBe(text.length)
      }),
    )
  })

  it('finds every text in itself', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 20 }),
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 10 }),
        fc.string({ maxLength: 20 }),
        (before, words, after) => {
          fc.pre(fold(words).text.trim() !== '')
          expect([...plainHits(`${before} ${words} ${after}`, words)].length).toBeGreaterThan(0)
        },
      ),
    )
  })
})

describe('A search that forgives typing errors', () => {
  const text = 'The commercialisation of hope; commercial cells, the commerce of licences. 监管规范'
  it.each([
    ['comercialisation', 'commercialisation'],
    ['lisences', 'licences'],
    ['监管', '监管'],
  ])('finds for “%s” the word “%s”', (query, word) => {
    expect(found(text, fuzzyHits(text, query))).toContain(word)
  })

  it('does not find words that are merely as long', () => {
    expect(found(text, fuzzyHits(text, 'xylophone'))).toEqual([])
  })
})

describe('A search by regular expression', () => {
  it('finds every match, and none that is empty', () => {
    const text = 'regulated, regulation, 监管'
    expect(found(text, regexHits(text, compileRegex('regulat\\w*|监管|x*')))).toEqual([
      'regulated',
      'regulation',
      '监管',
    ])
  })

  it('says in a sentence what is wrong with an expression', () => {
    expect(() => compileRegex('(')).toThrow(/“\(” is not a regular expression/)
  })
})

describe('The finder of codes', () => {
  const things = [
    { id: '1', words: ['Regulation', 'Regulation', 'rules and who makes them'] },
    { id: '2', words: ['Self-regulation', 'Regulation > Self-regulation', ''] },
    { id: '3', words: ['Liceñcing', 'Regulation > Liceñcing', ''] },
    { id: '4', words: ['监管灰色地带', 'Regulation > 监管灰色地带', ''] },
    { id: '5', words: ['Hope', 'Hope', 'what people wait for'] },
  ]
  const find = finder(things)
  it.each([
    ['regulation', ['1', '2']],
    ['regul', ['1', '2']],
    ['regulaton', ['1']],
    ['licencing', ['3']],
    ['灰', ['4']],
    ['wait for', ['5']],
  ])('puts for “%s” first %j', (query, ids) => {
    expect(
      find(query)
        .map((thing) => thing.id)
        .slice(0, ids.length),
    ).toEqual(ids)
  })

  it('lists everything in its order when nothing is asked', () => {
    expect(find('  ').map((thing) => thing.id)).toEqual(['1', '2', '3', '4', '5'])
  })

  it('finds nothing that is not like it', () => {
    expect(find('zzzz')).toEqual([])
  })
})
