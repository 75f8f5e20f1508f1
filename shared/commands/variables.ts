import { z } from 'zod'
import { operation } from '../core/operation'
import type { Operation } from '../core/operation'
import type { Store } from '../core/store'
import { fields } from '../model/entities'
import type { Case, Id, Source, Value, Variable } from '../model/entities'
import { Problem } from '../problem'
import { readTyped, typedWords } from '../text/typed-value'
import { define, nothing } from './define'

/** Throws a Problem `conflict` if another variable bears the name (letter case aside). */
function checkFree(store: Store, name: string, exceptId?: Id): void {
  const twin = [...store.all('variables')].find(
    (other) => other.id !== exceptId && other.name.toLowerCase() === name.toLowerCase(),
  )
  if (twin) {
    throw new Problem(
      'conflict',
      `There is already an attribute called “${twin.name}”. Choose another name.`,
      {
        table: 'variables',
        id: twin.id,
      },
    )
  }
}

/** All variables, in their order. */
export const inOrder = (store: Store): readonly Variable[] =>
  [...store.all('variables')].sort((a, b) => a.order - b.order)

/** Operations on everything that has a value of a variable; `change` gives the value anew, or undefined for none. */
export function revalue(
  store: Store,
  variableId: Id,
  change: (value: Value, of: Source | Case) => Value | undefined,
): readonly Operation[] {
  const operations: Operation[] = []
  const after = <T extends Source | Case>(record: T): T | null => {
    const found = record.values?.find((value) => value.variableId === variableId)
    if (!found) return null
    const value = change(found, record)
    if (value?.value === found.value) return null
    const values = (record.values ?? []).flatMap((each) => (each === found ? (value ? [value] : []) : [each]))
    return withValues(record, values)
  }
  for (const source of store.all('sources')) {
    const changed = after(source)
    if (changed) operations.push(operation('sources', source, changed))
  }
  for (const each of store.all('cases')) {
    const changed = after(each)
    if (changed) operations.push(operation('cases', each, changed))
  }
  return operations
}

/** The record with these values; the field is left out where there are none, as in a record that never had any. */
export function withValues<T extends Source | Case>(record: T, values: readonly Value[]): T {
  const { values: _, ...rest } = record
  return (values.length > 0 ? { ...rest, values } : rest) as T
}

export const variableCommands = {
  /** Without `beforeId` it comes last. */
  'variable.create': define({
    label: 'made the attribute “{{name}}”',
    schema: z.object({ name: fields.Name, type: fields.VariableType, beforeId: fields.Id.nullish() }),
    plan: ({ name, type, beforeId }, { store, newId, now, by }) => {
      const clean = name.trim()
      checkFree(store, clean)
      const made: Variable = {
        id: newId(),
        name: clean,
        type,
        order: placeBefore(inOrder(store), beforeId ?? null),
        createdAt: now,
        createdBy: by,
      }
      return {
        operations: [operation('variables', null, made)],
        detail: { name: clean },
        result: { id: made.id },
      }
    },
  }),
  'variable.rename': define({
    label: 'renamed the attribute “{{from}}” to “{{to}}”',
    schema: z.object({ id: fields.Id, name: fields.Name }),
    plan: ({ id, name }, { store }) => {
      const found = store.need('variables', id)
      const to = name.trim()
      if (found.name === to) return nothing(null)
      checkFree(store, to, id)
      return {
        operations: [operation('variables', found, { ...found, name: to })],
        detail: { from: found.name, to },
        result: null,
      }
    },
  }),
  /**
   * Reads all values of a variable anew as another type. Where some do not fit it is refused and says which, unless they
   * may go (`dropUnfit`).
   */
  'variable.retype': define({
    label: 'changed the kind of the attribute “{{name}}” ({{count}} value(s) left out)',
    schema: z.object({
      id: fields.Id,
      type: fields.VariableType,
      dropUnfit: z.boolean().default(false),
      dates: z.enum(['day-first', 'month-first']).optional(),
    }),
    plan: ({ id, type, dropUnfit, dates }, { store }) => {
      const found = store.need('variables', id)
      if (found.type === type) return nothing({ dropped: 0 })
      const unfit: string[] = []
      const operations = revalue(store, id, (value) => {
        const read = readTyped(type, wordsAs(value.value, type), dates)
        if (read === null || read === undefined) {
          unfit.push(typedWords(value.value))
          return undefined
        }
        return { variableId: id, value: read }
      })
      if (unfit.length > 0 && !dropUnfit) {
        throw new Problem(
          'refused',
          `${unfit.length} values of “${found.name}” do not fit, such as “${(unfit[0] ?? '').slice(0, 60)}”. Nothing was changed.`,
          { unfit: unfit.length, first: unfit[0] ?? '' },
        )
      }
      return {
        operations: [operation('variables', found, { ...found, type }), ...operations],
        detail: { name: found.name, count: unfit.length },
        result: { dropped: unfit.length },
      }
    },
  }),
  /** Puts a variable before another, or last. */
  'variable.move': define({
    label: 'moved the attribute “{{name}}”',
    schema: z.object({ id: fields.Id, beforeId: fields.Id.nullable() }),
    plan: ({ id, beforeId }, { store }) => {
      const found = store.need('variables', id)
      const row = inOrder(store)
      const next = row[row.findIndex((each) => each.id === id) + 1]?.id ?? null
      if (beforeId === id || beforeId === next) return nothing(null)
      const order = placeBefore(
        row.filter((each) => each.id !== id),
        beforeId,
      )
      return {
        operations: [operation('variables', found, { ...found, order })],
        detail: { name: found.name },
        result: null,
      }
    },
  }),
  /** Takes a variable away with all its values; undo brings both back. */
  'variable.remove': define({
    label: 'removed the attribute “{{name}}” with {{count}} value(s)',
    schema: z.object({ id: fields.Id }),
    plan: ({ id }, { store }) => {
      const found = store.need('variables', id)
      const values = revalue(store, id, () => undefined)
      return {
        operations: [operation('variables', found, null), ...values],
        detail: { name: found.name, count: values.length },
        result: { count: values.length },
      }
    },
  }),
} as const

/** Whole numbers that become text, or dates that become moments, are read from their plain words. */
function wordsAs(value: Value['value'], type: Variable['type']): string {
  const words = typedWords(value)
  // Of a moment the day is kept; the time is what the new type has no room for.
  return type === 'date' && typeof value === 'string' ? words.replace(/T\d{2}:\d{2}.*$/u, '') : words
}

function placeBefore(row: readonly Variable[], beforeId: Id | null): number {
  const at = beforeId === null ? -1 : row.findIndex((each) => each.id === beforeId)
  if (at < 0) return (row.at(-1)?.order ?? 0) + 1
  const high = row[at]?.order ?? 0
  const low = row[at - 1]?.order ?? high - 2
  return (low + high) / 2
}
