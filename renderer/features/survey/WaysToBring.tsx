import { useTranslation } from 'react-i18next'
import { Segmented } from '../../components/Segmented'
import { longFrom, tally } from './choice'
import type { TableChoice } from './choice'
import classes from './SurveyDialog.module.css'

export interface WaysToBringProps {
  readonly choice: TableChoice
  readonly total: number
  readonly onChange: (edit: (choice: TableChoice) => TableChoice) => void
}

/** Whether answers become a source for each respondent or for each question; nothing where there are no answers. */
export function WaysToBring({ choice, total, onChange }: WaysToBringProps) {
  const { t } = useTranslation()
  if (!choice.columns.some(({ use }) => use === 'answer')) return null
  const { isTooMany } = tally(choice, total)
  const why =
    choice.by === 'respondent'
      ? t('survey.byRespondentWhy')
      : `${t('survey.byQuestionWhy')}${total > longFrom ? ` ${t('survey.longTable')}` : ''}`
  return (
    <div className={classes.ways}>
      <Segmented
        label={t('survey.by')}
        value={choice.by}
        onChange={(by) => onChange((now) => ({ ...now, by }))}
        options={[
          { id: 'respondent', label: t('survey.byRespondent') },
          { id: 'question', label: t('survey.byQuestion') },
        ]}
      />
      <p className={isTooMany ? classes.warn : classes.faint} role="status">
        {isTooMany ? t('survey.tooManyOwn') : why}
      </p>
    </div>
  )
}
