import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Group, Id } from '../../../shared/model/entities'
import { filterCodes } from '../../../shared/queries/code-filter'
import type { Filtered } from '../../../shared/queries/code-filter'
import { codebook, flatten, lastUsed } from '../../../shared/queries/codebook'
import type { CodebookNode } from '../../../shared/queries/codebook'
import { useQuery, useServices, useSession } from '../../hooks'
import type { BookLook } from '../../session/book'
import { arranged } from './arrange'
import { furtherMembers, standings, visibleRows } from './rows'
import type { Row, Standing } from './rows'

/** The codebook as the tree shows it now. */
export interface CodebookView {
  readonly nodes: readonly CodebookNode[]
  /** Every living code with its place, shown or not. */
  readonly all: ReadonlyMap<Id, Standing>
  readonly rows: readonly Row[]
  /** What the filter found; null without a filter. */
  readonly filtered: Filtered | null
  readonly look: BookLook
  /** The group of codes that the tree is narrowed to. */
  readonly group: Group | undefined
}

/** Tables that the codebook with its counts is made of. */
export const codebookTables = ['codes', 'codings', 'quotations', 'sources'] as const

/** The living codebook with counts, filtered, sorted and folded as the session says. */
export function useCodebook(): CodebookView {
  const { i18n } = useTranslation()
  const { store } = useServices()
  const filter = useSession((session) => session.filter)
  const expanded = useSession((session) => session.expanded)
  const look = useSession((session) => session.book)
  const within = useSession((session) => session.codesIn)
  const group = useQuery(
    (records) => (within === null ? undefined : records.get('groups', within)),
    ['groups'],
    [within],
  )
  const nodes = useQuery(codebook, codebookTables)
  const all = useMemo(() => standings(nodes), [nodes])
  const members = useMemo(() => furtherMembers(flatten(nodes)), [nodes])
  const filtered = useMemo(() => {
    const found = filter.trim() === '' ? null : filterCodes(nodes, filter)
    return group ? narrowed(found, new Set(group.members.filter((id) => all.has(id)))) : found
  }, [nodes, filter, group, all])
  const arrange = useMemo(
    () => arranged(look, i18n.language, (id) => lastUsed(store, id)),
    // The nodes change with every use of a code.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [look, i18n.language, store, nodes],
  )
  const rows = useMemo(
    () => visibleRows(nodes, { open: new Set(expanded), found: filtered?.found ?? null, arrange, members }),
    [nodes, expanded, filtered, arrange, members],
  )
  return useMemo(
    () => ({ nodes, all, rows, filtered, look, group }),
    [nodes, all, rows, filtered, look, group],
  )
}

/** Of what the filter found (null: no filter) what is in a group. */
function narrowed(filtered: Filtered | null, members: ReadonlySet<Id>): Filtered {
  if (!filtered) return { found: members, marks: new Map(), aliases: new Map() }
  return { ...filtered, found: new Set([...filtered.found].filter((id) => members.has(id))) }
}
