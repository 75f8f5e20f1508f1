import { z } from 'zod'
import { Problem } from '../problem'
import { schemas } from './entities'
import type { HistoryData } from './history-data'
import { tableNames } from './tables'
import type { Records } from './tables'

/** Version of the checkpoint format that this program writes. */
export const formatVersion = 5

/** Oldest program format that may read, and that may write, what this program writes. */
export const minReader = 5
export const minWriter = 5

const Entry = z.object({ seqs: z.array(z.number().int()), gesture: z.string().optional() })

const loose = <S extends z.ZodObject>(schema: S) => z.array(schema.loose())

/**
 * The checkpoint `project.json`: all records as they stood after transaction `seq`. Unknown fields, of a newer program,
 * are kept as they are.
 */
export const Checkpoint = z
  .object({
    format: z.literal('emic-project'),
    version: z.number().int().positive(),
    minReader: z.number().int().positive(),
    minWriter: z.number().int().positive(),
    /** Last transaction contained. */
    seq: z.number().int().nonnegative(),
    history: z.record(z.string(), z.object({ undo: z.array(Entry), redo: z.array(Entry) })),
    tables: z
      .object({
        project: loose(schemas.project).length(1),
        coders: loose(schemas.coders).min(1),
        sources: loose(schemas.sources),
        revisions: loose(schemas.revisions),
        codes: loose(schemas.codes),
        quotations: loose(schemas.quotations),
        codings: loose(schemas.codings),
        memos: loose(schemas.memos),
        groups: loose(schemas.groups),
        cases: loose(schemas.cases),
        variables: loose(schemas.variables),
        questions: loose(schemas.questions),
        foreign: loose(schemas.foreign),
      })
      .loose(),
  })
  .loose()

/** A checkpoint as this program holds it. */
export interface CheckpointData {
  readonly format: 'emic-project'
  readonly version: number
  readonly minReader: number
  readonly minWriter: number
  readonly seq: number
  readonly history: HistoryData
  readonly tables: Records
}

/**
 * Ways up from each older version, by the version they start from; applied one after another. They touch the checkpoint
 * only: steps of the log are replayed as they were written, so a field that came later is optional for ever.
 */
export const migrations: Readonly<
  Record<number, (data: Record<string, unknown>) => Record<string, unknown>>
> = {
  1: (data) => ({
    ...data,
    tables: { groups: [], cases: [], questions: [], ...(data['tables'] as Record<string, unknown>) },
  }),
  // Format 3 knows more kinds of sources: transcripts.
  2: (data) => data,
  // Format 4 has variables, images, recordings, references, and passages whose words were corrected.
  3: (data) => ({
    ...data,
    tables: { variables: [], ...(data['tables'] as Record<string, unknown>) },
  }),
  // Format 5 keeps parts of other programs' projects, and has passages whose place is doubtful.
  4: (data) => ({
    ...data,
    tables: { foreign: [], ...(data['tables'] as Record<string, unknown>) },
  }),
}

/** What a program of this version may do with a file. */
export function access(versions: {
  readonly minReader: number
  readonly minWriter: number
}): 'write' | 'read' | 'none' {
  if (versions.minReader > formatVersion) return 'none'
  return versions.minWriter > formatVersion ? 'read' : 'write'
}

/**
 * Reads parsed JSON as a checkpoint, migrating older versions. Throws a Problem: `refused` if a newer program is needed,
 * `invalid` (with the first wrong place) if it is not a whole checkpoint. Never makes an empty project of bad data.
 */
export function readCheckpoint(json: unknown): CheckpointData {
  const head = z
    .object({ version: z.number().int().positive(), minReader: z.number().int().positive() })
    .safeParse(json)
  if (!head.success) throw new Problem('invalid', 'The checkpoint is damaged: it does not say its version.')
  if (head.data.minReader > formatVersion) {
    throw new Problem(
      'refused',
      `This project was saved by a newer Emic (format ${head.data.version}); this one reads format ${formatVersion}. Nothing was changed. Please update Emic.`,
    )
  }
  let data = json as Record<string, unknown>
  for (let version = head.data.version; version < formatVersion; version++) {
    const step = migrations[version]
    if (!step)
      throw new Problem('invalid', `There is no way from project format ${version} to ${formatVersion}.`)
    data = step(data)
  }
  const parsed = Checkpoint.safeParse(data)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    throw new Problem(
      'invalid',
      `The checkpoint is damaged at ${issue?.path.join('.') ?? '?'}: ${issue?.message ?? ''}.`,
    )
  }
  // The schemas change nothing, and what was parsed by them has lost the unknown fields inside of fields.
  return data as unknown as CheckpointData
}

/** Makes the checkpoint; `unknown` holds fields of a newer program that were read and must come back. */
export function writeCheckpoint(
  seq: number,
  records: Records,
  history: HistoryData,
  unknown: Readonly<Record<string, unknown>> = {},
): CheckpointData {
  return {
    ...unknown,
    format: 'emic-project',
    version: formatVersion,
    minReader,
    minWriter,
    seq,
    history,
    tables: records,
  }
}

/** Fields at the top and names of tables that this program does not know. */
export function unknownParts(data: CheckpointData): {
  readonly top: Readonly<Record<string, unknown>>
  readonly tables: Readonly<Record<string, unknown>>
} {
  const known = new Set(['format', 'version', 'minReader', 'minWriter', 'seq', 'history', 'tables'])
  const names: readonly string[] = tableNames
  return {
    top: Object.fromEntries(Object.entries(data).filter(([key]) => !known.has(key))),
    tables: Object.fromEntries(Object.entries(data.tables).filter(([key]) => !names.includes(key))),
  }
}
