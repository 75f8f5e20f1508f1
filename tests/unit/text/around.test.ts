import { describe, expect, it } from 'vitest'
import { around, wordsAfter, wordsBefore } from '../../../shared/text/around'

const text = 'She waited.\nThe ward was [full], and no one came.\nLater it rained.'
const passage = { start: text.indexOf('['), end: text.indexOf(']') + 1 }

describe('What stands around a passage', () => {
  it.each([
    [0, '', ''],
    [5, ' was ', ', and'],
    [500, 'She waited.\nThe ward was ', ', and no one came.\nLater it rained.'],
    ['paragraph' as const, 'The ward was ', ', and no one came.'],
  ])('with context %s', (context, before, after) => {
    expect(around(text, passage, context)).toEqual({ before, text: '[full]', after })
  })

  it('goes to the ends of the first and the last paragraph of a passage over several', () => {
    const long = { start: text.indexOf('waited'), end: text.indexOf('it rained') }
    expect(around(text, long, 'paragraph')).toMatchObject({ before: 'She ', after: 'it rained.' })
  })

  it('gives at most 2,000 units of a paragraph on each side', () => {
    const endless = '监'.repeat(10_000)
    const { before, after } = around(endless, { start: 5000, end: 5001 }, 'paragraph')
    expect([before.length, after.length]).toEqual([2000, 2000])
  })
})

describe('The ends of what stands around a passage', () => {
  it('stay as they are where nothing was cut', () => {
    expect(wordsBefore('She waited.\n', 80)).toBe('She waited.\n')
    expect(wordsAfter(' Later it rained.', 80)).toBe(' Later it rained.')
  })

  it('lose the piece of a word where they were cut, and an ellipsis stays on their line', () => {
    expect(wordsBefore('ited. The ward ', 15)).toBe('…\u00a0The ward ')
    expect(wordsAfter(' and no one ca', 14)).toBe(' and no one\u00a0…')
  })

  it('keep all signs of a script without blanks', () => {
    expect(wordsBefore('监'.repeat(40), 40)).toBe(`…\u00a0${'监'.repeat(40)}`)
    expect(wordsAfter('监'.repeat(40), 40)).toBe(`${'监'.repeat(40)}\u00a0…`)
  })
})
