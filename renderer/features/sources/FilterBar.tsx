import { FileSearch, X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../components/IconButton'
import { SearchField } from '../../components/SearchField'
import { useServices, useSession } from '../../hooks'
import { noSourcesFilter } from '../../session/sources-look'
import type { Chip } from './chips'
import classes from './FilterBar.module.css'

export interface FilterBarProps {
  /** Whether the field for the words is in sight. */
  readonly hasField: boolean
  readonly chips: readonly Chip[]
  /** What to say below: why nothing was looked for, or that it is being looked for. */
  readonly note: string | null
  /** The keyboard goes on to the list. */
  readonly onLeave: () => void
}

/** Words to narrow the list by, and what it is narrowed to. */
export function FilterBar({ hasField, chips, note, onLeave }: FilterBarProps) {
  const { t } = useTranslation()
  const { dispatch } = useServices()
  const filter = useSession((session) => session.sourcesFilter)
  const field = useRef<HTMLInputElement>(null)
  const isOpen = filter.isOpen
  useEffect(() => {
    if (isOpen) field.current?.focus()
  }, [isOpen])
  const inTexts = filter.where === 'texts'
  if (!hasField && chips.length === 0) return null
  return (
    <search className={classes.bar}>
      {hasField ? (
        <div className={classes.field}>
          <div className={classes.words}>
            <SearchField
              label={t(inTexts ? 'sourceList.findInTexts' : 'sourceList.findInNames')}
              clearLabel={t('sourceList.clearWords')}
              value={filter.words}
              onChange={(words) => dispatch({ type: 'sources-filter', filter: { words } })}
              inputRef={field}
              onKeyDown={(event) => {
                if (event.nativeEvent.isComposing) return
                if (event.key === 'ArrowDown' || event.key === 'Enter') {
                  event.preventDefault()
                  onLeave()
                } else if (event.key === 'Escape' && filter.words === '') {
                  event.stopPropagation()
                  dispatch({ type: 'sources-filter', filter: { isOpen: false } })
                  onLeave()
                }
              }}
            />
          </div>
          <IconButton
            label={t('sourceList.inTexts')}
            size="s"
            isOn={inTexts}
            onPress={() =>
              dispatch({ type: 'sources-filter', filter: { where: inTexts ? 'names' : 'texts' } })
            }
          >
            <FileSearch size={16} strokeWidth={1.75} aria-hidden />
          </IconButton>
        </div>
      ) : null}
      {note === null ? null : (
        <p role="status" className={classes.note}>
          {note}
        </p>
      )}
      {chips.length > 0 ? (
        <ul className={classes.chips} aria-label={t('sourceList.chips')}>
          {chips.map((chip) => (
            <li key={chip.id}>
              <button
                type="button"
                className={classes.chip}
                aria-label={t('sourceList.dropLimit', { limit: chip.label })}
                title={chip.label}
                onClick={() => dispatch({ type: 'sources-filter', filter: chip.without })}
              >
                <span>{chip.label}</span>
                <X size={12} strokeWidth={2} aria-hidden />
              </button>
            </li>
          ))}
          {chips.length > 1 ? (
            <li>
              <button
                type="button"
                className={classes.all}
                onClick={() =>
                  dispatch({
                    type: 'sources-filter',
                    filter: { ...noSourcesFilter, words: filter.words, where: filter.where },
                  })
                }
              >
                {t('sources.in.all')}
              </button>
            </li>
          ) : null}
        </ul>
      ) : null}
    </search>
  )
}
