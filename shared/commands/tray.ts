import { z } from 'zod'
import type { Context } from '../core/command'
import { operation } from '../core/operation'
import type { Operation } from '../core/operation'
import { fields } from '../model/entities'
import type { Case, Code, Coding, Id, MemoTarget, Quotation } from '../model/entities'
import { place } from '../model/tables'
import { Problem } from '../problem'
import { shortHash } from '../text/hash'
import type { Range } from '../text/range'
import { define, nothing } from './define'
import { checkRange } from './passages'
import { settle } from './recoding'

const Placement = z.object({
  id: fields.Id,
  start: z.number().int().nonnegative(),
  end: z.number().int().positive(),
})

export const trayCommands = {
  /**
   * Puts passages where somebody says that their words stand in the current text: those whose place a correction took
   * away, or that it left in the wrong one. Where a passage stands already the two become one: codings and their comments
   * join, and memos, cases and examples go with them.
   */
  'quotation.place': define({
    label: 'found the place of {{count}} passage(s) in “{{source}}”',
    schema: z.object({ places: z.array(Placement).min(1).max(20_000) }),
    plan: ({ places }, context) => {
      const { store } = context
      const standing = new Map<string, Id>()
      const merged = new Map<Id, Id>()
      const operations: Operation[] = []
      const sources = new Set<string>()
      const wanted = new Map(places.map((one) => [one.id, one]))
      for (const { id, start, end } of wanted.values()) {
        const quotation = store.need('quotations', id)
        if (quotation.area) throw new Problem('refused', 'A part of an image has its place already.')
        const { name, revisionId } = placeable(context, quotation, { start, end })
        const key = place(revisionId, start, end)
        const there = standing.get(key) ?? store.by('quotations.place', key)[0]?.id
        sources.add(name)
        if (there !== undefined && there !== id) {
          const other = wanted.get(there)
          if (other && (other.start !== start || other.end !== end)) throw changingPlaces()
          merged.set(id, there)
          continue
        }
        standing.set(key, id)
        operations.push(...movedTo(context, quotation, { revisionId, start, end }))
      }
      return {
        operations: [...operations, ...joins(context, merged)],
        detail: { count: operations.length + merged.size, source: [...sources].join(', ') },
        result: { placed: places.length - merged.size, joined: merged.size },
      }
    },
  }),
  /**
   * Notes that somebody has looked at passages whose words a correction changed, or whose place was doubtful, and found
   * them right.
   */
  'quotation.confirm': define({
    label: 'looked at {{count}} corrected passage(s) in “{{source}}”',
    schema: z.object({ ids: z.array(fields.Id).min(1).max(20_000) }),
    plan: ({ ids }, { store }) => {
      const open = [...new Set(ids)]
        .map((id) => store.need('quotations', id))
        .filter((q) => q.was || q.doubtful)
      if (open.length === 0) return nothing(null)
      const names = new Set(open.map((q) => store.need('sources', q.sourceId).name))
      return {
        operations: open.map((q) => operation('quotations', q, without(q))),
        detail: { count: open.length, source: [...names].join(', ') },
        result: null,
      }
    },
  }),
} as const

const changingPlaces = (): Problem =>
  new Problem(
    'conflict',
    'One of these passages stands where another is to go. Place them one after another; nothing was changed.',
  )

const without = ({ was: _, doubtful: __, ...quotation }: Quotation): Quotation => quotation

/** The source a passage can be placed in. Throws a Problem where it is put away, or the place holds no words. */
function placeable({ store, text }: Context, { sourceId }: Quotation, range: Range) {
  const source = store.need('sources', sourceId)
  if (source.removed)
    throw new Problem('conflict', `The source “${source.name}” has been removed. Restore it first.`)
  checkRange(text(source.revisionId), range)
  return source
}

function movedTo(
  { text }: Context,
  quotation: Quotation,
  to: Pick<Quotation, 'revisionId' | 'start' | 'end'>,
): readonly Operation[] {
  const { revisionId, start, end } = to
  const isThere = quotation.revisionId === revisionId && quotation.start === start && quotation.end === end
  if (isThere && !quotation.was && !quotation.doubtful) return []
  const hash = shortHash(text(revisionId).slice(start, end))
  return [operation('quotations', quotation, { ...without(quotation), revisionId, start, end, hash })]
}

/** Operations by which passages (keys) go up in others (values), with everything that names them. */
function joins({ store }: Context, merged: ReadonlyMap<Id, Id>): readonly Operation[] {
  if (merged.size === 0) return []
  const codings: Coding[] = []
  const cases = new Map<Id, Case>()
  const codes = new Map<Id, Code>()
  for (const [id, into] of merged) {
    for (const coding of store.by('codings.quotationId', id)) codings.push({ ...coding, quotationId: into })
    for (const one of store.by('cases.quotationIds', id)) cases.set(one.id, one)
  }
  for (const code of store.all('codes')) {
    if (code.examples.some((e) => e.quotationId !== null && merged.has(e.quotationId)))
      codes.set(code.id, code)
  }
  const now = (id: Id): Id => merged.get(id) ?? id
  const memos = new Map(
    [...merged].map(([id, into]): [Id, MemoTarget] => [id, { table: 'quotations', id: into }]),
  )
  return [
    ...settle(store, codings, memos),
    ...[...cases.values()].map((one) =>
      operation('cases', one, { ...one, quotationIds: [...new Set((one.quotationIds ?? []).map(now))] }),
    ),
    ...[...codes.values()].map((code) =>
      operation('codes', code, {
        ...code,
        examples: code.examples.map((e) =>
          e.quotationId === null ? e : { ...e, quotationId: now(e.quotationId) },
        ),
      }),
    ),
    ...[...merged.keys()].map((id) => operation('quotations', store.need('quotations', id), null)),
  ]
}
