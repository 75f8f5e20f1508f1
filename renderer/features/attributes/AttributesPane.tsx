import { Plus, Table2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/Button'
import { EmptyState } from '../../components/EmptyState'
import { SearchField } from '../../components/SearchField'
import { Segmented } from '../../components/Segmented'
import { useIsPast } from '../../hooks'
import { AttributesGrid } from './AttributesGrid'
import { CsvMenu } from './CsvMenu'
import { useTable } from './use-table'
import { VariableDialog } from './VariableDialog'
import classes from './Attributes.module.css'

/** The table of attributes: sources or cases as rows, attributes as columns. */
export function AttributesPane() {
  const { t } = useTranslation()
  const isPast = useIsPast()
  const table = useTable()
  const { of, setOf, filter, setFilter, rows, total, variables } = table
  const [isAdding, setAdding] = useState(false)
  const count =
    rows.length === total
      ? t('attributes.count', { count: total })
      : t('attributes.some', { shown: rows.length, total })
  return (
    <div className={classes.pane}>
      <div className={classes.tools}>
        <Segmented
          hideLabel
          label={t('attributes.rowsAre')}
          value={of}
          onChange={setOf}
          options={[
            { id: 'sources', label: t('attributes.sources') },
            { id: 'cases', label: t('attributes.cases') },
          ]}
        />
        <div className={classes.filter}>
          <SearchField
            label={t('attributes.filter')}
            placeholder={t('attributes.filter')}
            value={filter}
            onChange={setFilter}
            clearLabel={t('common.clear')}
          />
        </div>
        {isPast ? null : (
          <Button size="s" onPress={() => setAdding(true)}>
            <Plus size={14} strokeWidth={1.75} aria-hidden /> {t('attributes.add')}
          </Button>
        )}
        <CsvMenu of={of} />
      </div>
      {total === 0 ? (
        <EmptyState
          icon={<Table2 size={24} strokeWidth={1.5} aria-hidden />}
          title={t(of === 'cases' ? 'attributes.noCases' : 'attributes.noSources')}
        >
          {t(of === 'cases' ? 'attributes.noCasesLead' : 'attributes.noSourcesLead')}
        </EmptyState>
      ) : (
        <>
          <AttributesGrid key={of} table={table} />
          <p className={classes.foot}>
            <span role="status">{count}</span>
            <span>{variables.length === 0 ? t('attributes.noVariables') : t('attributes.keys')}</span>
          </p>
        </>
      )}
      {isAdding ? <VariableDialog variable={null} onClose={() => setAdding(false)} /> : null}
    </div>
  )
}
