import { spotOf } from '../../../shared/image/area'
import type { Store } from '../../../shared/core/store'
import type { Code, Memo, MemoTarget, Quotation, Source } from '../../../shared/model/entities'
import { codebook, flatten } from '../../../shared/queries/codebook'
import type { SessionAction } from '../../session'

/** One thing a memo is about. */
export type About =
  | { readonly kind: 'code'; readonly target: MemoTarget; readonly code: Code }
  | { readonly kind: 'source'; readonly target: MemoTarget; readonly source: Source }
  | {
      readonly kind: 'passage'
      readonly target: MemoTarget
      readonly quotation: Quotation
      readonly source: Source
      /** The code, where the memo is about a coding. */
      readonly code: Code | null
    }

/** The thing behind a target. */
export function aboutOf(store: Store, target: MemoTarget): About {
  switch (target.table) {
    case 'codes':
      return { kind: 'code', target, code: store.need('codes', target.id) }
    case 'sources':
      return { kind: 'source', target, source: store.need('sources', target.id) }
    case 'quotations':
    case 'codings': {
      const coding = target.table === 'codings' ? store.need('codings', target.id) : null
      const quotation = store.need('quotations', coding ? coding.quotationId : target.id)
      return {
        kind: 'passage',
        target,
        quotation,
        source: store.need('sources', quotation.sourceId),
        code: coding && store.need('codes', coding.codeId),
      }
    }
  }
}

/** Quotations a memo is about, directly or through a coding. */
export function quotationsOf(store: Store, memo: Memo): readonly Quotation[] {
  return memo.targets.flatMap((target) => {
    const about = aboutOf(store, target)
    return about.kind === 'passage' ? [about.quotation] : []
  })
}

/** Names of the codes and sources a memo is about, each once. */
export function namesOf(store: Store, memo: Memo): readonly string[] {
  const names = memo.targets.map((target) => {
    const about = aboutOf(store, target)
    return about.kind === 'code' ? about.code.name : about.source.name
  })
  return [...new Set(names)]
}

/** Whether the thing was put away. */
export function isGone(about: About): boolean {
  if (about.kind === 'code') return about.code.removed !== null
  return about.source.removed !== null
}

/** What to dispatch to go to it; null where it was put away. */
export function wayTo(about: About): SessionAction | null {
  if (isGone(about)) return null
  switch (about.kind) {
    case 'code':
      return { type: 'show-code', id: about.code.id, tab: 'memos' }
    case 'source':
      return { type: 'open-source', id: about.source.id }
    case 'passage': {
      const { quotation, source } = about
      // The words of an older revision have no place in the text that is read now.
      return quotation.revisionId === source.revisionId
        ? { type: 'open-source', id: source.id, range: spotOf(quotation) }
        : { type: 'open-source', id: source.id }
    }
  }
}

/** Colours and paths of the living codes. */
export function codeMarks(
  store: Store,
): ReadonlyMap<string, { readonly path: string; readonly colour: string }> {
  return new Map(flatten(codebook(store)).map(({ code, path, colour }) => [code.id, { path, colour }]))
}
