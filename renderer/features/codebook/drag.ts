import { useRef, useState } from 'react'
import type { DragEvent } from 'react'
import type { Id } from '../../../shared/model/entities'
import { allowed, between, topmost, zoneAt } from './moves'
import type { Place, Zone } from './moves'
import type { Row, Standing } from './rows'
import type { Passage } from './work'

/** Kinds of data that are dragged between the parts of the window. */
export const codeType = 'application/x-emic-code'
export const selectionType = 'application/x-emic-selection'

/** How long something must hover over a closed branch before it opens, in ms. */
const openAfter = 600

export interface TreeDragOptions {
  readonly rows: readonly Row[]
  readonly all: ReadonlyMap<Id, Standing>
  readonly picked: ReadonlySet<Id>
  /** False: lines cannot be put between others, because they do not stand in their own order. */
  readonly ordered: boolean
  readonly onPlace: (ids: readonly Id[], place: Place) => void
  readonly onDropOn: (ids: readonly Id[], onto: Id, at: { readonly x: number; readonly y: number }) => void
  readonly onPassage: (passage: Passage, onto: Id) => void
  readonly onOpen: (id: Id) => void
}

/** What is being dragged over which line; and the listeners of the tree. */
export interface TreeDrag {
  readonly dragged: readonly Id[]
  readonly over: { readonly id: Id; readonly zone: Zone } | null
  readonly onDragStart: (event: DragEvent) => void
  readonly onDragOver: (event: DragEvent) => void
  readonly onDragLeave: (event: DragEvent) => void
  readonly onDrop: (event: DragEvent) => void
  readonly onDragEnd: () => void
}

const lineOf = (event: DragEvent): HTMLElement | null =>
  event.target instanceof Element ? event.target.closest<HTMLElement>('[data-code-id]') : null

/**
 * Drag and drop of the tree: a code between two lines moves there, on a line asks (move under or merge), on the empty
 * rest goes to the end; a passage from the reader is coded with the line's code. Every one of these has a key or a menu.
 */
export function useTreeDrag(options: TreeDragOptions): TreeDrag {
  const [dragged, setDragged] = useState<readonly Id[]>([])
  const [over, setOver] = useState<TreeDrag['over']>(null)
  const hover = useRef({ id: '', timer: 0 })
  const end = (): void => {
    window.clearTimeout(hover.current.timer)
    hover.current = { id: '', timer: 0 }
    setDragged([])
    setOver(null)
  }

  /** Where a drop at this point would go, or null where it may not. */
  const aim = (event: DragEvent): TreeDrag['over'] => {
    const line = lineOf(event)
    const id = line?.dataset['codeId']
    if (line === null || id === undefined || line.dataset['link'] !== undefined) return null
    const node = options.all.get(id)?.node
    if (event.dataTransfer.types.includes(selectionType)) {
      return node && node.code.role !== 'category' ? { id, zone: 'on' } : null
    }
    const box = line.getBoundingClientRect()
    const height = box.height === 0 ? 0.5 : (event.clientY - box.top) / box.height
    const zone = options.ordered ? zoneAt(height) : 'on'
    if (dragged.includes(id)) return null
    const parentId = zone === 'on' ? id : (placeAt(id, zone)?.parentId ?? null)
    return allowed(options.all, dragged, parentId) ? { id, zone } : null
  }
  const placeAt = (id: Id, zone: 'before' | 'after'): Place | null => {
    const row = options.rows.find((one) => one.node.code.id === id)
    return between(options.all, id, zone, row?.open ?? false)
  }
  const openLater = (id: Id | null): void => {
    if (hover.current.id === (id ?? '')) return
    window.clearTimeout(hover.current.timer)
    const row = options.rows.find((one) => one.node.code.id === id)
    hover.current = {
      id: id ?? '',
      timer:
        id !== null && row?.branch && !row.open ? window.setTimeout(() => options.onOpen(id), openAfter) : 0,
    }
  }

  return {
    dragged,
    over,
    onDragStart(event) {
      const id = lineOf(event)?.dataset['codeId']
      if (id === undefined) return
      const { all, picked } = options
      const ids = picked.has(id) ? topmost(all, picked) : [id]
      event.dataTransfer.setData(codeType, id)
      event.dataTransfer.setData(
        'text/plain',
        ids.map((one) => all.get(one)?.node.code.name ?? '').join('\n'),
      )
      event.dataTransfer.effectAllowed = 'copyMove'
      setDragged(ids)
    },
    onDragOver(event) {
      const { types } = event.dataTransfer
      const passage = types.includes(selectionType)
      if (!passage && (!types.includes(codeType) || dragged.length === 0)) return
      const target = aim(event)
      openLater(target?.zone === 'on' ? target.id : null)
      setOver((before) => (before?.id === target?.id && before?.zone === target?.zone ? before : target))
      if (!target && (passage || lineOf(event))) return
      event.preventDefault()
      event.dataTransfer.dropEffect = passage ? 'copy' : 'move'
    },
    onDragLeave(event) {
      if (event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget)) return
      openLater(null)
      setOver(null)
    },
    onDrop(event) {
      const target = aim(event)
      const { onPassage, onDropOn, onPlace } = options
      const passage = passageOf(event.dataTransfer.getData(selectionType))
      const ids = dragged
      event.preventDefault()
      end()
      if (passage) {
        if (target) onPassage(passage, target.id)
        return
      }
      if (ids.length === 0) return
      if (!target) {
        if (!lineOf(event)) onPlace(ids, { parentId: null, beforeId: null })
        return
      }
      if (target.zone === 'on') {
        onDropOn(ids, target.id, { x: event.clientX, y: event.clientY })
        return
      }
      const place = placeAt(target.id, target.zone)
      if (place) onPlace(ids, place)
    },
    onDragEnd: end,
  }
}

/** Reads a passage that the reader put on the pointer; null for anything else. */
function passageOf(data: string): Passage | null {
  if (data === '') return null
  try {
    const { sourceId, start, end } = JSON.parse(data) as Partial<Passage>
    return typeof sourceId === 'string' && typeof start === 'number' && typeof end === 'number'
      ? { sourceId, start, end }
      : null
  } catch {
    return null
  }
}
