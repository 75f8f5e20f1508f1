import type { Id } from '../../model/entities'
import type { Maker } from './maker'
import type { Passages } from './passages'
import { wordsOf } from './tables'
import type { Tables } from './tables'

/** Nothing is ever taken out of these tables: what was removed has another status. */
export const isAlive = ({ status }: { readonly status: number | null }): boolean =>
  status === null || status === 1

/** R writes NA for what is not there. */
export const memoIn = (memo: string | null): string | null => (memo === 'NA' ? null : memo)

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

/** An instant of the form `Fri Jul 16 17:16:29 2010`, as R and C write them; null for what is none. */
export function instantIn(words: string | null): string | null {
  const found = /^\w{3}\s+(\w{3})\s+(\d{1,2})\s+(\d{2}:\d{2}:\d{2})\s+(\d{4})$/.exec(wordsOf(words).trim())
  if (!found) return null
  const [, name = '', day = '', time = '', year = ''] = found
  const month = months.indexOf(name.toLowerCase()) + 1
  return month === 0 ? null : `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}T${time}Z`
}

/** What the readers of the tables share. */
export interface Parts {
  readonly tables: Tables
  readonly maker: Maker
  readonly passages: Passages
  readonly sources: ReadonlyMap<number, Source>
  readonly codes: ReadonlyMap<number, Id>
}

/** A text. */
export interface Source {
  readonly guid: Id
  readonly name: string
  readonly text: string
  readonly memo: string | null
  readonly by: Id | null
  readonly at: string | null
}
