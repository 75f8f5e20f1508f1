import type { Id } from '../model/entities'
import type { TableName, Tables } from '../model/tables'
import { Problem } from '../problem'
import type { Operation } from './operation'

/** What a person calls one record of a table. */
export const nouns: Readonly<Record<TableName, string>> = {
  project: 'project',
  coders: 'coder',
  sources: 'source',
  revisions: 'revision',
  codes: 'code',
  quotations: 'quotation',
  codings: 'coding',
  memos: 'memo',
  groups: 'group',
  cases: 'case',
  // The word of the window; “variable” is that of REFI-QDA and of the files.
  variables: 'attribute',
  questions: 'question',
  foreign: 'foreign part',
}

function nameOf(record: Tables[TableName] | null): string {
  if (record === null) return ''
  if ('name' in record) return ` "${record.name}"`
  return 'title' in record && record.title ? ` "${record.title}"` : ''
}

/** A record is not as an operation expects it. */
export function changedSince(op: Operation, now: Tables[TableName] | null): Problem {
  const what = `The ${nouns[op.table]}${nameOf(now ?? op.before ?? op.after)}`
  const how =
    now === null ? 'is no longer there' : op.before === null ? 'is already there' : 'has been changed since'
  return new Problem('conflict', `${what} ${how}, so this step was not made. Nothing was changed.`, {
    table: op.table,
    id: op.id,
  })
}

/** A record would name one that is not there. */
export const dangling = (op: Operation, table: TableName, id: Id): Problem =>
  new Problem(
    'conflict',
    `The ${nouns[op.table]}${nameOf(op.after)} belongs to a ${nouns[table]} that is no longer there. Nothing was changed.`,
    { table, id },
  )

/** Two records would stand under a key that leads to one. */
export const alreadyThere = (op: Operation): Problem =>
  new Problem(
    'conflict',
    op.table === 'quotations'
      ? 'There is already a passage in this place, so this step was not made. Nothing was changed.'
      : 'This passage already bears this code by this coder, so this step was not made. Nothing was changed.',
    { table: op.table, id: op.id },
  )

/** A record would go that others name. */
export const stillNamed = (op: Operation): Problem =>
  new Problem(
    'conflict',
    `The ${nouns[op.table]}${nameOf(op.before)} is still in use by something newer, so it cannot be taken away. Nothing was changed.`,
    { table: op.table, id: op.id },
  )
