import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mapPlaces, mapStretches } from '../../../renderer/features/reader/minimap-rows'
import { runs } from '../../arbitraries'

describe('the map of the text', () => {
  it('shows where one coding lies, and where several do', () => {
    const codings = [
      { start: 0, end: 400 },
      { start: 200, end: 300 },
      { start: 800, end: 1000 },
    ]
    expect(mapStretches(codings, 1000, 10)).toEqual([
      { top: 0, bottom: 2, depth: 1, only: 0 },
      { top: 2, bottom: 3, depth: 2, only: -1 },
      { top: 3, bottom: 4, depth: 1, only: 0 },
      { top: 8, bottom: 10, depth: 1, only: 2 },
    ])
  })

  it('shows a word in a text of a million characters, also the last one', () => {
    expect(mapStretches([{ start: 999_998, end: 1_000_000 }], 1_000_000, 600)).toEqual([
      { top: 599, bottom: 600, depth: 1, only: 0 },
    ])
  })

  it('marks each row once, however many places were found on it', () => {
    const hits = [10, 12, 500, 999].map((start) => ({ start, end: start + 1 }))
    expect(mapPlaces(hits, 1000, 100)).toEqual([1, 50, 99])
  })

  it('says of every row how many codings touch it', () => {
    const ranges = fc.array(
      fc.tuple(fc.nat(999), fc.integer({ min: 1, max: 300 })).map(([start, size]) => ({
        start,
        end: Math.min(1000, start + size),
      })),
      { maxLength: 30 },
    )
    fc.assert(
      fc.property(ranges, fc.integer({ min: 1, max: 70 }), (codings, height) => {
        const stretches = mapStretches(codings, 1000, height)
        for (let row = 0; row < height; row++) {
          const there = codings.flatMap(({ start, end }, index) =>
            start * height < (row + 1) * 1000 && end * height > row * 1000 ? [index] : [],
          )
          const found = stretches.find((one) => one.top <= row && row < one.bottom)
          expect(found?.depth ?? 0).toBe(there.length)
          if (there.length === 1) expect(found?.only).toBe(there[0])
        }
      }),
      { numRuns: runs },
    )
  })
})
