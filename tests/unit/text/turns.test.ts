import { describe, expect, it } from 'vitest'
import { speakerTurns } from '../../../shared/text/turns'

const read = (text: string): string[] =>
  speakerTurns(text).map(
    ({ speaker, range, label }) =>
      `${speaker} | ${text.slice(label.start, label.end)} | ${text.slice(range.start, range.end)}`,
  )

describe('speakerTurns', () => {
  it('reads name and words, and gives following paragraphs to the same speaker', () => {
    const text =
      'An interview in May\n\nInterviewer: Why did you go?\n\nMei: For hope.\nWe had no choice.\n\nInterviewer: I see.\n'
    expect(read(text)).toEqual([
      'Interviewer | Interviewer: | Interviewer: Why did you go?',
      'Mei | Mei: | Mei: For hope.\nWe had no choice.',
      'Interviewer | Interviewer: | Interviewer: I see.',
    ])
  })

  it('reads Chinese labels and full-width colons', () => {
    expect(
      read('记者：您为什么去天津？\n李女士：为了希望。\n记者：后来呢？').map((turn) => turn.split(' ')[0]),
    ).toEqual(['记者', '李女士', '记者'])
  })

  it.each([
    '[00:01:02] Mei: For hope.',
    '0:12 Mei: For hope.',
    '#00:01:02-3# Mei: For hope.',
    '00:03:40.5 Mei: For hope.',
  ])('looks behind a time stamp: %s', (line) => {
    expect(speakerTurns(line).map(({ speaker }) => speaker)).toEqual(['Mei'])
    const [turn] = speakerTurns(line)
    expect(turn?.range.start).toBe(0)
    expect(line.slice(turn?.label.start, turn?.label.end)).toBe('Mei:')
  })

  it('folds blanks and takes brackets off a machine label', () => {
    expect(speakerTurns('[SPEAKER_00]: Well.\nMrs.  Li :  Yes.').map(({ speaker }) => speaker)).toEqual([
      'SPEAKER_00',
      'Mrs. Li',
    ])
  })

  it.each([
    ['a clock', '10:30 Meeting\n11:45 Lunch'],
    ['an address', 'https://example.org/a\nhttps://example.org/b'],
    ['a sentence before the colon', 'We waited. Then she said: go.\nWe waited. Then she said: go.'],
    ['a label of more than 63 characters', `${'a'.repeat(64)}: yes\n${'a'.repeat(64)}: yes`],
    ['a number', '1: yes\n1: no'],
  ])('takes %s for no label', (_, text) => {
    expect(speakerTurns(text)).toEqual([])
  })

  it('does not take the odd colon of an article for a speaker', () => {
    const article = 'The clinic opened.\nIts aims: three.\nNobody came.\nIt rained.\nThe reasons: none.\n'
    expect(speakerTurns(article)).toEqual([])
  })

  it('accepts a label that occurs twice among many paragraphs, and leaves single ones in the words', () => {
    const text = `${'A paragraph.\n'.repeat(9)}Mei: One.\nNote: nothing.\nMei: Two.\n`
    expect(read(text)).toEqual(['Mei | Mei: | Mei: One.\nNote: nothing.', 'Mei | Mei: | Mei: Two.'])
  })
})
