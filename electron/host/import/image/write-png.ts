import { crc32, deflateSync } from 'node:zlib'
import type { Pixels } from './turned'

/** How hard it is packed: a scan of 100 megapixels is to be done in seconds. */
const level = 4

/** Writes pixels as a PNG: as grey where all are grey, without alpha where all are opaque. */
export function writePng({ width, height, rgba }: Pixels): Uint8Array {
  const { grey, opaque } = traits(rgba)
  const channels = opaque ? (grey ? 1 : 3) : 4
  const colourType = opaque ? (grey ? 0 : 2) : 6
  const stride = width * channels
  // Each row is written as what differs from the row above (filter 2), which scans have little of.
  const rows = new Uint8Array((stride + 1) * height)
  for (let y = 0; y < height; y++) {
    const row = y * (stride + 1)
    rows[row] = 2
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 4
      const above = at - width * 4
      const to = row + 1 + x * channels
      for (let c = 0; c < channels; c++)
        rows[to + c] = (rgba[at + c] ?? 0) - (y === 0 ? 0 : (rgba[above + c] ?? 0))
    }
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, colourType, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows, { level })),
    chunk('IEND', new Uint8Array()),
  ])
}

function traits(rgba: Uint8Array): { readonly grey: boolean; readonly opaque: boolean } {
  let grey = true
  let opaque = true
  for (let at = 0; at < rgba.length && (grey || opaque); at += 4) {
    if (rgba[at + 3] !== 255) opaque = false
    if (rgba[at] !== rgba[at + 1] || rgba[at] !== rgba[at + 2]) grey = false
  }
  return { grey, opaque }
}

function chunk(name: string, data: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const all = Buffer.alloc(named.length + 8)
  all.writeUInt32BE(data.length, 0)
  all.set(named, 4)
  all.writeUInt32BE(crc32(named), named.length + 4)
  return all
}
