import type { Spot } from '../../shared/image/area'
import type { Id } from '../../shared/model/entities'
import type { Session } from '../session'
import { blankSide, facing, sideFor, sideOf } from './sides'
import { neighbourTab, withTab } from './tabs'
import type { Stop } from './trail'

/**
 * Opens a source where it is open already, else on the active side, which is then the one with its source. A range is
 * revealed, and with `take` selected with the keyboard on it.
 */
export function openSource(was: Session, id: Id | null, range: Spot | undefined, take = false): Session {
  const session = facing(was, sideFor(was, id))
  const same = id === session.sourceId
  const reveals = session.reveals + (range ? 1 : 0)
  return {
    ...session,
    sourceId: id,
    open: id === null ? session.open : withTab(session.open, id, [session.sourceId, session.other.sourceId]),
    selection: same ? session.selection : null,
    caret: same ? session.caret : caretOf(session, id),
    focusCodingId: same ? session.focusCodingId : null,
    reveals,
    reveal:
      range && id !== null
        ? { sourceId: id, range, nonce: reveals, ...(take ? { take } : {}) }
        : same
          ? session.reveal
          : null,
  }
}

/** Where a source was left. */
const caretOf = (session: Session, id: Id | null): number =>
  (id === null ? undefined : session.places[id]?.caret) ?? 0

/** Where the user is, or null where nothing is open. */
export function here({ sourceId, caret, places }: Session): Stop | null {
  if (sourceId === null) return null
  const { top, shift } = places[sourceId] ?? {}
  const scrolled = top === undefined ? null : { top, ...(shift === undefined ? {} : { shift }) }
  return { id: sourceId, caret, scrolled }
}

/** Goes to a place that was left: the caret and what is in view are as they were. */
export function openStop(session: Session, { id, caret, scrolled }: Stop): Session {
  const opened = openSource(session, id, { start: caret, end: caret })
  return scrolled && opened.reveal ? { ...opened, reveal: { ...opened.reveal, scrolled } } : opened
}

/** Opens a source beside the one on the first side, or alone where there is none, and goes there. */
export function openBeside(session: Session, id: Id): Session {
  if (sideOf(session, 'first').sourceId === null) return openSource(facing(session, 'first'), id, undefined)
  const front = facing(session, 'first')
  const kept =
    front.other.sourceId === id ? front.other : { ...blankSide, sourceId: id, caret: caretOf(front, id) }
  const open = withTab(front.open, id, [front.sourceId])
  return facing({ ...front, open, other: kept, beside: { kind: 'source', id } }, 'second')
}

/** Takes the tab of a source away; the side that showed it shows a neighbour, or goes. */
export function closeSource(session: Session, id: Id): Session {
  const open = session.open.filter((one) => one !== id)
  const shown = [session.sourceId, session.other.sourceId]
  if (!shown.includes(id)) return open.length === session.open.length ? session : { ...session, open }
  const second = sideOf(session, 'second')
  // What is beside goes first; then the place of the other is taken by its neighbour, or by what was beside it.
  if (second.sourceId === id) return { ...facing(session, 'first'), open, beside: null }
  const front = facing(session, 'first')
  const next = neighbourTab(session.open, id, shown)
  if (next === null && second.sourceId !== null)
    return { ...facing(session, 'second'), side: 'first', open, beside: null }
  return { ...openSource(front, next, undefined), open }
}
