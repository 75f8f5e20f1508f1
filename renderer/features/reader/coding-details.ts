import type { Store } from '../../../shared/core/store'
import type { Code, Coder, Coding, Id, Memo, Quotation } from '../../../shared/model/entities'

/** A coding with what hangs on it. */
export interface CodingDetails {
  readonly coding: Coding
  readonly quotation: Quotation
  readonly code: Code
  readonly coder: Coder
  /** About the passage or about this very coding. */
  readonly memos: readonly Memo[]
}

/** Details of codings, in the order asked; those that are gone are left out. */
export function codingDetails(store: Store, ids: readonly Id[]): readonly CodingDetails[] {
  return ids.flatMap((id) => {
    const coding = store.get('codings', id)
    if (!coding) return []
    const memos = [...store.by('memos.target', coding.id), ...store.by('memos.target', coding.quotationId)]
    return [
      {
        coding,
        quotation: store.need('quotations', coding.quotationId),
        code: store.need('codes', coding.codeId),
        coder: store.need('coders', coding.coderId),
        memos: [...new Set(memos)],
      },
    ]
  })
}

/** The tables that details depend on. */
export const detailTables = ['codings', 'quotations', 'codes', 'coders', 'memos'] as const

const days = new Map<string, Intl.DateTimeFormat>()

/** A day as people write it, in the language of the window. */
export function dayOf(iso: string, language: string): string {
  const known = days.get(language) ?? new Intl.DateTimeFormat(language, { dateStyle: 'medium' })
  days.set(language, known)
  return known.format(new Date(iso))
}
