import { ChevronDown, Columns2, CornerUpLeft, Download } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/Button'
import { IconButton } from '../../components/IconButton'
import { Menu } from '../../components/Menu'
import type { MenuEntries } from '../../components/Menu'
import { useIsPast, useServices, useSession } from '../../hooks'
import { contexts, groupings, sortings } from '../../session/listing'
import type { Listing } from '../../session/listing'
import type { Place } from './place'
import classes from './AnswerHeader.module.css'

export interface AnswerHeaderProps {
  readonly place: Place
  readonly count: number
  readonly sources: number
  readonly onFoldAll: (fold: boolean) => void
  /** Null where there is no way back. */
  readonly onBack: (() => void) | null
}

/** How much was found, how it is listed, and what to do with all of it. */
export function AnswerHeader({ place, count, sources, onFoldAll, onBack }: AnswerHeaderProps) {
  const { t } = useTranslation()
  const { dispatch } = useServices()
  const isPast = useIsPast()
  const listing = useSession((session) => session.listing)
  const list = (change: Partial<Listing>): void => dispatch({ type: 'listing', listing: change })
  const chevron = <ChevronDown size={12} strokeWidth={1.75} aria-hidden />
  const way = <T extends string>(
    label: string,
    chosen: T,
    options: readonly T[],
    words: (option: T) => string,
    onChoose: (option: T) => void,
    more: MenuEntries = [],
  ) => (
    <Menu
      label={label}
      trigger={
        <Button size="s" variant="quiet" aria-label={`${label}: ${words(chosen)}`}>
          <span className={classes.way}>
            {words(chosen)}
            {chevron}
          </span>
        </Button>
      }
      entries={() => [
        ...options.map((option) => ({
          id: option,
          label: words(option),
          isChosen: option === chosen,
          onAction: () => onChoose(option),
        })),
        ...more,
      ]}
    />
  )
  return (
    <header className={classes.header}>
      <div className={classes.line}>
        <p className={classes.count} role="status">
          {t('retrieval.found', {
            quotations: t('retrieval.count', { count }),
            sources: t('retrieval.inSources', { count: sources }),
          })}
        </p>
        {onBack ? (
          <Button
            size="s"
            variant="quiet"
            icon={<CornerUpLeft size={14} strokeWidth={1.75} aria-hidden />}
            onPress={onBack}
          >
            {t('retrieval.back')}
          </Button>
        ) : null}
        <IconButton
          size="s"
          label={t('retrieval.export')}
          isDisabled={count === 0 || isPast}
          onPress={() => dispatch({ type: 'dialog', dialog: 'export' })}
        >
          <Download size={16} strokeWidth={1.75} aria-hidden />
        </IconButton>
        {place === 'inspector' ? (
          <IconButton
            size="s"
            label={t('retrieval.putBeside')}
            onPress={() => dispatch({ type: 'beside', beside: { kind: 'quotations' } })}
          >
            <Columns2 size={16} strokeWidth={1.75} aria-hidden />
          </IconButton>
        ) : null}
      </div>
      {count === 0 ? null : (
        <div className={classes.ways}>
          {way(
            t('retrieval.groupBy'),
            listing.groupBy,
            groupings,
            (by) => t(`retrieval.by.${by}`),
            (groupBy) => list({ groupBy }),
            listing.groupBy === 'none'
              ? []
              : [
                  'separator',
                  { id: 'fold', label: t('retrieval.foldAll'), onAction: () => onFoldAll(true) },
                  { id: 'unfold', label: t('retrieval.unfoldAll'), onAction: () => onFoldAll(false) },
                ],
          )}
          {way(
            t('retrieval.sortBy'),
            listing.sortBy,
            sortings,
            (by) => t(`retrieval.sort.${by}`),
            (sortBy) => list({ sortBy }),
          )}
          {way(
            t('retrieval.context'),
            listing.context,
            contexts,
            (context) => t(`retrieval.around.${context}`),
            (context) => list({ context }),
          )}
        </div>
      )}
    </header>
  )
}
