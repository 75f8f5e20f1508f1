import { describe, expect, it } from 'vitest'
import { guessDateOrder, guessType, readTyped } from '../../../shared/text/typed-value'

describe('words read as a value of a type', () => {
  it.each([
    ['integer', '42', 42],
    ['integer', ' −7 ', -7],
    ['integer', '1,234', 1234],
    ['integer', '1 234 567', 1234567],
    ['integer', '1.234.567', 1234567],
    ['integer', '3.5', null],
    ['integer', 'about 40', null],
    ['integer', '9007199254740993', null],
    ['integer', '-0', 0],
    ['float', '3,5', 3.5],
    ['float', '1.234,5', 1234.5],
    ['float', '1,234.5', 1234.5],
    ['float', '1,234', 1.234],
    ['float', '1,234,567', 1234567],
    ['float', '.5', 0.5],
    ['float', '2e3', 2000],
    ['float', '1e999', null],
    ['boolean', 'Ja', true],
    ['boolean', '否', false],
    ['boolean', 'perhaps', null],
    ['date', '2024-02-29', '2024-02-29'],
    ['date', '2023-02-29', null],
    ['date', '5.3.2024', '2024-03-05'],
    ['date', '2024年3月5日', '2024-03-05'],
    ['date', '3/4/2024', null],
    ['date', '25/12/2024', '2024-12-25'],
    ['date', '12/25/2024', '2024-12-25'],
    ['datetime', '2024-03-05 14:30', '2024-03-05T14:30:00'],
    ['datetime', '2024-03-05T14:30:15.5+0800', '2024-03-05T14:30:15.500+08:00'],
    ['datetime', '3/14/2024 2:05 PM', '2024-03-14T14:05:00'],
    ['datetime', '2024-03-05', '2024-03-05T00:00:00'],
    ['datetime', '2024-03-05 25:00', null],
    ['text', '  Ward 3 ', 'Ward 3'],
    ['text', '   ', undefined],
    ['integer', '', undefined],
  ] as const)('as %s, “%s” is %s', (type, words, value) => {
    expect(readTyped(type, words)).toBe(value)
  })

  it('takes a date with slashes by the order that is known', () => {
    expect(readTyped('date', '3/4/2024', 'day-first')).toBe('2024-04-03')
    expect(readTyped('date', '3/4/2024', 'month-first')).toBe('2024-03-04')
  })
})

describe('the type of a column', () => {
  it.each([
    ['integer', ['34', '', '51', '28']],
    ['float', ['3.5', '4', '2,25']],
    ['boolean', ['yes', 'no', 'Yes']],
    ['date', ['2024-03-05', '2023-11-30']],
    ['date', ['3/4/2024', '25/12/2024']],
    ['datetime', ['2024-03-05 10:00', '2024-03-06 11:30']],
    ['text', ['nurse', 'no', 'doctor']],
    ['text', ['01307', '10115']],
    ['text', ['', ' ']],
    ['integer', ['0', '1', '1']],
  ] as const)('is %s for %j', (type, words) => {
    expect(guessType(words)).toBe(type)
  })

  it('knows the day by a number that is no month', () => {
    expect(guessDateOrder(['3/4/2024', '25/12/2024'])).toBe('day-first')
    expect(guessDateOrder(['3/4/2024', '12/25/2024'])).toBe('month-first')
    expect(guessDateOrder(['3/4/2024'])).toBeNull()
  })
})
