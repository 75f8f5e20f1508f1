import { useMemo } from 'react'
import type { Id } from '../../../shared/model/entities'
import { codebook, flatten } from '../../../shared/queries/codebook'
import type { CodebookNode } from '../../../shared/queries/codebook'
import { codingsIn } from '../../../shared/queries/retrieve'
import { useQuery } from '../../hooks'
import { codedItems } from './coded-item'
import type { CodedItem } from './coded-item'

/** Living codes with their colour and path, by id; does not follow counts. */
export function useCodes(): ReadonlyMap<Id, CodebookNode> {
  return useQuery((store) => new Map(flatten(codebook(store)).map((node) => [node.code.id, node])), ['codes'])
}

/** Codings of a source's current text, ready to be painted. */
export function useCoded(sourceId: Id | null): readonly CodedItem[] {
  const codes = useCodes()
  const found = useQuery(
    (store) => (sourceId === null ? [] : codingsIn(store, sourceId)),
    ['codings', 'quotations', 'codes', 'coders', 'sources'],
    [sourceId],
  )
  const discussed = useQuery(
    (store) => new Set([...store.all('memos')].flatMap((memo) => memo.targets.map((target) => target.id))),
    ['memos'],
  )
  const activeCoderId = useQuery((store) => store.project().activeCoderId, ['project'])
  return useMemo(
    () =>
      codedItems(found, {
        colourOf: ({ code }) => codes.get(code.id)?.colour ?? '#7A828C',
        hasMemo: ({ coding, quotation }) => discussed.has(coding.id) || discussed.has(quotation.id),
        activeCoderId,
      }),
    [found, codes, discussed, activeCoderId],
  )
}
