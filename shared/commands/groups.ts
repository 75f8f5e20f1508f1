import { z } from 'zod'
import { operation } from '../core/operation'
import type { Store } from '../core/store'
import { fields } from '../model/entities'
import type { Group, Id } from '../model/entities'
import { Problem } from '../problem'
import { define, nothing } from './define'

/** Throws a Problem `conflict` if another group of this kind bears the name (letter case aside). */
function checkFree(store: Store, kind: Group['kind'], name: string, exceptId?: Id): void {
  const twin = [...store.all('groups')].find(
    (group) =>
      group.kind === kind && group.id !== exceptId && group.name.toLowerCase() === name.toLowerCase(),
  )
  if (twin) {
    throw new Problem('conflict', `There is already a group called “${twin.name}”. Choose another name.`, {
      table: 'groups',
      id: twin.id,
    })
  }
}

export const groupCommands = {
  'group.create': define({
    label: 'made the group “{{name}}”',
    schema: z.object({
      name: fields.Name,
      kind: z.enum(['sources', 'codes']),
      members: z.array(fields.Id).default([]),
    }),
    plan: ({ name, kind, members }, { store, newId, now, by }) => {
      const clean = name.trim()
      checkFree(store, kind, clean)
      const group: Group = {
        id: newId(),
        name: clean,
        kind,
        members: [...new Set(members)],
        createdAt: now,
        createdBy: by,
      }
      return {
        operations: [operation('groups', null, group)],
        detail: { name: clean },
        result: { id: group.id },
      }
    },
  }),
  'group.rename': define({
    label: 'renamed the group “{{from}}” to “{{to}}”',
    schema: z.object({ id: fields.Id, name: fields.Name }),
    plan: ({ id, name }, { store }) => {
      const group = store.need('groups', id)
      const to = name.trim()
      if (group.name === to) return nothing(null)
      checkFree(store, group.kind, to, id)
      return {
        operations: [operation('groups', group, { ...group, name: to })],
        detail: { from: group.name, to },
        result: null,
      }
    },
  }),
  /** Puts things into a group and takes others out. */
  'group.change': define({
    label: 'changed what is in the group “{{name}}”',
    schema: z.object({
      id: fields.Id,
      add: z.array(fields.Id).default([]),
      remove: z.array(fields.Id).default([]),
    }),
    plan: ({ id, add, remove }, { store }) => {
      const group = store.need('groups', id)
      const leaving = new Set(remove)
      const members = [...new Set([...group.members, ...add])].filter((member) => !leaving.has(member))
      if (members.join() === group.members.join()) return nothing(null)
      return {
        operations: [operation('groups', group, { ...group, members })],
        detail: { name: group.name },
        result: null,
      }
    },
  }),
  /** Takes the group away; what was in it stays. */
  'group.remove': define({
    label: 'removed the group “{{name}}”',
    schema: z.object({ id: fields.Id }),
    plan: ({ id }, { store }) => {
      const group = store.need('groups', id)
      return {
        operations: [operation('groups', group, null)],
        detail: { name: group.name },
        result: null,
      }
    },
  }),
} as const
