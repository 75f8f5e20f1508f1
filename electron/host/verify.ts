import { setTimeout as wait } from 'node:timers/promises'
import type { VerifyReport } from '../../shared/contract/contract'
import { deepEqual } from '../../shared/core/deep-equal'
import type { Engine } from '../../shared/core/engine'
import type { Records } from '../../shared/model/tables'
import { schemas } from '../../shared/model/entities'
import { writeCheckpoint } from '../../shared/model/project-file'
import { tableNames } from '../../shared/model/tables'
import { checkpointFile, parseCheckpoint, previousFile } from './checkpoint'
import { sourcesFolder } from './contents'
import { sha256 } from './durable-file'
import { measuredInside, readInside } from './inside'
import { faultsOf } from './integrity'
import { lockFile, LockShape } from './lock'
import { logFolder, LogIndex } from './log-index'
import { manifestFile, readManifest } from './manifest'
import { replay } from './replay'
import { damagedSnapshots, listSnapshots, neededFiles, snapshotsFolder } from './snapshots'
import { textFaults } from './verify-texts'
import { unfollowed } from './works'
import type { Work } from './works'

/** What a check needs of an open project. */
export interface VerifyParts {
  readonly root: string
  readonly engine: Engine
  readonly readOnly: string | null
}

/** Things that are looked at, one after the other. */
const parts = 10

/**
 * Reads everything anew from the disk and compares it with itself and with what is open. Changes nothing. Steps that are
 * made meanwhile are left out.
 */
export async function verify(
  { root, engine, readOnly }: VerifyParts,
  work: Work = unfollowed,
): Promise<VerifyReport> {
  const open = await engine.between(() => ({
    seq: engine.seq,
    records: engine.store.records(),
    history: engine.history.toData(),
  }))
  const checked: string[] = []
  const problems: string[] = []
  const note = async (what: string, faults: readonly string[]): Promise<void> => {
    checked.push(what)
    problems.push(...faults)
    await work.step(checked.length, parts)
  }
  if (readOnly !== null) problems.push(readOnly)

  const files = await checkpointFaults(root, open.seq, readOnly === null ? 5 : 1)
  await note('The checkpoint is the one that the manifest names', files)

  const index = await LogIndex.open(root)
  await index.lookFrom(1)
  await note(
    `All ${open.seq} steps of the log are there, whole and in order`,
    await logFaults(index, open.seq),
  )
  await note(
    'The log, replayed from its first step, gives the project as it is',
    await replayFaults(index, open),
  )

  await note('Every record has its proper form', shapeFaults(open.records))
  await note('Every reference between records leads somewhere', faultsOf(open.records))
  await note('No passage is coded twice with one code by one coder', doubleFaults(open.records))

  const data = writeCheckpoint(open.seq, open.records, open.history)
  const needed = neededFiles(data)
  await note(
    `All ${needed.length} files of texts and originals are as they came`,
    await fileFaults(root, needed),
  )
  const { faults, passages } = await textFaults(root, open.records)
  await note(`All ${passages} passages lie within their texts and hold the words that were coded`, faults)

  const broken = await damagedSnapshots(root)
  await note(
    `The ${(await listSnapshots(root)).length} snapshots can be read back`,
    broken.map((name) => `The snapshot ${snapshotsFolder}/${name} cannot be read back.`),
  )
  await note('The lock says who is writing', await lockFaults(root))
  return { ok: problems.length === 0, checked, problems }
}

/** A checkpoint that is being written does not fit its manifest for a moment: what seems wrong is looked at again. */
async function checkpointFaults(root: string, seq: number, looks: number): Promise<readonly string[]> {
  for (let look = 1; ; look++) {
    const faults = await checkpointFaultsNow(root, seq)
    if (faults.length === 0 || look === looks) return faults
    await wait(200)
  }
}

async function checkpointFaultsNow(root: string, seq: number): Promise<readonly string[]> {
  const manifest = await readManifest(root)
  if (typeof manifest === 'string') return [`The file ${manifestFile} is ${manifest}.`]
  const faults: string[] = []
  const bytes = await readInside(root, checkpointFile)
  if (!bytes) faults.push(`The file ${checkpointFile} is missing.`)
  else if (sha256(bytes) !== manifest.checkpoint.sha256) {
    faults.push(`The file ${checkpointFile} is not the one that ${manifestFile} names.`)
  } else {
    try {
      const data = parseCheckpoint(bytes)
      if (data.seq !== manifest.checkpoint.seq || data.seq > seq) {
        faults.push(`The file ${checkpointFile} is of another step than ${manifestFile} says.`)
      }
    } catch (error) {
      faults.push(error instanceof Error ? error.message : String(error))
    }
  }
  const previous = manifest.previous ? await readInside(root, previousFile) : null
  if (manifest.previous && previous && sha256(previous) !== manifest.previous.sha256) {
    faults.push(`The file ${previousFile} is not the one that ${manifestFile} names.`)
  }
  return faults
}

async function logFaults(index: LogIndex, seq: number): Promise<readonly string[]> {
  const faults: string[] = []
  for (const { file, holes } of index.segments) {
    if (holes > 0) faults.push(`${logFolder}/${file} is damaged in ${holes} place(s).`)
  }
  const missing: number[] = []
  for (let from = 1; from <= seq; from += 1000) {
    const asked = Array.from({ length: Math.min(1000, seq - from + 1) }, (_, i) => from + i)
    const found = await index.find(asked)
    missing.push(...asked.filter((n) => !found.has(n)))
  }
  if (missing.length > 0) {
    const named = missing.slice(0, 10).join(', ') + (missing.length > 10 ? ', …' : '')
    faults.push(`${missing.length} step(s) of the log are missing or damaged: ${named}.`)
  }
  return faults
}

const byId = (records: Records): unknown =>
  Object.fromEntries(tableNames.map((t) => [t, Object.fromEntries(records[t].map((r) => [r.id, r]))]))

async function replayFaults(
  index: LogIndex,
  open: { readonly seq: number; readonly records: Records },
): Promise<readonly string[]> {
  const replayed = await replay(null, index, open.seq)
  if (!replayed || replayed.seq !== open.seq) {
    return [`The log can be replayed to step ${replayed?.seq ?? 0} of ${open.seq} only.`]
  }
  return deepEqual(byId(replayed.store.records()), byId(open.records))
    ? []
    : ['The project as it is open is not what its log gives.']
}

function shapeFaults(records: Records): readonly string[] {
  return tableNames.flatMap((table) =>
    records[table].flatMap((record) => {
      const parsed = schemas[table].safeParse(record)
      if (parsed.success) return []
      const issue = parsed.error.issues[0]
      return [`${table}/${record.id}: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}.`]
    }),
  )
}

function doubleFaults({ codings, codes }: Records): readonly string[] {
  const seen = new Set<string>()
  const names = new Map(codes.map((code) => [code.id, code.name]))
  return codings.flatMap(({ quotationId, codeId, coderId }) => {
    const key = `${quotationId}/${codeId}/${coderId}`
    if (!seen.has(key)) {
      seen.add(key)
      return []
    }
    return [`A passage is coded twice as “${names.get(codeId) ?? codeId}” by the same coder.`]
  })
}

async function fileFaults(root: string, needed: readonly string[]): Promise<readonly string[]> {
  const faults: string[] = []
  for (const name of needed) {
    // Recordings can be larger than memory: they are never read whole.
    const found = await measuredInside(root, sourcesFolder, name)
    if (!found) faults.push(`The file ${sourcesFolder}/${name} is missing.`)
    else if (found.hash !== name.slice(0, 64)) {
      faults.push(`The file ${sourcesFolder}/${name} is not as it came.`)
    }
  }
  return faults
}

async function lockFaults(root: string): Promise<readonly string[]> {
  const bytes = await readInside(root, lockFile)
  if (!bytes) return []
  try {
    LockShape.parse(JSON.parse(bytes.toString('utf8')))
    return []
  } catch {
    return [`The file ${lockFile} cannot be read.`]
  }
}
