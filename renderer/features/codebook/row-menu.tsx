import {
  CornerDownRight,
  FolderInput,
  Group,
  History,
  Merge,
  Palette,
  Pencil,
  Pin,
  PinOff,
  Plus,
  Quote,
  Shapes,
  Split,
  Tag,
  Trash2,
} from 'lucide-react'
import type { TFunction } from 'i18next'
import type { Code, Id } from '../../../shared/model/entities'
import type { MenuEntries } from '../../components/Menu'
import type { App } from '../../hooks'
import { step } from './moves'
import type { Standing } from './rows'
import type { TreeCommand } from './tree-keys'
import type { CodeWork } from './work'

/** What the menu of a line is about. */
export interface RowMenuParts {
  readonly t: TFunction
  readonly app: App
  readonly all: ReadonlyMap<Id, Standing>
  /** The line it was opened on. */
  readonly code: Code
  /** That code, or all that are picked if it is one of them. */
  readonly ids: readonly Id[]
  readonly work: CodeWork
  readonly onCommand: (command: TreeCommand) => void
  readonly onCreate: (parentId: Id | null) => void
}

const icon = { size: 16, strokeWidth: 1.75 }

/** Everything that can be done with a line; with several picked only what can be done with several. */
export function rowMenu(parts: RowMenuParts): MenuEntries {
  const { t, app, all, code, ids, work, onCommand, onCreate } = parts
  const { session, dispatch } = app
  const one = ids.length === 1
  const byHand = session.book.sort === 'hand'
  const dialog =
    (name: 'move-code' | 'merge' | 'split' | 'recolour' | 'add-to-group' | 'add-to-theme') => () =>
      dispatch({ type: 'dialog', dialog: name, ids })
  const roles = (['code', 'theme', 'category'] as const).filter(
    (role) => !ids.every((id) => all.get(id)?.node.code.role === role),
  )
  const roleNames = {
    code: t('codebook.makeCode'),
    theme: t('codebook.makeTheme'),
    category: t('codebook.makeCategory'),
  }
  const directions = [
    { direction: 'up', label: t('codebook.moveUp'), shortcut: 'Alt+ArrowUp' },
    { direction: 'down', label: t('codebook.moveDown'), shortcut: 'Alt+ArrowDown' },
  ] as const
  const use: MenuEntries = [
    {
      id: 'apply',
      label: t('codebook.apply'),
      icon: <Tag {...icon} />,
      shortcut: 'Enter',
      isDisabled: !session.selection || code.role === 'category',
      onAction: () => void work.apply(code.id),
    },
    {
      id: 'quotations',
      label: t('codebook.quotations'),
      icon: <Quote {...icon} />,
      shortcut: app.keysOf('codebook.quotations'),
      onAction: () => dispatch({ type: 'ask', question: { codeIds: ids, withChildren: true } }),
    },
    {
      id: 'history',
      label: t('history.action.ofCode'),
      icon: <History {...icon} />,
      onAction: () => dispatch({ type: 'history-of', of: { table: 'codes', id: code.id } }),
    },
    'separator',
    {
      id: 'rename',
      label: t('codebook.rename'),
      icon: <Pencil {...icon} />,
      shortcut: app.keysOf('codebook.rename'),
      onAction: () => onCommand({ do: 'rename' }),
    },
    {
      id: 'new-sub',
      label: t('codebook.newSub'),
      icon: <CornerDownRight {...icon} />,
      shortcut: app.keysOf('codebook.new-sub-code'),
      onAction: () => onCreate(code.id),
    },
    {
      id: 'new',
      label: t('codebook.newBeside'),
      icon: <Plus {...icon} />,
      shortcut: app.keysOf('codebook.new-code'),
      onAction: () => onCreate(code.parentId),
    },
    {
      id: 'pin',
      label: session.pinned.includes(code.id) ? t('codebook.unpin') : t('codebook.pin'),
      icon: session.pinned.includes(code.id) ? <PinOff {...icon} /> : <Pin {...icon} />,
      shortcut: 'Alt+p',
      onAction: () => work.pin(code.id),
    },
    'separator',
    ...directions.map(({ direction, label, shortcut }) => ({
      id: direction,
      label,
      shortcut,
      isDisabled: !byHand || step(all, code.id, direction) === null,
      onAction: () => onCommand({ do: 'move', direction }),
    })),
  ]
  return [
    ...(one ? use : []),
    {
      id: 'recolour',
      label: t('codebook.recolour'),
      icon: <Palette {...icon} />,
      shortcut: app.keysOf('codebook.recolour'),
      onAction: dialog('recolour'),
    },
    {
      id: 'move',
      label: t('codebook.move'),
      icon: <FolderInput {...icon} />,
      shortcut: app.keysOf('codebook.move'),
      onAction: dialog('move-code'),
    },
    {
      id: 'theme',
      label: t('codebook.toTheme'),
      icon: <Shapes {...icon} />,
      onAction: dialog('add-to-theme'),
    },
    {
      id: 'group',
      label: t('codebook.toGroup'),
      icon: <Group {...icon} />,
      onAction: dialog('add-to-group'),
    },
    ...roles.map((role) => ({
      id: `role-${role}`,
      label: roleNames[role],
      onAction: () => void work.setRole(ids, role),
    })),
    'separator',
    {
      id: 'merge',
      label: t('codebook.merge'),
      icon: <Merge {...icon} />,
      shortcut: app.keysOf('codebook.merge'),
      onAction: dialog('merge'),
    },
    ...(one
      ? [
          {
            id: 'split',
            label: t('codebook.split'),
            icon: <Split {...icon} />,
            shortcut: app.keysOf('codebook.split'),
            isDisabled: (all.get(code.id)?.node.codings ?? 0) === 0,
            onAction: dialog('split'),
          },
        ]
      : []),
    'separator',
    {
      id: 'remove',
      label: t('codebook.removeCode'),
      icon: <Trash2 {...icon} />,
      shortcut: 'Delete',
      danger: true,
      onAction: () => onCommand({ do: 'remove' }),
    },
  ]
}
