import { useTranslation } from 'react-i18next'
import type { CodebookChoice, CodebookTable } from '../../../shared/contract/codebook-calls'
import { Checkbox } from '../../components/Checkbox'
import { Select } from '../../components/Select'
import { encodingLabel, encodings } from '../../hooks/encodings'
import { hierarchies, separators, withReading } from './choice'

export interface CodebookReadingProps {
  readonly table: CodebookTable
  readonly onChange: (edit: (choice: CodebookChoice) => CodebookChoice) => void
}

const delimiters = { comma: ',', tab: '\t', semicolon: ';', bar: '|' } as const
const delimiterNames = Object.keys(delimiters) as (keyof typeof delimiters)[]

/** How a table is read, where the guess may be wrong: encoding, delimiter, sheet, headings, what stands under what. */
export function CodebookReading({ table, onChange }: CodebookReadingProps) {
  const { t } = useTranslation()
  const { encoding, delimiter, sheets, sheet, headerRow, head, hierarchy, separator, fill, cellColours } =
    table
  const isKnown = encodings.some((name) => name === encoding?.name)
  const names = encoding && !isKnown ? [encoding.name, ...encodings] : encodings
  const reads = (reading: Parameters<typeof withReading>[1]): void =>
    onChange((now) => withReading(now, reading))
  return (
    <>
      {encoding ? (
        <Select
          size="s"
          label={t('survey.encoding')}
          value={encoding.name}
          onChange={(name) => onChange((now) => ({ ...now, encoding: name }))}
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
          value={delimiterNames.find((name) => delimiters[name] === delimiter) ?? null}
          onChange={(name) => reads({ delimiter: delimiters[name] })}
          options={delimiterNames.map((id) => ({ id, label: t(`survey.delimiters.${id}`) }))}
        />
      )}
      {sheets.length > 1 ? (
        <Select
          size="s"
          label={t('survey.sheet')}
          value={String(sheet)}
          onChange={(id) => reads({ sheet: Number(id) })}
          options={sheets.map((label, id) => ({ id: String(id), label }))}
        />
      ) : null}
      <Select
        size="s"
        label={t('survey.headings')}
        value={headerRow === null ? 'none' : String(headerRow)}
        onChange={(id) => reads({ headerRow: id === 'none' ? null : Number(id) })}
        options={[
          ...head.map((row, id) => ({
            id: String(id),
            label: t('survey.headerRow', { row: id + 1 }),
            description: row.filter(Boolean).join(', ').slice(0, 60),
          })),
          { id: 'none', label: t('survey.noHeader') },
        ]}
      />
      <Select
        size="s"
        label={t('codebookIn.under')}
        value={hierarchy}
        onChange={(wanted) => onChange((now) => ({ ...now, hierarchy: wanted }))}
        options={hierarchies.map((id) => ({ id, label: t(`codebookIn.hierarchies.${id}`) }))}
      />
      {hierarchy === 'separator' ? (
        <Select
          size="s"
          label={t('codebookIn.separator')}
          value={separator}
          onChange={(wanted) => onChange((now) => ({ ...now, hierarchy: 'separator', separator: wanted }))}
          options={separators.map((id) => ({ id, label: `A${id}B` }))}
        />
      ) : null}
      {hierarchy === 'columns' ? (
        <Checkbox isSelected={fill} onChange={(wanted) => onChange((now) => ({ ...now, fill: wanted }))}>
          {t('codebookIn.fill')}
        </Checkbox>
      ) : null}
      {cellColours === null ? null : (
        <Checkbox
          isSelected={cellColours}
          onChange={(wanted) => onChange((now) => ({ ...now, cellColours: wanted }))}
        >
          {t('codebookIn.cellColours')}
        </Checkbox>
      )}
    </>
  )
}
