import { describe, expect, it } from 'vitest'
import { clock } from '../../../shared/media/clock'
import { addWav, columnsOf, PeakGatherer, peaksPerSecond } from '../../../shared/media/peaks'
import { wavLayout } from '../../../shared/media/wav'
import { readPlayed } from '../../../renderer/session/played'
import { nextRate } from '../../../renderer/features/media/acts'
import { tones } from '../../made-recordings'

const layoutOf = async (file: Uint8Array) => {
  const layout = await wavLayout(async (at, length) => file.subarray(at, at + length), file.length)
  if (!layout) throw new Error('no layout')
  return layout
}

describe('The peaks of a recording', () => {
  it('are twenty a second, each second of the tones louder than the one before', async () => {
    const file = tones(6)
    const layout = await layoutOf(file)
    const gatherer = new PeakGatherer(layout.rate)
    addWav(gatherer, layout, file.subarray(layout.start))
    const peaks = gatherer.peaks()
    expect(peaks).toHaveLength(6 * peaksPerSecond)
    const middles = [0, 1, 2, 3, 4, 5].map((second) => peaks[second * peaksPerSecond + 10] ?? 0)
    expect(middles).toEqual(middles.toSorted((a, b) => a - b))
    expect(middles[0]).toBeCloseTo(0.1 * 255, -1)
  })

  it('are the same however the samples come in pieces', async () => {
    const file = tones(3)
    const layout = await layoutOf(file)
    const whole = new PeakGatherer(layout.rate)
    addWav(whole, layout, file.subarray(layout.start))
    for (const size of [2, 446, 4096, 10_000]) {
      const pieced = new PeakGatherer(layout.rate)
      for (let at = layout.start; at < file.length; at += size)
        addWav(pieced, layout, file.subarray(at, Math.min(at + size, file.length)))
      expect(pieced.peaks()).toEqual(whole.peaks())
    }
  })

  it.each([
    ['8 bits', 8, false, [128, 255]],
    ['16 bits', 16, false, [0, 0, 0xff, 0x7f]],
    ['24 bits', 24, false, [0, 0, 0, 0xff, 0xff, 0x7f]],
    ['32 bits', 32, false, [0, 0, 0, 0, 0xff, 0xff, 0xff, 0x7f]],
    ['floats', 32, true, [0, 0, 0, 0, 0, 0, 0x80, 0x3f]],
  ] as const)('find the loudest of two channels of %s', (_name, bits, isFloat, bytes) => {
    const gatherer = new PeakGatherer(20)
    const layout = { channels: 2, rate: 20, bits, isFloat, start: 0, length: bytes.length }
    expect(addWav(gatherer, layout, Uint8Array.from(bytes))).toBe(bytes.length)
    expect([...gatherer.peaks()]).toEqual([bits === 8 ? 253 : 255])
  })

  it('fill any number of columns, the loudest to the top', () => {
    const peaks = Uint8Array.of(0, 50, 100, 200)
    expect(columnsOf(peaks, 2)).toEqual([0.25, 1])
    expect(columnsOf(peaks, 4)).toEqual([0, 0.25, 0.5, 1])
    expect(columnsOf(peaks, 8)).toEqual([0, 0, 0.25, 0.25, 0.5, 0.5, 1, 1])
    expect(columnsOf(new Uint8Array(), 2)).toEqual([0, 0])
  })
})

describe('What is said of a recording', () => {
  it.each([
    [0, '0:00'],
    [999, '0:00'],
    [61_000, '1:01'],
    [754_000, '12:34'],
    [3_723_000, '1:02:03'],
    [-5, '0:00'],
  ])('has %d ms as %s', (ms, words) => expect(clock(ms)).toBe(words))

  it('has speeds in steps, that end at both ends', () => {
    expect([nextRate(1, 1), nextRate(1, -1), nextRate(2, 1), nextRate(0.5, -1)]).toEqual([1.1, 0.9, 2, 0.5])
  })

  it('is remembered where it makes sense', () => {
    expect(
      readPlayed({
        a: { ms: 5000, rate: 1.25 },
        b: { ms: -1, rate: 1 },
        c: { ms: 1, rate: 40 },
        d: null,
        e: 'x',
        f: { ms: NaN, rate: 1 },
      }),
    ).toEqual({ a: { ms: 5000, rate: 1.25 } })
    expect([readPlayed(null), readPlayed('x'), readPlayed([])]).toEqual([{}, {}, {}])
  })
})
