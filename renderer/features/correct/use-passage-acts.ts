import { useTranslation } from 'react-i18next'
import type { Quotation } from '../../../shared/model/entities'
import type { Range } from '../../../shared/text/range'
import { useAppNow, useServices } from '../../hooks'

/** What can be done with a passage of the tray. */
export function usePassageActs(quotation: Quotation) {
  const { t } = useTranslation()
  const { run, announce, dispatch, store } = useServices()
  const now = useAppNow()
  const { id, sourceId } = quotation
  const place = async ({ start, end }: Range): Promise<void> => {
    const done = await run('quotation.place', { places: [{ id, start, end }] })
    if (!done) return
    const said = done.joined > 0 ? t('correct.joined') : t('correct.placed', { count: 1 })
    announce(said, { undo: true })
  }
  return {
    place,
    /** Puts it on the words that are selected in its text. */
    placeOnSelection: async (): Promise<void> => {
      const { session } = now()
      const { selection } = session
      const name = store.need('sources', sourceId).name
      if (session.sourceId !== sourceId || !selection || selection.start >= selection.end)
        return announce(t('correct.selectFirst', { name }))
      await place(selection)
    },
    uncode: async (): Promise<void> => {
      const ids = store.by('codings.quotationId', id).map((coding) => coding.id)
      if (ids.length === 0) return announce(t('correct.noCode'))
      if (await run('coding.remove', { ids })) announce(t('correct.uncoded'), { undo: true })
    },
    confirm: async (): Promise<void> => {
      if (await run('quotation.confirm', { ids: [id] }))
        announce(t('correct.confirmed', { count: 1 }), { undo: true })
    },
    show: (range: Range): void =>
      dispatch({ type: 'open-source', id: sourceId, range: { start: range.start, end: range.end } }),
  }
}
