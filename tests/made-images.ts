import { crc32, deflateSync } from 'node:zlib'

/** Colour of a pixel: red, green, blue, 0 to 255. */
export type Paint = (x: number, y: number) => readonly [number, number, number]

/** A sheet in four colours, so that it can be told which way up it is. */
export const quarters =
  (width: number, height: number): Paint =>
  (x, y) =>
    y < height / 2
      ? x < width / 2
        ? [196, 30, 58]
        : [34, 139, 34]
      : x < width / 2
        ? [30, 80, 200]
        : [240, 230, 140]

/** A chunk of a PNG. */
export function pngChunk(name: string, data: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const ends = Buffer.alloc(8)
  ends.writeUInt32BE(data.length, 0)
  ends.writeUInt32BE(crc32(named), 4)
  return Buffer.concat([ends.subarray(0, 4), named, ends.subarray(4)])
}

/** The first chunk of a PNG, of 8 bits red, green and blue. */
export function pngHead(width: number, height: number): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2, 0, 0, 0], 8)
  return pngChunk('IHDR', head)
}

export const pngMark = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** A PNG; `between` are chunks after the first one. */
export function makePng(
  width: number,
  height: number,
  paint: Paint = quarters(width, height),
  between: readonly Buffer[] = [],
): Buffer {
  const rows = Buffer.alloc((width * 3 + 1) * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) rows.set(paint(x, y), y * (width * 3 + 1) + 1 + x * 3)
  return Buffer.concat([
    pngMark,
    pngHead(width, height),
    ...between,
    pngChunk('IDAT', deflateSync(rows, { level: 1 })),
    pngChunk('IEND', Buffer.alloc(0)),
  ])
}

/** EXIF that says nothing but an orientation, and where the picture was taken if asked. */
export function makeExif(orientation: number, little = true): Buffer {
  const exif = Buffer.alloc(26)
  const two = (value: number, at: number): unknown =>
    little ? exif.writeUInt16LE(value, at) : exif.writeUInt16BE(value, at)
  const four = (value: number, at: number): unknown =>
    little ? exif.writeUInt32LE(value, at) : exif.writeUInt32BE(value, at)
  exif.write(little ? 'II' : 'MM', 0, 'latin1')
  two(42, 2)
  four(8, 4)
  two(1, 8)
  two(0x0112, 10)
  two(3, 12)
  four(1, 14)
  two(orientation, 18)
  return exif
}

const segment = (mark: number, data: Uint8Array): Buffer => {
  const head = Buffer.from([0xff, mark, 0, 0])
  head.writeUInt16BE(data.length + 2, 2)
  return Buffer.concat([head, data])
}

/** The segment of a JPEG that holds EXIF. */
export const exifSegment = (exif: Uint8Array): Buffer =>
  segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), exif]))

/** The skeleton of a JPEG: everything but the pixels. */
export function makeJpeg(width: number, height: number, exif?: Uint8Array): Buffer {
  const frame = Buffer.from([8, 0, 0, 0, 0, 1, 1, 0x11, 0])
  frame.writeUInt16BE(height, 1)
  frame.writeUInt16BE(width, 3)
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\0\0', 'latin1')),
    ...(exif ? [exifSegment(exif)] : []),
    // A table that must not be taken for a frame, and a fill byte before the mark that follows.
    segment(0xc4, Buffer.from([0, 1, 2, 3])),
    Buffer.from([0xff]),
    segment(0xc2, frame),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd9]),
  ])
}

/** The skeleton of a WebP of one of its three kinds. */
export function makeWebp(
  kind: 'VP8 ' | 'VP8L' | 'VP8X',
  width: number,
  height: number,
  animated = false,
): Buffer {
  const data = Buffer.alloc(kind === 'VP8L' ? 12 : 10)
  if (kind === 'VP8X') {
    data[0] = animated ? 2 : 0
    data.writeUIntLE(width - 1, 4, 3)
    data.writeUIntLE(height - 1, 7, 3)
  } else if (kind === 'VP8L') {
    data[0] = 0x2f
    data.writeUInt32LE(((width - 1) | ((height - 1) << 14)) >>> 0, 1)
  } else {
    data.set([0, 0, 0, 0x9d, 0x01, 0x2a])
    data.writeUInt16LE(width, 6)
    data.writeUInt16LE(height, 8)
  }
  const head = Buffer.from('RIFF\0\0\0\0WEBP\0\0\0\0\0\0\0\0', 'latin1')
  head.writeUInt32LE(data.length + 12, 4)
  head.write(kind, 12, 'latin1')
  head.writeUInt32LE(data.length, 16)
  return Buffer.concat([head, data])
}

/** A TIFF that is not packed, of 8 bits red, green and blue; every page is the same. */
export function makeTiff(
  width: number,
  height: number,
  options: { readonly orientation?: number; readonly pages?: number; readonly paint?: Paint } = {},
): Buffer {
  const { orientation = 1, pages = 1, paint = quarters(width, height) } = options
  const pixels = Buffer.alloc(width * height * 3)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) pixels.set(paint(x, y), (y * width + x) * 3)
  const bits = 8 + pixels.length
  const first = bits + 6 + (pixels.length % 2)
  const directory = (next: number): Buffer => {
    const entries: readonly (readonly [tag: number, type: number, count: number, value: number])[] = [
      [256, 4, 1, width],
      [257, 4, 1, height],
      [258, 3, 3, bits],
      [259, 3, 1, 1],
      [262, 3, 1, 2],
      [273, 4, 1, 8],
      [274, 3, 1, orientation],
      [277, 3, 1, 3],
      [278, 4, 1, height],
      [279, 4, 1, pixels.length],
    ]
    const bytes = Buffer.alloc(2 + entries.length * 12 + 4)
    bytes.writeUInt16LE(entries.length, 0)
    entries.forEach(([tag, type, count, value], i) => {
      bytes.writeUInt16LE(tag, 2 + i * 12)
      bytes.writeUInt16LE(type, 4 + i * 12)
      bytes.writeUInt32LE(count, 6 + i * 12)
      bytes.writeUInt32LE(value, 10 + i * 12)
    })
    bytes.writeUInt32LE(next, bytes.length - 4)
    return bytes
  }
  const size = directory(0).length
  const head = Buffer.from('II*\0\0\0\0\0', 'latin1')
  head.writeUInt32LE(first, 4)
  const samples = Buffer.from([8, 0, 8, 0, 8, 0])
  const all = Array.from({ length: pages }, (_, i) => directory(i + 1 < pages ? first + (i + 1) * size : 0))
  return Buffer.concat([head, pixels, samples, Buffer.alloc(pixels.length % 2), ...all])
}
