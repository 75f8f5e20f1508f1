import { z } from 'zod'
import { operation } from '../core/operation'
import type { Operation } from '../core/operation'
import { fields, schemas } from '../model/entities'
import { define } from './define'

const { coders, variables, codes, sources, revisions, quotations, codings, memos, groups, cases, foreign } =
  schemas
const made = <N extends string, S extends z.ZodType>(table: N, record: S) =>
  z.object({ table: z.literal(table), record })

const NewRecord = z.discriminatedUnion('table', [
  made('coders', coders),
  made('variables', variables),
  made('codes', codes),
  made('sources', sources),
  made('revisions', revisions),
  made('quotations', quotations),
  made('codings', codings),
  made('memos', memos),
  made('groups', groups),
  made('cases', cases),
  made('foreign', foreign),
])

const Step = z.object({
  file: z.string(),
  part: z.number().int().positive(),
  parts: z.number().int().positive(),
  records: z.array(NewRecord),
  /** Of the project, which has none yet. */
  description: fields.Prose.optional(),
})

/** What `foreign.add` is handed. */
export type ForeignStep = z.infer<typeof Step>

export const foreignCommands = {
  /**
   * Part of another program's project: records that the host has made, whose files it has put on the disk before. It hands
   * a large project in part by part, as one gesture.
   */
  'foreign.add': define({
    label: 'brought in the project “{{file}}” (part {{part}} of {{parts}}: {{count}} record(s))',
    internal: true,
    schema: Step,
    plan: ({ file, part, parts, records, description }, { store }) => {
      const operations = records.map(({ table, record }): Operation =>
        operation(table, null, record as never),
      )
      const project = store.project()
      if (description !== undefined && description !== '' && project.description === '')
        operations.push(operation('project', project, { ...project, description }))
      return { operations, detail: { file, part, parts, count: records.length }, result: null }
    },
  }),
} as const
