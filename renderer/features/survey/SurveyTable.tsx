import { useTranslation } from 'react-i18next'
import type { SurveyPreview } from '../../../shared/contract/survey-calls'
import { TablePreview } from '../../components/TablePreview'
import { useGrowing } from '../../hooks/use-growing'
import type { TableChoice } from './choice'
import { SurveyColumn } from './SurveyColumn'

export interface SurveyTableProps {
  readonly preview: SurveyPreview
  readonly choice: TableChoice
  readonly onChange: (edit: (choice: TableChoice) => TableChoice) => void
}

/** Columns that get their choices in one frame: some tables have hundreds. */
const step = 3

/** The first rows of a table, with the choice of what each column is above it. */
export function SurveyTable({ preview, choice, onChange }: SurveyTableProps) {
  const { t, i18n } = useTranslation()
  const { rows, total } = preview
  const ready = useGrowing(choice.columns.length, step)
  const number = (value: number): string => new Intl.NumberFormat(i18n.language).format(value)
  return (
    <TablePreview
      label={t('survey.table')}
      rowLabel={t('survey.row')}
      columns={choice.columns.map((column, i) => (
        <SurveyColumn key={i} column={column} index={i} hasChoices={i < ready} onChange={onChange} />
      ))}
      uses={choice.columns.map(({ use }) => use)}
      rows={rows}
      number={number}
      shown={
        rows.length < total ? t('survey.shown', { shown: number(rows.length), total: number(total) }) : null
      }
    />
  )
}
