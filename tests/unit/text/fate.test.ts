import { describe, expect, it } from 'vitest'
import { differ } from '../../../shared/text/differ'
import { difference } from '../../../shared/text/difference'
import { fates, fatesOf } from '../../../shared/text/fate'

/** What becomes of the words in brackets when one text becomes the other. */
function fateOf(marked: string, after: string) {
  const start = marked.indexOf('[')
  const end = marked.indexOf(']') - 1
  const before = marked.replace(/[[\]]/g, '')
  const fate = fates(before, after, difference(before, after, differ))({ start, end })
  const there = fate.range ? after.slice(fate.range.start, fate.range.end) : null
  return fate.kind === 'lost' ? `lost: ${fate.why}` : `${fate.kind}: ${there}`
}

describe('what becomes of a passage when its text is corrected', () => {
  it.each([
    ['We [waited for hours].', 'Once we waited for hours.', 'same: waited for hours'],
    ['We [waited for hours].', 'We waited for four hours.', 'changed: waited for four hours'],
    ['We [recieved it] late.', 'We received it late.', 'changed: received it'],
    ['We [waited\nfor hours].', 'We waited for hours.', 'same: waited for hours'],
    ['We [waited] for hours.', 'We  for hours.', 'lost: gone'],
    ['We [waited] for hours.', 'We slept for hours.', 'lost: gone'],
    ['We [waited for hours in the cold] and left.', 'We wai and left.', 'lost: torn'],
    ['[希望]还在。', '[期望]还在。'.replace(/[[\]]/g, ''), 'changed: 期望'],
    ['A [cafe] here.', 'A cafe\u0301 here.', 'changed: cafe\u0301'],
    ['Kept [in a tin] under it.', 'Kept in a biscuit box under it. And so on.', 'changed: in a biscuit box'],
    ['[Kept in a biscuit box] under it.', 'Kept in a tin under it. And so on.', 'changed: Kept in a tin'],
  ])('%s → %s', (before, after, expected) => {
    expect(fateOf(before, after)).toBe(expected)
  })

  it('pieces that were moved far apart are torn', () => {
    const letter = 'Nobody answered, and nobody came. '.repeat(20)
    expect(fateOf('We [waited for hours] there.', `We waited ${letter}for hours there.`)).toBe('lost: torn')
  })

  it('of two that would stand in one place, the one that keeps more of its words has it', () => {
    const before = 'We waited for hours there.'
    const after = 'We waited there.'
    const passages = [
      { id: 'longer', start: 3, end: 19 },
      { id: 'shorter', start: 3, end: 9 },
    ]
    const fated = fatesOf(passages, before, after, [{ from: 9, to: 19, insert: '' }])
    expect(fated.map(({ passage, fate }) => `${passage.id} ${fate.kind}`)).toEqual([
      'longer lost',
      'shorter same',
    ])
  })
})
