import type { Id, Question } from '../../shared/model/entities'
import type { TableName } from '../../shared/model/tables'
import { contexts, firstListing, groupings, sortings } from './listing'
import type { Listing } from './listing'

type Plain = Readonly<Record<string, unknown>>

/** Ids of things that are gone are left out, except where nothing is left: then nothing is found, as it was asked. */
export function readQuestion(kept: Plain, ids: (table: TableName, list: unknown) => readonly Id[]): Question {
  const list = (name: string, ...tables: readonly TableName[]): Question =>
    Array.isArray(kept[name]) ? { [name]: tables.flatMap((table) => ids(table, kept[name])) } : {}
  const instant = (name: string): Question => {
    const value = kept[name]
    return typeof value === 'string' && !Number.isNaN(Date.parse(value)) ? { [name]: value } : {}
  }
  const yesNo = (name: string): Question => (typeof kept[name] === 'boolean' ? { [name]: kept[name] } : {})
  return {
    ...list('codeIds', 'codes', 'groups'),
    ...list('allCodeIds', 'codes', 'groups'),
    ...list('noCodeIds', 'codes', 'groups'),
    ...list('sourceIds', 'sources'),
    ...list('groupIds', 'groups'),
    ...list('caseIds', 'cases'),
    ...list('coderIds', 'coders'),
    ...yesNo('withChildren'),
    ...yesNo('unsure'),
    ...instant('since'),
    ...instant('until'),
  }
}

/** How quotations were listed, as far as it is known. */
export function readListing(kept: Plain): Listing {
  const one = <T extends string>(value: unknown, known: readonly T[], otherwise: T): T =>
    known.find((each) => each === value) ?? otherwise
  return {
    groupBy: one(kept['groupBy'], groupings, firstListing.groupBy),
    sortBy: one(kept['sortBy'], sortings, firstListing.sortBy),
    context: one(kept['context'], contexts, firstListing.context),
  }
}
