import { memo, useMemo } from 'react'
import type { CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import { CircleHelp, MessageSquareText } from 'lucide-react'
import type { Area, Size } from '../../../../shared/image/area'
import type { Id } from '../../../../shared/model/entities'
import { Swatch } from '../../../components/Swatch'
import { whereWords } from '../../../hooks/image-words'
import type { CodedItem } from '../coded-item'
import { placeLabels } from './labels'
import classes from './Image.module.css'

export interface AreasProps {
  readonly items: readonly CodedItem[]
  readonly size: Size
  /** Screen px per pixel of the image. */
  readonly scale: number
  /** Codings that are drawn strongly: the one in focus, those under the pointer. */
  readonly focusId: Id | null
  readonly hovered: readonly Id[]
  readonly onSelect: (item: CodedItem) => void
}

const icon = { size: 12, strokeWidth: 2, 'aria-hidden': true } as const

/** The outlines of what is coded, and a label for each that names the code. */
export const Areas = memo(function Areas({ items, size, scale, focusId, hovered, onSelect }: AreasProps) {
  const { t } = useTranslation()
  const boxes = useMemo(() => items.map((item) => boxOf(item.area, size, scale)), [items, size, scale])
  const labels = useMemo(
    () =>
      placeLabels(
        items.map((item, i) => ({ box: boxes[i] ?? boxOf(undefined, size, scale), name: item.name })),
        { width: size.width * scale, height: size.height * scale },
      ),
    [items, boxes, size, scale],
  )
  return (
    <>
      {items.map((item, i) => (
        <div
          key={item.id}
          className={classes.area}
          data-area={item.id}
          data-whole={item.area ? undefined : true}
          data-strong={item.id === focusId || hovered.includes(item.id) || undefined}
          data-faded={item.faded || undefined}
          data-unsure={item.unsure || undefined}
          style={{ ...placed(boxes[i]), '--code': item.colour } as CSSProperties}
        />
      ))}
      <ul className={classes.labels} aria-label={t('image.areas')}>
        {items.map((item, i) => (
          <li key={item.id}>
            <button
              type="button"
              className={classes.label}
              data-strong={item.id === focusId || hovered.includes(item.id) || undefined}
              data-faded={item.faded || undefined}
              style={{ ...placed(labels[i]), '--code': item.colour } as CSSProperties}
              aria-label={t('image.where', {
                code: item.name,
                where: whereWords(t, item.area),
              })}
              aria-pressed={item.id === focusId}
              title={item.name}
              onPointerDown={(event) => event.stopPropagation()}
              onFocus={() => onSelect(item)}
              onClick={() => onSelect(item)}
            >
              <Swatch colour={item.colour} />
              <span className={classes.labelName}>{item.name}</span>
              {item.unsure ? <CircleHelp {...icon} /> : null}
              {item.memo ? <MessageSquareText {...icon} /> : null}
            </button>
          </li>
        ))}
      </ul>
    </>
  )
})

/** Where an area stands on the sheet, px. */
export const boxOf = (area: Area | undefined, size: Size, scale: number): Area => {
  const { x, y, width, height } = area ?? { x: 0, y: 0, ...size }
  return { x: x * scale, y: y * scale, width: width * scale, height: height * scale }
}

/** A box as a style. */
export const placed = (box: Area | undefined): CSSProperties =>
  box ? { left: box.x, top: box.y, width: box.width, height: box.height } : {}
