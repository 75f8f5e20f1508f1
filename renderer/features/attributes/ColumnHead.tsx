import { ArrowDown, ArrowUp, ChevronDown } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Variable } from '../../../shared/model/entities'
import { IconButton } from '../../components/IconButton'
import { Menu } from '../../components/Menu'
import { useIsPast, useServices } from '../../hooks'
import { RetypeDialog } from './RetypeDialog'
import { variableTypes } from './variable-types'
import { VariableDialog } from './VariableDialog'
import type { AttributeTable } from './use-table'
import classes from './Attributes.module.css'

export interface ColumnHeadProps {
  readonly variable: Variable
  readonly index: number
  readonly table: AttributeTable
}

/** The heading of a column, and what can be done with the attribute. */
export function ColumnHead({ variable, index, table }: ColumnHeadProps) {
  const { t } = useTranslation()
  const app = useServices()
  const isPast = useIsPast()
  const { sorting, setSorting, variables } = table
  const [asked, setAsked] = useState<'rename' | Variable['type'] | null>(null)
  const { id, name, type } = variable
  const way = sorting?.variableId === id ? sorting.way : null
  const move = (beforeId: string | null): void => void app.run('variable.move', { id, beforeId })
  const remove = async (): Promise<void> => {
    const done = await app.run('variable.remove', { id })
    if (done) app.announce(t('attributes.removed', { name }), { undo: true })
  }
  return (
    <div
      role="columnheader"
      aria-colindex={index + 2}
      aria-sort={way === null ? 'none' : way === 1 ? 'ascending' : 'descending'}
      className={classes.column}
    >
      <span className={classes.columnName} title={name} dir="auto">
        {name}
      </span>
      {way === 1 ? (
        <ArrowUp size={12} aria-hidden />
      ) : way === -1 ? (
        <ArrowDown size={12} aria-hidden />
      ) : null}
      <Menu
        label={t('attributes.menu', { name })}
        trigger={
          <IconButton size="s" label={t('attributes.menu', { name })}>
            <ChevronDown size={14} strokeWidth={1.75} aria-hidden />
          </IconButton>
        }
        entries={() => [
          { id: 'up', label: t('attributes.sortUp'), onAction: () => setSorting({ variableId: id, way: 1 }) },
          {
            id: 'down',
            label: t('attributes.sortDown'),
            onAction: () => setSorting({ variableId: id, way: -1 }),
          },
          {
            id: 'unsort',
            label: t('attributes.unsort'),
            isDisabled: sorting === null,
            onAction: () => setSorting(null),
          },
          ...(isPast
            ? []
            : ([
                'separator',
                { id: 'rename', label: t('attributes.rename'), onAction: () => setAsked('rename') },
                {
                  id: 'kind',
                  label: t('attributes.kind'),
                  entries: variableTypes.map((each) => ({
                    id: each,
                    label: t(`attributes.types.${each}`),
                    isChosen: each === type,
                    onAction: () => setAsked(each),
                  })),
                },
                {
                  id: 'left',
                  label: t('attributes.moveLeft'),
                  isDisabled: index === 0,
                  onAction: () => move(variables[index - 1]?.id ?? null),
                },
                {
                  id: 'right',
                  label: t('attributes.moveRight'),
                  isDisabled: index === variables.length - 1,
                  onAction: () => move(variables[index + 2]?.id ?? null),
                },
                'separator',
                { id: 'remove', label: t('attributes.remove'), danger: true, onAction: () => void remove() },
              ] as const)),
        ]}
      />
      {asked === 'rename' ? <VariableDialog variable={variable} onClose={() => setAsked(null)} /> : null}
      {asked !== null && asked !== 'rename' ? (
        <RetypeDialog variable={variable} type={asked} onClose={() => setAsked(null)} />
      ) : null}
    </div>
  )
}
