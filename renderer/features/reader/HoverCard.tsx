import { MessageSquareText } from 'lucide-react'
import { useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Swatch } from '../../components/Swatch'
import { useQuery } from '../../hooks'
import type { CodedItem } from './coded-item'
import { codingDetails, dayOf, detailTables } from './coding-details'
import { placeBeside } from './placement'
import type { Hovered } from './use-hover'
import classes from './HoverCard.module.css'

export interface HoverCardProps extends Hovered {
  readonly items: readonly CodedItem[]
  readonly onEnter: () => void
  readonly onLeave: () => void
}

/** Says what the stripe under the pointer stands for: code, coder, date, comment, memo. */
export function HoverCard({ ids, x, y, items, onEnter, onLeave }: HoverCardProps) {
  const { t, i18n } = useTranslation()
  const card = useRef<HTMLDivElement>(null)
  const details = useQuery((store) => codingDetails(store, ids), detailTables, [ids])
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
  if (details.length === 0) return null
  const colour = (id: string): string => items.find((item) => item.id === id)?.colour ?? '#7A828C'
  return (
    <div ref={card} className={classes.card} role="tooltip" onPointerEnter={onEnter} onPointerLeave={onLeave}>
      {details.map(({ coding, code, coder, memos }) => (
        <div key={coding.id} className={classes.coding}>
          <p className={classes.code}>
            <Swatch colour={colour(coding.id)} />
            {code.name}
          </p>
          <p className={classes.by}>
            {t('reader.passage.by', { coder: coder.name, date: dayOf(coding.createdAt, i18n.language) })}
          </p>
          {code.short === '' ? null : <p className={classes.short}>{code.short}</p>}
          {coding.comment === '' ? null : <p className={classes.comment}>{coding.comment}</p>}
          {memos.map((memo) => (
            <p key={memo.id} className={classes.memo}>
              <MessageSquareText size={14} strokeWidth={1.75} aria-label={t('reader.passage.memo')} />
              <span>{memo.title || memo.body.slice(0, 120) || t('reader.passage.untitled')}</span>
            </p>
          ))}
        </div>
      ))}
    </div>
  )
}
