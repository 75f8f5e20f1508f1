import { z } from 'zod'
import { operation } from '../core/operation'
import type { Operation } from '../core/operation'
import type { Store } from '../core/store'
import { fields, schemas } from '../model/entities'
import type { Code, Group, Id } from '../model/entities'
import { Problem } from '../problem'
import { definitionNumber, livingCode } from './code-rules'
import { define } from './define'
import { deciding, Definition, FirstDefinition } from './definition'
import { marked } from './free-name'

/** Most codes of one step. */
const most = 20_000

const Created = FirstDefinition.extend({
  id: fields.Id,
  parentId: fields.Id.nullable(),
  name: fields.Name,
  role: schemas.codes.shape.role,
  color: fields.Colour.nullable(),
  themes: z.array(fields.Id),
  aliases: z.array(fields.Name).default([]),
})

const Changed = Definition.partial().extend({
  id: fields.Id,
  name: fields.Name.optional(),
  color: fields.Colour.nullable().optional(),
})

export const codebookCommands = {
  /**
   * A codebook of a file: new codes, parents first, with ids the host chose; what changes of those that are there; groups.
   * Names that are taken among siblings get a number.
   */
  'codebook.bring': define({
    label: 'brought in the codebook “{{file}}” ({{created}} new, {{changed}} changed)',
    internal: true,
    schema: z.object({
      file: z.string().max(1000),
      created: z.array(Created).max(most),
      changed: z.array(Changed).max(most),
      groups: z.array(z.object({ name: fields.Name, members: z.array(fields.Id) })).max(most),
    }),
    plan: ({ file, created, changed, groups }, { store, newId, now: createdAt, by: createdBy }) => {
      const made = { createdAt, createdBy }
      const siblings = new Siblings(store)
      const operations: Operation[] = []
      for (const { id, name, color, ...patch } of changed) {
        const code = livingCode(store, id)
        const said = Object.entries(patch).filter(([, value]) => value !== undefined)
        const number = said.some(([key]) => deciding.has(key))
          ? { definitionNumber: definitionNumber(code) + 1 }
          : {}
        const renamed = name === undefined ? {} : { name: siblings.rename(code, name.trim()) }
        operations.push(
          operation('codes', code, {
            ...code,
            ...Object.fromEntries(said),
            ...(color === undefined ? {} : { color }),
            ...renamed,
            ...number,
          }),
        )
      }
      const fresh = new Map<Id, Code>()
      const found = (id: Id): Code => fresh.get(id) ?? livingCode(store, id)
      for (const { id, parentId, name, aliases, ...rest } of created) {
        if (store.get('codes', id) || fresh.has(id)) throw changedMeanwhile()
        if (parentId !== null) found(parentId)
        fresh.set(id, {
          ...rest,
          id,
          parentId,
          name: siblings.add(parentId, name.trim()),
          order: siblings.order(parentId),
          ...(aliases.length === 0 ? {} : { aliases }),
          mergedInto: null,
          ...made,
          removed: null,
        })
      }
      for (const code of fresh.values()) {
        if (code.themes.some((id) => id === code.id || found(id).role !== 'theme')) throw changedMeanwhile()
        operations.push(operation('codes', null, code))
      }
      const known = new Map(
        [...store.all('groups')]
          .filter(({ kind }) => kind === 'codes')
          .map((group) => [group.name.toLowerCase(), group]),
      )
      for (const { name, members } of groups) {
        members.forEach(found)
        const before = known.get(name.trim().toLowerCase()) ?? null
        const group: Group = before ?? { id: newId(), name: name.trim(), kind: 'codes', members: [], ...made }
        const all = [...new Set([...group.members, ...members])]
        if (all.length > group.members.length)
          operations.push(operation('groups', before, { ...group, members: all }))
      }
      return {
        operations,
        detail: { file, created: created.length, changed: changed.length },
        result: { ids: [...fresh.keys()], renamed: siblings.renamed },
      }
    },
  }),
} as const

const changedMeanwhile = (): Problem =>
  new Problem('conflict', 'The codebook has changed since this was looked at. Look at the file again.')

/** Names and places among siblings, those of the store and those that are being made. */
class Siblings {
  /** How many names got a number. */
  renamed = 0
  readonly #names = new Map<Id | null, Set<string>>()
  readonly #last = new Map<Id | null, number>()
  /** Last number that was tried for a name, so that a thousand twins do not each begin at 2. */
  readonly #tried = new Map<string, number>()

  constructor(store: Store) {
    for (const { removed, parentId, name, order } of store.all('codes')) {
      if (removed) continue
      this.#of(parentId).add(name.toLowerCase())
      this.#last.set(parentId, Math.max(this.#last.get(parentId) ?? 0, order))
    }
  }

  add(parentId: Id | null, wanted: string): string {
    const names = this.#of(parentId)
    const key = `${parentId ?? ''} ${wanted.toLowerCase()}`
    let name = wanted
    for (let n = this.#tried.get(key) ?? 1; names.has(name.toLowerCase());) {
      n += 1
      name = marked(wanted, n)
      this.#tried.set(key, n)
    }
    if (name !== wanted) this.renamed += 1
    names.add(name.toLowerCase())
    return name
  }

  rename(code: Code, wanted: string): string {
    this.#of(code.parentId).delete(code.name.toLowerCase())
    return this.add(code.parentId, wanted)
  }

  order(parentId: Id | null): number {
    const order = (this.#last.get(parentId) ?? 0) + 1
    this.#last.set(parentId, order)
    return order
  }

  #of(parentId: Id | null): Set<string> {
    const names = this.#names.get(parentId) ?? new Set()
    this.#names.set(parentId, names)
    return names
  }
}
