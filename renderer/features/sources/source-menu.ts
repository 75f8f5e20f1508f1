import type { TFunction } from 'i18next'
import type { Id } from '../../../shared/model/entities'
import type { MenuEntries } from '../../components/Menu'
import { focusText } from '../../hooks'
import type { Services } from '../../hooks'
import { editText } from '../../hooks/correcting'
import { openSourceMemo } from '../../hooks/source-memo'
import type { DialogName } from '../../session/dialogs'
import { areRead, markRead, removeSources } from './acts'
import { collectionBranch } from './collections'
import type { Collection, Naming } from './collections'

export interface SourceMenuParts {
  readonly t: TFunction
  readonly app: Services
  readonly collections: readonly Collection[]
  readonly onName: (naming: Naming) => void
}

/** Opens a source beside the text and goes there. */
export function openBeside(app: Services, id: Id): void {
  app.dispatch({ type: 'beside', beside: { kind: 'source', id } })
  // After a menu has given the keyboard back to its button.
  setTimeout(focusText, 50)
}

/** What can be done with sources: with one, or with several that are picked. */
export function sourceEntries(parts: SourceMenuParts, ids: readonly Id[]): MenuEntries {
  const { t, app, collections, onName } = parts
  const [first] = ids
  if (first === undefined) return []
  const isOne = ids.length === 1
  const isImage = app.store.get('sources', first)?.image !== undefined
  const read = areRead(app, ids)
  const ask = (dialog: DialogName): void => app.dispatch({ type: 'dialog', dialog, ids })
  return [
    ...(isOne
      ? [
          {
            id: 'beside',
            label: t('sources.openBeside'),
            shortcut: '$mod+Enter',
            onAction: () => openBeside(app, first),
          },
          {
            id: 'rename',
            label: t('sources.rename'),
            shortcut: app.keysOf('sources.rename'),
            onAction: () => ask('source-rename'),
          },
        ]
      : [
          {
            id: 'rename',
            label: t('sourceList.renameMany'),
            shortcut: app.keysOf('sources.rename'),
            onAction: () => ask('source-rename-many'),
          },
        ]),
    {
      id: 'read',
      label: t(read ? 'sources.markUnread' : 'sources.markRead'),
      shortcut: app.keysOf(read ? 'sources.mark-unread' : 'sources.mark-read'),
      onAction: () => void markRead(app, ids, !read),
    },
    {
      id: 'quotations',
      label: t(isOne ? 'sources.quotations' : 'sourceList.quotations'),
      onAction: () => app.dispatch({ type: 'ask', question: { sourceIds: ids } }),
    },
    ...(isOne
      ? [
          {
            id: 'memo',
            label: t('sourceList.memo'),
            shortcut: app.keysOf('sources.memo'),
            onAction: () => void openSourceMemo(app, first),
          },
        ]
      : []),
    collectionBranch(t, app, 'group', collections, ids, onName),
    collectionBranch(t, app, 'case', collections, ids, onName),
    ...(isOne
      ? [{ id: 'reference', label: t('references.ofSource'), onAction: () => ask('source-reference') }]
      : []),
    { id: 'language', label: t('sourceList.language'), onAction: () => ask('source-language') },
    ...(isOne && !isImage ? [{ id: 'media', label: t('media.attach'), onAction: () => ask('media') }] : []),
    ...(isOne && !isImage ? [{ id: 'tidy', label: t('sources.tidy'), onAction: () => ask('tidy') }] : []),
    ...(isOne && !isImage
      ? [
          { id: 'speakers', label: t('speakers.open'), onAction: () => ask('speakers') },
          {
            id: 'edit',
            label: t('correct.do.edit'),
            shortcut: app.keysOf('correct.edit'),
            onAction: () => editText(app, first),
          },
          { id: 'replace', label: t('correct.do.replace'), onAction: () => ask('replace-text') },
          { id: 'revisions', label: t('correct.do.revisions'), onAction: () => ask('revisions') },
        ]
      : []),
    'separator',
    {
      id: 'remove',
      label: t('sources.remove'),
      shortcut: app.keysOf('sources.remove'),
      danger: true,
      onAction: () => void removeSources(app, ids),
    },
  ]
}
