import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../components/IconButton'
import { SearchField } from '../../components/SearchField'
import { Select } from '../../components/Select'
import { TextField } from '../../components/TextField'
import { useQuery, useServices, useSession } from '../../hooks'
import { kinds, spans } from './filter'
import type { Chosen, Kind, Span } from './filter'
import classes from './HistoryPane.module.css'

export interface HistoryFiltersProps {
  readonly chosen: Chosen
  readonly onChange: (chosen: Chosen) => void
}

const everyone = 'everyone'
const kindIds = ['all', ...Object.keys(kinds)] as readonly (Kind | 'all')[]

/** What of the history is shown: words, kind of thing, coder, days, and one thing alone. */
export function HistoryFilters({ chosen, onChange }: HistoryFiltersProps) {
  const { t } = useTranslation()
  const coders = useQuery((store) => [...store.all('coders')], ['coders'])
  const set = (parts: Partial<Chosen>): void => onChange({ ...chosen, ...parts })
  return (
    <div className={classes.filters}>
      <OneThing />
      <SearchField
        label={t('history.filter')}
        clearLabel={t('common.clear')}
        value={chosen.query}
        onChange={(query) => set({ query })}
      />
      <div className={classes.choices}>
        <Select
          label={t('history.kind')}
          hideLabel
          size="s"
          value={chosen.kind}
          onChange={(kind) => set({ kind })}
          options={kindIds.map((id) => ({ id, label: t(`history.kinds.${id}`) }))}
        />
        <Select
          label={t('history.time')}
          hideLabel
          size="s"
          value={chosen.span}
          onChange={(span: Span) => set({ span })}
          options={spans.map((id) => ({ id, label: t(`history.spans.${id}`) }))}
        />
        {coders.length > 1 ? (
          <Select
            label={t('history.coder')}
            hideLabel
            size="s"
            value={chosen.coderId ?? everyone}
            onChange={(id) => set({ coderId: id === everyone ? null : id })}
            options={[
              { id: everyone, label: t('history.everyone') },
              ...coders.map(({ id, name }) => ({ id, label: name })),
            ]}
          />
        ) : null}
      </div>
      {chosen.span === 'range' ? (
        <div className={classes.days}>
          <TextField
            label={t('history.from')}
            type="date"
            value={chosen.from}
            onChange={(from) => set({ from })}
          />
          <TextField label={t('history.to')} type="date" value={chosen.to} onChange={(to) => set({ to })} />
        </div>
      ) : null}
    </div>
  )
}

/** The one thing whose history is shown, and the way back to everything. */
function OneThing() {
  const { t } = useTranslation()
  const { dispatch } = useServices()
  const of = useSession((session) => session.historyOf)
  const name = useQuery(
    (store) => {
      const record = of && store.get(of.table, of.id)
      return record ? ('name' in record ? record.name : record.title) : t('history.gone')
    },
    ['codes', 'sources', 'memos'],
    [of, t],
  )
  if (!of) return null
  return (
    <div className={classes.thing}>
      <p>{t('history.ofThing', { name })}</p>
      <IconButton
        label={t('history.ofAll')}
        size="s"
        onPress={() => dispatch({ type: 'history-of', of: null })}
      >
        <X size={16} strokeWidth={1.75} aria-hidden />
      </IconButton>
    </div>
  )
}
