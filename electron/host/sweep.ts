import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { sourcesFolder } from './contents'
import { temporaryName } from './durable-file'
import { inside } from './inside'
import { errorCode } from './io-problem'
import { logFolder } from './log-index'
import { cacheFolder } from './media/peaks-cache'
import { snapshotsFolder } from './snapshots'

/**
 * Takes away unfinished files and folders that a kill left behind. Only for the holder of the lock: nobody else can be
 * writing them. What cannot be taken away stays; it does no harm.
 */
export async function sweep(root: string): Promise<void> {
  for (const folder of ['.', logFolder, sourcesFolder, snapshotsFolder, cacheFolder]) {
    try {
      const path = folder === '.' ? root : await inside(root, folder)
      for (const name of await readdir(path)) {
        if (temporaryName.test(name)) await rm(join(path, name), { recursive: true, force: true })
      }
    } catch (error) {
      if (errorCode(error) === null) throw error
    }
  }
}
