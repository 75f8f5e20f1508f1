import { Check, Circle, Ellipsis } from 'lucide-react'
import { Button as AriaButton, GridListItem } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../components/IconButton'
import { Menu } from '../../components/Menu'
import { Tooltip } from '../../components/Tooltip'
import { focusText, useKeysOf, useServices } from '../../hooks'
import type { Id } from '../../../shared/model/entities'
import { markRead, removeSource } from './acts'
import { collectionBranch } from './collections'
import type { Collection, Naming } from './collections'
import { RenameField } from './RenameField'
import type { SourceRow } from './source-rows'
import classes from './SourceItem.module.css'

export interface SourceItemProps {
  readonly id: Id
  readonly row: SourceRow
  readonly isOpen: boolean
  readonly isRenaming: boolean
  readonly collections: readonly Collection[]
  readonly onName: (naming: Naming) => void
  readonly onRename: (on: boolean) => void
}

/** One source in the list. */
export function SourceItem({ id, row, isOpen, isRenaming, collections, onName, onRename }: SourceItemProps) {
  const { t, i18n } = useTranslation()
  const app = useServices()
  const keysOf = useKeysOf()
  const { source, codings, coverage, read } = row
  const percent = coverage > 0 ? Math.max(1, Math.round(coverage * 100)) : 0
  const state = t(read ? 'sources.read' : 'sources.unread')
  const work = codings === 0 ? t('sources.noCodings') : t('sources.codings', { count: codings })
  return (
    <GridListItem
      id={id}
      textValue={`${source.name}, ${state}, ${work}`}
      className={classes.row}
      data-open={isOpen || undefined}
    >
      <Tooltip text={t(read ? 'sources.markUnread' : 'sources.markRead')} placement="right">
        <AriaButton
          className={classes.mark}
          aria-label={`${t('sources.read')}: ${source.name}`}
          aria-pressed={read}
          onPress={() => void markRead(app, id, !read)}
        >
          {read ? (
            <Check size={14} strokeWidth={2.25} aria-hidden />
          ) : (
            <Circle size={14} strokeWidth={1.75} aria-hidden />
          )}
        </AriaButton>
      </Tooltip>
      {isRenaming ? (
        <RenameField source={source} onDone={() => onRename(false)} />
      ) : (
        <div className={classes.words}>
          <span className={classes.name} title={source.name}>
            {source.name}
          </span>
          <span className={classes.meta}>
            <span className={classes.format}>{source.format}</span>
            <span>{work}</span>
            {percent > 0 ? (
              <span className={classes.cover} title={t('sources.coverage', { percent })}>
                <span className={classes.bar} aria-hidden>
                  <span className={classes.fill} style={{ width: `${percent}%` }} />
                </span>
                <span aria-hidden>
                  {new Intl.NumberFormat(i18n.language, { style: 'percent' }).format(percent / 100)}
                </span>
                <span className="visually-hidden">{t('sources.coverage', { percent })}</span>
              </span>
            ) : null}
          </span>
        </div>
      )}
      <span className={classes.more}>
        <Menu
          label={t('sources.more', { name: source.name })}
          trigger={
            <IconButton label={t('sources.more', { name: source.name })} size="s">
              <Ellipsis size={16} strokeWidth={1.75} aria-hidden />
            </IconButton>
          }
          entries={[
            {
              id: 'beside',
              label: t('sources.openBeside'),
              shortcut: '$mod+Enter',
              onAction: () => {
                app.dispatch({ type: 'beside', beside: { kind: 'source', id } })
                // After the menu has given the keyboard back to its button.
                setTimeout(focusText, 50)
              },
            },
            {
              id: 'rename',
              label: t('sources.rename'),
              shortcut: keysOf('sources.rename'),
              onAction: () => onRename(true),
            },
            {
              id: 'read',
              label: t(read ? 'sources.markUnread' : 'sources.markRead'),
              onAction: () => void markRead(app, id, !read),
            },
            {
              id: 'quotations',
              label: t('sources.quotations'),
              isDisabled: codings === 0,
              onAction: () => app.dispatch({ type: 'ask', question: { sourceIds: [id] } }),
            },
            collectionBranch(t, app, 'group', collections, id, onName),
            collectionBranch(t, app, 'case', collections, id, onName),
            {
              id: 'tidy',
              label: t('sources.tidy'),
              onAction: () => app.dispatch({ type: 'dialog', dialog: 'tidy', ids: [id] }),
            },
            'separator',
            {
              id: 'remove',
              label: t('sources.remove'),
              shortcut: keysOf('sources.remove'),
              danger: true,
              onAction: () => void removeSource(app, id),
            },
          ]}
        />
      </span>
    </GridListItem>
  )
}
