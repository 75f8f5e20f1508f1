import type { TFunction } from 'i18next'
import { ChevronRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Swatch } from '../../components/Swatch'
import type { Listing } from '../../session/listing'
import type { Group } from './lines'
import classes from './GroupRow.module.css'

export interface GroupRowProps {
  readonly group: Group
  readonly folded: boolean
  readonly groupBy: Listing['groupBy']
}

/** A heading of the list with the number of its quotations; a click folds it. The list hears it by `data-part`. */
export function GroupRow({ group, folded, groupBy }: GroupRowProps) {
  const { t, i18n } = useTranslation()
  const title = titleOf(group, groupBy, t)
  return (
    <>
      <span role="rowheader" className={classes.title} title={title}>
        <button type="button" tabIndex={-1} data-part="fold" aria-expanded={!folded} className={classes.fold}>
          <ChevronRight size={14} strokeWidth={1.75} aria-hidden className={classes.chevron} />
          {group.colour === undefined ? null : <Swatch colour={group.colour} />}
          <span className={classes.name}>{title}</span>
        </button>
      </span>
      <span role="gridcell" className={classes.count}>
        {group.items.length.toLocaleString(i18n.language)}
      </span>
    </>
  )
}

/** What a heading says. */
export function titleOf(group: Group, groupBy: Listing['groupBy'], t: TFunction): string {
  if (group.title !== '') return group.title
  return groupBy === 'theme'
    ? t('retrieval.noTheme')
    : groupBy === 'case'
      ? t('retrieval.noCase')
      : t('retrieval.all')
}
