import { CheckCheck, Ellipsis, Languages, PenLine, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Id } from '../../../shared/model/entities'
import { IconButton } from '../../components/IconButton'
import { Menu } from '../../components/Menu'
import { PickedBar } from '../../components/PickedBar'
import { areRead, markRead, removeSources } from './acts'
import { sourceEntries } from './source-menu'
import type { SourceMenuParts } from './source-menu'

export interface PickedSourcesProps {
  /** All that is picked, in the order of the list. */
  readonly ids: readonly Id[]
  readonly menu: SourceMenuParts
}

const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const

/** What can be done with the sources that are picked, while several are. */
export function PickedSources({ ids, menu }: PickedSourcesProps) {
  const { t } = useTranslation()
  const { app } = menu
  const read = areRead(app, ids)
  const ask = (dialog: 'source-rename-many' | 'source-language'): void =>
    app.dispatch({ type: 'dialog', dialog, ids })
  return (
    <PickedBar
      count={t('sourceList.picked', { count: ids.length })}
      label={t('sourceList.withPicked', { count: ids.length })}
    >
      <IconButton
        size="s"
        placement="top"
        label={t(read ? 'sources.markUnread' : 'sources.markRead')}
        onPress={() => void markRead(app, ids, !read)}
      >
        <CheckCheck {...icon} />
      </IconButton>
      <IconButton
        size="s"
        placement="top"
        label={t('sourceList.renameMany')}
        shortcut={app.keysOf('sources.rename')}
        onPress={() => ask('source-rename-many')}
      >
        <PenLine {...icon} />
      </IconButton>
      <IconButton
        size="s"
        placement="top"
        label={t('sourceList.language')}
        onPress={() => ask('source-language')}
      >
        <Languages {...icon} />
      </IconButton>
      <IconButton
        size="s"
        placement="top"
        label={t('sources.remove')}
        shortcut={app.keysOf('sources.remove')}
        onPress={() => void removeSources(app, ids)}
      >
        <Trash2 {...icon} />
      </IconButton>
      <Menu
        label={t('sourceList.withPicked', { count: ids.length })}
        placement="top end"
        trigger={
          <IconButton size="s" placement="top" label={t('sourceList.withPicked', { count: ids.length })}>
            <Ellipsis {...icon} />
          </IconButton>
        }
        entries={() => sourceEntries(menu, ids)}
      />
    </PickedBar>
  )
}
