import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { ContextMenu } from '../../components/ContextMenu'
import { useOpened, usePast, useQuery, useServices } from '../../hooks'
import { destination } from './destination'
import type { Wish } from './GoBackDialog'
import { HistoryStep } from './HistoryStep'
import type { Row } from './rows'
import { stepMenu } from './step-menu'
import { dayName } from './when'
import classes from './HistoryList.module.css'

export interface HistoryListProps {
  readonly rows: readonly Row[]
  /** Whether there is nothing more to read. */
  readonly complete: boolean
  /** Steps read so far; more may have been read without a new line. */
  readonly loaded: number
  /** Called when the end comes near and there is more. */
  readonly onEnd: () => void
  /** Called when something is to be taken back. */
  readonly onWish: (wish: Wish) => void
}

type Step = Extract<Row, { kind: 'step' }>

/** Lines that may be left below the last one in sight before more are read. */
const near = 20
const heights = { day: 36, step: 52 }

/** The steps: draws what is in sight; arrows go from step to step, Enter goes to the thing. */
export function HistoryList({ rows, complete, loaded, onEnd, onWish }: HistoryListProps) {
  const { t, i18n } = useTranslation()
  const { store, dispatch } = useServices()
  // Whether a thing can be gone to changes with the things.
  useQuery(() => ({}), ['codes', 'sources', 'quotations', 'codings', 'memos', 'coders'])
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const [activeSeq, setActive] = useState<number | null>(null)
  const [menu, setMenu] = useState<{ readonly row: Step; readonly x: number; readonly y: number } | null>(
    null,
  )
  const [past, { enter }] = usePast()
  const { saved } = useOpened()
  const steps = useMemo(() => rows.filter((row): row is Step => row.kind === 'step'), [rows])
  const places = useMemo(() => new Map(steps.map((row, i) => [row, i + 1])), [steps])
  const active =
    steps.find((row) => activeSeq !== null && row.oldest <= activeSeq && activeSeq <= row.entry.seq) ??
    steps[0]
  const activeIndex = active ? rows.indexOf(active) : -1

  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => list.current,
    estimateSize: (i) => heights[rows[i]?.kind ?? 'step'],
    getItemKey: (i) => rows[i]?.key ?? i,
    overscan: 10,
    // The step with the focus stays drawn wherever the list is scrolled to.
    rangeExtractor: (range) =>
      [...new Set([...defaultRangeExtractor(range), ...(activeIndex < 0 ? [] : [activeIndex])])].sort(
        (a, b) => a - b,
      ),
  })
  const items = virtual.getVirtualItems()
  const lastInSight = virtual.range?.endIndex ?? 0
  useEffect(() => {
    if (!complete && lastInSight >= rows.length - near) onEnd()
  }, [complete, lastInSight, rows.length, loaded, onEnd])
  useKeptPlace(rows, list, virtual)

  const go = (row: Step): void => {
    for (const action of destination(store, row.entry) ?? []) dispatch(action)
  }
  const move = (to: number): void => {
    const row = steps[Math.max(0, Math.min(steps.length - 1, to))]
    if (!row) return
    setActive(row.entry.seq)
    virtual.scrollToIndex(rows.indexOf(row), { align: 'auto' })
  }
  const openMenu = (row: Step, at: { readonly x: number; readonly y: number }): void => {
    setActive(row.entry.seq)
    setMenu({ row, ...at })
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!active) return
    const at = steps.indexOf(active)
    const page = Math.max(1, items.length - 10)
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + page,
      PageUp: at - page,
      Home: 0,
      End: steps.length - 1,
    }
    const to = moves[event.key]
    if (to !== undefined) move(to)
    else if (event.key === 'Enter') go(active)
    else if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
      const box = document.getElementById(`${id}-${active.entry.seq}`)?.getBoundingClientRect()
      openMenu(active, { x: (box?.left ?? 0) + 32, y: box?.bottom ?? 0 })
    } else return
    event.preventDefault()
  }

  return (
    <>
      <p id={`${id}-hint`} hidden>
        {t('history.goesTo')}
      </p>
      <div
        ref={list}
        role="listbox"
        tabIndex={0}
        aria-label={t('history.list')}
        aria-describedby={`${id}-hint`}
        aria-activedescendant={active ? `${id}-${active.entry.seq}` : undefined}
        className={classes.list}
        onKeyDown={onKeyDown}
      >
        <div role="presentation" className={classes.lines} style={{ height: virtual.getTotalSize() }}>
          {items.map((item) => {
            const row = rows[item.index]
            if (!row) return null
            return (
              <div
                key={row.key}
                role="presentation"
                ref={virtual.measureElement}
                data-index={item.index}
                className={classes.line}
                style={{ transform: `translateY(${item.start}px)` }}
              >
                {row.kind === 'day' ? (
                  <p className={classes.day} aria-hidden>
                    {dayName(row.at, new Date(), i18n.language)}
                  </p>
                ) : (
                  <HistoryStep
                    row={row}
                    domId={`${id}-${row.entry.seq}`}
                    isActive={row === active}
                    goesSomewhere={destination(store, row.entry) !== null}
                    place={places.get(row) ?? 1}
                    of={complete ? steps.length : -1}
                    isShown={past !== null && row.oldest <= past.seq && past.seq <= row.entry.seq}
                    onMenu={(at) => openMenu(row, at)}
                    onChoose={() => {
                      setActive(row.entry.seq)
                      go(row)
                    }}
                  />
                )}
              </div>
            )
          })}
        </div>
      </div>
      <ContextMenu
        label={t('history.menu')}
        at={menu}
        onClose={() => {
          setMenu(null)
          list.current?.focus({ preventScroll: true })
        }}
        entries={
          menu
            ? stepMenu({
                t,
                entry: menu.row.entry,
                goesSomewhere: destination(store, menu.row.entry) !== null,
                undone: menu.row.undone,
                isOwn: menu.row.entry.by === store.project().activeCoderId,
                canChange: past === null && saved.kind !== 'read-only',
                onGo: () => go(menu.row),
                onLook: () => void enter(menu.row.entry.seq),
                onBack: (what) => onWish({ row: menu.row, what }),
              })
            : []
        }
      />
    </>
  )
}

/** Keeps the line at the top where it is while newer steps come in above it; who looks at the newest sees them come. */
function useKeptPlace(
  rows: readonly Row[],
  list: React.RefObject<HTMLDivElement | null>,
  virtual: ReturnType<typeof useVirtualizer<HTMLDivElement, Element>>,
): void {
  const kept = useRef<{ readonly key: string; readonly start: number } | null>(null)
  useLayoutEffect(() => {
    const key = kept.current?.key
    const index = key === undefined ? -1 : rows.findIndex((row) => row.key === key)
    const start = index < 0 ? undefined : virtual.measurementsCache[index]?.start
    const shift = start === undefined || !kept.current ? 0 : start - kept.current.start
    if (list.current && list.current.scrollTop > 0 && shift !== 0) list.current.scrollTop += shift
    // Only what comes above moves the place; measuring of lines is the list's own business.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [rows])
  useEffect(() => {
    const first = virtual.getVirtualItems().find((item) => item.end > (list.current?.scrollTop ?? 0))
    const row = first && rows[first.index]
    kept.current = row && first ? { key: row.key, start: first.start } : null
  })
}
