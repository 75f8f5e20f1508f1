import type { Client } from '../../../shared/contract/client'
import type { ReadAt } from '../../../shared/media/bytes'
import { headLength, mediaFormatOf } from '../../../shared/media/format'
import { addWav, PeakGatherer } from '../../../shared/media/peaks'
import { wavLayout } from '../../../shared/media/wav'

/** Bytes that are fetched and decoded at a time. */
const piece = 1024 * 1024
/** Files that cannot be decoded in pieces are decoded whole, up to this length: 20 minutes are some 400 MB of samples. */
const longestWhole = 20 * 60 * 1000
/** Least rate an offline context takes everywhere; enough for a picture. */
const rate = 8000

/** Where a recording can be read, and what names its bytes. */
export interface PeakSource {
  readonly address: string
  readonly size: number
  readonly key: string
  /** In ms; null where it is not known. */
  readonly duration: number | null
}

/**
 * The peaks of a recording, twenty a second; null where it is too long to be looked at. They are computed once and kept
 * with the project. Never holds more than a piece of the sound, WAV, MP3 and AAC of any length.
 */
export async function readPeaks(
  client: Client,
  source: PeakSource,
  signal: AbortSignal,
): Promise<Uint8Array | null> {
  const kept = await client.call('media.peaks', { key: source.key })
  if (kept.bytes.length > 0) return kept.bytes
  const peaks = await compute(source, signal)
  if (peaks && !signal.aborted) await client.call('media.keep-peaks', { key: source.key, bytes: peaks })
  return peaks
}

async function compute(
  { address, size, duration }: PeakSource,
  signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const read: ReadAt = async (at, length) => {
    const end = Math.min(at + length, size)
    if (end <= at) return new Uint8Array()
    const response = await fetch(address, { headers: { range: `bytes=${at}-${end - 1}` }, signal })
    if (!response.ok) throw new Error(`The recording was not given out (${response.status})`)
    return new Uint8Array(await response.arrayBuffer())
  }
  const format = mediaFormatOf(await read(0, headLength))
  if (format?.ending === 'wav') return wavPeaks(read, size)
  const context = new OfflineAudioContext(1, 1, rate)
  const gatherer = new PeakGatherer(rate)
  // Frames that stand on their own: a piece can be cut anywhere, the decoder finds the next one.
  const isFramed = format?.ending === 'mp3' || format?.ending === 'aac'
  if (!isFramed && (duration === null || duration > longestWhole)) return null
  const step = isFramed ? piece : size
  for (let at = 0; at < size; at += step) {
    const bytes = await read(at, step)
    const decoded = await context.decodeAudioData(bytes.slice().buffer).catch(() => null)
    if (decoded === null && !isFramed) return null
    if (decoded) addDecoded(gatherer, decoded)
  }
  return gatherer.peaks()
}

async function wavPeaks(read: ReadAt, size: number): Promise<Uint8Array<ArrayBuffer> | null> {
  const layout = await wavLayout(read, size)
  if (!layout) return null
  const gatherer = new PeakGatherer(layout.rate)
  const whole = layout.channels * (layout.bits / 8)
  const step = Math.max(whole, Math.floor(piece / whole) * whole)
  for (let at = 0; at < layout.length; at += step) {
    const bytes = await read(layout.start + at, Math.min(step, layout.length - at))
    if (addWav(gatherer, layout, bytes) === 0) break
  }
  return gatherer.peaks()
}

function addDecoded(gatherer: PeakGatherer, decoded: AudioBuffer): void {
  const channels = Array.from({ length: decoded.numberOfChannels }, (_, i) => decoded.getChannelData(i))
  for (let i = 0; i < decoded.length; i++) {
    let loudest = 0
    for (const channel of channels) loudest = Math.max(loudest, Math.abs(channel[i] ?? 0))
    gatherer.add(loudest)
  }
}
