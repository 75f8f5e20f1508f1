import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordChanges } from '../../renderer/hooks/word-changes'
import { runs } from '../arbitraries'

describe('changes word by word', () => {
  it('marks the word that was put in place of another, in Chinese too', () => {
    expect(wordChanges('A clinic may treat patients.', 'A clinic must treat patients.', 'en')).toEqual([
      { kind: 'same', text: 'A clinic ' },
      { kind: 'removed', text: 'may' },
      { kind: 'added', text: 'must' },
      { kind: 'same', text: ' treat patients.' },
    ])
    expect(wordChanges('患者等待医院批准', '患者等待政府批准', 'zh').map(({ kind }) => kind)).toEqual([
      'same',
      'removed',
      'added',
      'same',
    ])
  })

  it('shows a sentence that was written anew as one that went and one that came', () => {
    const changes = wordChanges('The same cells or the unit.', 'Nobody may act or say the word.', 'en')
    expect(changes.filter(({ kind }) => kind !== 'same')).toHaveLength(2)
  })

  it('loses nothing of either text', () => {
    const text = fc
      .array(fc.constantFrom('the', 'licence', ' ', ', ', '批准', '等待', 'ward', '.'))
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(text, text, (before, after) => {
        const of = (left: 'removed' | 'added'): string =>
          wordChanges(before, after, 'en')
            .filter(({ kind }) => kind === 'same' || kind === left)
            .map((change) => change.text)
            .join('')
        expect([of('removed'), of('added')]).toEqual([before, after])
      }),
      { numRuns: runs },
    )
  })
})
