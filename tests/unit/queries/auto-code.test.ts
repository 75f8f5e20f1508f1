import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { passagesFor } from '../../../shared/queries/auto-code'
import { passageUnits } from '../../../shared/text/passage-units'
import { textsWithRanges, runs } from '../../arbitraries'

const text = [
  'Interviewer: When did hope come up? Was it early?',
  'Nurse: Dr. Li spoke of hope. Then the price, then hope again; the rest was paper.',
  '',
  'Interviewer: 医生说有希望。家属也说希望很大。后来没有了。',
  'Nurse: Yes.',
].join('\n')

const placesOf = (words: string) =>
  [...text.matchAll(new RegExp(words, 'g'))].map(({ index }) => ({ start: index, end: index + words.length }))

describe('Passages for hits', () => {
  it.each([
    ['words', 'hope', ['hope', 'hope', 'hope']],
    [
      'sentence',
      'hope',
      [
        'Interviewer: When did hope come up?',
        'Nurse: Dr. Li spoke of hope.',
        'Then the price, then hope again; the rest was paper.',
      ],
    ],
    ['sentence', '希望', ['Interviewer: 医生说有希望。', '家属也说希望很大。']],
    ['paragraph', 'hope', [text.split('\n')[0], text.split('\n')[1]]],
    ['turn', '希望', ['Interviewer: 医生说有希望。家属也说希望很大。后来没有了。']],
  ] as const)('as %s of “%s” are %j', (unit, words, expected) => {
    const passages = passagesFor(text, placesOf(words), unit)
    expect(passages.map(({ start, end }) => text.slice(start, end))).toEqual(expected)
    expect(passages.reduce((sum, passage) => sum + passage.hits, 0)).toBe(placesOf(words).length)
  })

  it('leaves out what is blank, and makes one of hits that overlap', () => {
    expect(passagesFor('a  b', [{ start: 1, end: 3 }], 'words')).toEqual([])
    const overlapping = [
      { start: 0, end: 3 },
      { start: 2, end: 6 },
    ]
    expect(passagesFor('abcdef', overlapping, 'words')).toEqual([{ start: 0, end: 6, hits: 2 }])
  })

  it('are in order, apart from each other, and hold every hit that has words, whatever the unit', () => {
    fc.assert(
      fc.property(textsWithRanges, fc.constantFrom(...passageUnits), ({ text: whole, ranges }, unit) => {
        const passages = passagesFor(whole, ranges, unit)
        passages.forEach(({ start, end }, i) => {
          expect(start).toBeGreaterThanOrEqual(passages[i - 1]?.end ?? 0)
          expect(whole.slice(start, end).trim()).not.toBe('')
        })
        for (const { start, end } of ranges) {
          const words = whole.slice(start, end)
          if (words.trim() === '') continue
          const from = start + words.length - words.trimStart().length
          const to = start + words.trimEnd().length
          expect(passages.some((passage) => passage.start <= from && to <= passage.end)).toBe(true)
        }
      }),
      { numRuns: runs },
    )
  })
})
