/** How an image must be turned to be seen upright: the EXIF tag Orientation, 1 (as it is) to 8. */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8

const orientationTag = 0x0112

/** The orientation in a block of EXIF (which is a small TIFF); 1 where none is said, or the block is damaged. */
export function orientationOf(exif: Uint8Array): Orientation {
  const view = new DataView(exif.buffer, exif.byteOffset, exif.byteLength)
  if (view.byteLength < 14) return 1
  const mark = view.getUint16(0)
  if (mark !== 0x4949 && mark !== 0x4d4d) return 1
  const little = mark === 0x4949
  const first = view.getUint32(4, little)
  if (first + 2 > view.byteLength) return 1
  const entries = view.getUint16(first, little)
  for (let i = 0; i < entries; i++) {
    const at = first + 2 + i * 12
    if (at + 12 > view.byteLength) return 1
    if (view.getUint16(at, little) === orientationTag) return asOrientation(view.getUint16(at + 8, little))
  }
  return 1
}

/** A number out of a file as an orientation; 1 where it is none. */
export const asOrientation = (value: number): Orientation =>
  Number.isInteger(value) && value >= 1 && value <= 8 ? (value as Orientation) : 1

/** Whether turning it upright makes width of height. */
export const isOnItsSide = (orientation: Orientation): boolean => orientation >= 5
