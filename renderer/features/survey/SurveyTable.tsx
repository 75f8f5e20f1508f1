import { useTranslation } from 'react-i18next'
import type { SurveyPreview } from '../../../shared/contract/survey-calls'
import { useGrowing } from '../../hooks/use-growing'
import type { TableChoice } from './choice'
import { SurveyColumn } from './SurveyColumn'
import classes from './SurveyDialog.module.css'

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
    <>
      {/* A box that scrolls must be reached by the keyboard. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={classes.scroller} tabIndex={0} role="region" aria-label={t('survey.table')}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col" className={classes.corner}>
                <span className="visually-hidden">{t('survey.row')}</span>
              </th>
              {choice.columns.map((column, i) => (
                <SurveyColumn key={i} column={column} index={i} hasChoices={i < ready} onChange={onChange} />
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, r) => (
              <tr key={r}>
                <th scope="row" className={classes.number}>
                  {number(r + 1)}
                </th>
                {choice.columns.map(({ use }, i) => (
                  <td key={i} data-use={use} dir="auto">
                    <div className={classes.cell}>{row[i]}</div>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length < total ? (
        <p className={classes.faint}>
          {t('survey.shown', { shown: number(rows.length), total: number(total) })}
        </p>
      ) : null}
    </>
  )
}
