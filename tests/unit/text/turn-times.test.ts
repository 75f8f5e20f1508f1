import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Turn } from '../../../shared/text/structure'
import { clockTime, turnTimes } from '../../../shared/text/turn-times'

const turn = (start: number, end: number, from: number | null, to: number | null): Turn => ({
  start,
  end,
  speaker: 'Ana',
  from,
  to,
})

describe('turnTimes', () => {
  const question = turn(0, 20, 0, 4_000)
  const answer = turn(21, 121, 4_000, 14_000)
  const aside = turn(122, 130, 9_000, 10_000)
  const unheard = turn(131, 140, null, null)
  const times = turnTimes([question, answer, aside, unheard])

  it('finds the turn that holds an offset, and the one before where the offset lies between two', () => {
    expect(times.turnAt(0)).toBe(question)
    expect(times.turnAt(20)).toBe(question)
    expect(times.turnAt(21)).toBe(answer)
    expect(times.turnAt(999)).toBe(unheard)
    expect(turnTimes([answer]).turnAt(20)).toBeNull()
  })

  it('cites a passage by the beginning of its turn and jumps to about where the word is said', () => {
    expect(times.beginAt(71)).toBe(4_000)
    expect(times.momentAt(71)).toBe(9_000)
    expect(times.momentAt(21)).toBe(4_000)
    expect(times.momentAt(135)).toBeNull()
  })

  it('says which turn is being said: the last begun where several speak, the last said in a pause', () => {
    expect(times.turnDuring(0)).toBe(question)
    expect(times.turnDuring(4_000)).toBe(answer)
    expect(times.turnDuring(9_500)).toBe(aside)
    expect(times.turnDuring(10_000)).toBe(answer)
    expect(times.turnDuring(20_000)).toBe(aside)
    expect(turnTimes([answer]).turnDuring(3_999)).toBeNull()
  })

  it('lets a turn without an end last until the next one begins', () => {
    const open = turn(0, 5, 1_000, null)
    const next = turn(6, 9, 3_000, null)
    const both = turnTimes([open, next])
    expect(both.turnDuring(2_999)).toBe(open)
    expect(both.turnDuring(1e9)).toBe(next)
    expect(both.momentAt(3)).toBe(1_000)
  })

  it('takes times inside of a turn for what comes behind them', () => {
    const long = turnTimes([question, answer], [{ at: 81, ms: 10_000 }])
    expect(long.beginAt(80)).toBe(4_000)
    expect(long.beginAt(100)).toBe(10_000)
    expect(long.momentAt(51)).toBe(7_000)
    expect(long.momentAt(101)).toBe(12_000)
    expect(turnTimes([question, unheard], [{ at: 15, ms: 3_000 }]).beginAt(135)).toBeNull()
  })

  it('knows whether there are any times', () => {
    expect(times.known).toBe(true)
    expect(turnTimes([unheard]).known).toBe(false)
    expect(turnTimes([]).turnDuring(5)).toBeNull()
  })

  it('answers as a plain search through all turns does', () => {
    const some = fc.array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 20 })), {
      maxLength: 12,
    })
    fc.assert(
      fc.property(some, fc.integer({ min: 0, max: 90 }), (given, ms) => {
        const turns = given.map(([from, length], i) => turn(i * 10, i * 10 + 9, from, from + length))
        const begun = turns
          .filter(({ from }) => (from ?? 0) <= ms)
          .sort((a, b) => (a.from ?? 0) - (b.from ?? 0) || a.start - b.start)
        const wanted = begun.findLast(({ to }) => ms < (to ?? 0)) ?? begun.at(-1) ?? null
        expect(turnTimes(turns).turnDuring(ms)).toBe(wanted)
      }),
      { seed: 4, numRuns: 500 },
    )
  })
})

describe('clockTime', () => {
  it.each([
    [0, '00:00:00'],
    [723_999, '00:12:03'],
    [36_000_000, '10:00:00'],
  ])('writes %i ms as %s', (ms, words) => expect(clockTime(ms)).toBe(words))
})
