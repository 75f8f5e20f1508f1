import { useEffect, useState } from 'react'
import type { Id, Quotation } from '../../../shared/model/entities'
import { fold } from '../../../shared/queries/fold'
import { useServices } from '../../hooks'

/** Passages asked for at once. */
const batch = 2000

/**
 * The folded words of all these passages by the quotation's id, read from the host once they are `wanted`; null until all
 * of them have come.
 */
export function useFoldedWords(
  quotations: readonly Quotation[],
  wanted: boolean,
): ReadonlyMap<Id, string> | null {
  const { client, attempt } = useServices()
  const [words, setWords] = useState<{
    readonly of: readonly Quotation[]
    readonly folded: ReadonlyMap<Id, string>
  } | null>(null)
  const known = words?.of === quotations
  useEffect(() => {
    if (!wanted || known) return undefined
    let over = false
    const read = async (): Promise<void> => {
      const folded = new Map<Id, string>()
      for (let from = 0; from < quotations.length && !over; from += batch) {
        const ids = quotations.slice(from, from + batch).map(({ id }) => id)
        const passages = await client.call('passages.read', { quotationIds: ids, context: 0 })
        ids.forEach((id, i) => folded.set(id, fold(passages[i]?.text ?? '').text))
      }
      if (!over) setWords({ of: quotations, folded })
    }
    void attempt(read)
    return () => {
      over = true
    }
  }, [client, attempt, quotations, wanted, known])
  return known && words ? words.folded : null
}
