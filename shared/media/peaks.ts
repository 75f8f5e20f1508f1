import { viewOf } from './bytes'
import type { WavLayout } from './wav'

/** Peaks a second. */
export const peaksPerSecond = 20

/**
 * Gathers the peaks of a recording that comes in pieces: for each twentieth of a second the loudest sample, 0 to 255.
 * Holds the peaks only, never the samples.
 */
export class PeakGatherer {
  readonly #peaks: number[] = []
  readonly #perPeak: number
  #loudest = 0
  #count = 0

  /** `rate`: samples a second. */
  constructor(rate: number) {
    this.#perPeak = Math.max(1, Math.round(rate / peaksPerSecond))
  }

  /** The next sample, -1 to 1; of several channels the loudest. */
  add(sample: number): void {
    const loud = sample < 0 ? -sample : sample
    if (loud > this.#loudest) this.#loudest = loud
    if (++this.#count < this.#perPeak) return
    this.#peaks.push(Math.min(255, Math.round(this.#loudest * 255)))
    this.#loudest = 0
    this.#count = 0
  }

  /** All peaks so far. */
  peaks(): Uint8Array<ArrayBuffer> {
    const rest = this.#count > 0 ? [Math.min(255, Math.round(this.#loudest * 255))] : []
    return Uint8Array.from([...this.#peaks, ...rest])
  }
}

/** Adds the samples of a piece of a WAV file, which begins with a first channel. Returns the bytes that made whole samples. */
export function addWav(gatherer: PeakGatherer, layout: WavLayout, piece: Uint8Array): number {
  const { channels, bits, isFloat } = layout
  const width = bits / 8
  const whole = channels * width
  const view = viewOf(piece)
  const count = Math.floor(piece.length / whole)
  const sampleAt = (at: number): number => {
    if (isFloat) return view.getFloat32(at, true)
    if (bits === 8) return (view.getUint8(at) - 128) / 128
    if (bits === 16) return view.getInt16(at, true) / 32_768
    if (bits === 24) return (view.getInt16(at + 1, true) * 256 + view.getUint8(at)) / 8_388_608
    return view.getInt32(at, true) / 2_147_483_648
  }
  for (let i = 0; i < count; i++) {
    let loudest = 0
    for (let channel = 0; channel < channels; channel++) {
      const loud = Math.abs(sampleAt(i * whole + channel * width))
      if (loud > loudest) loudest = loud
    }
    gatherer.add(loudest)
  }
  return count * whole
}

/** Heights from 0 to 1 for `columns` columns of a picture: each the loudest of the peaks in it, the loudest of all 1. */
export function columnsOf(peaks: Uint8Array, columns: number): readonly number[] {
  const most = peaks.reduce((max, one) => (one > max ? one : max), 1)
  return Array.from({ length: columns }, (_, i) => {
    const from = Math.floor((i * peaks.length) / columns)
    const to = Math.max(from + 1, Math.floor(((i + 1) * peaks.length) / columns))
    let loudest = 0
    for (let at = from; at < to && at < peaks.length; at++) loudest = Math.max(loudest, peaks[at] ?? 0)
    return loudest / most
  })
}
