import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyChanges, mapper } from '../../../shared/text/edit'
import { labelledTurns, respeak, saidIn, speakerCounts } from '../../../shared/text/speakers'
import type { Naming } from '../../../shared/text/speakers'

const talk =
  'Anna: Why did you go?\n\nMei: For hope.\nWe had no choice.\n\nAna: I see.\n\nNote: a door closes.\n\nMei: Yes.'

/** The text afterwards, and its turns as lines. */
function changed(text: string, naming: Naming, bare = false) {
  const turns = labelledTurns(text, null)
  const { changes, turns: after } = respeak(text, turns, naming, bare)
  const map = mapper(changes)
  const words = applyChanges(text, changes)
  return {
    words,
    turns: after.map((turn) => {
      const { start, end } = map.range(turn).range
      return `${turn.speaker} | ${words.slice(start, end)}`
    }),
  }
}

describe('speakers of a text', () => {
  it('are counted with their turns and words, in the order of their first turns', () => {
    expect(speakerCounts(talk, labelledTurns(talk, null))).toEqual([
      { speaker: 'Anna', turns: 1, words: 4 },
      { speaker: 'Mei', turns: 2, words: 7 },
      { speaker: 'Ana', turns: 1, words: 2 },
      { speaker: 'Note', turns: 1, words: 3 },
    ])
    const chinese = '记者：您为什么去？\n李女士：为了希望。'
    expect(speakerCounts(chinese, labelledTurns(chinese, null)).map(({ words }) => words)).toEqual([5, 4])
  })

  it('are those of the structure where there is one, with or without a label in the text', () => {
    const turns = [
      { start: 0, end: 9, speaker: 'Ana', from: 0, to: 900 },
      { start: 11, end: 18, speaker: 'Bo', from: 900, to: null },
    ]
    const text = 'Ana: Yes.\n\nSurely.'
    const found = labelledTurns(text, { blocks: [], turns })
    expect(found.map(({ label }) => label)).toEqual([{ start: 0, end: 4 }, null])
    expect(found.map((turn) => text.slice(saidIn(text, turn).start, saidIn(text, turn).end))).toEqual([
      'Yes.',
      'Surely.',
    ])
  })
})

describe('changing speakers', () => {
  it('renames and merges: labels change, nothing else', () => {
    expect(changed(talk, new Map([['Anna', 'Ana']]))).toEqual({
      words: talk.replace('Anna', 'Ana'),
      turns: [
        'Ana | Ana: Why did you go?',
        'Mei | Mei: For hope.\nWe had no choice.',
        'Ana | Ana: I see.',
        'Note | Note: a door closes.',
        'Mei | Mei: Yes.',
      ],
    })
  })

  it('drops a label: its words stay and belong to who spoke before', () => {
    const { words, turns } = changed(talk, new Map([['Note', null]]))
    expect(words).toBe(talk)
    expect(turns[2]).toBe('Ana | Ana: I see.\n\nNote: a door closes.')
    expect(turns).toHaveLength(4)
  })

  it('takes labels out of the text; the turns still know who speaks', () => {
    const { words, turns } = changed(
      talk,
      new Map([
        ['Anna', 'Ana'],
        ['Note', null],
      ]),
      true,
    )
    expect(words).toBe(
      'Why did you go?\n\nFor hope.\nWe had no choice.\n\nI see.\n\nNote: a door closes.\n\nYes.',
    )
    expect(turns).toEqual([
      'Ana | Why did you go?',
      'Mei | For hope.\nWe had no choice.',
      'Ana | I see.\n\nNote: a door closes.',
      'Mei | Yes.',
    ])
  })

  it('keeps a turn with times that is nobody’s any more', () => {
    const text = 'Ana: Yes.\n\n[noise]: bang'
    const turns = [
      { start: 0, end: 9, speaker: 'Ana', from: 0, to: 900 },
      { start: 11, end: 24, speaker: 'noise', from: 900, to: 1000 },
    ]
    const { turns: after, changes } = respeak(
      text,
      labelledTurns(text, { blocks: [], turns }),
      new Map([['noise', null]]),
    )
    expect(changes).toEqual([])
    expect(after[1]).toMatchObject({ speaker: null, from: 900 })
  })

  it('never changes a word that is said, and goes there and back', () => {
    const name = fc.constantFrom('Ana', 'Bo', '李女士', 'Dr. Okafor', 'SPEAKER_00')
    const said = fc.constantFrom('Yes.', 'We had no choice.', '为了希望。', 'Then: nothing', '😟')
    fc.assert(
      fc.property(fc.array(fc.tuple(name, said), { minLength: 1, maxLength: 12 }), (lines) => {
        const text = lines.map(([who, what]) => `${who}: ${what}`).join('\n\n')
        const turns = labelledTurns(text, null)
        const there = respeak(
          text,
          turns,
          new Map(turns.map(({ speaker }) => [speaker ?? '', `The ${speaker}`])),
        )
        const words = applyChanges(text, there.changes)
        const map = mapper(there.changes)
        const moved = there.turns.map((turn) => ({ ...turn, ...map.range(turn).range }))
        const now = labelledTurns(words, { blocks: [], turns: moved })
        expect(now.map((turn) => words.slice(saidIn(words, turn).start, saidIn(words, turn).end))).toEqual(
          turns.map((turn) => text.slice(saidIn(text, turn).start, saidIn(text, turn).end)),
        )
        const back = respeak(
          words,
          now,
          new Map(now.map(({ speaker }) => [speaker ?? '', (speaker ?? '').slice(4)])),
        )
        expect(applyChanges(words, back.changes)).toBe(text)
      }),
      { seed: 15, numRuns: 300 },
    )
  })
})
