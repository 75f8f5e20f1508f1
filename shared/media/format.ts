import { latin } from './bytes'

/** What a recording is by its first bytes. */
export interface MediaFormat {
  /** Ending that a copy gets; small letters and digits. */
  readonly ending: string
  /** Its name as people write it. */
  readonly label: string
  readonly kind: 'audio' | 'video'
  /** Media type; null: the window cannot play it. */
  readonly mime: string | null
}

const format = (
  ending: string,
  label: string,
  kind: MediaFormat['kind'],
  mime: string | null,
): MediaFormat => ({ ending, label, kind, mime })

/** How many first bytes tell a format. */
export const headLength = 64 * 1024

/** What a recording is by its first bytes (at best `headLength` of them); null where it is none that is known. */
export function mediaFormatOf(head: Uint8Array): MediaFormat | null {
  const mark = latin(head, 0, 16)
  if (/^(RIFF|RF64|BW64)/.test(mark)) {
    if (mark.slice(8, 12) === 'WAVE') return format('wav', 'WAV', 'audio', 'audio/wav')
    return mark.slice(8, 12) === 'AVI ' ? format('avi', 'AVI', 'video', null) : null
  }
  if (mark.slice(4, 8) === 'ftyp') return isoFormat(mark.slice(8, 12))
  if (mark.startsWith('fLaC')) return format('flac', 'FLAC', 'audio', 'audio/flac')
  if (mark.startsWith('OggS')) return oggFormat(head)
  if (mark.startsWith('\x1a\x45\xdf\xa3')) return matroskaFormat(head)
  if (mark.startsWith('ID3')) return format('mp3', 'MP3', 'audio', 'audio/mpeg')
  if (mark.startsWith('\x30\x26\xb2\x75')) return format('wma', 'Windows Media', 'audio', null)
  if (mark.startsWith('FORM') && /^AIF[FC]$/.test(mark.slice(8, 12)))
    return format('aiff', 'AIFF', 'audio', null)
  if (mark.startsWith('#!AMR')) return format('amr', 'AMR', 'audio', null)
  if (mark.startsWith('caff')) return format('caf', 'CAF', 'audio', null)
  if (mark.startsWith('\x03ds2') || mark.startsWith('\x02dss')) return format('dss', 'DSS', 'audio', null)
  if (mark.startsWith('\x00\x00\x01\xba')) return format('mpg', 'MPEG', 'video', null)
  return framesFormat(head)
}

/** Brands of ISO files (MP4, QuickTime ...), ISO/IEC 14496-12. */
function isoFormat(brand: string): MediaFormat {
  if (/^M4[AB] /.test(brand)) return format('m4a', 'M4A', 'audio', 'audio/mp4')
  if (brand === 'qt  ') return format('mov', 'QuickTime', 'video', 'video/mp4')
  return format('mp4', 'MP4', 'video', 'video/mp4')
}

function oggFormat(head: Uint8Array): MediaFormat {
  return latin(head, 0, 4096).includes('\x80theora')
    ? format('ogv', 'Ogg Theora', 'video', null)
    : format('ogg', 'Ogg', 'audio', 'audio/ogg')
}

function matroskaFormat(head: Uint8Array): MediaFormat {
  const words = latin(head)
  const kind = /V_(VP8|VP9|AV1|MPEG|QUICKTIME|MS)/.test(words) ? 'video' : 'audio'
  return words.slice(0, 64).includes('webm')
    ? format('webm', 'WebM', kind, `${kind}/webm`)
    : format('mkv', 'Matroska', kind, `${kind}/webm`)
}

/** Streams that are frames one after the other: MPEG audio, and AAC as ADTS. Two frames must follow each other. */
function framesFormat(head: Uint8Array): MediaFormat | null {
  const first = mpegFrame(head, 0)
  if (first && (mpegFrame(head, first.length) || first.length >= head.length))
    return format('mp3', 'MP3', 'audio', 'audio/mpeg')
  const length = adtsLength(head, 0)
  if (length > 0 && (adtsLength(head, length) > 0 || length >= head.length))
    return format('aac', 'AAC', 'audio', 'audio/aac')
  return null
}

/** One frame of MPEG audio, layer III. */
export interface MpegFrame {
  /** Whole length in bytes. */
  readonly length: number
  /** Bits per second. */
  readonly bitrate: number
  /** Samples per second. */
  readonly rate: number
  /** Samples in the frame. */
  readonly samples: number
  readonly channels: 1 | 2
  /** MPEG 1; else 2 or 2.5. */
  readonly isFirst: boolean
}

const bitrates = {
  first: [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  later: [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
} as const
const rates = [44_100, 48_000, 32_000] as const

/** The frame of MPEG audio that begins at `at`, or null (ISO/IEC 11172-3, 2.4.1.3). */
export function mpegFrame(bytes: Uint8Array, at: number): MpegFrame | null {
  const [sync = 0, kind = 0, size = 0, mode = 0] = bytes.subarray(at, at + 4)
  if (at + 4 > bytes.length || sync !== 0xff || (kind & 0xe0) !== 0xe0) return null
  const version = (kind >> 3) & 3
  const isFirst = version === 3
  const bitrate = (bitrates[isFirst ? 'first' : 'later'][size >> 4] ?? 0) * 1000
  const base = rates[(size >> 2) & 3]
  if (version === 1 || ((kind >> 1) & 3) !== 1 || bitrate === 0 || base === undefined) return null
  const rate = base / (isFirst ? 1 : version === 2 ? 2 : 4)
  const samples = isFirst ? 1152 : 576
  const length = Math.floor(((samples / 8) * bitrate) / rate) + ((size >> 1) & 1)
  return { length, bitrate, rate, samples, channels: mode >> 6 === 3 ? 1 : 2, isFirst }
}

/** Length of the ADTS frame that begins at `at`; 0 where there is none (ISO/IEC 13818-7, 6.2). */
export function adtsLength(bytes: Uint8Array, at: number): number {
  const [a = 0, b = 0, , d = 0, e = 0, f = 0] = bytes.subarray(at, at + 6)
  if (at + 6 > bytes.length || a !== 0xff || (b & 0xf6) !== 0xf0) return 0
  const length = ((d & 3) << 11) | (e << 3) | (f >> 5)
  return length >= 7 ? length : 0
}
