import { useTranslation } from 'react-i18next'
import type { SurveyOutcome } from '../../../shared/contract/survey-calls'
import { said } from '../../strings/said'
import classes from './SurveyDialog.module.css'

/** What came of a table, and what could not be carried. */
export function SurveyResult({ outcome }: { readonly outcome: SurveyOutcome }) {
  const { t } = useTranslation()
  const { sourceIds, variables, cases, known, hasPassages, losses } = outcome
  const made = [
    sourceIds.length > 0 ? t('survey.sources', { count: sourceIds.length }) : null,
    variables > 0 ? t('survey.attributes', { count: variables }) : null,
    cases - known > 0 ? t('survey.cases', { count: cases - known }) : null,
  ].filter((part) => part !== null)
  return (
    <div className={classes.result}>
      <p>{t('survey.done', { count: cases })}</p>
      <p className={classes.faint}>{made.join(' · ')}</p>
      {known > 0 ? <p>{t('survey.known', { count: known })}</p> : null}
      {sourceIds.length > 0 && !hasPassages && cases > 5000 ? <p>{t('survey.noPassages')}</p> : null}
      {losses.length > 0 ? (
        <>
          <h3 className={classes.heading}>{t('survey.losses')}</h3>
          <ul className={classes.losses}>
            {losses.map((loss) => (
              <li key={loss}>{said(t, loss)}</li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  )
}
