import { describe, expect, it } from 'vitest'
import { contextLength, findAgain } from '../../../shared/text/anchor'
import type { Quote } from '../../../shared/text/anchor'

const notes = [
  'We came by train and waited in the corridor until the director had time for us.',
  'The clinic had no licence, but it had a brochure in four languages.',
  '医生说治疗是安全的，我们相信了他，第二天就付了钱。',
  'My sister signed the form without reading it; nobody reads such forms 🙂 in a corridor.',
].join('\n')

/** What is known of words of a text. */
function quoteOf(text: string, words: string, near: number | null = null): Quote {
  const start = text.indexOf(words)
  return {
    words,
    before: text.slice(Math.max(0, start - contextLength), start),
    after: text.slice(start + words.length, start + words.length + contextLength),
    near,
  }
}

describe('finding a passage again', () => {
  it('finds the very words in their surroundings, wherever they were moved', () => {
    const quote = quoteOf(notes, 'had no licence')
    const moved = notes.split('\n').toReversed().join('\n')
    const [best] = findAgain(moved, quote)
    expect(best).toMatchObject({ exact: true })
    expect(moved.slice(best?.start, best?.end)).toBe('had no licence')
  })

  it.each([
    ['We came by train', notes.split('\n').toReversed().join('\n'), true],
    ['第二天就付了钱。', notes.split('\n').toReversed().join('\n'), true],
    ['We came by train', notes.replace('train and', 'train, and'), false],
    [
      'The clinic had no licence',
      notes.replace('corridor', 'street').replace('The clinic', 'Soon the clinic'),
      false,
    ],
    ['Yes.', 'No. Yes.\nWhy?', false],
  ])('knows the surroundings of “%s” by their paragraph', (words, now, sameContext) => {
    const text = words === 'Yes.' ? 'Why?\nYes.\nNo.' : notes
    const exact = findAgain(now, quoteOf(text, words)).filter((one) => one.exact)
    expect(exact.some((one) => one.sameContext)).toBe(sameContext)
  })

  it.each([
    ['had no licence, but it had a brochure', 'had no license but it had a nice brochure'],
    ['治疗是安全的，我们相信了他', '治疗是很安全的，我们都相信他'],
    ['without reading it; nobody reads such forms 🙂', 'without reading; nobody ever reads such forms 🙂'],
    ['until the director had time', 'UNTIL THE  DIRECTOR HAD TIME'],
  ])('finds “%s” as “%s”', (words, now) => {
    const text = notes.replace(words, now)
    const [best] = findAgain(text, quoteOf(notes, words))
    expect(text.slice(best?.start, best?.end)).toBe(now)
    expect(best).toMatchObject({ exact: false })
  })

  it('prefers the occurrence whose surroundings are the same, then the nearer one', () => {
    const text = 'She waited. He waited. They waited. He waited.'
    const quote: Quote = { words: 'waited', before: 'They ', after: '.', near: null }
    expect(findAgain(text, quote)[0]?.start).toBe(text.indexOf('They ') + 5)
    const near = findAgain(text, { words: 'waited', before: 'He ', after: '.', near: text.length })
    expect(near[0]?.start).toBe(text.lastIndexOf('waited'))
  })

  it('finds nothing where nothing is alike, and nothing of blanks', () => {
    expect(findAgain(notes, { words: 'photosynthesis of algae', before: '', after: '', near: null })).toEqual(
      [],
    )
    expect(findAgain(notes, { words: '  ', before: '', after: '', near: null })).toEqual([])
    expect(findAgain('', quoteOf(notes, 'licence'))).toEqual([])
  })

  it('offers at most five places, none over another', () => {
    const text = 'the trial was stopped again. '.repeat(400)
    const found = findAgain(text, { words: 'the trial was stopped', before: '', after: ' again', near: 5000 })
    expect(found).toHaveLength(5)
    const ordered = found.toSorted((a, b) => a.start - b.start)
    for (const [i, one] of ordered.entries())
      expect(one.start).toBeGreaterThanOrEqual(ordered[i - 1]?.end ?? 0)
  })

  it('finds a long passage whose ends are left in a long text', () => {
    const filler = Array.from({ length: 20_000 }, (_, i) => `Line ${i} of the notes says nothing new.`).join(
      '\n',
    )
    const passage = Array.from(
      { length: 60 },
      (_, i) => `In week ${i} the ministry sent letter ${i * 7}.`,
    ).join(' ')
    const changed = passage.replace('In week 30', 'In the thirtieth week').replace('letter 301', 'no letter')
    const text = `${filler}\n${changed}\n${filler}`
    const [best] = findAgain(text, {
      words: passage,
      before: 'says nothing new.\n',
      after: '\nLine 0 of',
      near: 10,
    })
    expect(best?.start).toBe(text.indexOf(changed))
    expect(best?.end).toBe(text.indexOf(changed) + changed.length)
  })
})
