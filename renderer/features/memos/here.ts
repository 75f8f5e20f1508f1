import type { Store } from '../../../shared/core/store'
import { meets } from '../../../shared/image/area'
import type { Code, Id, Memo, Source } from '../../../shared/model/entities'
import type { Session } from '../../session'
import { quotationsOf } from './about'

/** Memos about what is before the user's eyes. */
export interface Here {
  readonly source: Source | null
  readonly code: Code | null
  /** About the selected words, or a passage around the caret. */
  readonly onPassage: readonly Memo[]
  readonly onCode: readonly Memo[]
  readonly onSource: readonly Memo[]
  /** About other passages of the open source and not about all of it, in text order. */
  readonly elsewhere: readonly Memo[]
  /** The quotation to write about when no words are selected. */
  readonly quotationId: Id | null
}

export type Place = Pick<Session, 'sourceId' | 'codeId' | 'selection' | 'caret' | 'focusCodingId'>

const newestFirst = (memos: readonly Memo[]): readonly Memo[] =>
  memos.toSorted((a, b) => b.changedAt.localeCompare(a.changedAt))

/** Finds the memos about the selected words, the shown code and the open source. */
export function memosHere(store: Store, place: Place): Here {
  const { selection, caret } = place
  const openSource = place.sourceId === null ? undefined : store.get('sources', place.sourceId)
  const source = openSource && !openSource.removed ? openSource : null
  const shownCode = place.codeId === null ? undefined : store.get('codes', place.codeId)
  const code = shownCode && !shownCode.removed ? shownCode : null
  const focused = place.focusCodingId === null ? undefined : store.get('codings', place.focusCodingId)

  const onPassage: Memo[] = []
  const elsewhere: { readonly memo: Memo; readonly start: number }[] = []
  for (const memo of source ? store.all('memos') : []) {
    const inSource = quotationsOf(store, memo).filter((quotation) => quotation.sourceId === source?.id)
    const [first] = inSource
    if (!first) continue
    const isHere = inSource.some(
      (quotation) =>
        quotation.id === focused?.quotationId ||
        (quotation.revisionId === source?.revisionId &&
          (selection ? meets(quotation, selection) : quotation.start <= caret && caret <= quotation.end)),
    )
    if (isHere) onPassage.push(memo)
    else if (!memo.targets.some(({ id }) => id === source?.id)) elsewhere.push({ memo, start: first.start })
  }
  return {
    source,
    code,
    onPassage: newestFirst(onPassage),
    onCode: code ? newestFirst(store.by('memos.target', code.id)) : [],
    onSource: source ? newestFirst(store.by('memos.target', source.id)) : [],
    elsewhere: elsewhere.toSorted((a, b) => a.start - b.start).map(({ memo }) => memo),
    quotationId: focused?.quotationId ?? null,
  }
}
