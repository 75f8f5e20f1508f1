import { useMemo, useState } from 'react'
import type { Retrieved } from '../../../shared/queries/retrieve'
import { useAppNow } from '../../hooks'
import { usePicked } from '../../hooks/picked'
import type { Line } from './lines'
import type { ListCommand } from './list-keys'
import type { Memory } from './memory'
import type { Point } from './QuotationList'
import type { QuotationWork } from './work'

/** What opens beside the list, and what it is about. */
export interface Panel {
  readonly kind: 'recode' | 'comment'
  readonly found: readonly Retrieved[]
  readonly at: Point
}

export interface ListWorkOptions {
  readonly lines: readonly Line[]
  readonly memory: Memory
  readonly work: QuotationWork
  readonly folded: ReadonlySet<string>
  readonly onFold: (folded: ReadonlySet<string>) => void
  readonly onPanel: (panel: Panel) => void
}

/** Where in the list the user is, what is chosen, and what keys and clicks do there. */
export function useListWork({ lines, memory, work, folded, onFold, onPanel }: ListWorkOptions) {
  const now = useAppNow()
  const items = useMemo(() => lines.flatMap((line) => (line.kind === 'item' ? line : [])), [lines])
  const byKey = useMemo(() => new Map(lines.map((line) => [line.key, line])), [lines])
  const order = useMemo(() => items.map(({ key }) => key), [items])
  const [state, setState] = useState({ activeKey: memory.activeKey, stand: memory.stand })
  const [commentingKey, setCommenting] = useState<string | null>(null)

  const activeKey =
    state.activeKey !== null && byKey.has(state.activeKey)
      ? state.activeKey
      : (order[0] ?? lines[0]?.key ?? null)
  const active = activeKey === null ? undefined : byKey.get(activeKey)
  const picked = usePicked(order, active?.kind === 'item' ? activeKey : null, memory)

  const setActive = (key: string | null): void => {
    memory.activeKey = key
    setState((before) => ({ ...before, activeKey: key }))
  }
  const setStand = (stand: Memory['stand']): void => {
    memory.stand = stand
    setState((before) => ({ ...before, stand }))
  }
  const chosen = (): readonly Retrieved[] => items.flatMap(({ key, one }) => (picked.ids.has(key) ? one : []))

  const jump = (key: string): void => {
    const line = byKey.get(key)
    if (line?.kind !== 'item') return
    const { session } = now()
    // Going through the list leaves one way back: to where the reading was interrupted.
    if (session.sourceId !== null && memory.stand === null) {
      setStand({ sourceId: session.sourceId, top: session.places[session.sourceId]?.top ?? 0 })
    }
    setActive(key)
    work.jump(line.one)
  }
  const back = (): void => {
    const { stand } = memory
    if (stand === null) return
    setStand(null)
    const range = { start: stand.top, end: stand.top }
    now().dispatch({ type: 'open-source', id: stand.sourceId, range })
  }
  const uncode = async (): Promise<void> => {
    const going = chosen()
    const gone = new Set(going.map((one) => one.coding.id))
    const stays = (line: Line): boolean => line.kind === 'item' && !gone.has(line.one.coding.id)
    const last = items.findLastIndex((line) => !stays(line))
    const next = items.slice(last + 1).find(stays) ?? items.slice(0, Math.max(0, last)).findLast(stays)
    if (going.length > 0 && (await work.uncode(going))) setActive(next?.key ?? null)
  }
  const fold = (groupKey: string, to: boolean | 'other'): void => {
    const next = new Set(folded)
    if (to === 'other' ? !folded.has(groupKey) : to) next.add(groupKey)
    else next.delete(groupKey)
    onFold(next)
  }
  const toggle = (): void => {
    if (active?.kind === 'item') return picked.pick(active.key, 'toggle')
    // On a heading: all that stands below it.
    const keys = active?.kind === 'group' && !active.folded ? active.group.items.map(({ key }) => key) : []
    const [start] = keys
    const end = keys.at(-1)
    if (start === undefined || end === undefined) return
    setActive(start)
    picked.pickSpan(start, end)
  }

  const command = (wanted: ListCommand, at: Point): void => {
    switch (wanted.do) {
      case 'go':
        if (byKey.get(wanted.to)?.kind === 'item') picked.pick(wanted.to, wanted.extend ? 'range' : 'alone')
        return setActive(wanted.to)
      case 'fold':
        return active?.kind === 'group' ? fold(active.group.key, wanted.fold) : undefined
      case 'jump':
        return activeKey === null ? undefined : jump(activeKey)
      case 'back':
        return back()
      case 'toggle':
        return toggle()
      case 'all':
        return picked.pickAll()
      case 'none':
        return picked.clear()
      case 'recode': {
        const found = chosen()
        return found.length > 0 ? onPanel({ kind: 'recode', found, at }) : undefined
      }
      case 'uncode':
        return void uncode()
      case 'comment':
        return picked.ids.size > 1
          ? onPanel({ kind: 'comment', found: chosen(), at })
          : setCommenting(active?.kind === 'item' ? activeKey : null)
      case 'unsure':
        return void work.mark(chosen())
      case 'pin':
        return void (picked.ids.size > 0 && work.pin(chosen(), 'typical'))
      case 'copy':
        return void work.copy(chosen())
      case 'menu':
        return
    }
  }
  return {
    activeKey,
    picked,
    commentingKey,
    stand: state.stand,
    chosen,
    back,
    command,
    /** A click on a quotation: it becomes the only chosen one, and is shown in its text. */
    activate: (key: string): void => {
      picked.pick(key, 'alone')
      jump(key)
    },
    /** Makes a line the active one, and the only chosen one unless it is among those chosen. */
    turnTo: (key: string): Line | undefined => {
      if (!picked.ids.has(key)) picked.pick(key, 'alone')
      setActive(key)
      return byKey.get(key)
    },
    toggleFold: (groupKey: string): void => {
      setActive(`group ${groupKey}`)
      fold(groupKey, 'other')
    },
    stopCommenting: (): void => setCommenting(null),
  }
}
