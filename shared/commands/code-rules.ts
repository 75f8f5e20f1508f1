import { freshColour } from '../colour/palette'
import { children } from '../core/code-tree'
import type { Store } from '../core/store'
import type { Code, Coding, Id } from '../model/entities'
import { Problem } from '../problem'

/** The code, or a Problem if it is unknown or put away. */
export function livingCode(store: Store, id: Id): Code {
  const code = store.need('codes', id)
  if (code.removed) {
    throw new Problem('conflict', `The code “${code.name}” has been removed. Restore it first.`, {
      table: 'codes',
      id,
    })
  }
  return code
}

/** Throws a Problem `conflict` if a living sibling bears this name (letter case aside). */
export function checkName(store: Store, parentId: Id | null, name: string, exceptId?: Id): void {
  const twin = children(store, parentId).find(
    (code) => code.id !== exceptId && code.name.toLowerCase() === name.toLowerCase(),
  )
  if (twin) {
    const where =
      parentId === null ? 'at the top of the codebook' : `under “${store.need('codes', parentId).name}”`
    throw new Problem(
      'conflict',
      `There is already a code “${twin.name}” ${where}. Choose another name or use that one.`,
      {
        table: 'codes',
        id: twin.id,
      },
    )
  }
}

/** An order value after the last living child. */
export function lastOrder(store: Store, parentId: Id | null): number {
  return (children(store, parentId).at(-1)?.order ?? 0) + 1
}

/** A colour of the palette that living codes use least. */
export function freeColour(store: Store): string {
  const used: string[] = []
  for (const { removed, color } of store.all('codes')) if (!removed && color !== null) used.push(color)
  return freshColour(used)
}

/** Number of the state its definition is in, from 1. */
export const definitionNumber = (code: Code): number => code.definitionNumber ?? 1

/** The coding as made, or checked, under the code's present definition. The first one is not written down. */
export function madeUnder<C extends Pick<Coding, 'definitionNumber'>>(code: Code, coding: C): C {
  const { definitionNumber: _, ...rest } = coding
  return (code.definitionNumber === undefined
    ? rest
    : { ...rest, definitionNumber: code.definitionNumber }) as unknown as C
}
