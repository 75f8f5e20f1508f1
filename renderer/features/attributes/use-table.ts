import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id } from '../../../shared/model/entities'
import { attributeRows, compareTyped, variablesInOrder } from '../../../shared/queries/attributes'
import type { AttributeOwner } from '../../../shared/queries/attributes'
import { fold } from '../../../shared/queries/fold'
import { useQuery } from '../../hooks'
import { compareNames } from '../../strings/sorting'
import { shownValue } from './shown-value'

/** By which column rows are ordered. */
export interface Sorting {
  readonly variableId: Id
  readonly way: 1 | -1
}

/** The rows and columns of the table as they are filtered and sorted. */
export function useTable() {
  const { t, i18n } = useTranslation()
  const hasCases = useQuery((store) => store.count('cases') > 0, ['cases'])
  const [chosen, setOf] = useState<AttributeOwner | null>(null)
  const of = chosen ?? (hasCases ? 'cases' : 'sources')
  const [filter, setFilter] = useState('')
  const [sorting, setSorting] = useState<Sorting | null>(null)
  const variables = useQuery(variablesInOrder, ['variables'])
  const all = useQuery((store) => attributeRows(store, of), [of], [of])
  const rows = useMemo(() => {
    const wanted = fold(filter.trim()).text
    const shown =
      wanted === ''
        ? [...all]
        : all.filter(({ name, values }) =>
            [
              name,
              ...variables.map(({ id, type }) => shownValue(t, i18n.language, type, values.get(id))),
            ].some((words) => fold(words).text.includes(wanted)),
          )
    const byName = (a: { readonly name: string }, b: { readonly name: string }): number =>
      compareNames(a.name, b.name)
    return shown.sort((a, b) => {
      if (!sorting) return byName(a, b)
      const [x, y] = [a.values.get(sorting.variableId), b.values.get(sorting.variableId)]
      const order = compareTyped(x, y, i18n.language)
      // What has no value comes last, whichever way.
      return (x === undefined || y === undefined ? order : order * sorting.way) || byName(a, b)
    })
  }, [all, filter, sorting, variables, t, i18n.language])
  return { of, setOf, filter, setFilter, sorting, setSorting, variables, rows, total: all.length }
}

export type AttributeTable = ReturnType<typeof useTable>
