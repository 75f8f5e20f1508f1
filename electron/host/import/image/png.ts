import { crc32 } from 'node:zlib'
import { orientationOf } from './exif'
import type { Orientation } from './exif'
import { BrokenImage, checkSize, nameAt, upright, viewOf } from './header'
import type { Header } from './header'

/** Whether bytes begin as a PNG does. */
export const isPng = (bytes: Uint8Array): boolean =>
  bytes.length >= 8 && viewOf(bytes).getUint32(0) === 0x89504e47 && viewOf(bytes).getUint32(4) === 0x0d0a1a0a

/** A chunk without which there is no picture begins with a capital letter (PNG 1.2, section 3.3). */
const isCritical = (name: string): boolean => /^[A-Z]/.test(name)

/** Walks through the chunks of a PNG to its end. Throws `BrokenImage`. */
export function pngHeader(bytes: Uint8Array): Header {
  const view = viewOf(bytes)
  let size: { readonly width: number; readonly height: number } | null = null
  let orientation: Orientation = 1
  let animated = false
  let hasPixels = false
  for (let at = 8; ;) {
    if (at + 12 > bytes.length) throw new BrokenImage('cut-off')
    const length = view.getUint32(at)
    const name = nameAt(bytes, at + 4)
    const end = at + 8 + length
    if (end + 4 > bytes.length) throw new BrokenImage(size === null ? 'damaged' : 'cut-off')
    if (isCritical(name) && crc32(bytes.subarray(at + 4, end)) !== view.getUint32(end))
      throw new BrokenImage('damaged')
    if (name === 'IHDR') size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) }
    else if (size === null) throw new BrokenImage('damaged')
    else if (name === 'eXIf') orientation = orientationOf(bytes.subarray(at + 8, end))
    else if (name === 'acTL') animated = view.getUint32(at + 8) > 1
    else if (name === 'IDAT') hasPixels = true
    else if (name === 'IEND') break
    at = end + 4
  }
  if (!hasPixels) throw new BrokenImage('damaged')
  checkSize(size)
  return { ...upright(size, orientation), animated }
}
