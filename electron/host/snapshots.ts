import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { z } from 'zod'
import { fields } from '../../shared/model/entities'
import type { CheckpointData } from '../../shared/model/project-file'
import { tableNames } from '../../shared/model/tables'
import { Problem } from '../../shared/problem'
import { checkpointFile, parseCheckpoint } from './checkpoint'
import { nameOf, safeExtension } from './contents'
import { fsyncFolder, sha256, temporaryPath, writeDurably } from './durable-file'
import { checkpointJson } from './in-pieces'
import { inside, readInside } from './inside'
import { errorCode, ioProblem } from './io-problem'
import { expired } from './retention'

/** Folder of snapshots inside the project, and the file that vouches for each of them. */
export const snapshotsFolder = 'snapshots'
export const snapshotFile = 'snapshot.json'

/** What vouches for a snapshot. Texts are not copied: they never change, so their names are enough. */
export const SnapshotShape = z.looseObject({
  format: z.literal('emic-snapshot'),
  /** Counts up with each snapshot of the project. */
  order: z.number().int().positive(),
  at: z.string(),
  reason: z.string(),
  seq: z.number().int().nonnegative(),
  sha256: fields.Sha256,
  /** Records per table. */
  counts: z.record(z.string(), z.number().int()),
  /** Files in `sources/` that it needs. */
  sources: z.array(z.string()),
})

/** A snapshot that is whole. */
export interface Snapshot extends Readonly<z.infer<typeof SnapshotShape>> {
  readonly name: string
}

const snapshotName = /^(\d{4,9})-/

async function names(root: string): Promise<readonly string[]> {
  try {
    return (await readdir(await inside(root, snapshotsFolder))).filter((name) => snapshotName.test(name))
  } catch (error) {
    if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR') return []
    throw error
  }
}

const counts = (data: CheckpointData): Record<string, number> =>
  Object.fromEntries(tableNames.map((table) => [table, data.tables[table].length]))

/** Files in `sources/` that a project's records name. */
export function neededFiles(data: CheckpointData): readonly string[] {
  const files = new Set<string>()
  for (const { text, structure } of data.tables.revisions) {
    files.add(nameOf(text, 'txt'))
    if (structure !== null) files.add(nameOf(structure, 'json'))
  }
  for (const { original, image, media } of data.tables.sources) {
    if (original) files.add(nameOf(original.hash, safeExtension(original.extension)))
    if (image?.shown !== undefined) files.add(nameOf(image.shown, 'png'))
    if (media?.place.at === 'project') files.add(nameOf(media.place.hash, media.place.extension))
  }
  for (const { xml, files: kept } of data.tables.foreign) {
    files.add(nameOf(xml, 'xml'))
    for (const { hash, extension } of kept) files.add(nameOf(hash, safeExtension(extension)))
  }
  return [...files].sort()
}

/** Reads a snapshot back; null unless its bytes are those that were vouched for and its counts fit. */
async function reopen(
  root: string,
  folder: string,
): Promise<{ readonly snapshot: Snapshot; readonly data: CheckpointData } | null> {
  const mark = await readInside(root, snapshotsFolder, folder, snapshotFile)
  const bytes = await readInside(root, snapshotsFolder, folder, checkpointFile)
  if (!mark || !bytes) return null
  try {
    const shape = SnapshotShape.parse(JSON.parse(mark.toString('utf8')))
    if (shape.sha256 !== sha256(bytes)) return null
    const data = parseCheckpoint(bytes)
    // An older snapshot does not count the tables there were not yet: they must be empty.
    const same = Object.entries(counts(data)).every(([table, count]) => (shape.counts[table] ?? 0) === count)
    return same && data.seq === shape.seq ? { snapshot: { ...shape, name: folder }, data } : null
  } catch {
    return null
  }
}

/** The snapshots by what they say of themselves, oldest first. */
export async function listSnapshots(root: string): Promise<readonly Snapshot[]> {
  const found: Snapshot[] = []
  for (const name of await names(root)) {
    const mark = await readInside(root, snapshotsFolder, name, snapshotFile)
    try {
      if (mark) found.push({ ...SnapshotShape.parse(JSON.parse(mark.toString('utf8'))), name })
    } catch {
      // It does not say what it is, so it is left alone; "Check project" names it.
    }
  }
  return found.sort((a, b) => a.order - b.order)
}

/** Names of snapshots that cannot be read back whole. */
export async function damagedSnapshots(root: string): Promise<readonly string[]> {
  const damaged: string[] = []
  for (const name of await names(root)) if (!(await reopen(root, name))) damaged.push(name)
  return damaged
}

/** The checkpoints in the snapshots that are whole, newest first, at most 10: places to recover from. */
export async function snapshotCheckpoints(root: string): Promise<readonly CheckpointData[]> {
  const found: CheckpointData[] = []
  const newestFirst = [...(await names(root))].sort((a, b) => Number.parseInt(b, 10) - Number.parseInt(a, 10))
  for (const name of newestFirst) {
    const opened = await reopen(root, name)
    if (opened) found.push(opened.data)
    if (found.length === 10) break
  }
  return found
}

/** What a reason looks like in a file name. */
const slug = (reason: string): string =>
  reason
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40) || 'snapshot'

/**
 * Keeps a checkpoint as a snapshot. It counts only after it was read back and compared; then the ones that are no longer
 * needed go. Throws a Problem `io` with nothing left behind.
 */
export async function takeSnapshot(
  root: string,
  data: CheckpointData,
  reason: string,
  at: string,
): Promise<{ readonly name: string }> {
  let temporary: string | null = null
  try {
    const folder = await inside(root, snapshotsFolder)
    await mkdir(folder, { mode: 0o700 }).catch((error: unknown) => {
      if (errorCode(error) !== 'EEXIST') throw error
    })
    const last = Math.max(0, ...(await names(root)).map((name) => Number.parseInt(name, 10)))
    const order = last + 1
    const time = at.replace(/[-:]|\.\d+/g, '')
    const name = `${String(order).padStart(4, '0')}-${time.replace(/[^0-9TZ]/g, '')}-${slug(reason)}`
    const making = temporaryPath(join(folder, name))
    temporary = making
    await mkdir(making, { mode: 0o700 })
    const path = join(making, checkpointFile)
    const hash = await writeDurably(path, checkpointJson(data), { what: 'the snapshot' })
    const mark: z.infer<typeof SnapshotShape> = {
      format: 'emic-snapshot',
      order,
      at,
      reason,
      seq: data.seq,
      sha256: hash,
      counts: counts(data),
      sources: [...neededFiles(data)],
    }
    await writeDurably(join(making, snapshotFile), `${JSON.stringify(mark, null, 2)}\n`, {
      what: 'the snapshot',
    })
    if (!(await reopen(root, basename(making)))) {
      throw new Problem(
        'io',
        'The snapshot could not be read back, so it was not kept. Nothing else was changed.',
      )
    }
    await rename(making, join(folder, name))
    await fsyncFolder(folder)
    temporary = null
    await prune(root, folder)
    return { name }
  } catch (error) {
    if (temporary) await rm(temporary, { recursive: true, force: true })
    throw ioProblem(error, 'the snapshot')
  }
}

async function prune(root: string, folder: string): Promise<void> {
  for (const { name } of expired(await listSnapshots(root))) {
    // Renamed first: a snapshot that is half taken away must not look like one.
    const going = temporaryPath(join(folder, name))
    await rename(join(folder, name), going)
    await rm(going, { recursive: true, force: true })
  }
}
