import type { CodebookNode } from '../../../shared/queries/codebook'
import { finder } from '../../../shared/queries/search'

/** Finds codes by name, path, other names and definition, best first. */
export function codeFinder(nodes: readonly CodebookNode[]): (query: string) => readonly CodebookNode[] {
  const find = finder(
    nodes.map((node) => ({
      id: node.code.id,
      node,
      words: [node.code.name, node.path, ...(node.code.aliases ?? []), node.code.short, node.code.definition],
    })),
  )
  return (query) => find(query).map(({ node }) => node)
}
