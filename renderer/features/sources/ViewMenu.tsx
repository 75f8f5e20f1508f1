import { ArrowDownUp } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../components/IconButton'
import { Menu } from '../../components/Menu'
import type { MenuEntries } from '../../components/Menu'
import { useServices, useSession } from '../../hooks'
import { sourceDetails, sourceSorts } from '../../session/sources-look'
import type { SourceDetail, SourceSort } from '../../session/sources-look'

export interface ViewMenuProps {
  /** Renames all that is shown, or picked, at once. */
  readonly onRenameMany: () => void
}

/** These begin with the newest, longest, most coded: whoever asks for them wants those. */
const fromTheTop: readonly SourceSort[] = ['size', 'coverage', 'coded']

/** How the list is ordered, what it shows, and what can be done with all of it. */
export function ViewMenu({ onRenameMany }: ViewMenuProps) {
  const { t } = useTranslation()
  const { dispatch } = useServices()
  const look = useSession((session) => session.sourcesLook)
  const toggle = (detail: SourceDetail): void => {
    const details = sourceDetails.filter((one) => look.details.includes(one) !== (one === detail))
    dispatch({ type: 'sources-look', look: { details } })
  }
  const entries = (): MenuEntries => [
    ...sourceSorts.map((sort) => ({
      id: sort,
      label: t(`sourceList.sort.${sort}`),
      isChosen: look.sort === sort,
      onAction: () =>
        dispatch({ type: 'sources-look', look: { sort, isReversed: fromTheTop.includes(sort) } }),
    })),
    'separator',
    {
      id: 'reversed',
      label: t('sourceList.reversed'),
      isChosen: look.isReversed,
      choice: 'any',
      onAction: () => dispatch({ type: 'sources-look', look: { isReversed: !look.isReversed } }),
    },
    'separator',
    ...sourceDetails.map((detail) => ({
      id: `show ${detail}`,
      label: t(`sourceList.show.${detail}`),
      isChosen: look.details.includes(detail),
      choice: 'any' as const,
      onAction: () => toggle(detail),
    })),
    'separator',
    { id: 'rename', label: t('sourceList.renameMany'), onAction: onRenameMany },
    {
      id: 'alike',
      label: t('sourceList.findAlike'),
      onAction: () => dispatch({ type: 'dialog', dialog: 'source-duplicates' }),
    },
    {
      id: 'references',
      label: t('references.action'),
      onAction: () => dispatch({ type: 'dialog', dialog: 'references' }),
    },
  ]
  return (
    <Menu
      label={t('sourceList.view')}
      trigger={
        <IconButton label={t('sourceList.view')} size="s">
          <ArrowDownUp size={16} strokeWidth={1.75} aria-hidden />
        </IconButton>
      }
      entries={entries}
    />
  )
}
