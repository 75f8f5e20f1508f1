import { describe, expect, it } from 'vitest'
import { partGuid } from '../../../shared/exchange/refi-out/guids'
import { fileText, positionsIn, quoteName } from '../../../shared/exchange/refi-out/positions'
import { forms } from '../../../shared/exchange/refi-out/profile'
import { decimal, valueOf } from '../../../shared/exchange/refi-out/values'
import { id } from './project'

describe('positions', () => {
  it('never fall inside a character', () => {
    for (const form of [forms.standard, forms.nvivo]) {
      const { start, end } = positionsIn('a😀\nb', form)
      expect([start(2), end(2)]).toEqual([start(1), end(3)])
    }
    expect(positionsIn('a😀\nb', forms.standard).end(5)).toBe(4)
    expect(positionsIn('a😀\nb', forms.nvivo).end(5)).toBe(6)
  })

  it('count no mark that a text itself begins with', () => {
    expect(fileText('\uFEFFa\nb', forms.standard)).toBe('\uFEFF\uFEFFa\nb')
    expect(fileText('a\nb', forms.standard)).toBe('a\nb')
    expect(fileText('a\nb', forms.nvivo)).toBe('\uFEFFa\r\nb')
  })

  it('come with at most 60 characters of the words, on one line', () => {
    expect(quoteName(' a\n\tb  c ')).toBe('a b c')
    expect([...quoteName('😀'.repeat(200))]).toHaveLength(60)
    expect(quoteName(`${'😀'.repeat(119)}a😀`)).not.toMatch(/\p{Surrogate}$/u)
  })
})

describe('values', () => {
  it.each([
    [1e21, '1000000000000000000000'],
    [-1.25e-7, '-0.000000125'],
    [1.5e300, `15${'0'.repeat(299)}`],
    [0.1, '0.1'],
    [-0, '0'],
  ])('%s is written without an exponent', (value, text) => {
    expect(decimal(value)).toBe(text)
  })

  it.each([
    ['date', '2024-02-29', 'DateValue'],
    ['date', '2023-02-29', 'TextValue'],
    ['datetime', '2024-03-05T14:30:00', 'DateTimeValue'],
    ['datetime', '2024-03-05T14:30:00+08:00', 'DateTimeValue'],
    ['datetime', '2024-03-05', 'TextValue'],
    ['integer', 1.5, 'TextValue'],
    ['integer', 2 ** 53, 'TextValue'],
    ['integer', -40, 'IntegerValue'],
    ['float', 1e30, 'TextValue'],
    ['boolean', 'yes', 'TextValue'],
    ['float', 2, 'FloatValue'],
  ] as const)('of a variable of type %s, %s is a %s', (type, value, element) => {
    expect(valueOf(type, value)[0]).toBe(element)
  })
})

describe('GUIDs of parts', () => {
  it('are different for every part of every record, and not random ones', () => {
    const made = new Set<string>()
    for (let n = 0; n < 2000; n++) {
      for (const part of ['comment', 'unsure', 'transcript', `sync ${n}`] as const) {
        made.add(partGuid(id(6, n % 500), part))
        expect(partGuid(id(6, n % 500), part)).toMatch(
          /^[0-9A-F]{8}-[0-9A-F]{4}-8[0-9A-F]{3}-[89AB][0-9A-F]{3}-[0-9A-F]{12}$/,
        )
      }
    }
    expect(made.size).toBe(3 * 500 + 2000)
  })
})
