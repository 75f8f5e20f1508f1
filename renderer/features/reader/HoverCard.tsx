import { useEffect, useId, useLayoutEffect, useRef } from 'react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id } from '../../../shared/model/entities'
import { Swatch } from '../../components/Swatch'
import { useKeysOf, useQuery } from '../../hooks'
import type { CodedItem } from './coded-item'
import { codingDetails, detailTables } from './coding-details'
import { CodingFacts } from './CodingFacts'
import { placeBeside } from './placement'
import type { Hovered } from './use-hover'
import classes from './HoverCard.module.css'

export interface HoverCardProps {
  readonly shown: Hovered
  readonly items: readonly CodedItem[]
  readonly onEnter: () => void
  readonly onLeave: () => void
  /** A coding was chosen: its words are meant. */
  readonly onChoose: (id: Id) => void
  /** Takes a card that was asked for away; `back`: the keyboard goes back to the text. */
  readonly onClose: (back: boolean) => void
}

/** How many codings a card tells all about before it becomes a list. */
const mostFacts = 3

/** Says what a stripe, or the coded words at the caret, stand for: code, coder, date, comment, memo. */
export function HoverCard({ shown, items, onEnter, onLeave, onChoose, onClose }: HoverCardProps) {
  const { t } = useTranslation()
  const keysOf = useKeysOf()
  const id = useId()
  const card = useRef<HTMLDivElement>(null)
  const { ids, x, y, kind } = shown
  const details = useQuery((store) => codingDetails(store, ids), detailTables, [ids])
  const isAsked = kind !== 'hover'
  const isEmpty = details.length === 0

  useLayoutEffect(() => {
    const element = card.current
    const frame = element?.parentElement?.getBoundingClientRect()
    if (!element || !frame) return
    const { left, top } = placeBeside(
      { width: element.offsetWidth, height: element.offsetHeight },
      {
        anchor: { left: x - frame.left, top: y - frame.top - 4, width: 0, height: 12 },
        width: frame.width,
        height: frame.height,
        gap: 8,
      },
      'below',
    )
    element.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`
  }, [x, y, details])
  useEffect(() => {
    if (!isAsked) return undefined
    card.current?.querySelector('button')?.focus({ preventScroll: true })
    const onDown = (event: PointerEvent): void => {
      if (event.target instanceof Node && !card.current?.contains(event.target)) onClose(false)
    }
    window.addEventListener('pointerdown', onDown, { capture: true })
    return () => window.removeEventListener('pointerdown', onDown, { capture: true })
  }, [isAsked, ids, onClose])
  useEffect(() => {
    if (isAsked && isEmpty) onClose(true)
  }, [isAsked, isEmpty, onClose])

  if (isEmpty) return null
  const colour = (id: string): string => items.find((item) => item.id === id)?.colour ?? '#7A828C'
  const isBrief = kind === 'list' || (kind === 'hover' && details.length > mostFacts)
  const onKeyDown = (event: KeyboardEvent): void => {
    const buttons = [...(card.current?.querySelectorAll('button') ?? [])]
    const at = buttons.findIndex((button) => button === document.activeElement)
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }
    const step = steps[event.key]
    if (step !== undefined) buttons[(at + step + buttons.length) % buttons.length]?.focus()
    else if (event.key === 'Escape' || event.key === keysOf('reader.card')) onClose(true)
    else if (event.key === 'Tab') onClose(true)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const entries = details.map((detail) => {
    const { coding, code, coder } = detail
    return (
      <li key={coding.id} className={classes.coding}>
        {isAsked ? (
          <button
            type="button"
            className={classes.code}
            aria-label={t('marks.select', { code: code.name })}
            aria-describedby={isBrief ? undefined : `${id}-${coding.id}`}
            onClick={() => onChoose(coding.id)}
          >
            <Swatch colour={colour(coding.id)} />
            <span>{code.name}</span>
            {isBrief ? <span className={classes.coder}>{coder.name}</span> : null}
          </button>
        ) : (
          <p className={classes.code}>
            <Swatch colour={colour(coding.id)} />
            <span>{code.name}</span>
            {isBrief ? <span className={classes.coder}>{coder.name}</span> : null}
          </p>
        )}
        {isBrief ? null : (
          <div id={`${id}-${coding.id}`}>
            <CodingFacts detail={detail} />
          </div>
        )}
      </li>
    )
  })
  const look = `${classes.card} ${isBrief ? classes.brief : ''}`
  return isAsked ? (
    // Keys of the buttons in it, heard once for all of them.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      ref={card}
      className={look}
      role="dialog"
      aria-label={t('marks.here', { count: details.length })}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <ul>{entries}</ul>
    </div>
  ) : (
    <div ref={card} className={look} role="tooltip" onPointerEnter={onEnter} onPointerLeave={onLeave}>
      <ul>{entries}</ul>
    </div>
  )
}
