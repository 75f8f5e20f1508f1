import { useTranslation } from 'react-i18next'
import type { Id } from '../../../shared/model/entities'
import type { CodebookNode } from '../../../shared/queries/codebook'
import { ContextMenu } from '../../components/ContextMenu'
import { useAppNow } from '../../hooks'
import type { Point } from './CodeTree'
import { mergePreview } from './merge-preview'
import { rowMenu } from './row-menu'
import type { CodebookView } from './use-codebook'
import type { TreeCommands } from './use-tree-commands'
import { named } from './work'
import type { CodeWork } from './work'

/** A menu that is open at a line, or after a drop on one. */
export type OpenMenu =
  | { readonly kind: 'line'; readonly id: Id; readonly ids: readonly Id[]; readonly at: Point }
  | { readonly kind: 'drop'; readonly id: Id; readonly ids: readonly Id[]; readonly at: Point }

export interface CodebookMenusProps {
  readonly open: OpenMenu | null
  readonly onClose: () => void
  readonly view: CodebookView
  readonly work: CodeWork
  readonly commands: TreeCommands
  /** Opens the merge dialog with both sides known. */
  readonly onMerge: (ids: readonly Id[], into: Id) => void
}

/** The menu of a line, and the question after a drop: under it, or into it? */
export function CodebookMenus({ open, onClose, view, work, commands, onMerge }: CodebookMenusProps) {
  const { t } = useTranslation()
  const now = useAppNow()
  const { all } = view
  const node = open ? all.get(open.id)?.node : undefined
  if (!open || !node) return null
  const { ids, at } = open
  if (open.kind === 'line') {
    return (
      <ContextMenu
        at={at}
        onClose={onClose}
        label={
          ids.length > 1
            ? t('codebook.menuMany', { count: ids.length })
            : t('codebook.menu', { name: node.code.name })
        }
        entries={rowMenu({
          t,
          app: now(),
          all,
          code: node.code,
          ids,
          work,
          onCommand: commands.onCommand,
          onCreate: commands.create,
        })}
      />
    )
  }
  const merging = mergePreview(now().store, ids, open.id)
  const said = ({ codings, codes }: { readonly codings: number; readonly codes: number }) => ({
    codings: t('codebook.count', { count: codings }),
    codes: t('codebook.subCodes', { count: codes }),
  })
  return (
    <ContextMenu
      at={at}
      onClose={onClose}
      label={t('codebook.dropTitle', { name: named(t, now(), ids), onto: node.code.name })}
      entries={[
        {
          id: 'under',
          label: t('codebook.dropUnder', { onto: node.code.name }),
          description: t(
            'codebook.dropUnderMoves',
            said(branches(ids.flatMap((id) => all.get(id)?.node ?? []))),
          ),
          onAction: () => void work.move(ids, { parentId: open.id, beforeId: null }),
        },
        {
          id: 'merge',
          label: t('codebook.dropMerge', { count: merging.codings }),
          description: t('codebook.dropMergeMoves', said({ ...merging, codes: merging.children })),
          isDisabled: node.code.role === 'category',
          onAction: () => onMerge(ids, open.id),
        },
        'separator',
        { id: 'cancel', label: t('common.cancel'), onAction: onClose },
      ]}
    />
  )
}

/** Codings in whole branches, and the codes below their tops. */
function branches(nodes: readonly CodebookNode[]): { readonly codings: number; readonly codes: number } {
  let codings = 0
  let codes = 0
  for (const { codings: own, children } of nodes) {
    const below = branches(children)
    codings += own + below.codings
    codes += children.length + below.codes
  }
  return { codings, codes }
}
