import { z } from 'zod'
import { operation } from '../core/operation'
import type { Store } from '../core/store'
import { fields } from '../model/entities'
import { Problem } from '../problem'
import { define, nothing } from './define'

const coderColours = [
  '#2F6FB2',
  '#B2592F',
  '#3F8F5B',
  '#8A5BB2',
  '#B23F6E',
  '#6B7A1F',
  '#1F8A8A',
  '#8A6B1F',
] as const

function freeName(store: Store, name: string, exceptId?: string): string {
  const wanted = name.trim()
  for (const coder of store.all('coders')) {
    if (coder.id !== exceptId && coder.name.toLowerCase() === wanted.toLowerCase()) {
      throw new Problem('conflict', `There is already a coder called “${coder.name}”. Choose another name.`)
    }
  }
  return wanted
}

export const coderCommands = {
  'coder.add': define({
    label: 'added the coder “{{name}}”',
    schema: z.object({ name: fields.Name, color: fields.Colour.optional() }),
    plan: ({ name, color }, { store, newId, now }) => {
      const id = newId()
      const free = freeName(store, name)
      const next = coderColours[store.count('coders') % coderColours.length] ?? coderColours[0]
      return {
        operations: [operation('coders', null, { id, name: free, color: color ?? next, createdAt: now })],
        detail: { name: free },
        result: { id },
      }
    },
  }),
  'coder.rename': define({
    label: 'renamed the coder “{{from}}” to “{{to}}”',
    schema: z.object({ id: fields.Id, name: fields.Name }),
    plan: ({ id, name }, { store }) => {
      const coder = store.need('coders', id)
      const to = freeName(store, name, id)
      if (coder.name === to) return nothing(null)
      return {
        operations: [operation('coders', coder, { ...coder, name: to })],
        detail: { from: coder.name, to },
        result: null,
      }
    },
  }),
  'coder.switch': define({
    label: 'handed over to “{{name}}”',
    undoable: false,
    schema: z.object({ id: fields.Id }),
    plan: ({ id }, { store }) => {
      const project = store.project()
      const coder = store.need('coders', id)
      if (project.activeCoderId === id) return nothing(null)
      return {
        operations: [operation('project', project, { ...project, activeCoderId: id })],
        detail: { name: coder.name },
        result: null,
      }
    },
  }),
} as const
