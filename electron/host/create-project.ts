import { lstat, mkdir, readdir, rename, rm, rmdir } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
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
import { fsyncFolder, temporaryPath, writeDurably } from './durable-file'
import { errorCode, ioProblem } from './io-problem'
import { encodeLine, faultOf } from './journal-line'
import { logFolder, segmentFile } from './log-index'
import { thisMachine } from './machine'
import { newManifest, writeManifest } from './manifest'
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
  const inTheWay = await isFree(target)
  await sweepBeside(target)
  const making = temporaryPath(target)
  try {
    await mkdir(making, { mode: 0o700 })
    for (const folder of [logFolder, sourcesFolder, snapshotsFolder]) {
      await mkdir(join(making, folder), { mode: 0o700 })
    }
    await fill(making, first)
    if (inTheWay === 'empty folder' && process.platform === 'win32') await rmdir(target)
    await rename(making, target)
    await fsyncFolder(dirname(target))
  } catch (error) {
    await rm(making, { recursive: true, force: true })
    if (errorCode(error) === 'ENOTEMPTY' || errorCode(error) === 'EEXIST') throw occupied(target)
    throw ioProblem(error, 'the new project')
  }
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

const occupied = (target: string): Problem =>
  new Problem(
    'refused',
    `There is already something at “${target}”. Choose another name; nothing was changed.`,
  )

async function isFree(target: string): Promise<'nothing' | 'empty folder'> {
  try {
    const found = await lstat(target)
    if (!found.isDirectory() || (await readdir(target)).length > 0) throw occupied(target)
    return 'empty folder'
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw ioProblem(error, 'the new project')
  }
  try {
    await lstat(dirname(target))
    return 'nothing'
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw ioProblem(error, 'the new project')
    throw new Problem('not-found', `There is no folder “${dirname(target)}” to put the project in.`)
  }
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Takes away what an attempt to make this very project left when it was killed. */
async function sweepBeside(target: string): Promise<void> {
  const folder = dirname(target)
  const left = new RegExp(`^\\.${escaped(basename(target))}\\.(\\d+)\\.[0-9a-f]{12}\\.tmp$`)
  const { pid, process: running } = thisMachine()
  for (const name of await readdir(folder)) {
    const maker = Number(left.exec(name)?.[1] ?? Number.NaN)
    if (Number.isNaN(maker) || maker === pid || running(maker)) continue
    await rm(join(folder, name), { recursive: true, force: true })
  }
}
