import { subtree } from '../core/code-tree'
import type { Store } from '../core/store'
import type { Code, Coder, Coding, Id, Question, Quotation, Source } from '../model/entities'
import { compare } from '../text/range'

/** One coded passage with everything it hangs on. */
export interface Retrieved {
  readonly coding: Coding
  readonly quotation: Quotation
  readonly source: Source
  readonly code: Code
  readonly coder: Coder
}

/** Coded passages in living sources with living codes, by source (in the order they came in) and place in the text. */
export function retrieve(store: Store, question: Question = {}): readonly Retrieved[] {
  const codes = question.codeIds && wantedCodes(store, question.codeIds, question.withChildren ?? true)
  const sources = question.sourceIds && new Set(question.sourceIds)
  const coders = question.coderIds && new Set(question.coderIds)
  const candidates = codes ? [...codes].flatMap((id) => store.by('codings.codeId', id)) : store.all('codings')
  const found: Retrieved[] = []
  for (const coding of candidates) {
    if (coders && !coders.has(coding.coderId)) continue
    const quotation = store.need('quotations', coding.quotationId)
    if (sources && !sources.has(quotation.sourceId)) continue
    const source = store.need('sources', quotation.sourceId)
    const code = store.need('codes', coding.codeId)
    if (source.removed || code.removed) continue
    found.push({ coding, quotation, source, code, coder: store.need('coders', coding.coderId) })
  }
  const rank = new Map([...store.all('sources')].map((source, i) => [source.id, i]))
  return found.sort(
    (a, b) =>
      (rank.get(a.source.id) ?? 0) - (rank.get(b.source.id) ?? 0) || compare(a.quotation, b.quotation),
  )
}

/** Coded passages of one source's current text, in reading order. */
export function codingsIn(store: Store, sourceId: Id): readonly Retrieved[] {
  const source = store.get('sources', sourceId)
  if (!source) return []
  return store
    .by('quotations.sourceId', sourceId)
    .filter((quotation) => quotation.revisionId === source.revisionId)
    .toSorted(compare)
    .flatMap((quotation) =>
      store.by('codings.quotationId', quotation.id).flatMap((coding) => {
        const code = store.need('codes', coding.codeId)
        return code.removed
          ? []
          : [{ coding, quotation, source, code, coder: store.need('coders', coding.coderId) }]
      }),
    )
}

function wantedCodes(store: Store, ids: readonly Id[], withChildren: boolean): ReadonlySet<Id> {
  const codes = ids.flatMap((id) => {
    const code = store.get('codes', id)
    if (!code) return []
    return withChildren ? subtree(store, code) : [code]
  })
  return new Set(codes.map((code) => code.id))
}
