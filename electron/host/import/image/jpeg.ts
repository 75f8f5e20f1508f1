import { orientationOf } from './exif'
import type { Orientation } from './exif'
import { BrokenImage, checkSize, nameAt, upright, viewOf } from './header'
import type { Header } from './header'

/** Whether bytes begin as a JPEG does. */
export const isJpeg = (bytes: Uint8Array): boolean =>
  bytes.length >= 3 && bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff

/** Marks of frames, which hold the size: SOF0 to SOF15 without DHT, JPG and DAC, which stand among them (T.81, B.1.1.3). */
const isFrame = (mark: number): boolean =>
  mark >= 0xc0 && mark <= 0xcf && mark !== 0xc4 && mark !== 0xc8 && mark !== 0xcc

const scan = 0xda

/** Goes from segment to segment of a JPEG to its first scan. Throws `BrokenImage`. */
export function jpegHeader(bytes: Uint8Array): Header {
  const view = viewOf(bytes)
  let size: { readonly width: number; readonly height: number } | null = null
  let orientation: Orientation = 1
  for (let at = 2; ;) {
    // Any number of FF may stand before a mark.
    while (bytes[at] === 0xff && bytes[at + 1] === 0xff) at++
    if (at + 4 > bytes.length) throw new BrokenImage('cut-off')
    if (bytes[at] !== 0xff) throw new BrokenImage('damaged')
    const mark = bytes[at + 1] ?? 0
    const length = view.getUint16(at + 2)
    const end = at + 2 + length
    if (length < 2) throw new BrokenImage('damaged')
    if (end > bytes.length) throw new BrokenImage('cut-off')
    if (isFrame(mark) && length >= 8) size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
    else if (mark === 0xe1 && length >= 8 && nameAt(bytes, at + 4) === 'Exif')
      orientation = orientationOf(bytes.subarray(at + 10, end))
    else if (mark === scan) break
    at = end
  }
  if (size === null) throw new BrokenImage('damaged')
  checkSize(size)
  // Some cameras put something behind the end, so it is looked for anywhere after the scan began.
  if (Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).lastIndexOf('ffd9', undefined, 'hex') < 0)
    throw new BrokenImage('cut-off')
  return { ...upright(size, orientation), animated: false }
}
