import { describe, expect, it } from 'vitest'
import { carry } from '../../../renderer/features/reader/carry'
import { applyChanges } from '../../../shared/text/edit'
import { tidy } from '../../../shared/text/tidy'

const lines = Array.from(
  { length: 60 },
  (_, i) =>
    `In year ${i} the office of province ${'abcdefghij'.charAt(i % 10)}${'klmnopqrst'.charAt(i % 7)} asked the clinic\n\nfor its papers,<sup>${i}</sup> and nobody there had kept them in order until then.`,
)
const before = lines.join('\n\n')
const after = applyChanges(before, tidy(before).changes)

describe('the place of reading in another revision', () => {
  it('stands before the same words after a clean-up, and after it was taken back', () => {
    expect(after.length).toBeLessThan(before.length - 300)
    const there = carry(before, after)
    const back = carry(after, before)
    for (const year of [1, 17, 42, 58]) {
      const old = before.indexOf(`office of province`, before.indexOf(`year ${year} `))
      const now = after.indexOf(`office of province`, after.indexOf(`year ${year} `))
      expect(there(old), `year ${year}`).toBe(now)
      expect(back(now), `year ${year}, back`).toBe(old)
    }
  })

  it('stays in proportion where the words are new, and inside the text', () => {
    expect(carry('abc '.repeat(100), 'xyz '.repeat(50))(200)).toBe(100)
    expect(carry(before, '')(500)).toBe(0)
    expect(carry('', after)(0)).toBe(0)
    expect(carry(before, after)(before.length)).toBe(after.length)
  })

  it('is exact on both sides of a typing error, also where there is no letter to know it by', () => {
    const page = '1914, 1915, 1916. '.repeat(40)
    const corrected = `${page.slice(0, 300)}(sic) ${page.slice(300)}`
    const there = carry(page, corrected)
    expect([1, 299, 301, 500].map(there)).toEqual([1, 299, 307, 506])
    expect(carry(corrected, page)(506)).toBe(500)
  })
})
