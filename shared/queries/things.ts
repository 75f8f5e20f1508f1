import type { Store } from '../core/store'
import type { Code, Id } from '../model/entities'

/** Parts of codes, memos and codings that hold words of the researcher. */
export const thingParts = [
  'name',
  'alias',
  'short',
  'definition',
  'whenToUse',
  'whenNotToUse',
  'claim',
  'example',
  'title',
  'body',
  'comment',
] as const
export type ThingPart = (typeof thingParts)[number]

/** Words of one part of a record, for a search. */
export interface Thing {
  readonly table: 'codes' | 'memos' | 'codings'
  readonly id: Id
  readonly part: ThingPart
  readonly text: string
}

/** All words that were written in a project beside its texts: living codes, memos, comments on codings in living sources. */
export function thingsOf(store: Store): readonly Thing[] {
  const things: Thing[] = []
  const add = (table: Thing['table'], id: Id, part: ThingPart, text: string | undefined): void => {
    if (text !== undefined && text !== '') things.push({ table, id, part, text })
  }
  for (const code of store.all('codes')) if (!code.removed) codeParts(code, add)
  for (const { id, title, body } of store.all('memos')) {
    add('memos', id, 'title', title)
    add('memos', id, 'body', body)
  }
  for (const { id, comment, codeId, quotationId } of store.all('codings')) {
    if (comment === '' || store.get('codes', codeId)?.removed) continue
    const sourceId = store.get('quotations', quotationId)?.sourceId
    if (sourceId === undefined || store.get('sources', sourceId)?.removed) continue
    add('codings', id, 'comment', comment)
  }
  return things
}

function codeParts(
  code: Code,
  add: (table: 'codes', id: Id, part: ThingPart, text: string | undefined) => void,
): void {
  const { id } = code
  add('codes', id, 'name', code.name)
  for (const alias of code.aliases ?? []) add('codes', id, 'alias', alias)
  for (const part of ['short', 'definition', 'whenToUse', 'whenNotToUse', 'claim'] as const) {
    add('codes', id, part, code[part])
  }
  for (const { text } of code.examples) add('codes', id, 'example', text)
}
