import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useEffect, useId, useRef } from 'react'
import type { KeyboardEvent, MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Code, Id } from '../../../shared/model/entities'
import { Swatch } from '../../components/Swatch'
import { useServices, useSession } from '../../hooks'
import { heard } from '../../hooks/keys'
import { actions } from './actions'
import { CodeRow, shapes } from './CodeRow'
import { useTreeDrag } from './drag'
import { NameField } from './NameField'
import type { Row } from './rows'
import type { Picked } from '../../hooks/picked'
import { treeCommand, typedAhead } from './tree-keys'
import type { TreeCommand } from './tree-keys'
import type { CodebookView } from './use-codebook'
import type { CodeWork } from './work'
import classes from './CodeTree.module.css'

/** What is typed in place: a code's name, or that of a new code. */
export type Editing =
  | { readonly kind: 'rename'; readonly id: Id }
  | { readonly kind: 'create'; readonly parentId: Id | null; readonly role: Code['role'] }

/** A point of the window, in px. */
export interface Point {
  readonly x: number
  readonly y: number
}

export interface CodeTreeProps {
  readonly view: CodebookView
  /** Key of the line with the focus. */
  readonly active: string | null
  readonly picked: Picked
  readonly editing: Editing | null
  readonly work: CodeWork
  readonly onEdit: (editing: Editing | null) => void
  readonly onCommand: (command: TreeCommand) => void
  /** The focus goes to this line. */
  readonly onActive: (key: string) => void
  readonly onMenu: (id: Id, at: Point) => void
  readonly onDropOn: (ids: readonly Id[], onto: Id, at: Point) => void
}

const rowHeight = 28
/** A pause after which a typed letter begins a new word, in ms. */
const typingPause = 700

type Line = { readonly kind: 'row'; readonly row: Row } | { readonly kind: 'new'; readonly level: number }

/** The rows, with the line of a code that is being made where it will stand. */
function linesOf(rows: readonly Row[], editing: Editing | null): readonly Line[] {
  const lines: Line[] = rows.map((row) => ({ kind: 'row', row }))
  if (editing?.kind !== 'create') return lines
  const parent = rows.findIndex((row) => row.node.code.id === editing.parentId)
  const level = rows[parent]?.level ?? 0
  let at = rows.length
  if (parent >= 0) for (at = parent + 1; (rows[at]?.level ?? 0) > level;) at++
  return lines.toSpliced(at, 0, { kind: 'new', level: level + 1 })
}

/** The tree itself: draws what is in sight, hears keys, pointer and drops. */
export function CodeTree(props: CodeTreeProps) {
  const { view, active, picked, editing, work, onEdit, onCommand, onActive, onMenu, onDropOn } = props
  const { t } = useTranslation()
  const { dispatch, keysOf } = useServices()
  const pinned = useSession((session) => session.pinned)
  const id = useId()
  const tree = useRef<HTMLDivElement>(null)
  const typing = useRef({ word: '', at: 0 })
  const lines = linesOf(view.rows, editing)
  const indexOf = (key: string | null): number =>
    lines.findIndex((line) => line.kind === 'row' && line.row.key === key)
  const activeIndex = indexOf(active)
  const activeId = view.rows.find((row) => row.key === active)?.node.code.id ?? null
  const editedIndex =
    editing?.kind === 'create' ? lines.findIndex((line) => line.kind === 'new') : indexOf(editing?.id ?? null)

  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => tree.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    // The line with the focus and the one that is typed in stay drawn wherever the list is scrolled to.
    rangeExtractor: (range) =>
      [
        ...new Set([...defaultRangeExtractor(range), ...[activeIndex, editedIndex].filter((i) => i >= 0)]),
      ].sort((a, b) => a - b),
  })
  useEffect(() => {
    if (activeIndex >= 0) virtual.scrollToIndex(activeIndex, { align: 'auto' })
  }, [virtual, activeIndex])
  // What a filter finds is read from its beginning.
  const filter = useSession((session) => session.filter)
  useEffect(() => {
    if (filter.trim() !== '') virtual.scrollToOffset(0)
  }, [virtual, filter])
  useEffect(() => {
    if (editedIndex >= 0) virtual.scrollToIndex(editedIndex, { align: 'auto' })
  }, [virtual, editedIndex])

  const drag = useTreeDrag({
    rows: view.rows,
    all: view.all,
    picked: picked.ids,
    ordered: view.look.sort === 'hand',
    onPlace: (ids, place) => void work.move(ids, place),
    onDropOn,
    onPassage: (passage, onto) => void work.apply(onto, passage),
    onOpen: (codeId) => dispatch({ type: 'expand', ids: [codeId], open: true }),
  })

  const closeEditing = useCallback((): void => {
    onEdit(null)
    tree.current?.focus({ preventScroll: true })
  }, [onEdit])

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target instanceof HTMLInputElement || event.nativeEvent.isComposing) return
    const press = heard(event.nativeEvent, actions, keysOf)
    const letter = event.key.length === 1 && !event.altKey && !event.ctrlKey && !event.metaKey
    const goesOn = typing.current.word !== '' && event.timeStamp - typing.current.at < typingPause
    const command = (letter && goesOn) || !press ? null : treeCommand(press, view.rows, active)
    if (command?.do === 'menu' && activeId !== null) {
      const box = document.getElementById(`${id}-${active}`)?.getBoundingClientRect()
      onMenu(activeId, { x: (box?.left ?? 0) + 40, y: box?.bottom ?? 0 })
    } else if (command) {
      onCommand(command)
    } else if (letter) {
      typing.current = { word: (goesOn ? typing.current.word : '') + event.key, at: event.timeStamp }
      const found = typedAhead(view.rows, active, typing.current.word)
      if (found !== null) onCommand({ do: 'go', to: found, extend: false })
    } else {
      return
    }
    event.preventDefault()
    event.stopPropagation()
  }

  const targetOf = (
    event: MouseEvent,
  ): {
    readonly codeId: Id | undefined
    readonly key: string | undefined
    readonly part: string | undefined
  } => {
    const element = event.target instanceof Element ? event.target : null
    return {
      key: element?.closest<HTMLElement>('[data-key]')?.dataset['key'],
      codeId: element?.closest<HTMLElement>('[data-code-id]')?.dataset['codeId'],
      part: element?.closest<HTMLElement>('[data-part]')?.dataset['part'],
    }
  }
  const onClick = (event: MouseEvent): void => {
    const { codeId, key, part } = targetOf(event)
    if (codeId === undefined || key === undefined || event.target instanceof HTMLInputElement) return
    onActive(key)
    if (part === 'twist') {
      const open = !view.rows.find((row) => row.key === codeId)?.open
      onCommand({ do: open ? 'open' : 'close', ids: [codeId] })
    } else if (part === 'count') {
      dispatch({ type: 'select-code', id: codeId })
      dispatch({ type: 'ask', question: { codeIds: [codeId], withChildren: view.look.below } })
    } else if (part === 'more') {
      const box = (event.target as Element).getBoundingClientRect()
      onMenu(codeId, { x: box.left, y: box.bottom })
    } else if (event.shiftKey || event.ctrlKey || event.metaKey) {
      picked.pick(codeId, event.shiftKey ? 'range' : 'toggle')
      dispatch({ type: 'select-code', id: codeId })
    } else {
      picked.pick(codeId, 'alone')
      dispatch({ type: 'show-code', id: codeId })
    }
  }

  return (
    <div
      ref={tree}
      role="tree"
      tabIndex={0}
      aria-label={t('codebook.title')}
      aria-multiselectable
      aria-activedescendant={activeIndex >= 0 ? `${id}-${active}` : undefined}
      data-pane-focus
      className={classes.tree}
      onKeyDown={onKeyDown}
      onMouseDown={(event) => {
        // A press on a part of a line leaves the focus on the tree, where the keys are heard.
        if (targetOf(event).part === undefined) return
        event.preventDefault()
        tree.current?.focus({ preventScroll: true })
      }}
      onClick={onClick}
      onDoubleClick={(event) => {
        const { codeId, part } = targetOf(event)
        if (codeId !== undefined && part === undefined) onCommand({ do: 'enter' })
      }}
      onContextMenu={(event) => {
        const codeId = targetOf(event).codeId
        if (codeId === undefined || event.target instanceof HTMLInputElement) return
        event.preventDefault()
        onMenu(codeId, { x: event.clientX, y: event.clientY })
      }}
      onDragStart={drag.onDragStart}
      onDragOver={drag.onDragOver}
      onDragLeave={drag.onDragLeave}
      onDrop={drag.onDrop}
      onDragEnd={drag.onDragEnd}
    >
      <div role="presentation" className={classes.lines} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const line = lines[item.index]
          if (!line) return null
          if (line.kind === 'new') {
            return (
              <div
                key="new"
                role="treeitem"
                aria-level={line.level}
                aria-selected={false}
                aria-label={t('codebook.newCode')}
                className={classes.fresh}
                style={{
                  transform: `translateY(${item.start}px)`,
                  paddingLeft: `${28 + (line.level - 1) * 14}px`,
                }}
              >
                <Swatch
                  colour="var(--line-strong)"
                  shape={shapes[editing?.kind === 'create' ? editing.role : 'code']}
                />
                <NameField
                  label={t('codebook.newName')}
                  initial=""
                  onCommit={async (name) =>
                    editing?.kind === 'create' &&
                    (await work.create(name, editing.parentId, editing.role)) !== null
                  }
                  onClose={closeEditing}
                />
              </div>
            )
          }
          const { key, link } = line.row
          const { code } = line.row.node
          const pin = pinned.indexOf(code.id)
          return (
            <CodeRow
              key={key}
              row={line.row}
              domId={`${id}-${key}`}
              top={item.start}
              isActive={key === active}
              isPicked={link ? key === active : picked.ids.has(code.id)}
              isDragged={!link && drag.dragged.includes(code.id)}
              dropZone={!link && drag.over?.id === code.id ? drag.over.zone : null}
              pin={pin < 0 ? null : pin + 1}
              look={view.look}
              marks={view.filtered?.marks.get(code.id)}
              alias={view.filtered?.aliases.get(code.id)}
              onRename={
                editing?.kind === 'rename' && editing.id === code.id && !link
                  ? (name) => work.rename(code.id, name)
                  : null
              }
              onRenameClose={closeEditing}
            />
          )
        })}
      </div>
    </div>
  )
}
