import { open } from 'node:fs/promises'
import { signatureOf } from './format'

const headBytes = 4096

/** The first bytes of a file, by which it is told what it is. */
export async function headOf(path: string): Promise<Uint8Array> {
  const handle = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await handle.read(new Uint8Array(headBytes), 0, headBytes, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

/** Whether a file on the disk is a zip package, by its first bytes. */
export const isPackage = async (path: string): Promise<boolean> =>
  signatureOf(await headOf(path), null) === 'zip'
