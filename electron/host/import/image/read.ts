import type { Size } from '../../../../shared/image/area'
import type { Converted } from '../converted'
import { endingOf } from '../format'
import { MAX_PIXELS } from '../limits'
import { refusal } from '../refusal'
import { BrokenImage, nameAt } from './header'
import type { Header } from './header'
import { isJpeg, jpegHeader } from './jpeg'
import { isPng, pngHeader } from './png'
import { isWebp, webpHeader } from './webp'

/** Kinds of images, and of those that can be taken in only as another kind. */
export type ImageSignature =
  'png' | 'jpg' | 'webp' | 'tiff' | 'big-tiff' | 'GIF' | 'BMP' | 'HEIC' | 'AVIF' | 'SVG'

/** The text of every image: OBJECT REPLACEMENT CHARACTER, which a quotation of the whole image is on. */
export const imageText = '\uFFFC'

/** Which kind of image the first bytes say this is, or null. */
export function imageSignature(bytes: Uint8Array, fileName: string): ImageSignature | null {
  if (isPng(bytes)) return 'png'
  if (isJpeg(bytes)) return 'jpg'
  if (isWebp(bytes)) return 'webp'
  const four = nameAt(bytes, 0)
  if (four === 'II*\0' || four === 'MM\0*') return 'tiff'
  if (four === 'II+\0' || four === 'MM\0+') return 'big-tiff'
  if (four === 'GIF8') return 'GIF'
  if (four.startsWith('BM') && endingOf(fileName) === 'bmp') return 'BMP'
  if (nameAt(bytes, 4) === 'ftyp') {
    const brand = nameAt(bytes, 8)
    if (/^(heic|heix|hevc|heim|heis|mif1|msf1)$/.test(brand)) return 'HEIC'
    if (/^avi[fs]$/.test(brand)) return 'AVIF'
  }
  return endingOf(fileName) === 'svg' ? 'SVG' : null
}

/** Reads an image: how large it is, and what is shown of it where no browser shows the file itself. Throws a Problem. */
export async function readImage(
  bytes: Uint8Array,
  fileName: string,
  kind: ImageSignature,
): Promise<Converted> {
  try {
    switch (kind) {
      case 'png':
        return still(kind, pngHeader(bytes), fileName)
      case 'jpg':
        return still(kind, jpegHeader(bytes), fileName)
      case 'webp':
        return still(kind, webpHeader(bytes), fileName)
      case 'tiff':
        return await readTiff(bytes, fileName)
      case 'big-tiff':
        throw refusal(
          fileName,
          'unknown-type',
          'is a BigTIFF, which cannot be brought in. Save it as TIFF or PNG and bring in that.',
        )
      default:
        throw refusal(
          fileName,
          'unknown-type',
          `is a ${kind} picture, which cannot be brought in. Save it as PNG or JPEG and bring in that.`,
        )
    }
  } catch (error) {
    if (error instanceof BrokenImage || error instanceof RangeError) throw broken(fileName, error)
    throw error
  }
}

/** A reader that meets the end of the bytes where there should be more throws a RangeError. */
const broken = (fileName: string, error: BrokenImage | RangeError) =>
  error instanceof BrokenImage && error.why === 'damaged'
    ? refusal(
        fileName,
        'damaged',
        'is not an image, or it is damaged. Open it in another program, save it again, and bring in that.',
      )
    : refusal(
        fileName,
        'damaged',
        'is cut off: its end is missing. Get the whole file and bring it in again.',
      )

function checkPixels({ width, height }: Size, fileName: string): void {
  if (width * height > MAX_PIXELS) {
    throw refusal(
      fileName,
      'too-large',
      `has ${width} × ${height} pixels, which is more than the 100 million that can be shown. Make it smaller and bring in that.`,
    )
  }
}

function still(
  format: 'png' | 'jpg' | 'webp',
  { width, height, animated }: Header,
  fileName: string,
): Converted {
  checkPixels({ width, height }, fileName)
  return image(
    format,
    { width, height },
    animated ? ['It is animated; only its first picture is shown.'] : [],
  )
}

async function readTiff(bytes: Uint8Array, fileName: string): Promise<Converted> {
  const [{ tiffHeader, tiffPixels }, { writePng }] = await Promise.all([
    import('./tiff'),
    import('./write-png'),
  ])
  const header = tiffHeader(bytes)
  checkPixels(header, fileName)
  const { width, height } = header
  const shown = writePng(tiffPixels(bytes, header))
  const losses = header.pages > 1 ? [`It has ${header.pages} pages; only the first is shown.`] : []
  return image('tiff', { width, height, shown }, losses)
}

const image = (
  format: Converted['format'],
  picture: NonNullable<Converted['image']>,
  losses: readonly string[],
): Converted => ({
  format,
  text: imageText,
  structure: { blocks: [{ start: 0, end: 1, kind: 'paragraph' }] },
  losses,
  image: picture,
})
