import { expect, it } from 'vitest'
import { labelsFor } from '../../../shared/exchange/labels'
import { passages } from '../../../shared/exchange/passages'
import type { Quotation } from '../../../shared/model/entities'
import type { Structure } from '../../../shared/text/structure'

const text = 'Ana: Who signs?\n\nBo: My daughter does. She reads it first.\n\nAna: I see.'
const structure: Structure = {
  blocks: [],
  turns: [
    { start: 0, end: 15, speaker: 'Ana', from: 2_000, to: 5_000 },
    { start: 17, end: 58, speaker: 'Bo', from: 723_400, to: 730_000 },
    { start: 60, end: 71, speaker: 'Ana', from: null, to: null },
  ],
  times: [{ at: 39, ms: 726_000 }],
}

const read = passages({ text: () => text, structure: () => structure })
const passageOf = (words: string) => {
  const start = text.indexOf(words)
  return read({ revisionId: 'r', start, end: start + words.length } as Quotation)
}

it('a quotation of a transcript is cited by the last time that is known before it in its turn', () => {
  expect(labelsFor.en.citation('Ward talk', passageOf('My daughter'))).toBe('(Ward talk, 00:12:03)')
  expect(labelsFor.en.citation('Ward talk', passageOf('reads it'))).toBe('(Ward talk, 00:12:06)')
  expect(labelsFor['zh-CN'].citation('Ward talk', passageOf('My daughter'))).toBe('（Ward talk，00:12:03）')
})

it('one whose turn has no time is cited by its paragraph', () => {
  expect(passageOf('I see').time).toBeNull()
  expect(labelsFor.de.citation('Ward talk', passageOf('I see'))).toBe('(Ward talk, Abs. 3)')
})
