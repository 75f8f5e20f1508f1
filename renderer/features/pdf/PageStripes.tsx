import { useMemo } from 'react'
import type { CSSProperties } from 'react'
import type { Id } from '../../../shared/model/entities'
import { overlaps } from '../../../shared/text/range'
import type { Range } from '../../../shared/text/range'
import { lanes } from '../../../shared/text/spans'
import { advance } from './advance'
import type { Run } from './page-book'
import { boxesOf } from './page-map'
import type { PageCoding, PagesProps } from '../../session/page-view'
import classes from './Pages.module.css'

export interface PageStripesProps extends Pick<PagesProps, 'text' | 'onHover' | 'onChoose'> {
  readonly runs: readonly Run[]
  readonly range: Range
  readonly items: readonly PageCoding[]
  readonly strongIds: readonly (Id | null)[]
  /** Px on the screen for a tenth of a point. */
  readonly scale: number
}

/** Lanes that have room beside a page, and their distance in px. */
const mostLanes = 5
const pitch = 8

/** Stripes beside a page, one per coding, for the pointer; the text view has them for everybody. */
export function PageStripes(props: PageStripesProps) {
  const { runs, range, items, strongIds, scale, text, onHover, onChoose } = props
  const stripes = useMemo(() => {
    const here = items.filter((item) => overlaps(item, range))
    const laneOf = lanes(here)
    return here.flatMap((item) => {
      const boxes = boxesOf(runs, item, text, advance)
      const top = Math.min(...boxes.map((box) => box.top))
      const bottom = Math.max(...boxes.map((box) => box.top + box.height))
      return boxes.length > 0
        ? [{ item, top, bottom, lane: Math.min(laneOf.get(item.id) ?? 0, mostLanes - 1) }]
        : []
    })
  }, [items, range, runs, text])
  return (
    <div className={classes.stripes} aria-hidden>
      {stripes.map(({ item, top, bottom, lane }) => (
        <div
          key={item.id}
          className={classes.stripe}
          data-strong={strongIds.includes(item.id) || undefined}
          data-faded={item.faded || undefined}
          style={
            {
              '--code': item.colour,
              top: top * scale,
              height: Math.max(6, (bottom - top) * scale),
              left: lane * pitch,
            } as CSSProperties
          }
          onPointerEnter={({ clientX, clientY }) => onHover([item.id], { x: clientX, y: clientY })}
          onPointerLeave={({ clientX, clientY }) => onHover([], { x: clientX, y: clientY })}
          onPointerDown={(event) => {
            event.preventDefault()
            event.stopPropagation()
            onChoose(item.id)
          }}
        />
      ))}
    </div>
  )
}
