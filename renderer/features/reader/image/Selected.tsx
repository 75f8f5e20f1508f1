import type { Size, Spot } from '../../../../shared/image/area'
import { boxOf, placed } from './Areas'
import { handleAt, handlesOf } from './hit'
import { shortSide } from './use-drawing'
import classes from './Image.module.css'

export interface SelectedProps {
  readonly spot: Spot | null
  /** What is marked for a moment. */
  readonly flash: Spot | null
  readonly size: Size
  /** Screen px per pixel of the image. */
  readonly scale: number
  /** Whether it is a coded area, which has its outline already. */
  readonly isCoded: boolean
  readonly hasHandles: boolean
}

/** The outline of what is selected, with the handles by which it is stretched. */
export function Selected({ spot, flash, size, scale, isCoded, hasHandles }: SelectedProps) {
  const shown = spot ?? flash
  if (!shown) return null
  const { area } = shown
  return (
    <>
      <div
        className={classes.draft}
        data-selection
        data-coded={isCoded || spot === null || undefined}
        data-flash={flash ? true : undefined}
        style={placed(boxOf(area, size, scale))}
      />
      {spot && area && hasHandles
        ? handlesOf(area, shortSide / scale).map((grip) => {
            const at = handleAt(area, grip)
            return (
              <span
                key={`${grip.x} ${grip.y}`}
                className={classes.handle}
                style={{ left: at.x * scale, top: at.y * scale }}
              />
            )
          })
        : null}
    </>
  )
}
