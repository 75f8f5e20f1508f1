import { describe, expect, it } from 'vitest'
import { moveEdge, nextWordEnd, previousWordStart } from '../../../renderer/features/reader/edges'

/** `[` and `]` stand for the edges, `|` (just inside of one of them) for the caret. */
function parse(marked: string) {
  const text = marked.replace(/[[\]|]/g, '')
  const at = (sign: string) => marked.slice(0, marked.indexOf(sign)).replace(/[[\]|]/g, '').length
  return { text, range: { start: at('['), end: at(']') }, caret: at('|') }
}
const show = (text: string, { start, end }: { start: number; end: number }) =>
  `${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`

describe('moving an edge by a word', () => {
  it.each([
    ['the last edge to the right', 'She [waited for|] the notice.', 'right', 'She [waited for the] notice.'],
    ['the last edge to the left', 'She [waited for|] the notice.', 'left', 'She [waited] for the notice.'],
    ['the first edge to the left', 'She [|waited for] the notice.', 'left', '[She waited for] the notice.'],
    ['the first edge to the right', 'She [|waited for] the notice.', 'right', 'She waited [for] the notice.'],
    ['over punctuation', 'We wait[|]. Then we read.', 'right', 'We wait[. Then] we read.'],
    ['out of the middle of a word', 'She wai[ted fo|]r the notice.', 'right', 'She wai[ted for] the notice.'],
    ['in Chinese, by words', '我们[等待|]新的规定。', 'right', '我们[等待新的]规定。'],
  ] as const)('%s', (_, before, by, after) => {
    const { text, range, caret } = parse(before)
    expect(show(text, moveEdge(text, range, caret, by))).toBe(after)
  })

  it('leaves the last word in', () => {
    const { text, range, caret } = parse('She [waited|] for it.')
    expect(moveEdge(text, range, caret, 'left')).toEqual(range)
    expect(moveEdge(text, range, range.start, 'right')).toEqual(range)
  })
})

describe('going by words', () => {
  it('stops at the ends of the text', () => {
    expect(nextWordEnd('She waits.', 9)).toBe(10)
    expect(previousWordStart('“She waits', 1)).toBe(0)
  })

  it('finds words beyond the blank', () => {
    expect(nextWordEnd('She  waits.', 3)).toBe(10)
    expect(previousWordStart('She  waits.', 5)).toBe(0)
  })
})
