import { TextQuote } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../components/EmptyState'
import { useQuery, useSession } from '../../hooks'
import { codingDetails, detailTables } from './coding-details'
import { codingsAt, unitable } from './overlap'
import { PassageCoding } from './PassageCoding'
import { useCoded } from './use-coded'
import classes from './PassagePane.module.css'

/** The codings at the caret or selection: what the stripes show, in words, with everything that can be done to them. */
export function PassagePane() {
  const { t } = useTranslation()
  const sourceId = useSession((session) => session.sourceId)
  const caret = useSession((session) => session.caret)
  const selection = useSession((session) => session.selection)
  const focusId = useSession((session) => session.focusCodingId)
  const items = useCoded(sourceId)
  const isImage = useQuery(
    (store) => sourceId !== null && store.get('sources', sourceId)?.image !== undefined,
    ['sources'],
    [sourceId],
  )
  const here = useMemo(() => {
    const found = codingsAt(items, caret, selection)
    const focused = items.find((item) => item.id === focusId)
    return focused && !found.includes(focused) ? [focused, ...found] : found
  }, [items, caret, selection, focusId])
  const ids = useMemo(() => here.map((item) => item.id), [here])
  const details = useQuery((store) => codingDetails(store, ids), detailTables, [ids])

  if (details.length === 0) {
    const title = sourceId === null ? t('reader.passage.noSource') : t('reader.passage.none')
    return (
      <EmptyState icon={<TextQuote size={24} strokeWidth={1.5} aria-hidden />} title={title}>
        {t(isImage ? 'image.noneLead' : 'reader.passage.noneLead')}
      </EmptyState>
    )
  }
  return (
    <div className={classes.pane}>
      <p className={classes.count}>{t('reader.passage.count', { count: details.length })}</p>
      <ul className={classes.list} aria-label={t('reader.passage.title')}>
        {details.map((detail) => (
          <PassageCoding
            key={detail.coding.id}
            detail={detail}
            colour={here.find((item) => item.id === detail.coding.id)?.colour ?? '#7A828C'}
            isFocused={detail.coding.id === focusId}
            overlapping={unitable(items, detail.coding.id).length}
          />
        ))}
      </ul>
    </div>
  )
}
