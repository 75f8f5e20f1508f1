import { describe, expect, it } from 'vitest'
import {
  growTo,
  paragraphs,
  sentences,
  snapToGraphemes,
  trimRange,
  words,
  type Unit,
} from '../../../shared/text/segments'
import { mark, marked, markedOne } from '../../range-notation'

const all = (text: string) => ({ start: 0, end: text.length })

describe('paragraphs', () => {
  it.each([
    '[First paragraph.]\n\n[Second one.]\n',
    '[One line]\n[and another]',
    '\n \t\n[  indented]\n\u3000\n',
    '',
    ' \n\n',
  ])('are the lines that are not blank: %j', (notation) => {
    const { text, ranges } = marked(notation)
    expect(paragraphs(text)).toEqual(ranges)
  })
})

describe('sentences', () => {
  it.each([
    ['English', '[We waited.] [Nobody came!] [Was it hope?]'],
    ['Chinese', '[我们等了三个小时。][没有人来！][“还有希望吗？”]'],
    ['a title before a name', '[We met Dr. Chen in May.] [She smiled.]'],
    ['an abbreviated reference', '[Clinics grew (Song et al. Two were closed).] [Others opened.]'],
    ['initials', '[J. R. Smith signed.] [Nobody else did.]'],
    ['two paragraphs', '[The first has no full stop]\n[The second goes on.] [And on.]'],
    ['blanks around', '  [We waited.]  '],
  ])('are found in %s', (_, notation) => {
    const { text, ranges } = marked(notation)
    expect(mark(text, sentences(text, all(text)))).toBe(mark(text, ranges))
  })

  it('are read only within the range asked for', () => {
    const { text, range } = markedOne('One. Two[ and. Three] four. Five.')
    expect(sentences(text, range).map(({ start, end }) => text.slice(start, end))).toEqual(['and.', 'Three'])
  })
})

describe('words', () => {
  it('leave out punctuation and blanks', () => {
    const { text, ranges } = marked('“[We] [waited]”, [she] [didn’t].')
    expect(words(text, all(text))).toEqual(ranges)
  })

  it('split Chinese by its dictionary', () => {
    const text = '我们在医院等待治疗'
    const found = words(text, all(text)).map(({ start, end }) => text.slice(start, end))
    expect(found).toContain('医院')
    expect(found.join('')).toBe(text)
  })
})

describe('growTo', () => {
  it.each<[string, Unit, string, string]>([
    ['a caret in a word', 'word', 'We wai[]ted there', 'We [waited] there'],
    ['a caret at the end of a word', 'word', 'We waited[] there', 'We [waited] there'],
    ['a caret between punctuation', 'word', 'there ([]) they', 'there ([]) they'],
    ['a part of two words', 'word', 'W[e wai]ted there', '[We waited] there'],
    ['exactly a word', 'word', 'We [waited] there', 'We [waited] there'],
    ['a word with blanks around', 'word', 'We[ waited ]there', 'We [waited] there'],
    ['a selection that ends in punctuation', 'word', 'We wai[ted.] They', 'We [waited.] They'],
    ['a Chinese word', 'word', '我们在医[]院等待', '我们在[医院]等待'],
    [
      'a caret in a sentence',
      'sentence',
      'We waited. No[]body came. It rained.',
      'We waited. [Nobody came.] It rained.',
    ],
    [
      'a caret in the blank behind a sentence',
      'sentence',
      'We waited.[] Nobody came.',
      '[We waited.] Nobody came.',
    ],
    [
      'exactly a sentence',
      'sentence',
      'We waited. [Nobody came.] It rained.',
      'We waited. [Nobody came.] It rained.',
    ],
    ['a sentence with its blank', 'sentence', '[We waited. ]Nobody came.', '[We waited.] Nobody came.'],
    [
      'parts of two sentences',
      'sentence',
      'We wai[ted. No]body came. It rained.',
      '[We waited. Nobody came.] It rained.',
    ],
    ['a sentence at a paragraph end', 'sentence', 'no full s[]top\nNext one.', '[no full stop]\nNext one.'],
    [
      'a selection over a paragraph end',
      'sentence',
      'One. Tw[o.\nThr]ee. Four.',
      'One. [Two.\nThree.] Four.',
    ],
    ['a Chinese sentence', 'sentence', '我们等了。没[]有人来。', '我们等了。[没有人来。]'],
    [
      'a caret in a paragraph',
      'paragraph',
      'One.\n  Tw[]o. Three.  \nFour.',
      'One.\n  [Two. Three.]  \nFour.',
    ],
    ['exactly a paragraph', 'paragraph', 'One.\n[Two. Three.]\nFour.', 'One.\n[Two. Three.]\nFour.'],
    ['a paragraph with its line break', 'paragraph', 'One.\n[Two.\n]Four.', 'One.\n[Two.]\nFour.'],
    ['parts of two paragraphs', 'paragraph', 'On[e.\n\nTw]o.\nFour.', '[One.\n\nTwo.]\nFour.'],
    ['a caret at the end of a line', 'paragraph', 'One.[]\nTwo.', '[One.]\nTwo.'],
    ['a caret in an empty line', 'paragraph', 'One.\n[]\nTwo.', 'One.\n[]\nTwo.'],
    ['a caret in an empty text', 'sentence', '[]', '[]'],
  ])('%s', (_, unit, before, after) => {
    const { text, range } = markedOne(before)
    expect(mark(text, [growTo(text, range, unit)])).toBe(after)
  })
})

describe('trimRange', () => {
  it.each([
    ['We[ \n waited \t]there', 'We \n [waited] \tthere'],
    ['We[  ]there', 'We[]  there'],
    ['[waited]', '[waited]'],
    ['[\u3000治疗\u00a0]', '\u3000[治疗]\u00a0'],
  ])('%j', (before, after) => {
    const { text, range } = markedOne(before)
    expect(mark(text, [trimRange(text, range)])).toBe(after)
  })
})

describe('snapToGraphemes', () => {
  const family = '👨‍👩‍👧'
  it('widens to whole emoji of several characters', () => {
    const text = `a${family}b`
    expect(snapToGraphemes(text, { start: 3, end: 6 })).toEqual({ start: 1, end: 1 + family.length })
  })

  it('keeps an accent with its letter', () => {
    expect(snapToGraphemes('cafe\u0301s', { start: 0, end: 4 })).toEqual({ start: 0, end: 5 })
  })

  it('moves a caret to the start of its cluster', () => {
    expect(snapToGraphemes(`a${family}`, { start: 4, end: 4 })).toEqual({ start: 1, end: 1 })
  })

  it('leaves plain text alone', () => {
    expect(snapToGraphemes('We waited', { start: 3, end: 5 })).toEqual({ start: 3, end: 5 })
  })

  it('parts flags two letters at a time', () => {
    expect(snapToGraphemes('🇨🇳🇩🇪', { start: 4, end: 6 })).toEqual({ start: 4, end: 8 })
  })
})
