import { useTranslation } from 'react-i18next'
import type { CodebookChoice, CodebookTable } from '../../../shared/contract/codebook-calls'
import { Checkbox } from '../../components/Checkbox'
import { Select } from '../../components/Select'
import { TableReading } from '../../hooks/TableReading'
import { hierarchies, separators, withReading } from './choice'

export interface CodebookReadingProps {
  readonly table: CodebookTable
  readonly onChange: (edit: (choice: CodebookChoice) => CodebookChoice) => void
}

/** How a table is read, where the guess may be wrong: encoding, delimiter, sheet, headings, what stands under what. */
export function CodebookReading({ table, onChange }: CodebookReadingProps) {
  const { t } = useTranslation()
  const { hierarchy, separator, fill, cellColours } = table
  return (
    <>
      <TableReading
        table={table}
        onChange={(change) =>
          onChange((now) => ('encoding' in change ? { ...now, ...change } : withReading(now, change)))
        }
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
