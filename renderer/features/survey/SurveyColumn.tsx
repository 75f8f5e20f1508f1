import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { Select } from '../../components/Select'
import { TableColumn } from '../../components/TablePreview'
import { withType, withUse } from './choice'
import type { ColumnChoice, TableChoice } from './choice'

export interface SurveyColumnProps {
  readonly column: ColumnChoice
  readonly index: number
  /** Whether its choices are drawn yet. */
  readonly hasChoices: boolean
  readonly onChange: (edit: (choice: TableChoice) => TableChoice) => void
}

const uses = ['name', 'answer', 'attribute', 'skip'] as const
const types = ['text', 'boolean', 'integer', 'float', 'date', 'datetime'] as const

/** The head of a column of a table, with the choice of what it is. */
export const SurveyColumn = memo(function SurveyColumn(props: SurveyColumnProps) {
  const { column, index, hasChoices, onChange } = props
  const { t } = useTranslation()
  const { name, use, type } = column
  return (
    <TableColumn name={name} use={use}>
      {hasChoices ? (
        <>
          <Select
            size="s"
            hideLabel
            label={t('survey.useOf', { name })}
            value={use}
            onChange={(wanted) => onChange((choice) => withUse(choice, index, wanted))}
            options={uses.map((id) => ({ id, label: t(`survey.use.${id}`) }))}
          />
          {use === 'attribute' ? (
            <Select
              size="s"
              hideLabel
              label={t('survey.typeOf', { name })}
              value={type}
              onChange={(wanted) => onChange((choice) => withType(choice, index, wanted))}
              options={types.map((id) => ({ id, label: t(`attributes.types.${id}`) }))}
            />
          ) : null}
        </>
      ) : null}
    </TableColumn>
  )
})
