import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { Low } from 'lowdb'
import { History } from '../../shared/core/history'
import { Store } from '../../shared/core/store'
import { writeCheckpoint } from '../../shared/model/project-file'
import type { CheckpointData } from '../../shared/model/project-file'
import { Problem } from '../../shared/problem'
import { checkpointAdapter, checkpointFile } from './checkpoint'
import { sourcesFolder } from './contents'
import { creation } from './creation'
import type { Creation } from './creation'
import { fsyncFolder, writeDurably } from './durable-file'
import { encodeLine, faultOf } from './journal-line'
import { logFolder, segmentFile } from './log-index'
import { newManifest, writeManifest } from './manifest'
import { makeFolder } from './new-folder'
import { snapshotsFolder } from './snapshots'

/**
 * Makes a project folder that holds one transaction: the creation of the project and its first coder. It is built under
 * another name beside its place and then renamed, so it is there whole or not at all. Throws a Problem: `refused` where
 * something stands in its place already, `not-found` where the folder around it is missing, `invalid` for a bad name,
 * `io` where the disk does not take it.
 */
export async function createProject(path: string, parts: Creation): Promise<void> {
  const target = resolve(path)
  const first = creation(parts)
  const fault = faultOf(first)
  if (fault !== null) {
    throw new Problem(
      'invalid',
      `A project and its coder need names of one line that are not blank (${fault}).`,
    )
  }
  await makeFolder(target, 'the new project', async (making) => {
    for (const folder of [logFolder, sourcesFolder, snapshotsFolder]) {
      await mkdir(join(making, folder), { mode: 0o700 })
    }
    await fill(making, first)
  })
}

async function fill(root: string, first: ReturnType<typeof creation>): Promise<void> {
  const file = segmentFile(1)
  await writeDurably(join(root, logFolder, file), encodeLine(first), { mode: 0o600 })
  const store = new Store()
  store.apply(first.operations)
  const history = new History()
  history.push(first)
  const adapter = checkpointAdapter(root, 'interrupted')
  const db = new Low<CheckpointData>(adapter, writeCheckpoint(first.seq, store.records(), history.toData()))
  await db.write()
  if (adapter.hash === null) throw new Error('lowdb did not write')
  const mark = { file: checkpointFile, sha256: adapter.hash, seq: first.seq }
  await writeManifest(root, newManifest(store.project().id, mark, [{ file, firstSeq: 1 }]))
  await fsyncFolder(root)
}
