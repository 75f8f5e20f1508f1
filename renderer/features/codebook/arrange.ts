import type { Id } from '../../../shared/model/entities'
import type { CodebookNode } from '../../../shared/queries/codebook'
import type { BookLook } from '../../session/book'

/** The number that stands beside a code: its own or with those below it, codings or sources. */
export function countOf(node: CodebookNode, { below, unit }: Pick<BookLook, 'below' | 'unit'>): number {
  if (unit === 'codings') return below ? node.codingsBelow : node.codings
  return below ? node.sourcesBelow : node.sources
}

/**
 * Puts siblings into the order that is wished; equals stay as they stand by hand. `last` tells when a code was used last
 * (ISO 8601, empty for never); a code counts as used when one below it was.
 */
export function arranged(
  look: BookLook,
  language: string,
  last: (id: Id) => string,
): (siblings: readonly CodebookNode[]) => readonly CodebookNode[] {
  switch (look.sort) {
    case 'hand':
      return (siblings) => siblings
    case 'name': {
      const { compare } = new Intl.Collator(language, { numeric: true, sensitivity: 'base' })
      return (siblings) => siblings.toSorted((a, b) => compare(a.code.name, b.code.name))
    }
    case 'count':
      return (siblings) => siblings.toSorted((a, b) => countOf(b, look) - countOf(a, look))
    case 'used': {
      const known = new Map<CodebookNode, string>()
      const usedAt = (node: CodebookNode): string => {
        const before = known.get(node)
        if (before !== undefined) return before
        const latest = node.children.map(usedAt).reduce((a, b) => (a > b ? a : b), last(node.code.id))
        known.set(node, latest)
        return latest
      }
      return (siblings) =>
        siblings.toSorted((a, b) => {
          const [x, y] = [usedAt(a), usedAt(b)]
          return x === y ? 0 : x > y ? -1 : 1
        })
    }
  }
}
