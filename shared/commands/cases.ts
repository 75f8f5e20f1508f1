import { z } from 'zod'
import { operation } from '../core/operation'
import type { Store } from '../core/store'
import { fields } from '../model/entities'
import type { Case, Id, Quotation } from '../model/entities'
import { Problem } from '../problem'
import { define, nothing } from './define'
import { Passage, quotationFinder } from './passages'

/** Throws a Problem `conflict` if another case bears the name (letter case aside). */
function checkFree(store: Store, name: string, exceptId?: Id): void {
  const twin = [...store.all('cases')].find(
    (other) => other.id !== exceptId && other.name.toLowerCase() === name.toLowerCase(),
  )
  if (twin) {
    throw new Problem('conflict', `There is already a case called “${twin.name}”. Choose another name.`, {
      table: 'cases',
      id: twin.id,
    })
  }
}

export const caseCommands = {
  'case.create': define({
    label: 'made the case “{{name}}”',
    schema: z.object({ name: fields.Name, sourceIds: z.array(fields.Id).default([]) }),
    plan: ({ name, sourceIds }, { store, newId, now, by }) => {
      const clean = name.trim()
      checkFree(store, clean)
      const made: Case = {
        id: newId(),
        name: clean,
        sourceIds: [...new Set(sourceIds)],
        createdAt: now,
        createdBy: by,
      }
      return {
        operations: [operation('cases', null, made)],
        detail: { name: clean },
        result: { id: made.id },
      }
    },
  }),
  'case.rename': define({
    label: 'renamed the case “{{from}}” to “{{to}}”',
    schema: z.object({ id: fields.Id, name: fields.Name }),
    plan: ({ id, name }, { store }) => {
      const found = store.need('cases', id)
      const to = name.trim()
      if (found.name === to) return nothing(null)
      checkFree(store, to, id)
      return {
        operations: [operation('cases', found, { ...found, name: to })],
        detail: { from: found.name, to },
        result: null,
      }
    },
  }),
  /** Says of sources that they stand for the case, and of others that they do not. */
  'case.change': define({
    label: 'changed which sources stand for the case “{{name}}”',
    schema: z.object({
      id: fields.Id,
      add: z.array(fields.Id).default([]),
      remove: z.array(fields.Id).default([]),
    }),
    plan: ({ id, add, remove }, { store }) => {
      const found = store.need('cases', id)
      const leaving = new Set(remove)
      const sourceIds = [...new Set([...found.sourceIds, ...add])].filter((source) => !leaving.has(source))
      if (sourceIds.join() === found.sourceIds.join()) return nothing(null)
      return {
        operations: [operation('cases', found, { ...found, sourceIds })],
        detail: { name: found.name },
        result: null,
      }
    },
  }),
  /** A case for each speaker, made or found by its name; the passages join those that stand for it already. */
  'case.of-speakers': define({
    label: 'said what speakers say for the cases {{names}}',
    schema: z.object({
      speakers: z.array(z.object({ name: fields.Name, passages: z.array(Passage).min(1) })).min(1),
    }),
    plan: ({ speakers }, context) => {
      const { store, newId, now, by } = context
      const known = new Map([...store.all('cases')].map((one) => [one.name.toLowerCase(), one]))
      const finder = quotationFinder(context)
      const changed = new Map<string, { readonly before: Case | null; readonly after: Case }>()
      for (const { name, passages } of speakers) {
        const key = name.trim().toLowerCase()
        const before = known.get(key) ?? null
        const base = changed.get(key)?.after ?? before
        const fresh: Case = { id: newId(), name: name.trim(), sourceIds: [], createdAt: now, createdBy: by }
        const found = passages.map((passage) => finder.at(passage).id)
        const quotationIds = [...new Set([...(base?.quotationIds ?? []), ...found])]
        changed.set(key, { before, after: { ...(base ?? fresh), quotationIds } })
      }
      const cases = [...changed.values()].filter(
        ({ before, after }) => before?.quotationIds?.length !== after.quotationIds?.length,
      )
      const result = { ids: [...changed.values()].map(({ after }) => after.id) }
      if (cases.length === 0) return nothing(result)
      return {
        operations: [
          ...finder.operations(),
          ...cases.map(({ before, after }) => operation('cases', before, after)),
        ],
        detail: { names: cases.map(({ after }) => `“${after.name}”`).join(', ') },
        result,
      }
    },
  }),
  /** Takes the case away; its sources stay, and the passages that something else names. */
  'case.remove': define({
    label: 'removed the case “{{name}}”',
    schema: z.object({ id: fields.Id }),
    plan: ({ id }, { store }) => {
      const found = store.need('cases', id)
      const bare = (found.quotationIds ?? [])
        .map((quotationId) => store.need('quotations', quotationId))
        .filter((quotation: Quotation) => store.named(quotation.id) === 1)
      return {
        operations: [
          operation('cases', found, null),
          ...bare.map((quotation) => operation('quotations', quotation, null)),
        ],
        detail: { name: found.name },
        result: null,
      }
    },
  }),
} as const
