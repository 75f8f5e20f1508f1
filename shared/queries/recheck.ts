import type { Store } from '../core/store'
import { compareSpots } from '../image/area'
import type { Id } from '../model/entities'
import type { Retrieved } from './retrieve'

/** How many codings of a code were made under an earlier definition and not checked against the present one. */
export function waitingCount(store: Store, codeId: Id | null): number {
  return waiting(store, codeId).length
}

/**
 * Codings made under an earlier definition of their code and not checked against the present one, in living sources with
 * living codes whose words still stand in the text: by code (in the order they came), source and place. `codeId` null:
 * of any code.
 */
export function waiting(store: Store, codeId: Id | null): readonly Retrieved[] {
  const found: Retrieved[] = []
  const codes = codeId === null ? store.all('codes') : [store.get('codes', codeId)]
  const rank = new Map([...store.all('sources')].map((source, i) => [source.id, i]))
  for (const code of codes) {
    const number = code?.definitionNumber ?? 1
    if (!code || code.removed || number === 1) continue
    const ofCode = store.by('codings.codeId', code.id).flatMap((coding) => {
      if ((coding.definitionNumber ?? 1) >= number) return []
      const quotation = store.need('quotations', coding.quotationId)
      const source = store.need('sources', quotation.sourceId)
      if (source.removed || source.revisionId !== quotation.revisionId) return []
      return [{ coding, quotation, source, code, coder: store.need('coders', coding.coderId) }]
    })
    ofCode.sort(
      (a, b) =>
        (rank.get(a.source.id) ?? 0) - (rank.get(b.source.id) ?? 0) || compareSpots(a.quotation, b.quotation),
    )
    found.push(...ofCode)
  }
  return found
}
