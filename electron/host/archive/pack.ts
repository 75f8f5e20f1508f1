import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { lstat, readdir } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { createDeflateRaw } from 'node:zlib'
import type { Transaction } from '../../../shared/core/operation'
import { checkpointFile } from '../checkpoint'
import type { Captured } from '../checkpointer'
import { sourcesFolder } from '../contents'
import { sha256 } from '../durable-file'
import { differs } from '../export/read-back'
import { zipPieces } from '../export/zip'
import type { Packed } from '../export/zip'
import { checkpointJson } from '../in-pieces'
import { inside, readInside } from '../inside'
import { errorCode, readProblem } from '../io-problem'
import { encodeLine } from '../journal-line'
import { logFolder, segmentFile } from '../log-index'
import { manifestFile, newManifest } from '../manifest'
import type { OpenProject, World } from '../open-project'
import { sessionFile } from '../project-folder'
import { projectFileName } from '../project-name'
import { listSnapshots, neededFiles, snapshotFile, snapshotsFolder } from '../snapshots'
import { unfollowed } from '../works'
import type { Work } from '../works'
import { checkArchive } from './check'
import type { WrittenFile } from './check'
import { hashedRecording, takenIn } from './linked'
import type { HashedRecording, LinkedRecording } from './linked'
import { keptName } from './parts'
import { progress } from './progress'

/** A project on its way into one zip; nothing is written yet. */
export interface PackedProject {
  /** Name of the file that is proposed. */
  readonly name: string
  /** One sentence for each thing that the zip does not carry; grows while it is written. */
  readonly losses: readonly string[]
  /** The zip in pieces. Throws a Problem where the work is stopped. */
  pieces(): AsyncGenerator<Uint8Array>
  /** Reads the zip back. Throws a Problem `io` where it holds anything else than was packed. */
  verify(path: string): Promise<void>
}

/** Media type of a packed project. */
export const archiveMime = 'application/zip'

/** Ending of a packed project's name. */
export const archiveEnding = 'emic.zip'

/**
 * Takes in a project as it stands now, for one zip: records, log, texts, originals, snapshots. What happens to it while it
 * is written does not get in. `recordings` are linked ones that shall be part of it. Writes nothing.
 */
export async function preparePack(
  project: OpenProject,
  world: World,
  recordings: readonly LinkedRecording[] = [],
  work: Work = unfollowed,
): Promise<PackedProject> {
  const { path: root } = project
  const captured = await project.capture()
  const kept = await keptFiles(root)
  const linked = recordings.reduce((sum, { size }) => sum + size, 0)
  const sizes = [...kept.values(), ...captured.log.map(({ bytes }) => bytes)]
  // Recordings are read for their hashes, then everything is written, then read back.
  const packed = sizes.reduce((sum, size) => sum + size, 0) + linked
  const told = progress(work, linked + 2 * packed)
  const hashed: HashedRecording[] = []
  for (const recording of recordings) hashed.push(await hashedRecording(recording, told))
  const { data, steps } = await takenIn(captured.data, hashed, world)
  const manifest = await withManifest({ data, log: captured.log }, steps)
  const losses: string[] = []
  const missing = neededFiles(captured.data).filter((name) => !kept.has(name))
  if (missing.length > 0)
    losses.push(
      `Missing in the project, and so in the zip: ${missing.map((name) => `${sourcesFolder}/${name}`).join(', ')}.`,
    )
  const name = projectFileName(project.engine.store.project().name)
  const written = new Map<string, WrittenFile>()
  // A project that was put together again may lack the end of its log.
  const hasLast = steps.length > 0 || (await project.steps([data.seq])).length > 0
  const last = hasLast ? data.seq : null
  const parts: Parts = {
    root,
    ...manifest,
    log: captured.log,
    kept,
    hashed,
    losses,
    told,
    written,
    session: project.session(),
  }
  return {
    name: `${name}.${archiveEnding}`,
    losses,
    pieces: () => zipPieces(files(parts, `${name}.emic`), new Date(world.now())),
    verify: (path) => checkArchive(path, { written, seq: data.seq, last }, told),
  }
}

interface Parts {
  readonly root: string
  /** Small files that are made anew, by their paths. */
  readonly made: ReadonlyMap<string, Uint8Array>
  readonly log: Captured['log']
  readonly kept: ReadonlyMap<string, number>
  readonly hashed: readonly HashedRecording[]
  readonly losses: string[]
  readonly told: (bytes: number) => Promise<void>
  readonly written: Map<string, WrittenFile>
  readonly session: unknown
}

/** Sizes of the kept files by name; what is being written or is no file of ours is passed over. */
async function keptFiles(root: string): Promise<ReadonlyMap<string, number>> {
  const found = new Map<string, number>()
  try {
    const folder = await inside(root, sourcesFolder)
    for (const name of (await readdir(folder)).sort()) {
      if (!keptName.test(name)) continue
      const stats = await lstat(join(folder, name))
      if (stats.isFile()) found.set(name, stats.size)
    }
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw readProblem(error, 'the project')
  }
  return found
}

/** The checkpoint of this moment, the manifest that vouches for it, and the end of the log. */
async function withManifest(
  { data, log }: Captured,
  steps: readonly Transaction[],
): Promise<Pick<Parts, 'made'>> {
  const made = new Map<string, Uint8Array>()
  const pieces: Uint8Array[] = []
  for await (const piece of checkpointJson(data)) pieces.push(piece)
  const checkpoint = Buffer.concat(pieces)
  const segments = log.map(({ file, firstSeq }) => ({ file, firstSeq }))
  if (steps.length > 0) {
    const last = Math.max(0, ...log.map(({ file }) => Number.parseInt(file, 10)))
    const file = segmentFile(last + 1)
    segments.push({ file, firstSeq: steps[0]?.seq ?? 1 })
    made.set(`${logFolder}/${file}`, Buffer.concat(steps.map(encodeLine)))
  }
  const [project] = data.tables.project
  const mark = { file: checkpointFile, sha256: sha256(checkpoint), seq: data.seq }
  const { version, minReader, minWriter } = data
  const manifest = { ...newManifest(project?.id ?? '', mark, segments), version, minReader, minWriter }
  made.set(checkpointFile, checkpoint)
  made.set(manifestFile, Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`, 'utf8'))
  return { made }
}

async function* files(parts: Parts, folder: string): AsyncGenerator<Packed> {
  const { root, made, log, kept, hashed, session } = parts
  const packed = (path: string, bytes: () => AsyncIterable<Uint8Array>, deflate = true): Packed => ({
    path: `${folder}/${path}`,
    bytes: () => noted(parts, path, bytes()),
    deflate,
  })
  for (const [path, bytes] of made) yield packed(path, () => inPieces(bytes))
  if (session !== null)
    yield packed(sessionFile, () => inPieces(Buffer.from(`${JSON.stringify(session)}\n`, 'utf8')))
  for (const { file, bytes } of log) {
    const path = await inside(root, logFolder, file)
    yield packed(`${logFolder}/${file}`, () => firstBytes(path, bytes))
  }
  for (const [name, size] of kept) {
    const path = await inside(root, sourcesFolder, name)
    const deflate = packable.has(extname(name).slice(1)) && (size < dense || !(await isTooDense(path)))
    yield packed(`${sourcesFolder}/${name}`, () => firstBytes(path, size), deflate)
  }
  const also = new Map(hashed.map((one) => [`${one.hash}.${one.extension}`, one]))
  for (const [name, { path, size }] of also) {
    if (!kept.has(name)) yield packed(`${sourcesFolder}/${name}`, () => firstBytes(path, size), false)
  }
  yield* snapshots(parts, packed)
}

/** One after the other: a snapshot that is too old may go while others are packed. */
async function* snapshots(
  { root, losses }: Parts,
  packed: (path: string, bytes: () => AsyncIterable<Uint8Array>) => Packed,
): AsyncGenerator<Packed> {
  for (const { name, sha256: hash } of await listSnapshots(root)) {
    const mark = await readInside(root, snapshotsFolder, name, snapshotFile)
    const data = await readInside(root, snapshotsFolder, name, checkpointFile)
    if (!mark || !data) continue
    if (sha256(data) !== hash) {
      losses.push(`The snapshot “${name}” is damaged and is not in the zip.`)
      continue
    }
    yield packed(`${snapshotsFolder}/${name}/${checkpointFile}`, () => inPieces(data))
    yield packed(`${snapshotsFolder}/${name}/${snapshotFile}`, () => inPieces(mark))
  }
}

/** Passes the bytes on, and notes what they were. */
async function* noted(
  parts: Parts,
  path: string,
  bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const hashing = createHash('sha256')
  let size = 0
  for await (const piece of bytes) {
    hashing.update(piece)
    size += piece.length
    await parts.told(piece.length)
    yield piece
  }
  const hash = hashing.digest('hex')
  parts.written.set(path, { hash, size })
  const kept = path.startsWith(`${sourcesFolder}/`)
    ? keptName.exec(path.slice(sourcesFolder.length + 1))
    : null
  // A copy of a damaged file is better than none: it may be all there is.
  if (kept && kept[1] !== hash)
    parts.losses.push(`The file “${path}” is damaged in the project, and is in the zip as it is.`)
}

async function* inPieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  const length = 1024 * 1024
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length)
}

/** The first bytes of a file that may have grown since. */
async function* firstBytes(path: string, size: number): AsyncGenerator<Uint8Array> {
  if (size === 0) return
  let read = 0
  const options = { end: size - 1, highWaterMark: 1024 * 1024 }
  try {
    for await (const piece of createReadStream(path, options) as AsyncIterable<Buffer>) {
      read += piece.length
      yield piece
    }
  } catch (error) {
    throw readProblem(error, 'the project')
  }
  if (read < size) throw differs(`${path} has become shorter`)
}

/** Endings of kept files that grow smaller by packing; all others are packed already. */
const packable: ReadonlySet<string> = new Set(
  'txt json xml html htm csv tsv md rtf eml mbox vtt srt cha eaf tex rst svg'.split(' '),
)

/** Size in bytes from which a reader looks at how densely a file is packed. */
const dense = 1024 * 1024

/** Whether a file packs so well that a reader would take it for a bomb: then it is stored as it is. */
async function isTooDense(path: string): Promise<boolean> {
  let size = 0
  let packed = 0
  const reading = createReadStream(path, { highWaterMark: 1024 * 1024 })
  reading.on('data', (piece) => (size += piece.length))
  const deflating = reading.pipe(createDeflateRaw())
  reading.on('error', (error) => deflating.destroy(error))
  for await (const piece of deflating as AsyncIterable<Buffer>) packed += piece.length
  return size > packed * 100
}
