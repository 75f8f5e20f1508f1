import { useMemo } from 'react'
import type { Id } from '../../../shared/model/entities'
import { codebook, flatten } from '../../../shared/queries/codebook'
import type { CodebookNode } from '../../../shared/queries/codebook'
import { fold } from '../../../shared/queries/fold'
import { finder } from '../../../shared/queries/search'
import { useQuery, useSession } from '../../hooks'
import { standings, visibleRows } from './rows'
import type { Row, Standing } from './rows'

/** The codebook as the tree shows it now. */
export interface CodebookView {
  readonly nodes: readonly CodebookNode[]
  /** Every living code with its place, shown or not. */
  readonly all: ReadonlyMap<Id, Standing>
  readonly rows: readonly Row[]
  /** Number of codes the filter found; null without a filter. */
  readonly found: number | null
}

/** Tables that the codebook with its counts is made of. */
export const codebookTables = ['codes', 'codings', 'quotations', 'sources'] as const

/** Codes whose name or short definition holds the words; where there are none, those whose name is nearly that. */
export function matching(nodes: readonly CodebookNode[], filter: string): ReadonlySet<Id> {
  const wanted = fold(filter.trim()).text
  const list = flatten(nodes)
  const holding = list.filter(({ code }) => fold(`${code.name}\n${code.short}`).text.includes(wanted))
  if (holding.length > 0) return new Set(holding.map((node) => node.code.id))
  const near = finder(list.map(({ code }) => ({ id: code.id, words: [code.name] })))
  return new Set(near(filter).map((thing) => thing.id))
}

/** The living codebook with counts, filtered and folded as the session says. */
export function useCodebook(): CodebookView {
  const filter = useSession((session) => session.filter)
  const expanded = useSession((session) => session.expanded)
  const nodes = useQuery(codebook, codebookTables)
  const all = useMemo(() => standings(nodes), [nodes])
  const found = useMemo(() => (filter.trim() === '' ? null : matching(nodes, filter)), [nodes, filter])
  const rows = useMemo(() => visibleRows(nodes, new Set(expanded), found), [nodes, expanded, found])
  return { nodes, all, rows, found: found?.size ?? null }
}
