import { access } from '../../shared/model/project-file'
import type { CheckpointData } from '../../shared/model/project-file'
import { Problem } from '../../shared/problem'
import { checkpointFile, parseCheckpoint, previousFile } from './checkpoint'
import type { Standing } from './checkpoint'
import { sha256 } from './durable-file'
import { readInside } from './inside'
import { faultsOf } from './integrity'
import { lastIn, logFolder, LogIndex } from './log-index'
import { readManifest } from './manifest'
import type { CheckpointMark, Manifest } from './manifest'
import { replay } from './replay'
import type { Replayed } from './replay'
import { snapshotCheckpoints } from './snapshots'

/** A project as found on the disk; nothing has been written to find it. */
export interface Recovered extends Replayed {
  readonly index: LogIndex
  readonly manifest: Manifest | null
  readonly standing: Standing
  /** What `project.json` is known to be, for the manifest. */
  readonly checkpoint: CheckpointMark | null
  readonly notices: readonly string[]
  /** Why it can only be read, or null. */
  readonly readOnly: string | null
}

/** A checkpoint that might be the one to start from. */
interface Candidate {
  readonly file: string
  readonly data: CheckpointData
  readonly hash: string
}

async function candidate(root: string, file: string): Promise<Candidate | null> {
  const bytes = await readInside(root, file)
  if (!bytes) return null
  try {
    return { file, data: parseCheckpoint(bytes), hash: sha256(bytes) }
  } catch (error) {
    // Only "a newer Emic is needed" is a reason to stop; a damaged file is passed over.
    if (error instanceof Problem && error.code === 'refused') throw error
    if (error instanceof Problem) return null
    throw error
  }
}

const newer = (version: number): Problem =>
  new Problem(
    'refused',
    `This project was saved by a newer Emic (format ${version}), which this one cannot read. Nothing was changed. Please update Emic.`,
  )

/**
 * Finds the newest state that can be trusted: a checkpoint that the manifest (or a snapshot's own) vouches for, or the
 * log from its first line, and the transactions after it. Throws a Problem where nothing can be read; never makes an
 * empty project of it.
 */
export async function recover(root: string): Promise<Recovered> {
  const read = await readManifest(root)
  const manifest = typeof read === 'string' ? null : read
  if (manifest && access(manifest) === 'none') throw newer(manifest.version)
  const claims = new Map(manifest?.segments.map(({ file, firstSeq }) => [file, firstSeq]))
  const index = await LogIndex.open(root, claims)
  const present = await candidate(root, checkpointFile)
  const quick = await quickly(present, manifest, index)
  if (quick) return quick
  return thoroughly(root, read, present, index)
}

/** The usual way: the checkpoint is the one that the manifest names, and the log goes on from it without a gap. */
async function quickly(
  present: Candidate | null,
  manifest: Manifest | null,
  index: LogIndex,
): Promise<Recovered | null> {
  if (!manifest || !present || present.hash !== manifest.checkpoint.sha256) return null
  const replayed = await replay(present.data, index)
  if (!replayed || replayed.seq < index.last || lost(manifest, index, replayed.seq) !== null) return null
  return {
    ...replayed,
    index,
    manifest,
    standing: 'named',
    checkpoint: manifest.checkpoint,
    notices: [...torn(index), ...older(manifest, index, replayed.seq)],
    readOnly: null,
  }
}

async function thoroughly(
  root: string,
  read: Manifest | 'missing' | 'damaged',
  present: Candidate | null,
  index: LogIndex,
): Promise<Recovered> {
  const manifest = typeof read === 'string' ? null : read
  const previous = await candidate(root, previousFile)
  const snapshots = await snapshotCheckpoints(root)
  const found = [present, previous].filter((c) => c !== null)
  const project = manifest?.project ?? found[0]?.data.tables.project[0]?.id ?? null
  const vouched = new Set([manifest?.checkpoint.sha256, manifest?.previous?.sha256])
  const trusted: (CheckpointData | null)[] = [
    ...found.filter((c) => vouched.has(c.hash)).map((c) => c.data),
    ...snapshots,
    null,
  ]
  const best = await furthest(trusted, index, project)
  const seen = [manifest?.checkpoint.seq ?? 0, index.last, ...snapshots.map((s) => s.seq)]
  const evidence = Math.max(...seen, ...found.map((c) => c.data.seq))
  const interrupted =
    present !== null && manifest !== null && best !== null && isNewer(present, manifest, best)
  const common = { index, manifest }
  if (best && best.seq >= evidence && lost(manifest, index, best.seq) === null) {
    const damaged = present === null || !vouched.has(present.hash)
    const notices = interrupted ? [] : [...repaired(read, present, damaged)]
    return {
      ...best,
      ...common,
      standing: interrupted ? 'interrupted' : damaged ? 'damaged' : 'named',
      checkpoint: manifest?.checkpoint ?? null,
      notices: [...notices, ...torn(index), ...older(manifest, index, best.seq)],
      readOnly: null,
    }
  }
  const unsure = await furthest(
    found.filter((c) => faultsOf(c.data.tables).length === 0).map((c) => c.data),
    index,
    project,
  )
  const state = best && best.seq >= (unsure?.seq ?? 0) ? best : unsure
  if (!state) throw nothingReadable(root)
  const readOnly = incomplete(state.seq, evidence, lost(manifest, index, state.seq), state === best)
  return { ...state, ...common, standing: 'damaged', checkpoint: null, notices: [readOnly], readOnly }
}

/** The state that reaches furthest, and of those that reach as far the one with the least to replay. */
async function furthest(
  bases: readonly (CheckpointData | null)[],
  index: LogIndex,
  project: string | null,
): Promise<Replayed | null> {
  let best: Replayed | null = null
  await index.lookFrom(1)
  const sorted = [...bases].sort((a, b) => (b?.seq ?? 0) - (a?.seq ?? 0))
  for (const base of sorted) {
    if (best && best.seq >= index.last && best.seq >= (base?.seq ?? 0)) break
    const replayed = await replay(base, index)
    if (!replayed || (project !== null && replayed.store.project().id !== project)) continue
    if (!best || replayed.seq > best.seq) best = replayed
  }
  return best
}

/** A checkpoint that was written whole just before the program stopped, and which the manifest does not name yet. */
const isNewer = (present: Candidate, manifest: Manifest, best: Replayed): boolean =>
  present.hash !== manifest.checkpoint.sha256 &&
  present.data.seq > manifest.checkpoint.seq &&
  present.data.seq <= best.seq

/** What is missing or damaged in the log so that it may have held steps after `seq`, in words; or null. */
function lost(manifest: Manifest | null, index: LogIndex, seq: number): string | null {
  const damaged = index.segments.find(({ file, runs, tail }) => {
    if (runs === null || tail?.kind !== 'damaged') return false
    const listed = manifest?.segments.find((segment) => segment.file === file)
    const before = runs.length > 0 ? lastIn(runs) : listed ? listed.firstSeq - 1 : seq
    return before + tail.lines > seq
  })
  if (damaged) return `The end of the file ${logFolder}/${damaged.file} is damaged`
  const there = new Set(index.segments.map((segment) => segment.file))
  const listed = [...(manifest?.segments ?? [])].sort((a, b) => a.firstSeq - b.firstSeq)
  const gone = listed.find(
    ({ file }, i) => !there.has(file) && (listed[i + 1]?.firstSeq ?? Number.POSITIVE_INFINITY) - 1 > seq,
  )
  return gone ? `The file ${logFolder}/${gone.file} is missing` : null
}

/** What is said when files of the log are missing that the present state does not need. */
function older(manifest: Manifest | null, index: LogIndex, seq: number): readonly string[] {
  const there = new Set(index.segments.map((segment) => segment.file))
  const gone = (manifest?.segments ?? []).filter(({ file, firstSeq }) => !there.has(file) && firstSeq <= seq)
  if (gone.length === 0) return []
  const names = gone.map(({ file }) => `${logFolder}/${file}`).join(', ')
  return [
    `Part of the history is missing (${names}), so older steps cannot be shown or undone. The project itself is whole.`,
  ]
}

/** What is said of an end of the log that was not completely written. */
function torn(index: LogIndex): readonly string[] {
  const last = index.segments.at(-1)
  if (last?.tail?.kind !== 'torn') return []
  const bytes = last.size - last.tail.start
  return [
    `The last ${bytes} bytes of the log were not completely written when the program or the computer stopped. A step that was being saved then was not made; everything reported as saved before it is here. The bytes are kept in ${logFolder}/${last.file}.`,
  ]
}

function repaired(read: unknown, present: Candidate | null, damaged: boolean): readonly string[] {
  const files: string[] = []
  if (damaged && present === null) files.push(`${checkpointFile} could not be read`)
  else if (damaged) files.push(`${checkpointFile} was not as it had been saved`)
  if (read === 'missing') files.push('manifest.json was missing')
  if (read === 'damaged') files.push('manifest.json could not be read')
  if (files.length === 0) return []
  return [
    `${files.join(' and ')}, so the project was put together again from its log. Nothing is missing; a damaged file is kept beside the new one.`,
  ]
}

function incomplete(seq: number, evidence: number, gone: string | null, sound: boolean): string {
  const what =
    gone !== null
      ? `${gone}, and steps after step ${seq} may have been in it`
      : evidence > seq
        ? `Of ${evidence} steps only the first ${seq} can be read; the log is damaged after them`
        : 'Its files do not fit together'
  const how = sound ? `It is shown as it was after step ${seq}` : 'It is shown as far as it can be read'
  return `This project is damaged, so it can only be read. ${what}. ${how}. Nothing on the disk was changed; a backup may hold the rest.`
}

const nothingReadable = (root: string): Problem =>
  new Problem(
    'io',
    `The project in “${root}” cannot be read: neither its checkpoint nor its log nor a snapshot is whole. Nothing was changed. Put back its files from a backup; the texts are in its folder “sources”.`,
  )
