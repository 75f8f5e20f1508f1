import type { Store } from '../../../shared/core/store'
import type { Code, Id } from '../../../shared/model/entities'
import type { Shown } from '../../session'
import type { CodedItem } from './coded-item'

/** What of the codings is to be painted, with codes as they are in the codebook now; null puts no limit. */
export interface Limits {
  readonly coderIds: ReadonlySet<Id> | null
  readonly codeIds: ReadonlySet<Id> | null
  readonly focusIds: ReadonlySet<Id> | null
  readonly plain: boolean
}

const isLiving = (code: Code | undefined): code is Code => code !== undefined && code.removed === null

/** These codes, those below them, and those that belong to a theme among them; codes that are put away do not count. */
export function withMembers(store: Store, ids: readonly Id[]): ReadonlySet<Id> {
  const found = new Set<Id>()
  const members = new Map<Id, Id[]>()
  for (const code of store.all('codes')) {
    for (const theme of code.themes) members.set(theme, [...(members.get(theme) ?? []), code.id])
  }
  const take = (id: Id): void => {
    if (found.has(id) || !isLiving(store.get('codes', id))) return
    found.add(id)
    for (const child of store.by('codes.parentId', id)) take(child.id)
    for (const member of members.get(id) ?? []) take(member)
  }
  for (const id of ids) take(id)
  return found
}

/** What the session asks for. A limit of which nothing is left in the project is none. */
export function limitsOf(store: Store, shown: Shown): Limits {
  const coders = shown.coderIds?.filter((id) => store.get('coders', id)) ?? []
  const codes = shown.codeIds?.filter((id) => isLiving(store.get('codes', id))) ?? []
  const focus = shown.focusCodeId === null ? new Set<Id>() : withMembers(store, [shown.focusCodeId])
  return {
    coderIds: coders.length > 0 ? new Set(coders) : null,
    codeIds: codes.length > 0 ? withMembers(store, codes) : null,
    focusIds: focus.size > 0 ? focus : null,
    plain: shown.plain,
  }
}

/** The faded twin of each item, so that twins can be told by identity too. */
const twins = new WeakMap<CodedItem, CodedItem>()

function faded(item: CodedItem): CodedItem {
  const known = twins.get(item)
  if (known) return known
  const twin = { ...item, faded: true }
  twins.set(item, twin)
  return twin
}

/** The codings that are painted, in the order given; where one code stands out, the others come faded. */
export function painted(items: readonly CodedItem[], limits: Limits): readonly CodedItem[] {
  const { coderIds, codeIds, focusIds, plain } = limits
  if (plain) return []
  const kept =
    coderIds || codeIds
      ? items.filter((item) => (coderIds?.has(item.coderId) ?? true) && (codeIds?.has(item.codeId) ?? true))
      : items
  return focusIds ? kept.map((item) => (focusIds.has(item.codeId) ? item : faded(item))) : kept
}

/** Whether anything is limited. */
export const isLimited = ({ coderIds, codeIds, focusIds, plain }: Limits): boolean =>
  plain || coderIds !== null || codeIds !== null || focusIds !== null

/** Whether a coding would not be painted under these limits. */
export const isHidden = ({ coderIds, codeIds, plain }: Limits, codeId: Id, coderId: Id): boolean =>
  plain || !(codeIds?.has(codeId) ?? true) || !(coderIds?.has(coderId) ?? true)
