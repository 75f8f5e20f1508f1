import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyChanges } from '../../shared/text/edit'
import { tidy, tidyRules, type TidyOptions } from '../../shared/text/tidy'
import { cleanTexts, runs, texts } from '../arbitraries'

const options = { numRuns: runs }

describe('tidying', () => {
  const switches: fc.Arbitrary<Partial<TidyOptions>> = fc
    .subarray([...tidyRules])
    .map((off) => Object.fromEntries(off.map((rule) => [rule, false])))

  it('changes nothing in a clean text', () => {
    fc.assert(
      fc.property(cleanTexts, (text) => {
        const result = tidy(text)
        expect(result.text).toBe(text)
        expect(result.changes).toEqual([])
      }),
      options,
    )
  })

  it('gives changes that make its text, whatever the text and the rules', () => {
    fc.assert(
      fc.property(texts, switches, (text, rules) => {
        const result = tidy(text, rules)
        expect(applyChanges(text, result.changes)).toBe(result.text)
        for (const rule of tidyRules) if (rules[rule] === false) expect(result.counts[rule]).toBe(0)
      }),
      options,
    )
  })

  it('joins lines that were broken at a page width and mostly in mid-sentence, with and without double spacing', () => {
    fc.assert(
      fc.property(cleanTexts, fc.integer({ min: 56, max: 90 }), fc.boolean(), (clean, width, isDouble) => {
        const latin = clean
          .split('\n\n')
          .filter((paragraph) => /^[A-Z]/.test(paragraph))
          .map((paragraph) => paragraph.trim())
          .filter((paragraph) => goesOn(wrap(paragraph, width)))
        fc.pre(latin.length >= 2)
        const pages = latin.map((paragraph) => wrap(paragraph, width).join(isDouble ? '\n\n' : '\n'))
        const result = tidy(pages.join(isDouble ? '\n\n\n' : '\n\n'))
        expect(result.text).toBe(latin.join('\n\n'))
      }),
      options,
    )
  })
})

/** Breaks a paragraph as a page does: at the last blank that leaves the line at most `width` long. */
function wrap(paragraph: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of paragraph.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}

/** Whether a broken paragraph shows that it is one: five lines and more, and most of them go on in lower case. */
const goesOn = (lines: readonly string[]): boolean =>
  lines.length >= 5 && lines.filter((line) => /^[a-z]/.test(line)).length >= lines.length * 0.6
