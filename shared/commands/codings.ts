import { z } from 'zod'
import type { Context } from '../core/command'
import { operation } from '../core/operation'
import type { Operation } from '../core/operation'
import type { Store } from '../core/store'
import { hull, meets } from '../image/area'
import type { Area } from '../image/area'
import { fields } from '../model/entities'
import type { Coding } from '../model/entities'
import { Problem } from '../problem'
import { union } from '../text/range'
import { definitionNumber, livingCode, madeUnder } from './code-rules'
import { define, nothing } from './define'
import { Passage, quotationFinder } from './passages'
import { retarget, settle, sweep } from './recoding'

function applicable(store: Store, id: string) {
  const code = livingCode(store, id)
  if (code.role === 'category') {
    throw new Problem(
      'refused',
      `“${code.name}” is a category: it only holds other codes. Apply one of them.`,
    )
  }
  return code
}

/** Codings of the same code by the same coder that share words or pixels with this one, itself left out. */
export function overlapping(store: Store, coding: Coding): readonly Coding[] {
  const own = store.need('quotations', coding.quotationId)
  return store
    .by('quotations.sourceId', own.sourceId)
    .filter((other) => other.id !== own.id && other.revisionId === own.revisionId && meets(other, own))
    .flatMap((other) => store.by('codings.quotationId', other.id))
    .filter((other) => other.codeId === coding.codeId && other.coderId === coding.coderId)
}

const joint = (all: Area | undefined, area: Area): Area => (all ? hull(all, area) : area)

/** Takes codings away, and their quotations where nothing else names them; memos about a coding move to its quotation. */
function removal(store: Store, codings: readonly Coding[]): readonly Operation[] {
  const moves = new Map(codings.map((c) => [c.id, { table: 'quotations' as const, id: c.quotationId }]))
  const written = retarget(store, moves)
  const discussed = new Set(
    codings.filter((c) => store.by('memos.target', c.id).length > 0).map((c) => c.quotationId),
  )
  const emptied = codings.map((c) => c.quotationId).filter((id) => !discussed.has(id))
  return [
    ...codings.map((coding) => operation('codings', coding, null)),
    ...written,
    ...sweep(store, emptied, new Set(moves.keys())),
  ]
}

const names = (context: Context, codings: readonly Coding[]): string =>
  [...new Set(codings.map((coding) => context.store.need('codes', coding.codeId).name))]
    .slice(0, 3)
    .join(', ')

export const codingCommands = {
  /**
   * Codes passages with codes. What is so coded already by this coder stays as it is. The answer names codings made, those
   * already there, and passages that overlap with others of the same code (offered to be united).
   */
  'coding.add': define({
    label: 'coded {{passages}} passage(s) as {{codes}}',
    schema: z.object({
      passages: z.array(Passage).min(1),
      codeIds: z.array(fields.Id).min(1),
      comment: fields.Prose.default(''),
      unsure: z.boolean().default(false),
    }),
    plan: ({ passages, codeIds, comment, unsure }, context) => {
      const { store, newId, now, by } = context
      const codes = [...new Set(codeIds)].map((id) => applicable(store, id))
      const finder = quotationFinder(context)
      const made = new Map<string, Coding>()
      const existing: string[] = []
      for (const passage of passages) {
        const quotation = finder.at(passage)
        for (const code of codes) {
          const key = `${quotation.id}/${code.id}`
          const twin = store
            .by('codings.quotationId', quotation.id)
            .find((coding) => coding.codeId === code.id && coding.coderId === by)
          if (twin) existing.push(twin.id)
          else if (!made.has(key)) {
            const coding: Coding = {
              id: newId(),
              quotationId: quotation.id,
              codeId: code.id,
              coderId: by,
              comment,
              ...(unsure ? { unsure: true as const } : {}),
              createdAt: now,
            }
            made.set(key, madeUnder(code, coding))
          }
        }
      }
      const codings = [...made.values()]
      const result = { ids: codings.map((coding) => coding.id), existing }
      if (codings.length === 0) return nothing(result)
      return {
        operations: [...finder.operations(), ...codings.map((coding) => operation('codings', null, coding))],
        detail: { passages: passages.length, codes: codes.map((code) => `“${code.name}”`).join(', ') },
        result,
      }
    },
  }),
  'coding.remove': define({
    label: 'took {{codes}} off {{count}} passage(s)',
    schema: z.object({ ids: z.array(fields.Id).min(1) }),
    plan: ({ ids }, context) => {
      const codings = [...new Set(ids)].map((id) => context.store.need('codings', id))
      return {
        operations: removal(context.store, codings),
        detail: { count: codings.length, codes: names(context, codings) },
        result: { count: codings.length },
      }
    },
  }),
  'coding.recode': define({
    label: 'recoded {{count}} passage(s) from {{from}} to “{{to}}”',
    schema: z.object({ ids: z.array(fields.Id).min(1), codeId: fields.Id }),
    plan: ({ ids, codeId }, context) => {
      const { store } = context
      const code = applicable(store, codeId)
      const codings = [...new Set(ids)]
        .map((id) => store.need('codings', id))
        .filter((c) => c.codeId !== codeId)
      if (codings.length === 0) return nothing({ count: 0 })
      return {
        operations: settle(
          store,
          codings.map((coding) => madeUnder(code, { ...coding, codeId })),
        ),
        detail: { count: codings.length, from: names(context, codings), to: code.name },
        result: { count: codings.length },
      }
    },
  }),
  'coding.comment': define({
    label: 'commented on a passage coded “{{code}}”',
    schema: z.object({ id: fields.Id, comment: fields.Prose }),
    plan: ({ id, comment }, { store }) => {
      const coding = store.need('codings', id)
      if (coding.comment === comment) return nothing(null)
      return {
        operations: [operation('codings', coding, { ...coding, comment })],
        detail: { code: store.need('codes', coding.codeId).name },
        result: null,
      }
    },
  }),
  /** Marks codings as not sure, or takes the mark off. */
  'coding.mark': define({
    label: 'marked {{count}} coding(s) with {{codes}} as {{certainty}}',
    schema: z.object({ ids: z.array(fields.Id).min(1), unsure: z.boolean() }),
    plan: ({ ids, unsure }, context) => {
      const codings = [...new Set(ids)]
        .map((id) => context.store.need('codings', id))
        .filter((coding) => (coding.unsure ?? false) !== unsure)
      return {
        operations: codings.map((coding) => {
          const { unsure: _, ...sure } = coding
          return operation('codings', coding, unsure ? { ...sure, unsure: true as const } : sure)
        }),
        detail: {
          count: codings.length,
          codes: names(context, codings),
          certainty: unsure ? 'not sure' : 'sure',
        },
        result: { count: codings.length },
      }
    },
  }),
  /** Says of codings made under an earlier definition that they hold under the present one. */
  'coding.check': define({
    label: 'kept {{count}} coding(s) with {{codes}} under the present definition',
    schema: z.object({ ids: z.array(fields.Id).min(1) }),
    plan: ({ ids }, context) => {
      const { store } = context
      const codings = [...new Set(ids)]
        .map((id) => store.need('codings', id))
        .filter(
          (coding) => (coding.definitionNumber ?? 1) < definitionNumber(store.need('codes', coding.codeId)),
        )
      return {
        operations: codings.map((coding) =>
          operation('codings', coding, madeUnder(store.need('codes', coding.codeId), coding)),
        ),
        detail: { count: codings.length, codes: names(context, codings) },
        result: { count: codings.length },
      }
    },
  }),
  /** Makes one coding of this one and those of the same code and coder that overlap with it. */
  'coding.unite': define({
    label: 'united {{count}} overlapping passages coded “{{code}}”',
    schema: z.object({ id: fields.Id }),
    plan: ({ id }, context) => {
      const { store } = context
      const first = store.need('codings', id)
      const others = overlapping(store, first)
      if (others.length === 0) return nothing({ id })
      const all = [first, ...others]
      const ranges = all.map((coding) => store.need('quotations', coding.quotationId))
      const whole = ranges.reduce<{ start: number; end: number }>(union, ranges[0] ?? { start: 0, end: 0 })
      const sourceId = ranges[0]?.sourceId ?? ''
      if (ranges[0]?.revisionId !== store.need('sources', sourceId).revisionId) {
        throw new Problem(
          'refused',
          'The words of these passages are no longer in the current text, so they cannot be united.',
        )
      }
      const finder = quotationFinder(context)
      const areas = ranges.flatMap(({ area }) => area ?? [])
      // With a whole image among them they are all of it.
      const area = areas.length < ranges.length ? undefined : areas.reduce<Area | undefined>(joint, undefined)
      const quotation = finder.at({
        sourceId,
        start: whole.start,
        end: whole.end,
        ...(area ? { area } : {}),
      })
      const changed = all.map((coding) => ({ ...coding, quotationId: quotation.id }))
      const leaving = new Set(all.map((coding) => coding.id))
      return {
        operations: [
          ...finder.operations(),
          ...settle(store, changed),
          ...sweep(
            store,
            ranges.map((range) => range.id).filter((rangeId) => rangeId !== quotation.id),
            leaving,
          ),
        ],
        detail: { count: all.length, code: store.need('codes', first.codeId).name },
        result: { id },
      }
    },
  }),
} as const
