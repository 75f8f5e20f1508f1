import UTIF from 'utif2'
import type { Size } from '../../../../shared/image/area'
import { asOrientation } from './exif'
import type { Orientation } from './exif'
import { BrokenImage, checkSize, upright, viewOf } from './header'
import { turned } from './turned'
import type { Pixels } from './turned'

/** Whether bytes begin as a TIFF does; `big` is the kind for files over 4 GB, which has other numbers. */
export function tiffKind(bytes: Uint8Array): 'tiff' | 'big' | null {
  if (bytes.length < 8) return null
  const view = viewOf(bytes)
  const mark = view.getUint16(0)
  if (mark !== 0x4949 && mark !== 0x4d4d) return null
  const version = view.getUint16(2, mark === 0x4949)
  return version === 42 ? 'tiff' : version === 43 ? 'big' : null
}

/** What the directories of a TIFF tell. */
export interface TiffHeader extends Size {
  /** As the pixels lie in the file. */
  readonly stored: Size
  readonly orientation: Orientation
  readonly pages: number
}

const mostPages = 10_000
const tags = { width: 256, height: 257, orientation: 274 } as const

/** Walks through the directories of a TIFF, each seen once. Throws `BrokenImage`. */
export function tiffHeader(bytes: Uint8Array): TiffHeader {
  const view = viewOf(bytes)
  const little = view.getUint16(0) === 0x4949
  const seen = new Set<number>()
  let first: ReadonlyMap<number, number> | null = null
  for (let at = view.getUint32(4, little); at !== 0;) {
    if (seen.has(at) || seen.size >= mostPages) throw new BrokenImage('damaged')
    seen.add(at)
    if (at + 2 > bytes.length) throw new BrokenImage('cut-off')
    const end = at + 2 + view.getUint16(at, little) * 12
    if (end + 4 > bytes.length) throw new BrokenImage('cut-off')
    const numbers = new Map<number, number>()
    for (let entry = at + 2; entry < end; entry += 12) {
      const isShort = view.getUint16(entry + 2, little) === 3
      numbers.set(
        view.getUint16(entry, little),
        isShort ? view.getUint16(entry + 8, little) : view.getUint32(entry + 8, little),
      )
    }
    first ??= numbers
    at = view.getUint32(end, little)
  }
  const stored = { width: first?.get(tags.width) ?? 0, height: first?.get(tags.height) ?? 0 }
  checkSize(stored)
  const orientation = asOrientation(first?.get(tags.orientation) ?? 1)
  return { ...upright(stored, orientation), stored, orientation, pages: seen.size }
}

/** Decodes the first page of a TIFF, turned upright: red, green, blue and alpha. Throws `BrokenImage`. */
export function tiffPixels(bytes: Uint8Array, { stored, orientation }: TiffHeader): Pixels {
  try {
    const buffer = Uint8Array.from(bytes).buffer
    const [page] = UTIF.decode(buffer)
    if (!page) throw new BrokenImage('damaged')
    UTIF.decodeImage(buffer, page)
    const rgba = UTIF.toRGBA8(page)
    if (page.width !== stored.width || page.height !== stored.height) throw new BrokenImage('damaged')
    if (rgba.length !== stored.width * stored.height * 4) throw new BrokenImage('damaged')
    return turned({ ...stored, rgba: new Uint8Array(rgba.buffer, rgba.byteOffset, rgba.length) }, orientation)
  } catch (error) {
    // Whatever the library stumbles over is the file's fault: it was handed nothing else.
    if (error instanceof BrokenImage || error instanceof RangeError) throw error
    throw new BrokenImage('damaged')
  }
}
