import { describe, expect, it } from 'vitest'
import { headingAt, headingsOf } from '../../../renderer/features/reader/outline'
import { directionOf, languageOf } from '../../../renderer/features/reader/script'
import { charactersOf } from '../../../renderer/features/reader/typefaces'

describe('the language of a paragraph', () => {
  it.each([
    ['护士有两本登记册。', null, 'zh-Hans'],
    ['护士有两本登记册。', 'zh-Hant', 'zh-Hant'],
    ['护士 Mei Lin 在 Three Willows 诊所工作了十年，她说两本都是真的。', 'en', 'zh-Hans'],
    ['The nurse kept two registers.', 'zh', 'en'],
    ['The nurse said 真的 and nothing else.', 'zh', 'en'],
    ['Die Schwester führte zwei Bücher.', 'de', 'de'],
    ['The nurse kept two registers.', null, 'und'],
    ['看護師は二冊の帳簿をつけていた。', null, 'ja'],
    ['간호사는 장부를 두 권 적었다.', null, 'ko'],
    ['2021-10-16 — 3.5 %', 'zh', null],
    ['', 'en', null],
  ])('%j in a text in %s: %s', (words, whole, expected) => {
    expect(languageOf(words, whole)).toBe(expected)
  })
})

describe('the direction of a paragraph', () => {
  it.each([
    ['قالت الممرضة', 'rtl'],
    ['(2) שתי מחברות', 'rtl'],
    ['Clinic قالت', 'ltr'],
    ['护士', 'ltr'],
    ['12 %', 'ltr'],
  ])('%j: %s', (words, expected) => {
    expect(directionOf(words)).toBe(expected)
  })
})

describe('the outline', () => {
  const text = 'Title\nBlank\n \nPart  one\nWords.'
  const headings = headingsOf(text, {
    blocks: [
      { kind: 'heading', level: 2, start: 0, end: 5 },
      { kind: 'paragraph', start: 6, end: 11 },
      { kind: 'heading', level: 3, start: 12, end: 13 },
      { kind: 'heading', level: 3, start: 14, end: 23 },
    ],
  })

  it('has the headings with words, the highest level first', () => {
    expect(headings).toEqual([
      { start: 0, level: 1, words: 'Title' },
      { start: 14, level: 2, words: 'Part one' },
    ])
    expect(headingsOf(text, null)).toEqual([])
  })

  it.each([
    [0, 0],
    [13, 0],
    [14, 1],
    [99, 1],
  ])('offset %i stands under heading %i', (offset, at) => {
    expect(headingAt(headings, offset)).toBe(at)
    expect(headingAt([], offset)).toBe(-1)
  })
})

describe('the characters whose typeface is read', () => {
  it('are those beyond Latin, each once, also over several parts of a text', () => {
    const seen = new Set<string>()
    expect(charactersOf(`册é本${'a'.repeat(90)}册`, seen)).toEqual(['册', '本'])
    expect(charactersOf(`${'真'.repeat(3)}本`, seen)).toEqual(['真'])
  })
})
