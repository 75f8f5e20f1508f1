import { z } from 'zod'
import { operation } from '../core/operation'
import type { Store } from '../core/store'
import { fields } from '../model/entities'
import type { Case, Id } from '../model/entities'
import { Problem } from '../problem'
import { define, nothing } from './define'

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
  /** Takes the case away; its sources stay. */
  'case.remove': define({
    label: 'removed the case “{{name}}”',
    schema: z.object({ id: fields.Id }),
    plan: ({ id }, { store }) => {
      const found = store.need('cases', id)
      return { operations: [operation('cases', found, null)], detail: { name: found.name }, result: null }
    },
  }),
} as const
