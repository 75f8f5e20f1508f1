import { z } from 'zod'
import { operation } from '../core/operation'
import type { Operation } from '../core/operation'
import { fields } from '../model/entities'
import type { Case, Id, Quotation, Value, Variable } from '../model/entities'
import { define } from './define'
import { freeName } from './free-name'
import { livingNames, NewSource, newSource } from './sources'
import { inOrder, withValues } from './variables'

const SurveySource = NewSource.extend({ id: fields.Id, revisionId: fields.Id })

const Row = z.object({
  /** A case that is there already; null makes one of this name. */
  caseId: fields.Id.nullable(),
  name: fields.Name,
  sourceIds: z.array(fields.Id),
  values: z.array(fields.Value),
  passages: z.array(
    z.object({
      sourceId: fields.Id,
      revisionId: fields.Id,
      start: z.number().int().nonnegative(),
      end: z.number().int().positive(),
      hash: z.string(),
    }),
  ),
})

const Step = z.object({
  file: z.string(),
  part: z.number().int().positive(),
  parts: z.number().int().positive(),
  sources: z.array(SurveySource),
  variables: z.array(z.object({ id: fields.Id, name: fields.Name, type: fields.VariableType })),
  rows: z.array(Row),
})

/** What `survey.add` is handed. */
export type SurveyStep = z.infer<typeof Step>

export const surveyCommands = {
  /**
   * Part of a table of answers: sources, attributes, and a case for each row. The host hands a long table in part by part,
   * as one gesture, with ids it made; it has put the texts on the disk before and found out which cases are there.
   */
  'survey.add': define({
    label: 'brought in the table “{{file}}” (part {{part}} of {{parts}}: {{count}} row(s))',
    internal: true,
    schema: Step,
    plan: ({ file, part, parts, sources, variables, rows }, context) => {
      const { store, newId, now: createdAt, by: createdBy } = context
      const made = { createdAt, createdBy }
      const operations: Operation[] = []
      const taken = sources.length > 0 ? livingNames(context) : new Set<string>()
      for (const args of sources) {
        const name = freeName(taken, args.name.trim())
        taken.add(name.toLowerCase())
        const [source, revision] = newSource(args, name, context, args)
        operations.push(operation('sources', null, source), operation('revisions', null, revision))
      }
      const last = inOrder(store).at(-1)?.order ?? 0
      for (const [i, { id, name, type }] of variables.entries()) {
        const variable: Variable = { id, name: name.trim(), type, order: last + i + 1, ...made }
        operations.push(operation('variables', null, variable))
      }
      for (const { caseId, name, sourceIds, values, passages } of rows) {
        const quotations = passages.map((passage): Quotation => ({ id: newId(), ...passage, ...made }))
        for (const quotation of quotations) operations.push(operation('quotations', null, quotation))
        const before = caseId === null ? null : store.need('cases', caseId)
        const base: Case = before ?? { id: newId(), name: name.trim(), sourceIds: [], ...made }
        operations.push(operation('cases', before, grown(base, sourceIds, values, quotations)))
      }
      return {
        operations,
        detail: { file, part, parts, count: rows.length },
        result: null,
      }
    },
  }),
} as const

function grown(
  base: Case,
  sourceIds: readonly Id[],
  values: readonly Value[],
  quotations: readonly Quotation[],
): Case {
  const anew = new Set(values.map(({ variableId }) => variableId))
  const kept = (base.values ?? []).filter(({ variableId }) => !anew.has(variableId))
  const quotationIds = [...(base.quotationIds ?? []), ...quotations.map(({ id }) => id)]
  const grownCase: Case = {
    ...base,
    sourceIds: [...new Set([...base.sourceIds, ...sourceIds])],
    ...(quotationIds.length > 0 ? { quotationIds } : {}),
  }
  return withValues(grownCase, [...kept, ...values])
}
