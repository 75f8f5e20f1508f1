import type { Id } from '../../shared/model/entities'
import type { Change } from '../../shared/text/edit'

/** Corrections of a text that are not saved yet: sorted changes of one revision. */
export interface TextDraft {
  readonly baseRevisionId: Id
  readonly changes: readonly Change[]
}

/** Texts that are being corrected, by source. */
export type Drafts = Readonly<Record<Id, TextDraft>>

/** The drafts with one set, or taken away. */
export function withDraft(drafts: Drafts, id: Id, draft: TextDraft | null): Drafts {
  if (draft) return { ...drafts, [id]: draft }
  if (!Object.hasOwn(drafts, id)) return drafts
  return Object.fromEntries(Object.entries(drafts).filter(([other]) => other !== id))
}

type Plain = Readonly<Record<string, unknown>>
const plain = (value: unknown): Plain => (typeof value === 'object' && value !== null ? (value as Plain) : {})

/** Kept drafts as far as they make sense; `lengthOf` answers the length of a revision, or undefined where there is none. */
export function readDrafts(
  kept: unknown,
  lengthOf: (sourceId: Id, revisionId: Id) => number | undefined,
): Drafts {
  const drafts: Record<Id, TextDraft> = {}
  for (const [id, value] of Object.entries(plain(kept))) {
    const { baseRevisionId, changes } = plain(value)
    if (typeof baseRevisionId !== 'string' || !Array.isArray(changes)) continue
    const length = lengthOf(id, baseRevisionId)
    if (length === undefined) continue
    const read = changes.map((change: unknown) => readChange(change))
    let at = 0
    const fits = read.every((change) => {
      if (!change || change.from < at || change.to < change.from || change.to > length) return false
      at = change.to
      return true
    })
    if (fits) drafts[id] = { baseRevisionId, changes: read.filter((change) => change !== null) }
  }
  return drafts
}

function readChange(value: unknown): Change | null {
  const { from, to, insert } = plain(value)
  return Number.isInteger(from) && Number.isInteger(to) && typeof insert === 'string'
    ? { from: from as number, to: to as number, insert }
    : null
}
