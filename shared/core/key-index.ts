import type { Id } from '../model/entities'

/**
 * Which ids stand under which keys, in the order they came. One id stands by itself: most keys lead to one record, and a
 * set for each of them would be most of a project's memory.
 */
export class KeyIndex {
  readonly #entries = new Map<string, Id | Set<Id>>()

  /** The ids under a key. */
  ids(key: string): readonly Id[] {
    const ids = this.#entries.get(key)
    return ids === undefined ? [] : typeof ids === 'string' ? [ids] : [...ids]
  }

  /** Whether another id than those that `isMeant` accepts stands under a key. */
  hasOther(key: string, isMeant: (id: Id) => boolean): boolean {
    const ids = this.#entries.get(key)
    if (ids === undefined) return false
    return typeof ids === 'string' ? !isMeant(ids) : [...ids].some((id) => !isMeant(id))
  }

  add(key: string, id: Id): void {
    const ids = this.#entries.get(key)
    if (ids === undefined) this.#entries.set(key, id)
    else if (typeof ids !== 'string') ids.add(id)
    else if (ids !== id) this.#entries.set(key, new Set([ids, id]))
  }

  delete(key: string, id: Id): void {
    const ids = this.#entries.get(key)
    if (ids === id || (ids instanceof Set && ids.delete(id) && ids.size === 0)) this.#entries.delete(key)
  }
}
