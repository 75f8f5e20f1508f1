import type { Change } from '../../../shared/text/edit'

/** A piece of a text: as it was, taken away, or put in. */
export interface Piece {
  readonly isChanged: boolean
  readonly text: string
}

/** Lines that differ, whole, on both sides. */
export interface Hunk {
  /** Offset in the older text. */
  readonly at: number
  readonly before: readonly Piece[]
  readonly after: readonly Piece[]
}

/** Most of a line that is shown before and behind what differs, UTF-16 units. */
const reach = 300

/** The lines of two texts that differ, each with what differs in it; `most` at most. */
export function hunks(before: string, changes: readonly Change[], most: number): readonly Hunk[] {
  const found: Hunk[] = []
  for (let i = 0; i < changes.length && found.length < most;) {
    const first = changes[i]
    if (!first) break
    const from = Math.max(before.lastIndexOf('\n', first.from - 1) + 1, first.from - reach)
    const left: Piece[] = []
    const right: Piece[] = []
    let at = from
    let end = from
    for (; i < changes.length; i++) {
      const change = changes[i]
      if (!change || (left.length > 0 && change.from > end)) break
      const kept = before.slice(at, change.from)
      push(left, false, kept)
      push(right, false, kept)
      push(left, true, before.slice(change.from, change.to))
      push(right, true, change.insert)
      at = change.to
      const stop = before.indexOf('\n', at)
      end = Math.min(stop < 0 ? before.length : stop, at + reach)
    }
    const rest = before.slice(at, end)
    push(left, false, rest)
    push(right, false, rest)
    found.push({ at: from, before: left, after: right })
  }
  return found
}

function push(pieces: Piece[], isChanged: boolean, text: string): void {
  if (text !== '') pieces.push({ isChanged, text })
}
