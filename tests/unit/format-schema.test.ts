import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { format, resolveConfig } from 'prettier'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { writeDurably } from '../../electron/host/durable-file'
import { LineShape } from '../../electron/host/journal-line'
import { LockShape } from '../../electron/host/lock'
import { Manifest } from '../../electron/host/manifest'
import { SnapshotShape } from '../../electron/host/snapshots'
import { StructureShape } from '../../electron/host/verify-texts'
import { schemas } from '../../shared/model/entities'
import { Checkpoint, formatVersion } from '../../shared/model/project-file'

const file = resolve(import.meta.dirname, '../../docs/format.schema.json')

const draft = { target: 'draft-2020-12' } as const

/** Records by name, then the files that hold them. */
async function schemaOfFormat(): Promise<string> {
  const records = Object.fromEntries(
    Object.entries(schemas).map(([table, schema]) => [table, bare(z.toJSONSchema(schema.loose(), draft))]),
  )
  const files = Object.fromEntries(
    Object.entries({
      'project.json': Checkpoint,
      'manifest.json': Manifest,
      'log/*.jsonl (each line)': LineShape,
      'snapshots/*/snapshot.json': SnapshotShape,
      'sources/*.json': StructureShape,
      'lock.json': LockShape,
    }).map(([name, schema]) => [name, bare(z.toJSONSchema(schema, draft))]),
  )
  const text = JSON.stringify(
    {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      title: `Emic project, format ${formatVersion}`,
      description:
        'Generated from the program’s own schemas; docs/format.md says what the fields mean. $defs holds one schema per file of a project folder and one per kind of record.',
      $defs: {
        ...files,
        ...Object.fromEntries(Object.entries(records).map(([n, s]) => [`record: ${n}`, s])),
      },
    },
    null,
    2,
  )
  return format(text, { ...(await resolveConfig(file)), filepath: file })
}

const bare = ({ $schema: _, ...schema }: z.core.JSONSchema.BaseSchema): unknown => schema

describe('the documented format', () => {
  it('is the one that the program reads and writes (UPDATE=1 writes docs/format.schema.json anew)', async () => {
    const wanted = await schemaOfFormat()
    if (process.env['UPDATE'] === '1') await writeDurably(file, wanted, { mode: 0o644 })
    expect(await readFile(file, 'utf8')).toBe(wanted)
  })

  it('is described file by file and field by field in docs/format.md', async () => {
    const guide = await readFile(resolve(import.meta.dirname, '../../docs/format.md'), 'utf8')
    const fields = Object.values(schemas).flatMap((schema) => Object.keys(schema.shape))
    const missing = [...new Set([...fields, ...Object.keys(Manifest.shape)])].filter(
      (field) => !guide.includes(`\`${field}\``),
    )
    expect(missing).toEqual([])
  })
})
