import type { Id, SourceFormat } from '../../shared/model/entities'

/** What the list of sources can be ordered by, and what can be shown of each beside its name; as offered. */
export const sourceSorts = ['added', 'name', 'size', 'coverage', 'coded'] as const
export const sourceDetails = ['language', 'size', 'coders', 'groups'] as const
export type SourceSort = (typeof sourceSorts)[number]
export type SourceDetail = (typeof sourceDetails)[number]

/** How the list of sources is shown. */
export interface SourcesLook {
  readonly sort: SourceSort
  /** From the other end: the newest, longest, most coded first. */
  readonly isReversed: boolean
  readonly details: readonly SourceDetail[]
}

/** Which sources are shown; what is null puts no limit, several limits hold together. */
export interface SourcesFilter {
  readonly words: string
  /** Whether the words are looked for in the names or in the texts. */
  readonly where: 'names' | 'texts'
  /** Whether the field for the words is shown. */
  readonly isOpen: boolean
  readonly groupId: Id | null
  readonly caseId: Id | null
  readonly format: SourceFormat | null
  /** BCP 47; `und`: those of which it is not known. */
  readonly language: string | null
  readonly isRead: boolean | null
  readonly isCoded: boolean | null
  readonly coderId: Id | null
}

/** The list as it is shown at first. */
export const firstSourcesLook: SourcesLook = { sort: 'added', isReversed: false, details: [] }
export const noSourcesFilter: SourcesFilter = {
  words: '',
  where: 'names',
  isOpen: false,
  groupId: null,
  caseId: null,
  format: null,
  language: null,
  isRead: null,
  isCoded: null,
  coderId: null,
}

type Plain = Readonly<Record<string, unknown>>

/** How the list was shown, as far as it is known. */
export function readSourcesLook({ sort, isReversed, details }: Plain): SourcesLook {
  return {
    sort: sourceSorts.find((known) => known === sort) ?? firstSourcesLook.sort,
    isReversed: isReversed === true,
    details: Array.isArray(details) ? sourceDetails.filter((known) => details.includes(known)) : [],
  }
}
