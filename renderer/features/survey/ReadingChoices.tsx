import { useTranslation } from 'react-i18next'
import type { SurveyPreview } from '../../../shared/contract/survey-calls'
import { TableReading } from '../../hooks/TableReading'
import { said } from '../../strings/said'
import type { Surveying } from './use-survey'
import classes from './SurveyDialog.module.css'

export interface ReadingChoicesProps {
  readonly survey: Surveying
  readonly preview: SurveyPreview
}

/** How the file is read, and what could not be read. */
export function ReadingChoices({ survey, preview }: ReadingChoicesProps) {
  const { t } = useTranslation()
  const { reading, setReading, state } = survey
  return (
    <>
      <div className={classes.reading}>
        <TableReading
          table={preview}
          isDisabled={state.kind === 'looking'}
          onChange={(change) =>
            setReading({
              ...reading,
              // The headings of another table stand elsewhere.
              ...('delimiter' in change || 'sheet' in change ? { headerRow: undefined } : {}),
              ...change,
            })
          }
        />
      </div>
      {preview.losses.map((loss) => (
        <p key={loss} className={classes.warn}>
          {said(t, loss)}
        </p>
      ))}
    </>
  )
}
