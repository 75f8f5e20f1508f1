import { crc32, deflateSync } from 'node:zlib'
import type { Page } from 'playwright-core'

/** A picture as numbers of colours, a byte for each pixel, row by row from the top. */
interface Indexed {
  readonly width: number
  readonly height: number
  /** Red, green and blue of each colour, at most 256 of them. */
  readonly palette: readonly number[]
  /** The numbers, in base64. */
  readonly pixels: string
}

/** Makes a PNG smaller: the 256 colours that stand in it most often, and the nearest of them for all others. */
export async function compact(page: Page, png: Buffer): Promise<Buffer> {
  const { width, height, palette, pixels } = await page.evaluate(indexed, png.toString('base64'))
  const numbers = Buffer.from(pixels, 'base64')
  const rows = Buffer.alloc((width + 1) * height)
  // Each row begins with its filter, which is 0: none.
  for (let y = 0; y < height; y++) numbers.copy(rows, y * (width + 1) + 1, y * width, (y + 1) * width)
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  // Eight bits for each pixel, colours from a palette.
  header.set([8, 3, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette)),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** A part of a PNG file: length, name, content, checksum (PNG specification, section 5.3). */
function chunk(name: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(content.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(named) >>> 0)
  return Buffer.concat([length, named, sum])
}

/** Runs in the window, which can read a PNG. */
async function indexed(base64: string): Promise<Indexed> {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
  const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
  const { width, height } = picture
  const context = new OffscreenCanvas(width, height).getContext('2d')
  if (!context) throw new Error('The picture cannot be read')
  context.drawImage(picture, 0, 0)
  const { data } = context.getImageData(0, 0, width, height)
  const at = (i: number): number => ((data[i] ?? 0) << 16) | ((data[i + 1] ?? 0) << 8) | (data[i + 2] ?? 0)
  const counts = new Map<number, number>()
  for (let i = 0; i < data.length; i += 4) counts.set(at(i), (counts.get(at(i)) ?? 0) + 1)
  const colours = [...counts].sort((a, b) => b[1] - a[1]).map(([colour]) => colour)
  const chosen: number[] = []
  const apart = (a: number, b: number): number =>
    Math.abs((a >> 16) - (b >> 16)) +
    Math.abs(((a >> 8) & 255) - ((b >> 8) & 255)) +
    Math.abs((a & 255) - (b & 255))
  // Colours that are all but the same need no place of their own.
  for (const colour of colours) {
    if (chosen.length === 256) break
    if (chosen.length < 24 || chosen.every((other) => apart(other, colour) > 5)) chosen.push(colour)
  }
  const numberOf = new Map<number, number>()
  for (const colour of colours) {
    let best = 0
    for (let i = 1; i < chosen.length; i++)
      if (apart(chosen[i] ?? 0, colour) < apart(chosen[best] ?? 0, colour)) best = i
    numberOf.set(colour, best)
  }
  let pixels = ''
  for (let i = 0; i < data.length; i += 4) pixels += String.fromCharCode(numberOf.get(at(i)) ?? 0)
  return {
    width,
    height,
    palette: chosen.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]),
    pixels: btoa(pixels),
  }
}
