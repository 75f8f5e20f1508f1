import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useId, useMemo, useRef } from 'react'
import type { KeyboardEvent, MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id } from '../../../shared/model/entities'
import type { CodebookNode } from '../../../shared/queries/codebook'
import type { Picked } from '../../hooks/picked'
import { useFirstWords, useWords } from '../../hooks/words'
import type { Listing } from '../../session/listing'
import { contextOf, estimates } from './context'
import { GroupRow, titleOf } from './GroupRow'
import type { Line } from './lines'
import { listCommand } from './list-keys'
import type { ListCommand } from './list-keys'
import type { Memory } from './memory'
import { usePreferences } from '../../hooks'
import { isSingle } from '../../hooks/keys'
import { QuotationRow } from './QuotationRow'
import classes from './QuotationList.module.css'

/** A place in px of the window. */
export interface Point {
  readonly x: number
  readonly y: number
}

export interface QuotationListProps {
  readonly lines: readonly Line[]
  readonly codes: ReadonlyMap<Id, CodebookNode>
  readonly listing: Listing
  readonly severalCoders: boolean
  /** Line with the focus. */
  readonly activeKey: string | null
  readonly picked: Picked
  readonly commentingKey: string | null
  readonly memory: Memory
  /** `at`: where what opens now is to stand. */
  readonly onCommand: (command: ListCommand, at: Point) => void
  readonly onActivate: (key: string) => void
  readonly onFold: (groupKey: string) => void
  readonly onMenu: (key: string, at: Point) => void
  readonly onCommentClose: () => void
}

/** The quotations one below the other; draws what is in sight, so that thousands are as quick as ten. */
export function QuotationList(props: QuotationListProps) {
  const { lines, codes, listing, activeKey, picked, memory, onCommand, onActivate, onFold, onMenu } = props
  const { t, i18n } = useTranslation()
  const [{ singleKeys }] = usePreferences()
  const id = useId()
  const grid = useRef<HTMLDivElement>(null)
  const context = contextOf[listing.context]
  const quotations = useMemo(
    () => lines.flatMap((line) => (line.kind === 'item' ? line.one.quotation : [])),
    [lines],
  )
  /** Place among the quotations of each line. */
  const places = useMemo(() => {
    let n = 0
    return lines.map((line) => (line.kind === 'item' ? n++ : n))
  }, [lines])
  const headings = useMemo(() => lines.flatMap((line, i) => (line.kind === 'group' ? i : [])), [lines])
  const activeIndex = useMemo(() => lines.findIndex(({ key }) => key === activeKey), [lines, activeKey])
  /** Heading above the first line in sight: it stays at the top while its quotations pass. */
  const stuck = useRef(-1)

  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => grid.current,
    getItemKey: (index) => lines[index]?.key ?? index,
    estimateSize: (index) => (lines[index]?.kind === 'group' ? estimates.group : estimates[listing.context]),
    overscan: 6,
    initialOffset: memory.offset,
    initialMeasurementsCache: [...memory.measured],
    // What is gone to with a key must not stand under the heading.
    scrollPaddingStart: headings.length > 0 ? estimates.group : 0,
    rangeExtractor: (range) => {
      stuck.current = headings.findLast((index) => index <= range.startIndex) ?? -1
      const always = [stuck.current, activeIndex].filter((index) => index >= 0)
      return [...new Set([...defaultRangeExtractor(range), ...always])].sort((a, b) => a - b)
    },
  })
  const isReady = useFirstWords(quotations, context)
  const items = isReady ? virtual.getVirtualItems() : []
  const wordsOf = useWords(
    quotations,
    places[virtual.range?.startIndex ?? 0] ?? 0,
    places[virtual.range?.endIndex ?? 0] ?? 0,
    context,
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
  const pointOf = (key: string | null): Point => {
    const box = document.getElementById(`${id}-${key}`)?.getBoundingClientRect()
    return { x: (box?.left ?? 0) + 40, y: (box?.top ?? 0) + 32 }
  }

  const onKeyDown = (event: KeyboardEvent): void => {
    if (isField(event.target) || event.nativeEvent.isComposing) return
    const { key, shiftKey: shift, altKey: alt } = event
    const press = { key, shift, alt, mod: event.ctrlKey || event.metaKey }
    if (!singleKeys && isSingle(key) && !press.mod && !alt) return
    const command = listCommand(press, lines, activeKey)
    if (!command) return
    event.preventDefault()
    event.stopPropagation()
    follow.current = command.do === 'go'
    if (command.do === 'menu') {
      if (activeKey !== null && lines[activeIndex]?.kind === 'item') onMenu(activeKey, pointOf(activeKey))
    } else onCommand(command, pointOf(activeKey))
  }
  // The panels around the list bear `data-group` themselves, so its own mark has a longer name.
  const targetOf = (event: MouseEvent) => {
    const element = event.target instanceof Element ? event.target : null
    return {
      key: element?.closest<HTMLElement>('[data-line]')?.dataset['line'],
      groupKey: element?.closest<HTMLElement>('[data-quotation-group]')?.dataset['quotationGroup'],
      part: element?.closest<HTMLElement>('[data-part]')?.dataset['part'],
    }
  }
  const onClick = (event: MouseEvent): void => {
    const { key, groupKey, part } = targetOf(event)
    if (groupKey !== undefined) return onFold(groupKey)
    if (key === undefined || isField(event.target)) return
    if (part === 'more') {
      const box = (event.target as Element).getBoundingClientRect()
      onMenu(key, { x: box.left, y: box.bottom })
    } else if (part === 'choose' || event.ctrlKey || event.metaKey) {
      picked.pick(key, 'toggle')
    } else if (event.shiftKey) {
      picked.pick(key, 'range')
    } else if (!hasMarkedWords(event.currentTarget)) {
      onActivate(key)
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
      aria-activedescendant={activeIndex >= 0 ? `${id}-${activeKey}` : undefined}
      data-pane-focus
      data-quotations
      className={classes.list}
      onKeyDown={onKeyDown}
      onClick={onClick}
      onMouseDown={(event) => {
        if (targetOf(event).part === undefined) return
        event.preventDefault()
        grid.current?.focus({ preventScroll: true })
      }}
      onContextMenu={(event) => {
        const { key } = targetOf(event)
        if (key === undefined || isField(event.target)) return
        event.preventDefault()
        onMenu(key, { x: event.clientX, y: event.clientY })
      }}
    >
      <div role="presentation" className={classes.lines} style={{ height: virtual.getTotalSize() }}>
        {items.map((item) => {
          const line = lines[item.index]
          if (!line) return null
          const isStuck = item.index === stuck.current
          const common = {
            ref: virtual.measureElement,
            role: 'row',
            id: `${id}-${line.key}`,
            'data-index': item.index,
            'aria-rowindex': item.index + 1,
            'data-active': line.key === activeKey || undefined,
            style: isStuck ? undefined : { transform: `translateY(${item.start}px)` },
          }
          if (line.kind === 'group') {
            const { group, folded } = line
            return (
              <div
                key={item.key}
                {...common}
                aria-label={t(folded ? 'retrieval.groupFolded' : 'retrieval.group', {
                  title: titleOf(group, listing.groupBy, t),
                  quotations: t('retrieval.count', { count: group.items.length }),
                })}
                data-quotation-group={group.key}
                data-stuck={isStuck || undefined}
                className={classes.group}
              >
                <GroupRow group={group} folded={folded} groupBy={listing.groupBy} />
              </div>
            )
          }
          const { one } = line
          const words = wordsOf(one.quotation)
          return (
            <div
              key={item.key}
              {...common}
              aria-selected={picked.ids.has(line.key)}
              aria-label={t(one.coding.unsure ? 'retrieval.rowUnsure' : 'retrieval.row', {
                code: one.code.name,
                words: words?.text ?? '…',
              })}
              data-coding-id={one.coding.id}
              data-line={line.key}
              className={classes.item}
            >
              <QuotationRow
                one={one}
                colour={codes.get(one.code.id)?.colour ?? one.code.color ?? 'var(--ink-3)'}
                listing={listing}
                context={context}
                words={words}
                showCoder={props.severalCoders}
                t={t}
                language={i18n.language}
                isActive={line.key === activeKey}
                isPicked={picked.ids.has(line.key)}
                choosing={picked.ids.size > 1}
                isCommenting={line.key === props.commentingKey}
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

/** Whether words in here have just been drawn over, to be copied. Words selected in the open text do not count. */
function hasMarkedWords(list: Element): boolean {
  const marked = document.getSelection()
  return marked !== null && !marked.isCollapsed && list.contains(marked.anchorNode)
}
