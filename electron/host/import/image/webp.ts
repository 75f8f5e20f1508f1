import { BrokenImage, checkSize, nameAt, viewOf } from './header'
import type { Header } from './header'

/** Whether bytes begin as a WebP does. */
export const isWebp = (bytes: Uint8Array): boolean =>
  bytes.length >= 12 && nameAt(bytes, 0) === 'RIFF' && nameAt(bytes, 8) === 'WEBP'

/**
 * Reads the size out of the first chunk of a WebP (https://developers.google.com/speed/webp/docs/riff_container). Its
 * EXIF is not looked at: no browser turns a WebP by it. Throws `BrokenImage`.
 */
export function webpHeader(bytes: Uint8Array): Header {
  const view = viewOf(bytes)
  if (bytes.length < 30) throw new BrokenImage('cut-off')
  // The size in the file counts from after itself; an odd one is filled up.
  if (view.getUint32(4, true) + 8 > bytes.length + 1) throw new BrokenImage('cut-off')
  const three = (at: number): number => view.getUint16(at, true) + ((bytes[at + 2] ?? 0) << 16)
  const header = ((): Header => {
    switch (nameAt(bytes, 12)) {
      case 'VP8X':
        return { width: three(24) + 1, height: three(27) + 1, animated: ((bytes[20] ?? 0) & 2) !== 0 }
      case 'VP8L': {
        if (bytes[20] !== 0x2f) throw new BrokenImage('damaged')
        const bits = view.getUint32(21, true)
        return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1, animated: false }
      }
      case 'VP8 ': {
        if (three(23) !== 0x2a019d) throw new BrokenImage('damaged')
        const side = (at: number): number => view.getUint16(at, true) & 0x3fff
        return { width: side(26), height: side(28), animated: false }
      }
      default:
        throw new BrokenImage('damaged')
    }
  })()
  checkSize(header)
  return header
}
