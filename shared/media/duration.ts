import { latin, viewOf } from './bytes'
import type { ReadAt } from './bytes'
import { headLength, mpegFrame } from './format'
import type { MediaFormat } from './format'
import { wavLayout } from './wav'

/** Length of a recording in ms as its file says it; null where it does not, or not where one would look. */
export async function durationOf(format: MediaFormat, read: ReadAt, size: number): Promise<number | null> {
  const seconds = await secondsOf(format.ending, read, size)
  return seconds === null || !Number.isFinite(seconds) || seconds < 0 ? null : Math.round(seconds * 1000)
}

async function secondsOf(ending: string, read: ReadAt, size: number): Promise<number | null> {
  switch (ending) {
    case 'wav': {
      const wav = await wavLayout(read, size)
      return wav && wav.length / ((wav.bits / 8) * wav.channels * wav.rate)
    }
    case 'mp4':
    case 'm4a':
    case 'mov':
      return isoSeconds(read, size)
    case 'flac':
      return flacSeconds(await read(0, 42))
    case 'ogg':
      return oggSeconds(read, size)
    case 'webm':
    case 'mkv':
      return matroskaSeconds(await read(0, headLength))
    case 'mp3':
      return mp3Seconds(read, size)
    default:
      return null
  }
}

/** The movie header, in the box `moov` (ISO/IEC 14496-12, 8.2.2). */
async function isoSeconds(read: ReadAt, size: number): Promise<number | null> {
  const find = async (name: string, from: number, to: number) => {
    for (let at = from; at + 8 <= to;) {
      const head = viewOf(await read(at, 16))
      if (head.byteLength < 8) return null
      const short = head.getUint32(0)
      const isLong = short === 1 && head.byteLength === 16
      const length = isLong ? Number(head.getBigUint64(8)) : short === 0 ? to - at : short
      if (length < 8) return null
      const box = latin(new Uint8Array(head.buffer, head.byteOffset + 4, 4))
      if (box === name) return { from: at + (isLong ? 16 : 8), to: Math.min(to, at + length) }
      at += length
    }
    return null
  }
  const movie = await find('moov', 0, size)
  const header = movie && (await find('mvhd', movie.from, movie.to))
  if (!header) return null
  const fields = viewOf(await read(header.from, 32))
  if (fields.byteLength < 32) return null
  const isLong = fields.getUint8(0) === 1
  const scale = fields.getUint32(isLong ? 20 : 12)
  const length = isLong ? Number(fields.getBigUint64(24)) : fields.getUint32(16)
  return scale === 0 || length === 0 ? null : length / scale
}

/** The block STREAMINFO, which is always the first (RFC 9639, 8.2). */
function flacSeconds(head: Uint8Array): number | null {
  if (head.length < 26) return null
  const fields = viewOf(head)
  const rate = fields.getUint32(18) >>> 12
  const samples = (fields.getUint8(21) & 15) * 2 ** 32 + fields.getUint32(22)
  return rate === 0 || samples === 0 ? null : samples / rate
}

/** Samples until the end stand in the last page (RFC 3533, 6; RFC 7845, 4). */
async function oggSeconds(read: ReadAt, size: number): Promise<number | null> {
  const head = await read(0, 4096)
  const words = latin(head)
  const opus = words.indexOf('OpusHead')
  const vorbis = words.indexOf('\x01vorbis')
  const tail = await read(Math.max(0, size - headLength), headLength)
  const last = latin(tail).lastIndexOf('OggS')
  if (last < 0 || last + 14 > tail.length || (opus < 0 && vorbis < 0)) return null
  const samples = Number(viewOf(tail).getBigInt64(last + 6, true))
  if (samples <= 0) return null
  if (opus >= 0) return (samples - viewOf(head).getUint16(opus + 10, true)) / 48_000
  return samples / viewOf(head).getUint32(vorbis + 12, true)
}

/** The elements Duration and TimestampScale of Info (RFC 9559, 5.1.2); a recording made live has none. */
function matroskaSeconds(head: Uint8Array): number | null {
  const words = latin(head)
  const info = words.indexOf('\x15\x49\xa9\x66')
  if (info < 0) return null
  const fields = viewOf(head)
  const inside = words.slice(info, info + 512)
  const scaleAt = inside.indexOf('\x2a\xd7\xb1\x83')
  const scale = scaleAt < 0 ? 1_000_000 : fields.getUint32(info + scaleAt + 3) & 0xffffff
  const length = /\x44\x89(\x84|\x88)/.exec(inside)
  if (!length || info + length.index + 11 > head.length) return null
  const at = info + length.index + 3
  return ((length[1] === '\x84' ? fields.getFloat32(at) : fields.getFloat64(at)) * scale) / 1e9
}

/** The count of frames in the first one (Xing, Info); else by the bit rate, where that is steady. */
async function mp3Seconds(read: ReadAt, size: number): Promise<number | null> {
  const tag = await read(0, 10)
  const [a = 0, b = 0, c = 0, d = 0] = tag.subarray(6, 10)
  const start = latin(tag, 0, 3) === 'ID3' ? 10 + ((a << 21) | (b << 14) | (c << 7) | d) : 0
  const head = await read(start, headLength)
  const first = mpegFrame(head, 0)
  if (!first) return null
  const beside = first.isFirst ? (first.channels === 2 ? 32 : 17) : first.channels === 2 ? 17 : 9
  const mark = latin(head, 4 + beside, 8 + beside)
  if (mark === 'Xing' || mark === 'Info') {
    const fields = viewOf(head)
    const isCounted = (fields.getUint32(8 + beside) & 1) === 1
    if (isCounted) return (fields.getUint32(12 + beside) * first.samples) / first.rate
  }
  for (let at = 0; at + 4 < head.length;) {
    const frame = mpegFrame(head, at)
    if (!frame) break
    if (frame.bitrate !== first.bitrate) return null
    at += frame.length
  }
  return ((size - start) * 8) / first.bitrate
}
