import { useTranslation } from 'react-i18next'
import type { Code, Id } from '../../../shared/model/entities'
import { useAppNow } from '../../hooks'
import type { Editing } from './CodeTree'
import { step, topmost } from './moves'
import type { Direction } from './moves'
import { above } from './rows'
import type { Row } from './rows'
import type { Picked } from '../../hooks/picked'
import type { TreeCommand } from './tree-keys'
import type { CodebookView } from './use-codebook'
import type { CodeWork } from './work'

/** What the tree and its menus ask for, done. */
export interface TreeCommands {
  readonly onCommand: (command: TreeCommand) => void
  /** Begins a new code, to be named in place. */
  readonly create: (parentId: Id | null, role?: Code['role']) => void
  /** What a command is about: all that are picked, the topmost of each branch. */
  readonly chosen: () => readonly Id[]
}

/** Carries out what keys, clicks and menus of the tree ask for. */
export function useTreeCommands(
  view: CodebookView,
  activeRow: Row | null,
  picked: Picked,
  work: CodeWork,
  onEdit: (editing: Editing) => void,
  onActive: (key: string) => void,
): TreeCommands {
  const now = useAppNow()
  const { t } = useTranslation()
  const { rows, all } = view
  const order = rows.flatMap((row) => (row.link ? [] : [row.node.code.id]))
  const active = activeRow?.node.code
  const activeId = active?.id ?? null
  const chosen = (): readonly Id[] =>
    picked.ids.size === 0 && activeId !== null ? [activeId] : topmost(all, picked.ids)

  const create: TreeCommands['create'] = (parentId, role = 'code') => {
    const { dispatch } = now()
    dispatch({ type: 'filter', filter: '' })
    dispatch({ type: 'codes-in', id: null })
    if (parentId !== null) dispatch({ type: 'expand', ids: [parentId], open: true })
    onEdit({ kind: 'create', parentId, role })
  }

  const remove = async (ids: readonly Id[]): Promise<void> => {
    const gone = new Set(ids)
    const stays = (id: Id): boolean => !gone.has(id) && !above(all, id).some((one) => gone.has(one))
    const last = Math.max(...ids.map((id) => order.indexOf(id)))
    const next = order.slice(last + 1).find(stays) ?? order.slice(0, last).findLast(stays) ?? null
    if (ids.length === 0 || !(await work.remove(ids))) return
    now().dispatch({ type: 'select-code', id: next })
    picked.clear()
  }

  const move = (direction: Direction): void => {
    if (!active) return
    if (view.look.sort !== 'hand' || activeRow?.link) {
      now().announce(
        t(activeRow?.link ? 'codebook.said.isLink' : 'codebook.said.byHandOnly', { name: active.name }),
      )
      return
    }
    const place = step(all, active.id, direction)
    if (place) void work.move([active.id], place)
    else now().announce(t('codebook.said.noFurther', { name: active.name }))
  }

  const close = (ids: readonly Id[]): void => {
    const { session, dispatch } = now()
    const [id] = ids
    dispatch({ type: 'expand', ids, open: false })
    // The focus does not stay on a line that is folded away.
    if (id !== undefined && session.codeId !== null && above(all, session.codeId).includes(id)) {
      dispatch({ type: 'select-code', id })
    }
  }

  const onCommand = (command: TreeCommand): void => {
    const { session, dispatch } = now()
    switch (command.do) {
      case 'go': {
        const row = rows.find((one) => one.key === command.to)
        if (!row) return
        const { id } = row.node.code
        onActive(row.key)
        if (!row.link || !command.extend) picked.pick(id, command.extend ? 'range' : 'alone')
        return dispatch({ type: 'select-code', id })
      }
      case 'open':
        return dispatch({ type: 'expand', ids: command.ids, open: true })
      case 'close':
        return close(command.ids)
      case 'toggle':
        return picked.pick(command.id, 'toggle')
      case 'all':
        return picked.pickAll()
      case 'none':
        return picked.clear()
      case 'move':
        return move(command.direction)
      case 'new':
        return create(activeRow?.parent?.code.id ?? null)
      case 'new-sub':
        return create(active?.id ?? null)
      case 'remove':
        if (activeRow?.link && activeRow.parent)
          return void work.leaveTheme([activeRow.node.code.id], activeRow.parent.code.id)
        return void remove(chosen())
      case 'rename':
        return active && onEdit({ kind: 'rename', id: active.id })
      case 'enter':
        if (active && session.selection && active.role !== 'category') void work.apply(active.id)
        else if (active) dispatch({ type: 'show-code', id: active.id })
        return
      case 'pin':
        return active && work.pin(active.id)
      case 'menu':
        return
    }
  }
  return { onCommand, create, chosen }
}
