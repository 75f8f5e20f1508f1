import { describe, expect, it } from 'vitest'
import { durationOf } from '../../../shared/media/duration'
import { mediaFormatOf } from '../../../shared/media/format'
import { wavLayout } from '../../../shared/media/wav'
import { tones } from '../../made-recordings'

const bytes = (...parts: readonly (string | number | readonly number[])[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((part) =>
      typeof part === 'string'
        ? [...part].map((letter) => letter.charCodeAt(0))
        : typeof part === 'number'
          ? Array.from({ length: part }, () => 0)
          : part,
    ),
  )
const big = (value: number, length = 4): readonly number[] =>
  Array.from({ length }, (_, i) => Math.floor(value / 2 ** (8 * (length - 1 - i))) % 256)
const little = (value: number, length = 4): readonly number[] => big(value, length).toReversed()
const box = (
  name: string,
  ...content: readonly (string | number | readonly number[])[]
): readonly number[] => {
  const inside = bytes(...content)
  return [...big(inside.length + 8), ...bytes(name), ...inside]
}
/** Frames of MPEG 1 layer III, 128 kbit/s, 44.1 kHz, stereo: 417 bytes each. */
const frames = (count: number, first: readonly number[] = []): readonly number[] =>
  Array.from({ length: count }, (_, i) => {
    const frame = [...bytes([0xff, 0xfb, 0x90, 0x00], 413)]
    if (i === 0) frame.splice(36, first.length, ...first)
    return frame
  }).flat()

const reading = (file: Uint8Array) => async (at: number, length: number) => file.subarray(at, at + length)

const movie = bytes(
  box('ftyp', 'isom', 4),
  box('free', 40),
  box('moov', box('mvhd', 4, 8, big(1000), big(61_500), 8)),
  box('mdat', 100),
)

describe('A recording', () => {
  it.each([
    ['WAV', tones(1), 'wav', 'audio', true],
    ['MP3 with a tag', bytes('ID3', 20), 'mp3', 'audio', true],
    ['MP3', bytes(frames(3)), 'mp3', 'audio', true],
    [
      'AAC',
      bytes([0xff, 0xf1, 0x50, 0x80, 0x01, 0x7f, 0xfc], 4, [0xff, 0xf1, 0x50, 0x80, 0x01, 0x7f, 0xfc], 4),
      'aac',
      'audio',
      true,
    ],
    ['M4A', bytes(big(20), 'ftypM4A ', 8), 'm4a', 'audio', true],
    ['MP4', movie, 'mp4', 'video', true],
    ['QuickTime', bytes(big(20), 'ftypqt  ', 8), 'mov', 'video', true],
    ['FLAC', bytes('fLaC', 40), 'flac', 'audio', true],
    ['Ogg Opus', bytes('OggS', 24, 'OpusHead', 20), 'ogg', 'audio', true],
    ['WebM with sound only', bytes([0x1a, 0x45, 0xdf, 0xa3], 8, 'webm', 40, 'A_OPUS'), 'webm', 'audio', true],
    ['WebM with pictures', bytes([0x1a, 0x45, 0xdf, 0xa3], 8, 'webm', 40, 'V_VP9'), 'webm', 'video', true],
    ['AVI', bytes('RIFF', 4, 'AVI ', 8), 'avi', 'video', false],
    ['Windows Media', bytes([0x30, 0x26, 0xb2, 0x75], 12), 'wma', 'audio', false],
    ['a dictation machine', bytes([2], 'dss', 12), 'dss', 'audio', false],
    ['AIFF', bytes('FORM', 4, 'AIFF', 8), 'aiff', 'audio', false],
  ] as const)('is known by its first bytes: %s', (_name, head, ending, kind, plays) => {
    const format = mediaFormatOf(head)
    expect(format).toMatchObject({ ending, kind })
    expect(format?.mime !== null).toBe(plays)
  })

  it.each([
    ['nothing', bytes()],
    ['one byte', bytes([0xff])],
    ['words', bytes('Ana: We waited for an hour in the corridor.')],
    ['a picture', bytes([0x89], 'PNG', 20)],
    ['a document', bytes('%PDF-1.7', 20)],
    ['a picture in a RIFF file', bytes('RIFF', 4, 'WEBP', 20)],
    ['UTF-16 with its mark', bytes([0xff, 0xfe, 0x41, 0x00], 20)],
    ['one frame and then something else', bytes(frames(1), 'something else that is no frame at all')],
    ['noise', bytes(Array.from({ length: 400 }, (_, i) => (i * 7919) % 251))],
  ] as const)('is not found in %s', (_name, head) => {
    expect(mediaFormatOf(head)).toBeNull()
  })

  it.each([
    ['WAV', tones(3), 3000],
    ['WAV that was cut off', tones(3).subarray(0, 44 + 16_000), 1000],
    ['MP4', movie, 61_500],
    [
      'M4A whose head stands behind its sound',
      bytes(
        big(20),
        'ftypM4A ',
        8,
        box('mdat', 5000),
        box('moov', box('mvhd', [1], 19, big(44_100), big(0), big(441_000), 8)),
      ),
      10_000,
    ],
    [
      'MP3 behind a tag with a picture in it',
      bytes('ID3', [4, 0, 0], [0, 0, 2, 0], 256, frames(100)),
      Math.round((41_700 * 8) / 128),
    ],
    ['MP3 of one bit rate', bytes(frames(100)), Math.round((41_700 * 8) / 128)],
    [
      'MP3 that counts its frames',
      bytes(frames(3, [...bytes('Xing'), ...big(1), ...big(1000)])),
      Math.round((1152 * 1000) / 44.1),
    ],
    ['FLAC', bytes('fLaC', 14, big(((48_000 << 12) >>> 0) + 0x2f0, 4), big(96_000)), 2000],
    [
      'Ogg Opus',
      bytes('OggS', 24, 'OpusHead', [1, 1], little(312, 2), 40, 'OggS', 2, little(48_312, 8)),
      1000,
    ],
    [
      'WebM',
      bytes(
        [0x1a, 0x45, 0xdf, 0xa3],
        8,
        'webm',
        [0x15, 0x49, 0xa9, 0x66, 0x90],
        [0x2a, 0xd7, 0xb1, 0x83, 0x0f, 0x42, 0x40],
        [0x44, 0x89, 0x84],
        [0x45, 0x1c, 0x40, 0x00],
        8,
      ),
      2500,
    ],
    ['WebM that was recorded live', bytes([0x1a, 0x45, 0xdf, 0xa3], 8, 'webm', 60), null],
    [
      'AAC, which does not say it',
      bytes([0xff, 0xf1, 0x50, 0x80, 0x01, 0x7f, 0xfc], 4, [0xff, 0xf1, 0x50, 0x80, 0x01, 0x7f, 0xfc], 4),
      null,
    ],
  ] as const)('says how long it is: %s', async (_name, file, ms) => {
    const format = mediaFormatOf(file)
    expect(format).not.toBeNull()
    expect(format && (await durationOf(format, reading(file), file.length))).toBe(ms)
  })

  it('whose header lies leads nowhere, and not for ever', async () => {
    for (const broken of [
      bytes(big(8), 'ftypisom', 4, big(0), 'moov'),
      bytes(big(16), 'ftypisom', 4, big(1), 'moov', big(0, 8)),
      bytes(big(16), 'ftypisom', 4, big(16), 'moov', big(3), 'mvhd'),
      bytes('RIFF', 4, 'WAVE', 'data', little(0)),
      bytes('RIFF', 4, 'WAVE', 'fmt ', little(4), 4),
      bytes('ID3', 3, [0x7f, 0x7f, 0x7f, 0x7f], 20),
    ]) {
      const format = mediaFormatOf(broken)
      expect(format && (await durationOf(format, reading(broken), broken.length))).toBeNull()
    }
  })

  it('in WAV says where its samples are, past what stands before them', async () => {
    const plain = tones(1)
    const layout = { channels: 1, rate: 8000, bits: 16, isFloat: false }
    expect(await wavLayout(reading(plain), plain.length)).toEqual({ ...layout, start: 44, length: 16_000 })
    const more = bytes([...plain.subarray(0, 36)], 'LIST', little(3), 4, [...plain.subarray(36)])
    expect(await wavLayout(reading(more), more.length)).toEqual({ ...layout, start: 56, length: 16_000 })
    const unsaid = bytes([...plain.subarray(0, 40)], [0xff, 0xff, 0xff, 0xff], [...plain.subarray(44)])
    expect(await wavLayout(reading(unsaid), unsaid.length)).toEqual({ ...layout, start: 44, length: 16_000 })
  })
})
