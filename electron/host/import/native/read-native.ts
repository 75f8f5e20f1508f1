import type { NativeProject } from '../../../../shared/exchange/native/native-project'
import { isQualCoder, readQualCoder } from '../../../../shared/exchange/native/qualcoder'
import { isRqda, readRqda } from '../../../../shared/exchange/native/rqda'
import { isTaguette, readTaguette } from '../../../../shared/exchange/native/taguette'
import { refusal } from '../refusal'
import { openDatabase } from './database'
import { flatten, textNodesOf } from './flat-html'

/** What somebody can choose about a database. */
export interface NativeOptions {
  readonly splitDots: boolean
}

/**
 * Reads the project that Taguette, QualCoder or RQDA keeps in its database. What it is, is told by its tables. Throws a
 * Problem for any other database, and for one that `openDatabase` refuses.
 */
export async function readNative(
  bytes: Uint8Array,
  fileName: string,
  options: NativeOptions,
): Promise<NativeProject> {
  const database = await openDatabase(bytes, fileName)
  const name = fileName.replace(/\.[^.]*$/, '')
  try {
    if (isTaguette(database)) {
      const html = {
        document: (words: string) => flatten(words, fileName),
        words: (words: string) => textNodesOf(words, fileName),
      }
      return readTaguette(database, fileName, html, options)
    }
    if (isQualCoder(database)) return readQualCoder(database, name)
    if (isRqda(database)) return readRqda(database, name)
  } finally {
    database.close()
  }
  throw refusal(
    fileName,
    'not-what-it-says',
    'is a database, but none of Taguette, QualCoder or RQDA, or an older one than Emic knows.',
  )
}
