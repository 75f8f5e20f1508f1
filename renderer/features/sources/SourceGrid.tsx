import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useId, useMemo, useRef } from 'react'
import type { KeyboardEvent, MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id } from '../../../shared/model/entities'
import { useKeysOf } from '../../hooks'
import { heard } from '../../hooks/keys'
import type { SourceDetail } from '../../session/sources-look'
import { actions } from './actions'
import type { Collection } from './collections'
import { listCommand } from './list-keys'
import type { ListCommand } from './list-keys'
import type { Picking } from './picking'
import { SourceItem } from './SourceItem'
import type { SourceRow } from './source-rows'
import { useSizes } from './use-sizes'
import classes from './SourceGrid.module.css'

/** What a click on a line asks for beside what keys can. */
export type Pointed = 'open' | 'beside' | 'toggle' | 'extend' | 'read' | 'memo'

/** A point of the window, in px. */
export interface Point {
  readonly x: number
  readonly y: number
}

export interface SourceGridProps {
  readonly rows: readonly SourceRow[]
  readonly order: readonly Id[]
  readonly picking: Picking
  readonly openId: Id | null
  readonly renamingId: Id | null
  readonly details: readonly SourceDetail[]
  readonly collections: readonly Collection[]
  readonly hits: ReadonlyMap<Id, number> | null
  readonly onCommand: (command: ListCommand) => void
  readonly onPoint: (id: Id, how: Pointed) => void
  readonly onMenu: (id: Id, at: Point) => void
  readonly onFocus: () => void
  readonly onRenamed: () => void
}

const heights = { plain: 46, detailed: 62 } as const
/** A pause after which a typed letter begins a new word, in ms. */
const typingPause = 700

/** The sources one below the other; draws what is in sight, so that thousands are as quick as ten. */
export function SourceGrid(props: SourceGridProps) {
  const { rows, order, picking, details, collections, hits, onCommand, onPoint, onMenu } = props
  const { t } = useTranslation()
  const keysOf = useKeysOf()
  const id = useId()
  const grid = useRef<HTMLDivElement>(null)
  const typing = useRef({ word: '', at: 0 })
  const height = details.length > 0 ? heights.detailed : heights.plain
  const activeIndex = picking.active === null ? -1 : order.indexOf(picking.active)
  const renamedIndex = props.renamingId === null ? -1 : order.indexOf(props.renamingId)

  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => grid.current,
    getItemKey: (index) => order[index] ?? index,
    estimateSize: () => height,
    overscan: 8,
    // The line with the keyboard and the one that is typed in stay drawn wherever the list is scrolled to.
    rangeExtractor: (range) =>
      [
        ...new Set([...defaultRangeExtractor(range), ...[activeIndex, renamedIndex].filter((i) => i >= 0)]),
      ].sort((a, b) => a - b),
  })
  useEffect(() => virtual.measure(), [virtual, height])
  // Only a key moves the list: a click is on what is in sight already.
  const follow = useRef(false)
  useEffect(() => {
    if (follow.current && activeIndex >= 0) virtual.scrollToIndex(activeIndex, { align: 'auto' })
    follow.current = false
  }, [virtual, activeIndex])
  // A source that is opened elsewhere is shown in the list too.
  const openIndex = props.openId === null ? -1 : order.indexOf(props.openId)
  useEffect(() => {
    if (openIndex >= 0) virtual.scrollToIndex(openIndex, { align: 'auto' })
    // Not when the list around it changes.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [virtual, props.openId])
  useEffect(() => {
    if (renamedIndex >= 0) virtual.scrollToIndex(renamedIndex, { align: 'auto' })
  }, [virtual, renamedIndex])

  const items = virtual.getVirtualItems()
  const inSight = items.flatMap((item) => rows[item.index] ?? [])
  const sizes = useSizes(inSight, details.includes('size'))
  const groupsOf = useMemo(() => groupNames(collections), [collections])

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target instanceof HTMLInputElement || event.nativeEvent.isComposing) return
    const press = heard(event.nativeEvent, actions, keysOf)
    const letter = event.key.length === 1 && event.key !== ' ' && !event.altKey && !event.ctrlKey
    const goesOn = typing.current.word !== '' && event.timeStamp - typing.current.at < typingPause
    const page = Math.max(1, Math.floor((grid.current?.clientHeight ?? 0) / height) - 1)
    const command = (letter && goesOn) || !press ? null : listCommand(press, order, picking.active, page)
    if (command?.do === 'menu' && picking.active !== null) {
      const box = document.getElementById(`${id}-${picking.active}`)?.getBoundingClientRect()
      onMenu(picking.active, { x: (box?.left ?? 0) + 32, y: box?.bottom ?? 0 })
    } else if (command) {
      follow.current = command.do === 'go'
      onCommand(command)
    } else if (letter && !event.metaKey) {
      typing.current = { word: (goesOn ? typing.current.word : '') + event.key, at: event.timeStamp }
      const found = typedAhead(rows, activeIndex, typing.current.word)
      follow.current = true
      if (found !== null) onCommand({ do: 'go', to: found, how: 'alone' })
    } else return
    event.preventDefault()
    event.stopPropagation()
  }

  const onClick = (event: MouseEvent): void => {
    const element = event.target instanceof Element ? event.target : null
    const key = element?.closest<HTMLElement>('[data-key]')?.dataset['key']
    const part = element?.closest<HTMLElement>('[data-part]')?.dataset['part']
    if (key === undefined || element instanceof HTMLInputElement) return
    if (part === 'more') {
      const box = element?.closest('[data-part]')?.getBoundingClientRect()
      onMenu(key, { x: box?.left ?? 0, y: box?.bottom ?? 0 })
    } else if (part === 'read' || part === 'memo') onPoint(key, part)
    else if (event.altKey || event.button === 1) onPoint(key, 'beside')
    else if (event.ctrlKey || event.metaKey) onPoint(key, 'toggle')
    else onPoint(key, event.shiftKey ? 'extend' : 'open')
  }

  return (
    <div
      ref={grid}
      role="grid"
      tabIndex={0}
      aria-label={t('sources.list')}
      aria-multiselectable
      aria-rowcount={rows.length}
      aria-activedescendant={activeIndex >= 0 ? `${id}-${picking.active}` : undefined}
      data-pane-focus
      className={classes.list}
      onFocus={(event) => {
        if (event.target === event.currentTarget) props.onFocus()
      }}
      onKeyDown={onKeyDown}
      onClick={onClick}
      onAuxClick={(event) => {
        if (event.button === 1) onClick(event)
      }}
      onMouseDown={(event) => {
        // The list keeps the keyboard when one of its buttons is pressed; Shift marks no words.
        if (event.target instanceof HTMLInputElement) return
        if (event.target instanceof Element && !event.target.closest('[data-key]')) return
        event.preventDefault()
        grid.current?.focus({ preventScroll: true })
      }}
      onContextMenu={(event) => {
        const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-key]') : null
        const key = row?.dataset['key']
        if (key === undefined || event.target instanceof HTMLInputElement) return
        event.preventDefault()
        onMenu(key, { x: event.clientX, y: event.clientY })
      }}
    >
      <div role="presentation" className={classes.lines} style={{ height: virtual.getTotalSize() }}>
        {items.map((item) => {
          const row = rows[item.index]
          if (!row) return null
          const key = row.source.id
          return (
            <SourceItem
              key={key}
              row={row}
              domId={`${id}-${key}`}
              index={item.index}
              top={item.start}
              height={item.size}
              isOpen={key === props.openId}
              isActive={key === picking.active}
              isPicked={picking.ids.has(key)}
              isRenaming={key === props.renamingId}
              details={details}
              groups={groupsOf.get(key) ?? ''}
              size={sizes.get(row.source.revisionId)}
              hits={hits?.get(key) ?? null}
              onRenamed={props.onRenamed}
            />
          )
        })}
      </div>
    </div>
  )
}

/** The names of the groups and cases of each source, in one line. */
function groupNames(collections: readonly Collection[]): ReadonlyMap<Id, string> {
  const names = new Map<Id, string>()
  for (const { name, within } of collections) {
    for (const id of within) {
      const before = names.get(id)
      names.set(id, before === undefined ? name : `${before}, ${name}`)
    }
  }
  return names
}

/** The next source whose name begins with what was typed; the present one stays while it fits. */
function typedAhead(rows: readonly SourceRow[], from: number, word: string): Id | null {
  const wanted = word.toLowerCase()
  const start = word.length === 1 ? from + 1 : Math.max(0, from)
  for (let i = 0; i < rows.length; i++) {
    const row = rows[(start + i) % rows.length]
    if (row?.source.name.toLowerCase().startsWith(wanted)) return row.source.id
  }
  return null
}
