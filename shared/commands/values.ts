import { z } from 'zod'
import type { Store } from '../core/store'
import { operation } from '../core/operation'
import { fields } from '../model/entities'
import type { Case, Id, Source, Value, Variable } from '../model/entities'
import { Problem } from '../problem'
import { readTyped } from '../text/typed-value'
import type { DateOrder, Typed } from '../text/typed-value'
import { define } from './define'
import { withValues } from './variables'

/** Who has a value: a source or a case. */
const Owner = z.object({ table: z.enum(['sources', 'cases']), id: fields.Id })

const Cell = z.object({
  of: Owner,
  variableId: fields.Id,
  /** As a person writes it; nothing clears. */
  words: z.string(),
})

/** Most cells of one step. */
const mostCells = 200_000

/** Says what a value of a type looks like, to whom theirs did not fit. */
const expected: Readonly<Record<Variable['type'], string>> = {
  text: 'Text can have at most 100,000 characters.',
  boolean: 'Write yes or no.',
  integer: 'Write a whole number.',
  float: 'Write a number.',
  date: 'Write a date such as 2024-03-05.',
  datetime: 'Write a date and a time such as 2024-03-05 14:30.',
}

/** What words mean for a variable; undefined: nothing. Throws a Problem `invalid` where they do not fit its type. */
export function typedFor(variable: Variable, words: string, dates?: DateOrder): Typed | undefined {
  const value = readTyped(variable.type, words, dates)
  if (value !== null) return value
  throw new Problem(
    'invalid',
    `“${words.trim().slice(0, 60)}” does not fit the attribute “${variable.name}”. ${expected[variable.type]} Nothing was changed.`,
    { variableId: variable.id },
  )
}

export const valueCommands = {
  /**
   * Sets values of sources and cases, many in one step; one that does not fit its variable refuses them all. Where a cell
   * is named twice the later words hold.
   */
  'values.set': define({
    label: 'changed {{count}} value(s) of {{names}}',
    schema: z.object({
      cells: z.array(Cell).min(1).max(mostCells),
      /** Which part of `3/4/2024` is the day. */
      dates: z.enum(['day-first', 'month-first']).optional(),
    }),
    plan: ({ cells, dates }, { store }) => {
      const changes = new Map<
        Id,
        { readonly table: 'sources' | 'cases'; readonly values: Map<Id, Typed | undefined> }
      >()
      for (const { of, variableId, words } of cells) {
        const variable = store.need('variables', variableId)
        const change = changes.get(of.id) ?? { table: of.table, values: new Map() }
        changes.set(of.id, change)
        change.values.set(variableId, typedFor(variable, words, dates))
      }
      let count = 0
      const changed = new Set<Id>()
      const operations = [...changes].flatMap(([id, { table, values }]) => {
        const before = record(store, table, id)
        const kept = [...(before.values ?? [])]
        let touched = 0
        for (const [variableId, value] of values) {
          const at = kept.findIndex((each) => each.variableId === variableId)
          if (kept[at]?.value === value) continue
          touched++
          changed.add(variableId)
          if (value === undefined) kept.splice(at, 1)
          else kept.splice(at < 0 ? kept.length : at, 1, { variableId, value })
        }
        count += touched
        return touched === 0 ? [] : [operationOn(table, before, kept)]
      })
      const names = [...changed].map((id) => `“${store.need('variables', id).name}”`)
      return {
        operations,
        detail: { count, names: names.slice(0, 3).join(', ') + (names.length > 3 ? ' …' : '') },
        result: { count },
      }
    },
  }),
} as const

const record = (store: Store, table: 'sources' | 'cases', id: Id): Source | Case =>
  table === 'sources' ? store.need('sources', id) : store.need('cases', id)

const operationOn = (table: 'sources' | 'cases', before: Source | Case, values: readonly Value[]) =>
  table === 'sources'
    ? operation('sources', before as Source, withValues(before as Source, values))
    : operation('cases', before as Case, withValues(before as Case, values))
