import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Example, Id } from '../../../shared/model/entities'
import type { Retrieved } from '../../../shared/queries/retrieve'
import { useAppNow } from '../../hooks'
import { citations } from './cite'

/** What can be done with quotations where they are listed. */
export interface QuotationWork {
  /** Shows a passage in its text. */
  readonly jump: (one: Retrieved) => void
  readonly recode: (found: readonly Retrieved[], codeId: Id) => Promise<unknown>
  /** Answers whether it was done. */
  readonly uncode: (found: readonly Retrieved[]) => Promise<boolean>
  readonly pin: (one: Retrieved, kind: Example['kind']) => Promise<unknown>
  readonly copy: (found: readonly Retrieved[]) => Promise<void>
}

/** What can be done with quotations, bound to the open project; each says what it did. */
export function useQuotationWork(): QuotationWork {
  const now = useAppNow()
  const { t } = useTranslation()
  return useMemo(
    () => ({
      jump({ source, quotation: { start, end }, coding }) {
        const { dispatch } = now()
        dispatch({ type: 'open-source', id: source.id, range: { start, end } })
        dispatch({ type: 'focus-coding', id: coding.id })
      },
      async recode(found, codeId) {
        const { run, announce, store, dispatch } = now()
        const done = await run('coding.recode', { ids: found.map((one) => one.coding.id), codeId })
        if (!done) return
        const { count } = done
        dispatch({ type: 'applied', codeIds: [codeId] })
        const name = store.get('codes', codeId)?.name ?? ''
        announce(t('retrieval.said.recoded', { count, name }), { undo: count > 0 })
      },
      async uncode(found) {
        const { run, announce } = now()
        const done = await run('coding.remove', { ids: found.map((one) => one.coding.id) })
        if (!done) return false
        announce(t('retrieval.said.uncoded', { count: done.count }), { undo: true })
        return true
      },
      async pin({ code, quotation }, kind) {
        const { run, announce, store } = now()
        const examples = store.get('codes', code.id)?.examples ?? []
        const name = code.name
        if (examples.some((example) => example.quotationId === quotation.id && example.kind === kind)) {
          announce(t('retrieval.said.pinnedAlready', { name }))
          return
        }
        // The words themselves stay in the source: an example of this kind only points there.
        const others = examples.filter((example) => example.quotationId !== quotation.id)
        const pinned = { kind, text: '', quotationId: quotation.id }
        await run('code.define', { id: code.id, examples: [...others, pinned] })
        announce(t('retrieval.said.pinned', { name }), { undo: true })
      },
      async copy(found) {
        const { client, attempt, announce } = now()
        const text = await attempt(() => citations(client, found, t))
        if (text === null) return
        try {
          await navigator.clipboard.writeText(text)
          announce(t('retrieval.said.copied', { count: found.length }))
        } catch {
          announce(t('retrieval.said.copyFailed'), { tone: 'problem' })
        }
      },
    }),
    [now, t],
  )
}
