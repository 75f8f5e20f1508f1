import { mkdir } from 'node:fs/promises'
import { writeDurably } from '../durable-file'
import { inside, readInside } from '../inside'
import { errorCode } from '../io-problem'

/** Folder of what can be computed again; it may be deleted at any time. */
export const cacheFolder = 'cache'

const largest = 4 * 1024 * 1024
const nameOf = (key: string): string => `${key}.peaks`

/** The peaks that were kept under a key; none: length 0. */
export async function readPeaks(root: string, key: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array((await readInside(root, cacheFolder, nameOf(key))) ?? [])
}

/** Keeps peaks; where that is not possible they are computed again next time. */
export async function keepPeaks(root: string, key: string, bytes: Uint8Array): Promise<void> {
  if (bytes.length > largest) return
  try {
    await mkdir(await inside(root, cacheFolder), { mode: 0o700 }).catch((error: unknown) => {
      if (errorCode(error) !== 'EEXIST') throw error
    })
    const path = await inside(root, cacheFolder, nameOf(key))
    await writeDurably(path, bytes, { flush: false, what: 'the picture of the sound' })
  } catch (error) {
    if (errorCode(error) === null) throw error
  }
}
