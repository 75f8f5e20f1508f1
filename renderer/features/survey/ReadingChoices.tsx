import { useTranslation } from 'react-i18next'
import type { SurveyPreview } from '../../../shared/contract/survey-calls'
import { Select } from '../../components/Select'
import { encodingLabel, encodings } from '../../hooks/encodings'
import { said } from '../../strings/said'
import type { Surveying } from './use-survey'
import classes from './SurveyDialog.module.css'

export interface ReadingChoicesProps {
  readonly survey: Surveying
  readonly preview: SurveyPreview
}

const delimiters = { comma: ',', tab: '\t', semicolon: ';', bar: '|' } as const
const delimiterNames = Object.keys(delimiters) as (keyof typeof delimiters)[]

/** How the file is read, where the guess may be wrong: encoding, delimiter, sheet, row of the headings. */
export function ReadingChoices({ survey, preview }: ReadingChoicesProps) {
  const { t } = useTranslation()
  const { reading, setReading, state } = survey
  const isBusy = state.kind === 'looking'
  const { encoding, delimiter, sheets, sheet, headerRow, head, losses } = preview
  const known = encodings.some((name) => name === encoding?.name)
  const names = encoding && !known ? [encoding.name, ...encodings] : encodings
  return (
    <>
      <div className={classes.reading}>
        {encoding ? (
          <Select
            size="s"
            label={t('survey.encoding')}
            isDisabled={isBusy}
            value={encoding.name}
            onChange={(name) => setReading({ ...reading, encoding: name })}
            options={names.map((name) => ({
              id: name,
              label:
                name === encoding.name && encoding.guessed
                  ? t('survey.guessed', { encoding: encodingLabel(name) })
                  : encodingLabel(name),
            }))}
          />
        ) : null}
        {delimiter === null ? null : (
          <Select
            size="s"
            label={t('survey.delimiter')}
            isDisabled={isBusy}
            value={delimiterNames.find((name) => delimiters[name] === delimiter) ?? null}
            onChange={(name) => setReading({ ...reading, delimiter: delimiters[name], headerRow: undefined })}
            options={delimiterNames.map((id) => ({ id, label: t(`survey.delimiters.${id}`) }))}
          />
        )}
        {sheets.length > 1 ? (
          <Select
            size="s"
            label={t('survey.sheet')}
            isDisabled={isBusy}
            value={String(sheet)}
            onChange={(id) => setReading({ ...reading, sheet: Number(id), headerRow: undefined })}
            options={sheets.map((label, id) => ({ id: String(id), label }))}
          />
        ) : null}
        <Select
          size="s"
          label={t('survey.headings')}
          isDisabled={isBusy}
          value={headerRow === null ? 'none' : String(headerRow)}
          onChange={(id) => setReading({ ...reading, headerRow: id === 'none' ? null : Number(id) })}
          options={[
            ...head.map((row, id) => ({
              id: String(id),
              label: t('survey.headerRow', { row: id + 1 }),
              description: row.filter(Boolean).join(', ').slice(0, 60),
            })),
            { id: 'none', label: t('survey.noHeader') },
          ]}
        />
      </div>
      {losses.map((loss) => (
        <p key={loss} className={classes.warn}>
          {said(t, loss)}
        </p>
      ))}
    </>
  )
}
