import { useTranslation } from 'react-i18next'
import { Select } from '../components/Select'
import { encodingLabel, encodings } from './encodings'

/** How a table was read. */
export interface TableRead {
  /** Null where the file says it itself. */
  readonly encoding: { readonly name: string; readonly guessed: boolean } | null
  readonly delimiter: string | null
  readonly sheets: readonly string[]
  /** Number of the sheet from 0. */
  readonly sheet: number
  /** Number of the row of headings from 0; null: there is none. */
  readonly headerRow: number | null
  /** The first rows, among which the headings can be. */
  readonly head: readonly (readonly string[])[]
}

/** One thing that shall be read otherwise. */
export type TableReadingChange =
  | { readonly encoding: string }
  | { readonly delimiter: Delimiter }
  | { readonly sheet: number }
  | { readonly headerRow: number | null }

export interface TableReadingProps {
  readonly table: TableRead
  readonly isDisabled?: boolean
  readonly onChange: (change: TableReadingChange) => void
}

const delimiters = { comma: ',', tab: '\t', semicolon: ';', bar: '|' } as const
type Delimiter = (typeof delimiters)[keyof typeof delimiters]
const delimiterNames = Object.keys(delimiters) as (keyof typeof delimiters)[]

/** How a table in a file is read, where the guess may be wrong: encoding, delimiter, sheet, row of the headings. */
export function TableReading({ table, isDisabled = false, onChange }: TableReadingProps) {
  const { t } = useTranslation()
  const { encoding, delimiter, sheets, sheet, headerRow, head } = table
  const isKnown = encodings.some((name) => name === encoding?.name)
  const names = encoding && !isKnown ? [encoding.name, ...encodings] : encodings
  return (
    <>
      {encoding ? (
        <Select
          size="s"
          label={t('survey.encoding')}
          isDisabled={isDisabled}
          value={encoding.name}
          onChange={(name) => onChange({ encoding: name })}
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
          isDisabled={isDisabled}
          value={delimiterNames.find((name) => delimiters[name] === delimiter) ?? null}
          onChange={(name) => onChange({ delimiter: delimiters[name] })}
          options={delimiterNames.map((id) => ({ id, label: t(`survey.delimiters.${id}`) }))}
        />
      )}
      {sheets.length > 1 ? (
        <Select
          size="s"
          label={t('survey.sheet')}
          isDisabled={isDisabled}
          value={String(sheet)}
          onChange={(id) => onChange({ sheet: Number(id) })}
          options={sheets.map((label, id) => ({ id: String(id), label }))}
        />
      ) : null}
      <Select
        size="s"
        label={t('survey.headings')}
        isDisabled={isDisabled}
        value={headerRow === null ? 'none' : String(headerRow)}
        onChange={(id) => onChange({ headerRow: id === 'none' ? null : Number(id) })}
        options={[
          ...head.map((row, id) => ({
            id: String(id),
            label: t('survey.headerRow', { row: id + 1 }),
            description: row.filter(Boolean).join(', ').slice(0, 60),
          })),
          { id: 'none', label: t('survey.noHeader') },
        ]}
      />
    </>
  )
}
