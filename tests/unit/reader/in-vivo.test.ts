import { describe, expect, it } from 'vitest'
import { inVivoName } from '../../../renderer/features/reader/in-vivo'

describe('a code named by a participant', () => {
  it.each([
    ['two doors, one corridor', 'two doors, one corridor'],
    ['  “The price first,” ', 'The price first'],
    ['They always ask.', 'They always ask'],
    ['Do they get one?', 'Do they get one?'],
    ['a line\nthat goes   on', 'a line that goes on'],
    ['“摸着石头过河”，', '摸着石头过河'],
    ['...', ''],
  ])('%j becomes %j', (words, name) => {
    expect(inVivoName(words)).toBe(name)
  })

  it('is cut between words, and never longer than 60 characters', () => {
    const name = inVivoName(
      'Usually there is a family who has already been to two or three big hospitals in the city.',
    )
    expect(name).toBe('Usually there is a family who has already been to two or…')
    expect([...name].length).toBeLessThanOrEqual(60)
  })

  it('is cut between characters where no blanks stand', () => {
    const name = inVivoName('很'.repeat(80))
    expect(name).toBe(`${'很'.repeat(59)}…`)
  })
})
