import { BookOpen, ChevronRight, Filter, StickyNote } from 'lucide-react'
import { Kbd } from '../../components/Kbd'
import { Swatch } from '../../components/Swatch'
import type { Entry } from './palette-entries'
import classes from './CommandPalette.module.css'

const icon = { size: 16, strokeWidth: 1.75 } as const
const marks = {
  action: <ChevronRight {...icon} />,
  source: <BookOpen {...icon} />,
  code: null,
  memo: <StickyNote {...icon} />,
  question: <Filter {...icon} />,
} as const satisfies Record<Entry['kind'], unknown>

export interface PaletteRowProps {
  readonly id: string
  readonly entry: Entry
  /** Whether it stands under the heading of its own kind, which then needs no saying. */
  readonly isUnder: boolean
  readonly isActive: boolean
  readonly onPoint: () => void
  readonly onChoose: () => void
}

/** One line of the command field. The field keeps the focus and the keys; the pointer is a second way. */
export function PaletteRow({ id, entry, isUnder, isActive, onPoint, onChoose }: PaletteRowProps) {
  const detail = isUnder && entry.kind !== 'code' && entry.why === null ? '' : entry.detail
  return (
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      id={id}
      role="option"
      aria-selected={isActive}
      aria-disabled={entry.why !== null || undefined}
      tabIndex={-1}
      className={classes.item}
      onPointerMove={onPoint}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      <span className={classes.mark} aria-hidden>
        {entry.colour === undefined ? (
          marks[entry.kind]
        ) : (
          <Swatch colour={entry.colour} shape={entry.shape} />
        )}
      </span>
      <span className={classes.label} title={entry.label}>
        {entry.label}
      </span>
      <span className={classes.detail} title={detail}>
        {detail}
      </span>
      {entry.count === '' ? null : <span className={classes.number}>{entry.count}</span>}
      {entry.keys === undefined ? null : <Kbd keys={entry.keys} />}
    </div>
  )
}
