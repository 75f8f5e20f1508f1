import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useId, useRef } from 'react'
import type { KeyboardEvent, MouseEvent, ReactNode, Ref } from 'react'
import { useImperativeHandle } from 'react'
import classes from './HitList.module.css'

/** A line of a list: a heading or one of what it heads. */
export interface ListLine {
  readonly kind: string
  readonly key: string
}

export interface HitListProps<T extends ListLine> {
  readonly label: string
  readonly lines: readonly T[]
  readonly activeKey: string | null
  /** Whether the keyboard goes to this line. */
  readonly stops: (line: T) => boolean
  readonly nameOf: (line: T) => string
  readonly draw: (line: T) => ReactNode
  /** For lists to choose from: whether a line is chosen. */
  readonly isChosen?: (line: T) => boolean
  /** The active line moved, by a key or the pointer. */
  readonly onActivate: (line: T, by: 'key' | 'pointer') => void
  /** A key the list itself does not know; true if it was used. */
  readonly onKey: (key: string, line: T | null) => boolean
  /** Where the list was scrolled to when it was left, px. */
  readonly offset?: number
  readonly onLeave?: (offset: number) => void
  readonly handle?: Ref<{ focus(): void }>
}

/** Height of every line, px: known beforehand, so that ten thousand lines are as quick as ten. */
const height = 24

/** Lines one below the other, of which only those in sight are drawn; arrows, Home, End and Page keys move. */
export function HitList<T extends ListLine>(props: HitListProps<T>) {
  const { label, lines, activeKey, stops, nameOf, draw, isChosen, onActivate, onKey, onLeave } = props
  const id = useId()
  const grid = useRef<HTMLDivElement>(null)
  const active = activeKey === null ? -1 : lines.findIndex((line) => line.key === activeKey)
  useImperativeHandle(props.handle, () => ({ focus: () => grid.current?.focus({ preventScroll: true }) }), [])
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => grid.current,
    getItemKey: (index) => lines[index]?.key ?? index,
    estimateSize: () => height,
    overscan: 10,
    initialOffset: props.offset ?? 0,
    rangeExtractor: (range) =>
      [...new Set([...defaultRangeExtractor(range), ...(active < 0 ? [] : [active])])].sort((a, b) => a - b),
  })
  const leave = useRef(onLeave)
  useEffect(() => {
    leave.current = onLeave
  })
  useEffect(() => () => leave.current?.(virtual.scrollOffset ?? 0), [virtual])
  const follow = useRef(false)
  useEffect(() => {
    if (follow.current && active >= 0) virtual.scrollToIndex(active, { align: 'auto' })
    follow.current = false
  }, [virtual, active])

  const move = (from: number, by: 1 | -1, count: number): void => {
    let at = from
    let found = -1
    for (let left = count; left > 0;) {
      at += by
      const line = lines[at]
      if (!line) break
      if (!stops(line)) continue
      found = at
      left--
    }
    const line = lines[found]
    if (!line) return
    follow.current = true
    onActivate(line, 'key')
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const page = Math.max(1, Math.floor((grid.current?.clientHeight ?? 0) / height) - 1)
    if (event.key === 'ArrowDown') move(active, 1, 1)
    else if (event.key === 'ArrowUp') move(active < 0 ? lines.length : active, -1, 1)
    else if (event.key === 'PageDown') move(active, 1, page)
    else if (event.key === 'PageUp') move(active < 0 ? lines.length : active, -1, page)
    else if (event.key === 'Home') move(-1, 1, 1)
    else if (event.key === 'End') move(lines.length, -1, 1)
    else if (!onKey(event.key, lines[active] ?? null)) return
    event.preventDefault()
    event.stopPropagation()
  }
  const onClick = (event: MouseEvent): void => {
    const element = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-index]') : null
    const line = lines[Number(element?.dataset['index'])]
    if (line && stops(line)) onActivate(line, 'pointer')
  }
  return (
    <div
      ref={grid}
      role="grid"
      tabIndex={0}
      aria-label={label}
      aria-rowcount={lines.length}
      aria-multiselectable={isChosen ? true : undefined}
      aria-activedescendant={active >= 0 ? `${id}-${active}` : undefined}
      className={classes.list}
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      <div role="presentation" className={classes.lines} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, key, start }) => {
          const line = lines[index]
          if (!line) return null
          const canStop = stops(line)
          return (
            <div
              key={key}
              role="row"
              id={`${id}-${index}`}
              aria-rowindex={index + 1}
              aria-label={nameOf(line)}
              aria-selected={isChosen && canStop ? isChosen(line) : undefined}
              data-index={index}
              data-active={index === active || undefined}
              data-kind={line.kind}
              className={classes.line}
              style={{ transform: `translateY(${start}px)` }}
            >
              {draw(line)}
            </div>
          )
        })}
      </div>
    </div>
  )
}
