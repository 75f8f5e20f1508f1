import type { Spot } from '../../shared/image/area'
import type { Id } from '../../shared/model/entities'
import type { Session } from '../session'
import type { Scrolled } from './trail'

/** The two places for texts in the middle of the window: the left or upper one, and the one beside it. */
export type Side = 'first' | 'second'

/** What one side shows and where its user is. Offsets are UTF-16, half-open. */
export interface SideState {
  /** Source open there. */
  readonly sourceId: Id | null
  /** Selection in the text, in offsets of the current revision, or in the image; null when empty. */
  readonly selection: Spot | null
  readonly caret: number
  /** Coding that is painted strongly: under the caret, or its stripe was clicked. */
  readonly focusCodingId: Id | null
  /** Asks the reader to scroll there and flash; acted on once per `nonce`. */
  readonly reveal: {
    readonly sourceId: Id
    readonly range: Spot
    readonly nonce: number
    /** The range is to be selected, and the text to have the keyboard. */
    readonly take?: boolean
    /** How far the text is to be scrolled; default: so that the range is well in view. */
    readonly scrolled?: Scrolled
  } | null
}

/** A side on which nothing is open. */
export const blankSide: SideState = {
  sourceId: null,
  selection: null,
  caret: 0,
  focusCodingId: null,
  reveal: null,
}

/** What a side shows: the session's own fields are those of the active side. */
export const sideOf = (session: Session, side: Side): SideState =>
  session.side === side ? session : session.other

/** The session with the other side active. What it shows stays where it is. */
export function turned(session: Session): Session {
  const { sourceId, selection, caret, focusCodingId, reveal } = session
  return {
    ...session,
    ...session.other,
    side: session.side === 'first' ? 'second' : 'first',
    other: { sourceId, selection, caret, focusCodingId, reveal },
  }
}

/** The session with this side active. */
export const facing = (session: Session, side: Side): Session =>
  session.side === side ? session : turned(session)

/** The session with parts of one side changed; the same object where nothing changes. */
export function changeSide(session: Session, side: Side, parts: Partial<SideState>): Session {
  const was = sideOf(session, side)
  const keys = Object.keys(parts) as (keyof SideState)[]
  if (keys.every((key) => was[key] === parts[key])) return session
  return side === session.side ? { ...session, ...parts } : { ...session, other: { ...was, ...parts } }
}

/** The side on which a source is meant to open: where it is open already, else the active one. */
export const sideFor = (session: Session, id: Id | null): Side => {
  const isThere = id !== null && session.sourceId !== id && session.other.sourceId === id
  return isThere ? (session.side === 'first' ? 'second' : 'first') : session.side
}

/**
 * The session with `beside` and the second side in agreement: what is beside the text is a source exactly while one is
 * open on the second side.
 */
export function agreed(session: Session): Session {
  const { beside } = session
  if (beside?.kind !== 'source') {
    const front = facing(session, 'first')
    return front.other.sourceId === null ? front : { ...front, other: blankSide }
  }
  const shown = sideOf(session, 'second').sourceId
  if (shown === null) return agreed({ ...session, beside: null })
  return shown === beside.id ? session : { ...session, beside: { kind: 'source', id: shown } }
}
