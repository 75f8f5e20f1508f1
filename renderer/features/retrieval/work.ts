import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { spotOf } from '../../../shared/image/area'
import type { Example, Id } from '../../../shared/model/entities'
import type { Retrieved } from '../../../shared/queries/retrieve'
import { citedSources } from '../../../shared/queries/cited'
import { useAppNow } from '../../hooks'
import { citations, putOnClipboard } from './cite'

/** What can be done with quotations where they are listed; each says what it did. */
export interface QuotationWork {
  /** Shows a passage in its text. */
  readonly jump: (one: Retrieved) => void
  readonly recode: (found: readonly Retrieved[], codeId: Id) => Promise<void>
  /** Answers whether it was done. */
  readonly uncode: (found: readonly Retrieved[]) => Promise<boolean>
  /** Marks as not sure; takes the mark off where all bear it. */
  readonly mark: (found: readonly Retrieved[]) => Promise<void>
  /** Adds a comment below those there are, in one step of undo. */
  readonly comment: (found: readonly Retrieved[], words: string) => Promise<void>
  readonly pin: (found: readonly Retrieved[], kind: Example['kind']) => Promise<void>
  readonly copy: (found: readonly Retrieved[]) => Promise<void>
}

/** Bound to the open project. */
export function useQuotationWork(): QuotationWork {
  const now = useAppNow()
  const { t } = useTranslation()
  return useMemo(
    () => ({
      jump({ source, quotation, coding }) {
        const { dispatch } = now()
        dispatch({ type: 'open-source', id: source.id, range: spotOf(quotation), from: 'quotations' })
        dispatch({ type: 'focus-coding', id: coding.id })
      },
      async recode(found, codeId) {
        const { run, announce, store, dispatch } = now()
        const done = await run('coding.recode', { ids: idsOf(found), codeId })
        if (!done) return
        const { count } = done
        dispatch({ type: 'applied', codeIds: [codeId] })
        const name = store.get('codes', codeId)?.name ?? ''
        announce(t('retrieval.said.recoded', { count, name }), { undo: count > 0 })
      },
      async uncode(found) {
        const { run, announce } = now()
        const done = await run('coding.remove', { ids: idsOf(found) })
        if (!done) return false
        announce(t('retrieval.said.uncoded', { count: done.count }), { undo: true })
        return true
      },
      async mark(found) {
        const { run, announce } = now()
        if (found.length === 0) return
        const unsure = !found.every(({ coding }) => coding.unsure ?? false)
        const done = await run('coding.mark', { ids: idsOf(found), unsure })
        if (!done) return
        const { count } = done
        announce(t(unsure ? 'retrieval.said.unsure' : 'retrieval.said.sure', { count }), { undo: count > 0 })
      },
      async comment(found, words) {
        const { run, announce } = now()
        const gesture = crypto.randomUUID()
        let count = 0
        for (const { coding } of uniqueCodings(found)) {
          const comment = coding.comment === '' ? words : `${coding.comment}\n${words}`
          await run('coding.comment', { id: coding.id, comment }, gesture)
          // A command without a result answers null, as a failed one does: what the project holds tells them apart. After
          // a failure, which has been said, the others would fail for the same reason.
          if (now().store.get('codings', coding.id)?.comment !== comment) break
          count++
        }
        if (count > 0) announce(t('retrieval.said.commented', { count }), { undo: true })
      },
      async pin(found, kind) {
        const { run, announce, store } = now()
        const gesture = crypto.randomUUID()
        let count = 0
        for (const code of new Set(found.map((one) => one.code))) {
          const examples = store.get('codes', code.id)?.examples ?? []
          const wanted = [
            ...new Set(found.flatMap((one) => (one.code.id === code.id ? one.quotation.id : []))),
          ].filter((id) => !examples.some((each) => each.quotationId === id && each.kind === kind))
          if (wanted.length === 0) continue
          // The words themselves stay in the source: an example of this kind only points there.
          const others = examples.filter(({ quotationId }) => !wanted.some((id) => id === quotationId))
          const pinned = wanted.map((quotationId) => ({ kind, text: '', quotationId }))
          await run('code.define', { id: code.id, examples: [...others, ...pinned] }, gesture)
          count += wanted.length
        }
        const name = found[0]?.code.name ?? ''
        if (count === 0) announce(t('retrieval.said.pinnedAlready', { name }))
        else announce(t('retrieval.said.pinned', { count, name }), { undo: true })
      },
      async copy(found) {
        const { client, attempt, announce, store } = now()
        if (found.length === 0) return
        const cited = await attempt(() => citations(client, found, citedSources(store), t))
        if (cited === null) return
        try {
          await putOnClipboard(cited)
          announce(t('retrieval.said.copied', { count: found.length }))
        } catch {
          announce(t('retrieval.said.copyFailed'), { tone: 'problem' })
        }
      },
    }),
    [now, t],
  )
}

const idsOf = (found: readonly Retrieved[]): Id[] => [...new Set(found.map(({ coding }) => coding.id))]

const uniqueCodings = (found: readonly Retrieved[]): readonly Retrieved[] => [
  ...new Map(found.map((one) => [one.coding.id, one])).values(),
]
