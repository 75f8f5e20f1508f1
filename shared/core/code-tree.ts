import type { Store } from './store'
import type { Code, Id } from '../model/entities'
import type { Operation } from './operation'

/** Living children of a code (null: the roots), in their order. */
export function children(store: Store, parentId: Id | null): readonly Code[] {
  return store
    .by('codes.parentId', parentId ?? 'root')
    .filter((code) => !code.removed)
    .sort((a, b) => a.order - b.order || a.name.localeCompare(b.name))
}

/** The code and all living codes below it, parents first. */
export function subtree(store: Store, code: Code): readonly Code[] {
  return [code, ...children(store, code.id).flatMap((child) => subtree(store, child))]
}

/**
 * Codes because of which operations would leave a code below a removed one, where nobody finds it: the removed one above
 * a code that comes back or goes back to its old place, and what is newer below a code that is removed again.
 */
export function strandingCodes(store: Store, operations: readonly Operation[]): readonly Code[] {
  const changes = operations.filter((op) => op.table === 'codes')
  const after = new Map(changes.map((op) => [op.id, op.after]))
  const then = (id: Id): Code | null =>
    after.has(id) ? (after.get(id) ?? null) : (store.get('codes', id) ?? null)
  return changes.flatMap(({ before, after: code }): readonly Code[] => {
    if (code === null) return []
    if (code.removed) {
      if (before?.removed) return []
      return store
        .by('codes.parentId', code.id)
        .flatMap(({ id }) => then(id) ?? [])
        .filter((child) => !child.removed && child.parentId === code.id)
    }
    if (code.parentId === null || (before && !before.removed && before.parentId === code.parentId)) return []
    const above = then(code.parentId)
    return above?.removed ? [above] : []
  })
}

/** Names from the root down: "Regulation > Licensing". */
export function codePath(store: Store, code: Code): string {
  const names = [code.name]
  for (let parent = code.parentId; parent !== null;) {
    const above = store.get('codes', parent)
    if (!above) break
    names.unshift(above.name)
    parent = above.parentId
  }
  return names.join(' > ')
}

/** Ids of the codes above this one, nearest first. */
export function ancestors(store: Store, id: Id): readonly Id[] {
  const above: Id[] = []
  for (
    let at = store.get('codes', id)?.parentId ?? null;
    at !== null;
    at = store.get('codes', at)?.parentId ?? null
  ) {
    above.push(at)
  }
  return above
}

/** Colour of codes that have none of their own or above them. */
export const plainColour = '#7A828C'

/** The code's own colour, else the nearest one above it, else a plain grey. `#RRGGBB`. */
export function colourOf(store: Store, code: Code): string {
  for (
    let at: Code | undefined = code;
    at;
    at = at.parentId === null ? undefined : store.get('codes', at.parentId)
  ) {
    if (at.color !== null) return at.color
  }
  return plainColour
}
