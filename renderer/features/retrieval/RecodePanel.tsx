import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id } from '../../../shared/model/entities'
import type { CodebookNode } from '../../../shared/queries/codebook'
import { Chooser } from '../../components/Chooser'
import { PanelAt } from '../../components/PanelAt'
import { codeChoices, findAmong } from './choices'
import type { Point } from './QuotationList'
import classes from './Panels.module.css'

export interface RecodePanelProps {
  readonly count: number
  /** The code they all have now, if it is one. */
  readonly from: Id | null
  readonly codes: ReadonlyMap<Id, CodebookNode>
  readonly at: Point
  readonly onChoose: (codeId: Id) => void
  readonly onClose: () => void
}

/** Finds the code that fits better, beside the quotation. */
export function RecodePanel({ count, from, codes, at, onChoose, onClose }: RecodePanelProps) {
  const { t } = useTranslation()
  const find = useMemo(
    () =>
      findAmong(
        codeChoices(codes).filter(({ id }) => id !== from && codes.get(id)?.code.role !== 'category'),
      ),
    [codes, from],
  )
  return (
    <PanelAt label={t('retrieval.recodeTitle', { count })} at={at} onClose={onClose}>
      <div className={classes.panel}>
        <p className={classes.title}>{t('retrieval.recodeTitle', { count })}</p>
        <Chooser
          autoFocus
          label={t('retrieval.findCode')}
          placeholder={t('retrieval.findCode')}
          empty={t('retrieval.noCode')}
          find={find}
          onChoose={onChoose}
        />
      </div>
    </PanelAt>
  )
}
