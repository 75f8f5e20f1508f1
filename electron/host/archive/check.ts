import { createHash } from 'node:crypto'
import { checkpointFile, parseCheckpoint } from '../checkpoint'
import { differs } from '../export/read-back'
import { scan } from '../journal-line'
import { logFolder } from '../log-index'
import { openArchive } from './read'

/** What was written of a file. */
export interface WrittenFile {
  readonly hash: string
  readonly size: number
}

/** What must be in a packed project. */
export interface Expected {
  readonly written: ReadonlyMap<string, WrittenFile>
  /** Step of the checkpoint. */
  readonly seq: number
  /** The last step of the log; null where the log does not reach to the checkpoint. */
  readonly last: number | null
}

/**
 * Reads a packed project back as it is read when it is unpacked: every file is there with the bytes that were written,
 * nothing else is, the checkpoint is that of the project and every step of the log can be read that could be read before.
 * Throws a Problem `io` that names the first difference in its details.
 */
export async function checkArchive(
  path: string,
  { written, seq, last }: Expected,
  told: (bytes: number) => Promise<void>,
): Promise<void> {
  const archive = await openArchive(path)
  try {
    if (archive.others > 0) throw differs(`${archive.others} files too many`)
    const steps = new Set<number>()
    for (const [name, { hash, size }] of written) {
      const file = archive.files.get(name)
      if (!file || file.size !== size) throw differs(`${name} is missing or of another size`)
      const isLog = name.startsWith(`${logFolder}/`)
      const hashing = createHash('sha256')
      const held: Uint8Array[] = []
      for await (const piece of file.pieces()) {
        hashing.update(piece)
        if (isLog || name === checkpointFile) held.push(piece)
        await told(piece.length)
      }
      if (hashing.digest('hex') !== hash) throw differs(`${name} holds other bytes`)
      if (isLog) for (const step of scan(Buffer.concat(held)).lines) steps.add(step.seq)
      if (name === checkpointFile && parseCheckpoint(Buffer.concat(held)).seq !== seq)
        throw differs('the checkpoint is of another step')
    }
    if (archive.files.size !== written.size) throw differs('there are files too many')
    if (last !== null && !steps.has(last)) throw differs(`step ${last} is not in the log`)
  } finally {
    archive.close()
  }
}
