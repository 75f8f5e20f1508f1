import { casesOf } from '../core/cases-of'
import type { Store } from '../core/store'
import type { Question, Quotation } from '../model/entities'
import type { Typed } from '../text/typed-value'
import { valuesOf } from './attributes'

/** One limit on the values of an attribute (see `Question.values`). */
export type ValueLimit = NonNullable<Question['values']>[number]

/** Whether a value is among those that are wanted, or in the range; a date is in a range of days by its day. */
export function isWanted({ any, from, to }: ValueLimit, value: Typed | undefined): boolean {
  if (value === undefined) return false
  if (any && !any.includes(value)) return false
  if (from !== undefined && below(value, from)) return false
  return to === undefined || !below(to, value)
}

const below = (a: Typed, b: Typed): boolean => {
  if (typeof a === 'number' && typeof b === 'number') return a < b
  // ISO 8601 is ordered as text; what is named by its day holds for all of that day.
  const [x, y] = [String(a), String(b)]
  const length = Math.min(x.length, y.length)
  return x.slice(0, length) < y.slice(0, length)
}

/**
 * Whether a passage is of somebody or something with the values that are wanted: its source has them all, or one of its
 * cases has them, together with its source.
 */
export function havingValues(store: Store, wanted: readonly ValueLimit[]): (quotation: Quotation) => boolean {
  const casesAt = casesOf(store)
  return (quotation) => {
    const own = valuesOf(store.need('sources', quotation.sourceId))
    const left = wanted.filter((limit) => !isWanted(limit, own.get(limit.variableId)))
    if (left.length === 0) return true
    return casesAt(quotation).some((each) => {
      const values = valuesOf(each)
      return left.every((limit) => isWanted(limit, values.get(limit.variableId)))
    })
  }
}
