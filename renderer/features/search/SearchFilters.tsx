import { ChevronDown } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { codebook, flatten } from '../../../shared/queries/codebook'
import { kwicOrders } from '../../../shared/queries/kwic'
import { Button } from '../../components/Button'
import { Menu } from '../../components/Menu'
import { useQuery } from '../../hooks'
import { FilterChoice } from './FilterChoice'
import type { Asked } from './memory'
import classes from './SearchPane.module.css'

export interface SearchFiltersProps {
  readonly asked: Asked
  readonly onChange: (parts: Partial<Asked>) => void
}

/** In which texts, coded how, in which order. */
export function SearchFilters({ asked, onChange }: SearchFiltersProps) {
  const { t } = useTranslation()
  const texts = useQuery(
    (store) => [
      ...[...store.all('groups')]
        .filter(({ kind }) => kind === 'sources')
        .map(({ id, name }) => ({ id: `groups ${id}`, label: name, detail: t('search.group') })),
      ...[...store.all('sources')]
        .filter(({ removed }) => !removed)
        .map(({ id, name }) => ({ id: `sources ${id}`, label: name })),
    ],
    ['sources', 'groups'],
    [t],
  )
  const nodes = useQuery((store) => flatten(codebook(store)), ['codes'])
  const textChoices = useMemo(() => [{ id: 'all', label: t('search.anyText') }, ...texts], [t, texts])
  const codeChoices = useMemo(
    () => [
      { id: 'any', label: t('search.anyCoding') },
      { id: 'nothing', label: t('search.notCoded') },
      ...nodes.map(({ code, path, colour }) => ({
        id: code.id,
        label: code.name,
        colour,
        ...(path === code.name ? {} : { detail: path }),
      })),
    ],
    [t, nodes],
  )
  const { within, coded } = asked
  const where = within ? `${within.table} ${within.id}` : 'all'
  const how = coded === null ? 'any' : coded.as === 'nothing' ? 'nothing' : (coded.codeIds[0] ?? 'any')
  const codeName = nodes.find(({ code }) => code.id === how)?.code.name
  return (
    <div className={classes.filters}>
      <FilterChoice
        label={t('search.whichTexts')}
        value={textChoices.find(({ id }) => id === where)?.label ?? t('search.anyText')}
        find={t('search.findText')}
        empty={t('search.noText')}
        choices={textChoices}
        chosen={where}
        onChoose={(choice) => {
          const [table, id] = choice.split(' ')
          const known = table === 'groups' || table === 'sources'
          onChange({ within: known && id !== undefined ? { table, id } : null })
        }}
      />
      <FilterChoice
        label={t('search.whichCoding')}
        value={
          codeName === undefined
            ? t(how === 'nothing' ? 'search.notCoded' : 'search.anyCoding')
            : t('search.codedWith', { name: codeName })
        }
        find={t('search.findCode')}
        empty={t('search.noCode')}
        choices={codeChoices}
        chosen={how}
        onChoose={(id) =>
          onChange({
            coded:
              id === 'any' ? null : id === 'nothing' ? { as: 'nothing' } : { as: 'codes', codeIds: [id] },
          })
        }
      />
      <Menu
        label={t('search.order')}
        trigger={
          <Button
            size="s"
            variant="quiet"
            aria-label={`${t('search.order')}: ${t(`search.orders.${asked.order}`)}`}
          >
            <span className={classes.value}>
              {t(`search.orders.${asked.order}`)}
              <ChevronDown size={12} strokeWidth={1.75} aria-hidden />
            </span>
          </Button>
        }
        entries={kwicOrders.map((id) => ({
          id,
          label: t(`search.orders.${id}`),
          isChosen: id === asked.order,
          onAction: () => onChange({ order: id }),
        }))}
      />
    </div>
  )
}
