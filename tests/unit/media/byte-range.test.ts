import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byteRange } from '../../../shared/media/byte-range'

describe('The bytes a range header asks for', () => {
  it.each([
    [undefined, null],
    [null, null],
    ['', null],
    ['bytes=0-', [0, 100]],
    ['bytes=0-0', [0, 1]],
    ['bytes=10-19', [10, 20]],
    ['bytes=99-', [99, 100]],
    ['bytes=90-400', [90, 100]],
    ['bytes=-10', [90, 100]],
    ['bytes=-400', [0, 100]],
    ['Bytes=5-6', [5, 7]],
    ['bytes=100-', 'beyond'],
    ['bytes=100-200', 'beyond'],
    ['bytes=999999999999999-', 'beyond'],
    ['bytes=-0', 'beyond'],
    // What need not be followed, or cannot be understood, is answered with all of it.
    ['bytes=20-10', null],
    ['bytes=-', null],
    ['bytes=0-1,5-6', null],
    ['bytes=0-1, 5-6', null],
    ['lines=0-1', null],
    ['bytes 0-1', null],
    ['bytes=a-b', null],
    ['bytes=1e3-', null],
    ['bytes=+1-2', null],
    ['bytes=0x1-', null],
    ['bytes=9999999999999999999999-', null],
  ] as const)('%j of 100', (header, expected) => {
    const found = byteRange(header, 100)
    expect(found === null || found === 'beyond' ? found : [found.start, found.end]).toEqual(expected)
  })

  it('are nothing of a file that is empty', () => {
    expect(byteRange('bytes=0-', 0)).toBe('beyond')
    expect(byteRange('bytes=-1', 0)).toBe('beyond')
  })

  it('lie in the file, whatever is asked', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(), fc.nat(), fc.nat(), (words, size, a, b) => {
        for (const header of [words, `bytes=${words}`, `bytes=${a}-${b}`, `bytes=${a}-`, `bytes=-${a}`]) {
          const found = byteRange(header, size)
          if (found === null || found === 'beyond') continue
          expect(found.start).toBeGreaterThanOrEqual(0)
          expect(found.end).toBeGreaterThan(found.start)
          expect(found.end).toBeLessThanOrEqual(size)
        }
      }),
    )
  })
})
