import type { Store } from '../../../shared/core/store'
import type { Group } from '../../../shared/model/entities'

/** Groups of codes, by name. */
export const codeGroups = (store: Store): readonly Group[] =>
  [...store.all('groups')]
    .filter(({ kind }) => kind === 'codes')
    .sort((a, b) => a.name.localeCompare(b.name, undefined, { numeric: true }))
