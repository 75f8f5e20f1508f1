import type { TimeMark, Turn } from './structure'

/** Answers when words are said and which turn is being said, in O(log n). Made once for the turns of a revision. */
export interface TurnTimes {
  /** Whether any turn has a time. */
  readonly known: boolean
  /** The turn that holds an offset, or the last one before it; null before the first. */
  turnAt(offset: number): Turn | null
  /** The last time that is known at or before an offset in its turn, ms; null where there is none. For citations. */
  beginAt(offset: number): number | null
  /**
   * About when the word at an offset is said, ms: between the times that are known around it in its turn, by its share of
   * the characters; null where none is known before it. For jumping in a recording.
   */
  momentAt(offset: number): number | null
  /**
   * The turn that is being said at a time, in ms: where several speak, the one that began last; in a pause the last one
   * that was said; null before the first.
   */
  turnDuring(ms: number): Turn | null
}

interface Timed {
  readonly turn: Turn
  readonly from: number
  readonly to: number
  /** Index of the nearest earlier one that is still being said when this one begins; -1 where there is none. */
  readonly around: number
}

/** Prepares the turns of a revision and the times inside of them, both in text order, for questions about times. */
export function turnTimes(turns: readonly Turn[], times: readonly TimeMark[] = []): TurnTimes {
  const timed = inOrder(turns)
  const turnAt = (offset: number): Turn | null => turns[upTo(turns, offset, ({ start }) => start)] ?? null
  /** The last time known at or before an offset in a turn. */
  const known = (turn: Turn, offset: number): TimeMark | null => {
    const mark = times[upTo(times, offset, ({ at }) => at)]
    if (mark && mark.at >= turn.start) return mark
    return turn.from === null ? null : { at: turn.start, ms: turn.from }
  }
  /** The next time known behind an offset in a turn. */
  const next = (turn: Turn, offset: number): TimeMark | null => {
    const mark = times[upTo(times, offset, ({ at }) => at) + 1]
    if (mark && mark.at < turn.end) return mark
    return turn.to === null ? null : { at: turn.end, ms: turn.to }
  }
  return {
    known: times.length > 0 || turns.some(({ from, to }) => from !== null || to !== null),
    turnAt,
    beginAt: (offset) => {
      const turn = turnAt(offset)
      return turn && (known(turn, offset)?.ms ?? null)
    },
    momentAt: (offset) => {
      const turn = turnAt(offset)
      const before = turn && known(turn, offset)
      if (!before) return null
      const after = next(turn, offset)
      if (!after || after.ms <= before.ms || after.at <= before.at) return before.ms
      const share = Math.min(1, (offset - before.at) / (after.at - before.at))
      return Math.round(before.ms + (after.ms - before.ms) * share)
    },
    turnDuring: (ms) => {
      const last = upTo(timed, ms, ({ from }) => from)
      for (let at = last; at >= 0; at = timed[at]?.around ?? -1) {
        const one = timed[at]
        if (one && ms < one.to) return one.turn
      }
      return timed[last]?.turn ?? null
    },
  }
}

/** Turns with a beginning, by time; one without an end goes on until the next one begins. */
function inOrder(turns: readonly Turn[]): readonly Timed[] {
  const sorted = turns
    .flatMap((turn) => (turn.from === null ? [] : [{ turn, from: turn.from, to: turn.to }]))
    .sort((a, b) => a.from - b.from || a.turn.start - b.turn.start)
  const made: Timed[] = []
  for (const [i, { turn, from, to }] of sorted.entries()) {
    let around = i - 1
    while (around >= 0 && (made[around]?.to ?? 0) <= from) around = made[around]?.around ?? -1
    made.push({ turn, from, to: to ?? sorted[i + 1]?.from ?? Number.POSITIVE_INFINITY, around })
  }
  return made
}

/** Index of the last of a sorted list whose key is at most `limit`; -1 where none is. */
function upTo<T>(sorted: readonly T[], limit: number, key: (one: T) => number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const one = sorted[middle]
    if (one !== undefined && key(one) <= limit) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** A time as people cite it: `00:12:03`, hours always, fractions of a second cut off. */
export function clockTime(ms: number): string {
  const seconds = Math.floor(Math.max(0, ms) / 1000)
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  return parts.map((part) => String(part).padStart(2, '0')).join(':')
}
