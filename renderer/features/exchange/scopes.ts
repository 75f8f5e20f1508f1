import type { Store } from '../../../shared/core/store'
import type { Question } from '../../../shared/model/entities'
import { retrieve } from '../../../shared/queries/retrieve'
import type { Session } from '../../session'

/** Quotes that can be meant: all, those that the quotations pane shows, or of what is open. */
export type ScopeName = 'all' | 'question' | 'source' | 'code'

/** One choice of quotes to export. */
export interface Scope {
  readonly name: ScopeName
  readonly filter: Question
  /** Name of the source or the code. */
  readonly about: string
  /** Codings in it. */
  readonly count: number
}

/** What can be meant now; `all` comes first and is always there. */
export function scopes(
  store: Store,
  { question, sourceId, codeId }: Pick<Session, 'question' | 'sourceId' | 'codeId'>,
): readonly Scope[] {
  const scope = (name: ScopeName, filter: Scope['filter'], about = ''): Scope => ({
    name,
    filter,
    about,
    count: retrieve(store, filter).length,
  })
  const source = sourceId === null ? undefined : store.get('sources', sourceId)
  const code = codeId === null ? undefined : store.get('codes', codeId)
  return [
    scope('all', {}),
    ...(question ? [scope('question', question)] : []),
    ...(source && !source.removed ? [scope('source', { sourceIds: [source.id] }, source.name)] : []),
    ...(code && !code.removed ? [scope('code', { codeIds: [code.id], withChildren: true }, code.name)] : []),
  ]
}
