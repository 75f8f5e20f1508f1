import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { longest, softLines } from '../../../renderer/features/reader/soft-lines'
import { growTo } from '../../../shared/text/segments'
import { runs } from '../../arbitraries'

const english = 'The nurse kept two registers, one for the ministry and one for the families. '
const chinese = '护士有两本登记册，一本给主管部门，一本给家属。'

/** The text again: each end of a piece is the character of the text that stands there. */
const whole = (text: string): string => {
  const { lines, breaks } = softLines(text)
  const soft = new Set(breaks)
  let out = ''
  for (const line of lines) {
    out += line
    if (out.length < text.length) out += soft.has(out.length) ? text.charAt(out.length) : '\n'
  }
  return out
}

describe('a line that is too long to be laid out', () => {
  it('stays whole up to a length that the browser can bear', () => {
    const { lines, breaks } = softLines(`${'a'.repeat(longest)}\n${english}`)
    expect(lines).toEqual(['a'.repeat(longest), english])
    expect(breaks).toEqual([])
  })

  it.each([
    ['English', english.repeat(400), /[.] ?$/],
    ['Chinese without a blank', chinese.repeat(1000), /家属$/],
    ['both in turn', `${chinese}${english}`.repeat(300), /(?:[.]|家属)$/],
  ])('is cut at ends of sentences: %s', (_, text, ending) => {
    const { lines } = softLines(text)
    expect(lines.length).toBeGreaterThan(5)
    for (const line of lines.slice(0, -1)) expect(line).toMatch(ending)
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(2000)
  })

  it('never takes a character apart, though no blank and no sentence helps', () => {
    const { lines } = softLines('👩‍⚕️é'.repeat(3000))
    for (const line of lines) {
      expect(line).not.toMatch(/^[\u0300-\u036f\udc00-\udfff\u200d]/)
      expect(line).not.toMatch(/[\ud800-\udbff\u200d]$/)
    }
  })

  it('holds every offset of the text, whatever the text', () => {
    const words = fc.constantFrom(english, chinese, '\n', ' ', '👍', 'abcdefghij'.repeat(60), '。', 'é')
    fc.assert(
      fc.property(fc.array(words, { maxLength: 120 }), (parts) => {
        const text = parts.join('')
        expect(whole(text)).toBe(text)
        expect(softLines(text).lines.join('\n')).toHaveLength(text.length)
      }),
      { numRuns: runs },
    )
  })
})

describe('growing in a line of a million characters', () => {
  const line = `${english}${chinese}`.repeat(10_000)
  it.each([
    ['sentence', english.length + 3, chinese],
    ['sentence', 5000 * (english.length + chinese.length) + 10, english.trim()],
    ['word', 5000 * (english.length + chinese.length) + 5, 'nurse'],
  ] as const)('finds the %s at %i', (unit, at, words) => {
    const { start, end } = growTo(line, { start: at, end: at }, unit)
    expect(line.slice(start, end)).toBe(words)
  })

  it('takes the whole line as the paragraph', () => {
    expect(growTo(line, { start: 500_000, end: 500_000 }, 'paragraph')).toEqual({
      start: 0,
      end: line.trimEnd().length,
    })
  })
})
