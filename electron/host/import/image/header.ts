import type { Size } from '../../../../shared/image/area'
import { isOnItsSide } from './exif'
import type { Orientation } from './exif'

/** What the beginning of an image file tells, read without decoding a pixel. */
export interface Header extends Size {
  /** More than one picture follows in time. */
  readonly animated: boolean
}

/** Thrown by readers of headers: the file is not what its first bytes promise, or ends too early. */
export class BrokenImage extends Error {
  constructor(readonly why: 'damaged' | 'cut-off') {
    super(why)
  }
}

/** The size in which an image is seen. */
export const upright = ({ width, height }: Size, orientation: Orientation): Size =>
  isOnItsSide(orientation) ? { width: height, height: width } : { width, height }

/** Throws where no image can have this size. */
export function checkSize({ width, height }: Size): void {
  if (width < 1 || height < 1) throw new BrokenImage('damaged')
}

/** Bytes read with the check that they are there. */
export const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** Four letters that name a part of a file. */
export const nameAt = (bytes: Uint8Array, at: number): string =>
  String.fromCharCode(...bytes.subarray(at, at + 4))
