import { latin, viewOf } from './bytes'
import type { ReadAt } from './bytes'

/** How the samples of a WAV file lie in it. */
export interface WavLayout {
  readonly channels: number
  /** Samples per second and channel. */
  readonly rate: number
  /** Bits per sample: 8 (unsigned), 16, 24 or 32. */
  readonly bits: number
  /** Samples are floating-point numbers. */
  readonly isFloat: boolean
  /** First byte of the samples, and how many bytes they are. */
  readonly start: number
  readonly length: number
}

/** The layout of a WAV file (also RF64, of more than 4 GB); null where its samples are not plain PCM. */
export async function wavLayout(read: ReadAt, size: number): Promise<WavLayout | null> {
  let shape: Omit<WavLayout, 'start' | 'length'> | null = null
  let long: number | null = null
  for (let at = 12; at + 8 <= size;) {
    const head = await read(at, 8)
    if (head.length < 8) return null
    const name = latin(head, 0, 4)
    const length = viewOf(head).getUint32(4, true)
    if (name === 'ds64') long = Number(viewOf(await read(at + 16, 8)).getBigUint64(0, true))
    if (name === 'fmt ') shape = shapeOf(viewOf(await read(at + 8, Math.min(length, 40))))
    if (name === 'data') {
      // A recorder that was cut off, or wrote to a pipe, could not say how much there is.
      const said = length === 0xffffffff ? (long ?? size) : length === 0 ? size : length
      return shape && { ...shape, start: at + 8, length: Math.min(said, size - at - 8) }
    }
    at += 8 + length + (length % 2)
  }
  return null
}

function shapeOf(format: DataView): Omit<WavLayout, 'start' | 'length'> | null {
  if (format.byteLength < 16) return null
  const tag = format.getUint16(0, true)
  // 0xFFFE: the true tag stands in the extension.
  const kind = tag === 0xfffe && format.byteLength >= 26 ? format.getUint16(24, true) : tag
  const channels = format.getUint16(2, true)
  const rate = format.getUint32(4, true)
  const bits = format.getUint16(14, true)
  const isPlain = (kind === 1 && [8, 16, 24, 32].includes(bits)) || (kind === 3 && bits === 32)
  return isPlain && channels > 0 && rate > 0 ? { channels, rate, bits, isFloat: kind === 3 } : null
}
