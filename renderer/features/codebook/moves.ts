import type { Id } from '../../../shared/model/entities'
import { above } from './rows'
import type { Standing } from './rows'

/** A place for codes to stand: under `parentId` (null: at the top), before `beforeId` (null: last). */
export interface Place {
  readonly parentId: Id | null
  readonly beforeId: Id | null
}

/** Ways a code can be moved by a key. */
export type Direction = 'up' | 'down' | 'in' | 'out'

/** Which part of a line something is dropped on. */
export type Zone = 'before' | 'on' | 'after'

/**
 * Where a code goes with one press of Alt and an arrow: up and down among its siblings, in under the sibling above, out
 * to stand after its parent. Null where it cannot go further.
 */
export function step(all: ReadonlyMap<Id, Standing>, id: Id, direction: Direction): Place | null {
  const here = all.get(id)
  if (!here) return null
  const { siblings, at, parent } = here
  const idAt = (i: number): Id | null => siblings[i]?.code.id ?? null
  const parentId = parent?.code.id ?? null
  switch (direction) {
    case 'up':
      return at === 0 ? null : { parentId, beforeId: idAt(at - 1) }
    case 'down':
      return at === siblings.length - 1 ? null : { parentId, beforeId: idAt(at + 2) }
    case 'in': {
      const host = idAt(at - 1)
      return host === null ? null : { parentId: host, beforeId: null }
    }
    case 'out': {
      if (!parent) return null
      const outer = all.get(parent.code.id)
      if (!outer) return null
      return {
        parentId: outer.parent?.code.id ?? null,
        beforeId: outer.siblings[outer.at + 1]?.code.id ?? null,
      }
    }
  }
}

/** Place of a drop between lines; after an open branch means: as its first. */
export function between(
  all: ReadonlyMap<Id, Standing>,
  id: Id,
  zone: 'before' | 'after',
  open: boolean,
): Place | null {
  const here = all.get(id)
  if (!here) return null
  const parentId = here.parent?.code.id ?? null
  if (zone === 'before') return { parentId, beforeId: id }
  const first = here.node.children[0]
  if (open && first) return { parentId: id, beforeId: first.code.id }
  return { parentId, beforeId: here.siblings[here.at + 1]?.code.id ?? null }
}

/** Whether codes may stand under this parent: not under themselves, nor under one of their own. */
export function allowed(all: ReadonlyMap<Id, Standing>, ids: readonly Id[], parentId: Id | null): boolean {
  if (parentId === null) return true
  const line = new Set([parentId, ...above(all, parentId)])
  return !ids.some((id) => line.has(id))
}

/** The topmost of the chosen codes, in the order of the tree: what lies under a chosen one goes with it. */
export function topmost(all: ReadonlyMap<Id, Standing>, ids: ReadonlySet<Id>): readonly Id[] {
  return [...all.keys()].filter((id) => ids.has(id) && !above(all, id).some((other) => ids.has(other)))
}

/** The zone of a line at a height between 0 (its top) and 1 (its bottom): a third in the middle is "on". */
export function zoneAt(height: number): Zone {
  if (height < 0.3) return 'before'
  return height > 0.7 ? 'after' : 'on'
}
