import { describe, expect, it } from 'vitest'
import { codePoints } from '../../../shared/text/offsets'

describe('codePoints', () => {
  it('counts a character beyond U+FFFF as one', () => {
    const points = codePoints('a😀b𠮷')
    expect(points.length).toBe(4)
    expect([0, 1, 3, 4, 6].map(points.toCodePoint)).toEqual([0, 1, 2, 3, 4])
    expect([0, 1, 2, 3, 4].map(points.toUtf16)).toEqual([0, 1, 3, 4, 6])
  })

  it('gives the character of which an offset cuts the pair', () => {
    const points = codePoints('😀😀x')
    expect(points.toCodePoint(1)).toBe(0)
    expect(points.toCodePoint(3)).toBe(1)
  })

  it('is the identity in a text without such characters', () => {
    const points = codePoints('干细胞 clinic')
    expect(points.toCodePoint(7)).toBe(7)
    expect(points.toUtf16(7)).toBe(7)
  })

  it('counts a lone surrogate as one', () => {
    expect(codePoints('\ud83dx').length).toBe(2)
  })

  it.each([-1, 4, 1.5, Number.NaN])('refuses the position %s in a text of three', (position) => {
    const points = codePoints('abc')
    expect(() => points.toCodePoint(position)).toThrow(RangeError)
    expect(() => points.toUtf16(position)).toThrow(RangeError)
  })

  it('converts every position of a text of a million characters', () => {
    const text = '治疗😀 hope '.repeat(100_000)
    const points = codePoints(text)
    expect(points.length).toBe(900_000)
    let sum = 0
    for (let at = 0; at <= points.length; at++) sum += points.toCodePoint(points.toUtf16(at)) - at
    expect(sum).toBe(0)
  })
})
