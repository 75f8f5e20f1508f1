import { inflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { convert } from '../../../electron/host/import/convert'
import { pngHeader } from '../../../electron/host/import/image/png'
import {
  makeExif,
  makeJpeg,
  makePng,
  makeTiff,
  makeWebp,
  pngChunk,
  pngHead,
  pngMark,
  quarters,
} from '../../made-images'

const refusalOf = (bytes: Uint8Array, name: string): Promise<string> =>
  convert(bytes, name).then(
    () => 'was taken in',
    (error: unknown) => (error as Error).message,
  )

/** Pixels of a PNG that `writePng` made: without alpha, each row as what differs from the row above. */
function pixelsOf(png: Uint8Array): { readonly channels: number; readonly rows: readonly Uint8Array[] } {
  const { width, height } = pngHeader(png)
  const file = Buffer.from(png)
  const at = file.indexOf('IDAT')
  const flat = inflateSync(file.subarray(at + 4, at + 4 + file.readUInt32BE(at - 4)))
  const channels = (flat.length / height - 1) / width
  const rows: Uint8Array[] = []
  for (let y = 0; y < height; y++) {
    const row = Uint8Array.from(
      flat.subarray(y * (width * channels + 1) + 1, (y + 1) * (width * channels + 1)),
    )
    rows.push(row.map((value, i) => value + (rows[y - 1]?.[i] ?? 0)))
  }
  return { channels, rows }
}

describe('the size of an image', () => {
  it.each([
    ['scan.png', makePng(300, 200), 'png'],
    ['scan.jpg', makeJpeg(300, 200), 'jpg'],
    ['scan.jpeg', makeJpeg(300, 200, makeExif(1)), 'jpg'],
    ['photo.webp', makeWebp('VP8 ', 300, 200), 'webp'],
    ['photo.webp', makeWebp('VP8L', 300, 200), 'webp'],
    ['photo.webp', makeWebp('VP8X', 300, 200), 'webp'],
    ['archive.tif', makeTiff(300, 200), 'tiff'],
  ])('stands in the header of %s', async (name, bytes, format) => {
    const converted = await convert(bytes, name)
    expect(converted).toMatchObject({ format, text: '\uFFFC', losses: [] })
    expect(converted.image).toMatchObject({ width: 300, height: 200 })
  })

  it('is told by the bytes, whatever the name says', async () => {
    expect(await convert(makePng(30, 20), 'field notes.txt')).toMatchObject({ format: 'png' })
    expect(await convert(makeJpeg(30, 20), 'letter')).toMatchObject({ format: 'jpg' })
  })

  it.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'is that of the image seen upright, at orientation %i',
    async (orientation) => {
      const size = orientation >= 5 ? { width: 200, height: 300 } : { width: 300, height: 200 }
      for (const little of [true, false]) {
        const exif = makeExif(orientation, little)
        expect((await convert(makeJpeg(300, 200, exif), 'a.jpg')).image).toEqual(size)
        const png = makePng(300, 200, undefined, [pngChunk('eXIf', exif)])
        expect((await convert(png, 'a.png')).image).toEqual(size)
      }
      expect((await convert(makeTiff(300, 200, { orientation }), 'a.tif')).image).toMatchObject(size)
    },
  )
})

describe('a TIFF', () => {
  const paint = quarters(6, 4)
  const [red, green, blue, straw] = [paint(0, 0), paint(5, 0), paint(0, 3), paint(5, 3)]

  it.each([
    [1, red, green, blue, straw],
    [2, green, red, straw, blue],
    [3, straw, blue, green, red],
    [4, blue, straw, red, green],
    [5, red, blue, green, straw],
    [6, blue, red, straw, green],
    [7, straw, green, blue, red],
    [8, green, straw, red, blue],
  ])('is shown by a PNG that is turned upright, at orientation %i', async (orientation, ...corners) => {
    const { image } = await convert(makeTiff(6, 4, { orientation }), 'ledger.tiff')
    const { channels, rows } = pixelsOf(image?.shown ?? new Uint8Array())
    expect(channels).toBe(3)
    const [top, low] = [rows[0], rows.at(-1)]
    expect([top, top, low, low].map((row, i) => [...(row?.slice(...(i % 2 ? [-3] : [0, 3])) ?? [])])).toEqual(
      corners.map((corner) => [...corner]),
    )
  })

  it('in grey is shown by a grey PNG', async () => {
    const { image } = await convert(makeTiff(5, 5, { paint: (x) => [x * 40, x * 40, x * 40] }), 'page.tif')
    expect(pixelsOf(image?.shown ?? new Uint8Array()).channels).toBe(1)
  })

  it('of several pages is shown by the first, and it is said', async () => {
    const { losses } = await convert(makeTiff(6, 4, { pages: 3 }), 'minutes.tif')
    expect(losses).toEqual(['It has 3 pages; only the first is shown.'])
  })

  it('whose pages go in a circle is refused', async () => {
    const bytes = makeTiff(6, 4, { pages: 2 })
    bytes.writeUInt32LE(bytes.readUInt32LE(4), bytes.length - 4)
    expect(await refusalOf(bytes, 'loop.tif')).toContain('is damaged')
  })
})

describe('an animated image', () => {
  it.each([
    ['clip.png', makePng(30, 20, undefined, [pngChunk('acTL', Buffer.from([0, 0, 0, 4, 0, 0, 0, 0]))])],
    ['clip.webp', makeWebp('VP8X', 30, 20, true)],
  ])('%s is shown by its first picture, and it is said', async (name, bytes) => {
    expect((await convert(bytes, name)).losses).toEqual(['It is animated; only its first picture is shown.'])
  })
})

describe('what cannot be taken in', () => {
  it('has more pixels than can be shown, by what its header says alone', async () => {
    const bomb = Buffer.concat([
      pngMark,
      pngHead(65_535, 65_535),
      pngChunk('IDAT', Buffer.alloc(20)),
      pngChunk('IEND', Buffer.alloc(0)),
    ])
    const words = 'has 65535 × 65535 pixels, which is more than the 100 million'
    expect(await refusalOf(bomb, 'bomb.png')).toContain(words)
    expect(await refusalOf(makeJpeg(65_535, 65_535), 'bomb.jpg')).toContain(words)
    expect(await refusalOf(makeWebp('VP8X', 1 << 24, 1 << 24), 'bomb.webp')).toContain('pixels')
    const tiff = makeTiff(6, 4)
    const directory = tiff.readUInt32LE(4)
    tiff.writeUInt32LE(60_000, directory + 10)
    tiff.writeUInt32LE(60_000, directory + 22)
    expect(await refusalOf(tiff, 'bomb.tif')).toContain('has 60000 × 60000 pixels')
  })

  it.each([
    ['scan.png', makePng(300, 200)],
    ['scan.jpg', makeJpeg(300, 200, makeExif(6))],
    ['scan.webp', makeWebp('VP8L', 300, 200)],
    ['scan.tif', makeTiff(30, 20)],
  ])('ends too early, wherever %s is cut', async (name, bytes) => {
    for (let length = 12; length < bytes.length - 4; length += Math.max(1, bytes.length >> 5)) {
      const said = await refusalOf(bytes.subarray(0, length), name)
      expect(said, `${length} of ${bytes.length} bytes`).toMatch(
        /is cut off|is damaged|does not begin like one/,
      )
    }
  })

  it('has a bit that is not as it was written', async () => {
    const bytes = makePng(300, 200)
    bytes[bytes.length - 40] = (bytes[bytes.length - 40] ?? 0) ^ 1
    expect(await refusalOf(bytes, 'flipped.png')).toContain('is damaged')
  })

  it('has no pixels', async () => {
    expect(await refusalOf(makeJpeg(0, 200), 'none.jpg')).toContain('is damaged')
    const empty = Buffer.concat([pngMark, pngHead(3, 3), pngChunk('IEND', Buffer.alloc(0))])
    expect(await refusalOf(empty, 'none.png')).toContain('is damaged')
  })

  it.each(['letter.png', 'letter.jpg', 'letter.webp', 'letter.tif'])(
    'is a text that calls itself %s',
    async (name) => {
      expect(await refusalOf(Buffer.from('Dear Ana, the clinic called again.'), name)).toContain(
        'is not an image',
      )
    },
  )

  it.each([
    ['move.gif', Buffer.from('GIF89a\x01\0\x01\0', 'latin1'), 'GIF'],
    ['old.bmp', Buffer.from('BM\x46\0\0\0\0\0\0\0', 'latin1'), 'BMP'],
    ['IMG_0001.HEIC', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0', 'latin1'), 'HEIC'],
    ['new.avif', Buffer.from('\0\0\0\x18ftypavif\0\0\0\0', 'latin1'), 'AVIF'],
    [
      'map.svg',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
      'SVG',
    ],
  ])('is %s, of a kind to be saved as another one first', async (name, bytes, kind) => {
    expect(await refusalOf(bytes, name)).toBe(
      `“${name}” is a ${kind} picture, which cannot be brought in. Save it as PNG or JPEG and bring in that.`,
    )
  })

  it('is a BigTIFF', async () => {
    expect(await refusalOf(Buffer.from('II+\0\x08\0\0\0\x10\0\0\0', 'latin1'), 'big.tif')).toContain(
      'BigTIFF',
    )
  })
})
