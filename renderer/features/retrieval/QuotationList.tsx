import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useId, useMemo, useRef } from 'react'
import type { KeyboardEvent, MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id } from '../../../shared/model/entities'
import type { CodebookNode } from '../../../shared/queries/codebook'
import type { Picked } from '../../hooks/picked'
import { useWords } from '../../hooks/words'
import type { Grouping, Line } from './lines'
import { listCommand } from './list-keys'
import type { ListCommand } from './list-keys'
import type { Memory } from './memory'
import { QuotationRow } from './QuotationRow'
import classes from './QuotationList.module.css'

/** Surroundings on each side, in UTF-16 units. */
export const contexts = { short: 80, long: 400 } as const

export interface QuotationListProps {
  readonly lines: readonly Line[]
  readonly codes: ReadonlyMap<Id, CodebookNode>
  readonly grouping: Grouping
  readonly context: keyof typeof contexts
  readonly severalCoders: boolean
  /** Coding of the line with the focus. */
  readonly activeId: Id | null
  readonly picked: Picked
  readonly commentingId: Id | null
  readonly memory: Memory
  readonly onCommand: (command: ListCommand) => void
  readonly onActivate: (id: Id) => void
  readonly onMenu: (id: Id, at: { readonly x: number; readonly y: number }) => void
  readonly onCommentClose: () => void
}

const estimates = { group: 32, short: 116, long: 280 } as const

/** The quotations one below the other; draws what is in sight, so that thousands are as quick as ten. */
export function QuotationList(props: QuotationListProps) {
  const { lines, codes, grouping, context, activeId, picked, memory, onCommand, onActivate, onMenu } = props
  const { t } = useTranslation()
  const id = useId()
  const grid = useRef<HTMLDivElement>(null)
  const order = useMemo(() => lines.flatMap((line) => (line.kind === 'item' ? line.key : [])), [lines])
  const quotations = useMemo(
    () => lines.flatMap((line) => (line.kind === 'item' ? line.one.quotation : [])),
    [lines],
  )
  /** Place among the quotations of each line. */
  const places = useMemo(() => {
    let n = 0
    return lines.map((line) => (line.kind === 'item' ? n++ : n))
  }, [lines])
  const activeIndex = lines.findIndex((line) => line.kind === 'item' && line.key === activeId)

  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => grid.current,
    getItemKey: (index) => `${lines[index]?.kind} ${lines[index]?.key}`,
    estimateSize: (index) => (lines[index]?.kind === 'group' ? estimates.group : estimates[context]),
    overscan: 6,
    initialOffset: memory.offset,
    initialMeasurementsCache: [...memory.measured],
    rangeExtractor: (range) =>
      [...new Set([...defaultRangeExtractor(range), ...(activeIndex < 0 ? [] : [activeIndex])])].sort(
        (a, b) => a - b,
      ),
  })
  const items = virtual.getVirtualItems()
  const inSight = items.filter((item) => item.index !== activeIndex)
  const wordsOf = useWords(
    quotations,
    places[inSight[0]?.index ?? 0] ?? 0,
    places[inSight.at(-1)?.index ?? 0] ?? 0,
    contexts[context],
  )

  useEffect(
    () => () => {
      memory.offset = virtual.scrollOffset ?? 0
      memory.measured = virtual.measurementsCache
    },
    [memory, virtual],
  )
  // Only a key moves the list: a click is on what is in sight already.
  const follow = useRef(false)
  useEffect(() => {
    if (follow.current && activeIndex >= 0) virtual.scrollToIndex(activeIndex, { align: 'auto' })
    follow.current = false
  }, [virtual, activeIndex])

  const isField = (target: EventTarget): boolean =>
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement && target.type !== 'checkbox')

  const onKeyDown = (event: KeyboardEvent): void => {
    if (isField(event.target) || event.nativeEvent.isComposing) return
    const { key, shiftKey: shift, altKey: alt } = event
    const command = listCommand({ key, shift, alt, mod: event.ctrlKey || event.metaKey }, order, activeId)
    if (!command) return
    event.preventDefault()
    event.stopPropagation()
    if (command.do === 'menu') {
      const box = document.getElementById(`${id}-${activeId}`)?.getBoundingClientRect()
      if (activeId !== null) onMenu(activeId, { x: (box?.left ?? 0) + 40, y: (box?.top ?? 0) + 32 })
      return
    }
    follow.current = command.do === 'go'
    onCommand(command)
  }
  const targetOf = (event: MouseEvent) => {
    const element = event.target instanceof Element ? event.target : null
    return {
      codingId: element?.closest<HTMLElement>('[data-coding-id]')?.dataset['codingId'],
      part: element?.closest<HTMLElement>('[data-part]')?.dataset['part'],
    }
  }
  const onClick = (event: MouseEvent): void => {
    const { codingId, part } = targetOf(event)
    if (codingId === undefined || isField(event.target)) return
    if (part === 'more') {
      const box = (event.target as Element).getBoundingClientRect()
      onMenu(codingId, { x: box.left, y: box.bottom })
    } else if (part === 'choose' || event.ctrlKey || event.metaKey) {
      picked.pick(codingId, 'toggle')
    } else if (event.shiftKey) {
      picked.pick(codingId, 'range')
    } else {
      onActivate(codingId)
    }
  }

  return (
    <div
      ref={grid}
      role="grid"
      tabIndex={0}
      aria-label={t('retrieval.list')}
      aria-multiselectable
      aria-rowcount={lines.length}
      aria-activedescendant={activeIndex >= 0 ? `${id}-${activeId}` : undefined}
      data-pane-focus
      className={classes.list}
      onKeyDown={onKeyDown}
      onClick={onClick}
      onMouseDown={(event) => {
        if (targetOf(event).part === undefined) return
        event.preventDefault()
        grid.current?.focus({ preventScroll: true })
      }}
      onContextMenu={(event) => {
        const { codingId } = targetOf(event)
        if (codingId === undefined || isField(event.target)) return
        event.preventDefault()
        onMenu(codingId, { x: event.clientX, y: event.clientY })
      }}
    >
      <div role="presentation" className={classes.lines} style={{ height: virtual.getTotalSize() }}>
        {items.map((item) => {
          const line = lines[item.index]
          if (!line) return null
          const style = { transform: `translateY(${item.start}px)` }
          const place = { 'data-index': item.index, 'aria-rowindex': item.index + 1, style }
          if (line.kind === 'group') {
            const colour = grouping === 'code' ? codes.get(line.key)?.colour : undefined
            return (
              <div
                key={item.key}
                ref={virtual.measureElement}
                role="row"
                className={classes.group}
                {...place}
              >
                <span role="rowheader" className={classes.title} title={line.title}>
                  {colour === undefined ? null : (
                    <span className={classes.dot} style={{ background: colour }} aria-hidden />
                  )}
                  {line.title}
                </span>
                <span role="gridcell" className={classes.count}>
                  {line.count}
                </span>
              </div>
            )
          }
          const { one } = line
          const words = wordsOf(one.quotation)
          return (
            <div
              key={item.key}
              ref={virtual.measureElement}
              role="row"
              id={`${id}-${line.key}`}
              aria-selected={picked.ids.has(line.key)}
              aria-label={t('retrieval.row', { code: one.code.name, words: words?.text ?? '…' })}
              data-coding-id={line.key}
              data-active={line.key === activeId || undefined}
              className={classes.item}
              {...place}
            >
              <QuotationRow
                one={one}
                colour={codes.get(one.code.id)?.colour ?? one.code.color ?? 'var(--ink-3)'}
                grouping={grouping}
                context={contexts[context]}
                words={words}
                showCoder={props.severalCoders}
                isActive={line.key === activeId}
                isPicked={picked.ids.has(line.key)}
                choosing={picked.ids.size > 1}
                isCommenting={line.key === props.commentingId}
                onCommentClose={() => {
                  props.onCommentClose()
                  grid.current?.focus({ preventScroll: true })
                }}
              />
            </div>
          )
        })}
      </div>
    </div>
  )
}
