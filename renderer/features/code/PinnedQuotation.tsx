import { useTranslation } from 'react-i18next'
import { spotOf } from '../../../shared/image/area'
import type { Quotation } from '../../../shared/model/entities'
import { useQuery, useServices } from '../../hooks'
import { QuotedImage } from '../../hooks/QuotedImage'
import classes from './PinnedQuotation.module.css'

export interface PinnedQuotationProps {
  readonly quotation: Quotation | undefined
  /** Undefined while they are on their way. */
  readonly words: string | undefined
}

/** A quotation that stands as an example; a click shows it in its text. */
export function PinnedQuotation({ quotation, words }: PinnedQuotationProps) {
  const { t } = useTranslation()
  const { dispatch } = useServices()
  const source = useQuery(
    (store) => (quotation ? store.get('sources', quotation.sourceId) : undefined),
    ['sources'],
    [quotation],
  )
  if (!quotation) return <p className={classes.pinned}>{t('code.pinnedExample')}</p>
  const { sourceId } = quotation
  return (
    <button
      type="button"
      className={classes.pinned}
      title={t('code.toQuotation')}
      onClick={() => dispatch({ type: 'open-source', id: sourceId, range: spotOf(quotation) })}
    >
      <QuotedImage quotation={quotation} />
      <q className={classes.words}>{words ?? '…'}</q>
      <span className={classes.source}>{source?.name}</span>
    </button>
  )
}
