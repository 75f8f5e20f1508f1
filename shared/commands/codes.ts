import { z } from 'zod'
import { ancestors, children, codePath, subtree } from '../core/code-tree'
import type { Context } from '../core/command'
import { operation } from '../core/operation'
import type { Store } from '../core/store'
import { fields, schemas } from '../model/entities'
import type { Code } from '../model/entities'
import { Problem } from '../problem'
import { checkName, definitionNumber, freeColour, lastOrder, livingCode } from './code-rules'
import { define, nothing } from './define'
import { absent, deciding, Definition, FirstDefinition } from './definition'
import { freeName } from './free-name'
import { takeNamesBack } from './merged-names'

/** Reads like "Licensing" or "Licensing and 3 more". */
const named = (codes: readonly Code[]): string =>
  codes.length < 2 ? (codes[0]?.name ?? '') : `${codes[0]?.name} and ${codes.length - 1} more`

/** Orders for `moved` so that they stand, in this sequence, before `beforeId` (or last). */
function places(context: Context, parentId: string | null, moved: readonly Code[], beforeId: string | null) {
  const ids = new Set(moved.map((code) => code.id))
  const others = children(context.store, parentId).filter((code) => !ids.has(code.id))
  const at = beforeId === null ? others.length : others.findIndex((code) => code.id === beforeId)
  const index = at < 0 ? others.length : at
  const low = others[index - 1]?.order ?? (others[index]?.order ?? 1) - moved.length - 1
  const high = others[index]?.order ?? low + moved.length + 1
  const step = (high - low) / (moved.length + 1)
  const placed = moved.map((code, i) => ({ ...code, parentId, order: low + step * (i + 1) }))
  if (step > 1e-6) return placed
  // The gap is used up: number all siblings anew.
  const row = [...others.slice(0, index), ...placed, ...others.slice(index)]
  return row.map((code, i) => ({ ...code, order: i + 1 }))
}

export const codeCommands = {
  'code.create': define({
    label: 'created the code “{{path}}”',
    schema: FirstDefinition.extend({
      name: fields.Name,
      parentId: fields.Id.nullable().default(null),
      role: schemas.codes.shape.role.default('code'),
      /** Null: as the code above. Left out, a code that has none above takes a colour that is still free. */
      color: fields.Colour.nullable().optional(),
      themes: z.array(fields.Id).default([]),
    }),
    plan: ({ name, parentId, role, color, themes, ...definition }, { store, newId, now, by }) => {
      const parent = parentId === null ? null : livingCode(store, parentId)
      const clean = name.trim()
      checkName(store, parentId, clean)
      checkThemes(store, themes, { id: null, name: clean })
      const code: Code = {
        ...definition,
        id: newId(),
        name: clean,
        parentId,
        order: lastOrder(store, parentId),
        role,
        color: color === undefined && parent === null ? freeColour(store) : (color ?? null),
        themes,
        mergedInto: null,
        createdAt: now,
        createdBy: by,
        removed: null,
      }
      const path = parent ? `${codePath(store, parent)} > ${clean}` : clean
      return { operations: [operation('codes', null, code)], detail: { path }, result: { id: code.id } }
    },
  }),
  'code.rename': define({
    label: 'renamed the code “{{from}}” to “{{to}}”',
    schema: z.object({ id: fields.Id, name: fields.Name }),
    plan: ({ id, name }, { store }) => {
      const code = livingCode(store, id)
      const to = name.trim()
      if (code.name === to) return nothing(null)
      checkName(store, code.parentId, to, id)
      return {
        operations: [operation('codes', code, { ...code, name: to })],
        detail: { from: code.name, to },
        result: null,
      }
    },
  }),
  'code.recolour': define({
    label: 'recoloured {{name}}',
    schema: z.object({ ids: z.array(fields.Id).min(1), color: fields.Colour.nullable() }),
    plan: ({ ids, color }, { store }) => {
      const codes = [...new Set(ids)]
        .map((id) => livingCode(store, id))
        .filter((code) => code.color !== color)
      return {
        operations: codes.map((code) => operation('codes', code, { ...code, color })),
        detail: { name: named(codes) },
        result: null,
      }
    },
  }),
  'code.define': define({
    label: 'changed the definition of “{{name}}” ({{fields}})',
    schema: Definition.partial().extend({ id: fields.Id }),
    plan: ({ id, ...patch }, { store }) => {
      const code = livingCode(store, id)
      const changed = Object.entries(patch).filter(
        ([key, value]) =>
          value !== undefined &&
          JSON.stringify(value) !== JSON.stringify(code[key as keyof Code] ?? absent(key)),
      )
      if (changed.length === 0) return nothing(null)
      const isDecided = changed.some(([key]) => deciding.has(key))
      const number = isDecided ? { definitionNumber: definitionNumber(code) + 1 } : {}
      return {
        operations: [operation('codes', code, { ...code, ...Object.fromEntries(changed), ...number })],
        detail: { name: code.name, fields: changed.map(([key]) => key).join(', ') },
        result: null,
      }
    },
  }),
  'code.set-role': define({
    label: 'made “{{name}}” a {{role}}',
    schema: z.object({ id: fields.Id, role: schemas.codes.shape.role }),
    plan: ({ id, role }, { store }) => {
      const code = livingCode(store, id)
      if (code.role === role) return nothing(null)
      if (role === 'category' && store.by('codings.codeId', id).length > 0) {
        throw new Problem(
          'refused',
          `“${code.name}” is already applied to passages, and a category only holds other codes. Recode those passages first.`,
        )
      }
      return {
        operations: [operation('codes', code, { ...code, role })],
        detail: { name: code.name, role },
        result: null,
      }
    },
  }),
  'code.set-themes': define({
    label: 'changed the themes “{{name}}” belongs to',
    schema: z.object({ id: fields.Id, themes: z.array(fields.Id) }),
    plan: ({ id, themes }, { store }) => {
      const code = livingCode(store, id)
      const wanted = [...new Set(themes)]
      checkThemes(store, wanted, code)
      if (JSON.stringify(wanted) === JSON.stringify(code.themes)) return nothing(null)
      return {
        operations: [operation('codes', code, { ...code, themes: wanted })],
        detail: { name: code.name },
        result: null,
      }
    },
  }),
  /** Moves codes with all below them under another parent, or among their siblings (reorder). */
  'code.move': define({
    label: 'moved {{name}} {{where}}',
    schema: z.object({
      ids: z.array(fields.Id).min(1),
      parentId: fields.Id.nullable(),
      /** The sibling to stand before; null: last. */
      beforeId: fields.Id.nullable().default(null),
    }),
    plan: ({ ids, parentId, beforeId }, context) => {
      const { store } = context
      const chosen = new Set(ids)
      const parent = parentId === null ? null : livingCode(store, parentId)
      // A code moves with its parent: only the topmost of those chosen are moved.
      const codes = [...chosen]
        .map((id) => livingCode(store, id))
        .filter((code) => !ancestors(store, code.id).some((id) => chosen.has(id)))
      for (const code of codes) {
        if (parent && (parent.id === code.id || ancestors(store, parent.id).includes(code.id))) {
          throw new Problem(
            'refused',
            `“${code.name}” cannot be moved under itself or one of its own sub-codes.`,
          )
        }
        if (code.parentId !== parentId) checkName(store, parentId, code.name, code.id)
      }
      checkDistinct(codes)
      const moved = places(context, parentId, codes, beforeId)
      return {
        operations: moved.flatMap((code) => {
          const before = store.need('codes', code.id)
          return before.parentId === code.parentId && before.order === code.order
            ? []
            : [operation('codes', before, code)]
        }),
        detail: {
          name: named(codes),
          where: parent ? `under “${parent.name}”` : 'to the top of the codebook',
        },
        result: null,
      }
    },
  }),
  /** Puts codes away with all below them; their codings stay with them and come back with them. */
  'code.remove': define({
    label: 'removed {{name}} ({{codings}} codings kept for restore)',
    schema: z.object({ ids: z.array(fields.Id).min(1) }),
    plan: ({ ids }, { store, now, by, newId }) => {
      const batch = newId()
      const roots = [...new Set(ids)].map((id) => store.need('codes', id)).filter((code) => !code.removed)
      const all = new Map(roots.flatMap((root) => subtree(store, root)).map((code) => [code.id, code]))
      let codings = 0
      for (const id of all.keys()) codings += store.by('codings.codeId', id).length
      return {
        operations: [...all.values()].map((code) =>
          operation('codes', code, { ...code, removed: { at: now, by, batch } }),
        ),
        detail: { name: named(roots), codings },
        result: { codes: all.size, codings },
      }
    },
  }),
  /** Brings back a code, what was removed with it, and its codings. Other names that merging left behind go (`takeNamesBack`). */
  'code.restore': define({
    label: 'brought back {{name}}',
    schema: z.object({ id: fields.Id }),
    plan: ({ id }, { store }) => {
      const code = store.need('codes', id)
      if (!code.removed) return nothing(null)
      const { batch } = code.removed
      const home =
        code.parentId !== null && !store.get('codes', code.parentId)?.removed ? code.parentId : null
      const together = [...store.all('codes')].filter(
        (other) =>
          other.removed?.batch === batch && (other.id === id || ancestors(store, other.id).includes(id)),
      )
      const taken = new Set(children(store, home).map((sibling) => sibling.name.toLowerCase()))
      const name = freeName(taken, code.name)
      return {
        operations: [
          ...takeNamesBack(store, together),
          ...together.map((other) => {
            const { namesLeft: _, ...rest } = other
            return operation('codes', other, {
              ...rest,
              removed: null,
              status: other.status === 'merged' ? 'active' : other.status,
              mergedInto: null,
              ...(other.id === id ? { parentId: home, name } : {}),
            })
          }),
        ],
        detail: { name: named([{ ...code, name }, ...together.slice(1)]) },
        result: { codes: together.length },
      }
    },
  }),
} as const

/** Throws a Problem `invalid` unless all of these are themes, and none is the code itself. */
function checkThemes(
  store: Store,
  themes: readonly string[],
  code: { readonly id: string | null; readonly name: string },
): void {
  for (const theme of themes.map((id) => livingCode(store, id))) {
    if (theme.role !== 'theme' || theme.id === code.id) {
      throw new Problem('invalid', `“${theme.name}” is not a theme that “${code.name}” could belong to.`)
    }
  }
}

function checkDistinct(codes: readonly Code[]): void {
  const names = new Set<string>()
  for (const { name } of codes) {
    if (names.has(name.toLowerCase())) {
      throw new Problem(
        'conflict',
        `Two of the codes are called “${name}”. Rename one of them before moving both.`,
      )
    }
    names.add(name.toLowerCase())
  }
}
