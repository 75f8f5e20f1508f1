import { clockTime } from '../../../../shared/text/turn-times'

interface Timed {
  readonly from: number | null
  readonly to: number | null
}

/** A step back up to this is no more than two people who speak at once, ms. */
const slack = 1_000

/** In the order of time; those that begin together, and those without a time, stay in the order of the file. */
export function inTime<T extends Timed>(cues: readonly T[]): readonly T[] {
  let last = 0
  const at = new Map(cues.map((cue) => [cue, (last = cue.from ?? last)]))
  return cues.toSorted((a, b) => (at.get(a) ?? 0) - (at.get(b) ?? 0))
}

/**
 * Cues that overlap, in the order of time. Where one lies well before all that was said so far, as in two recordings one
 * behind the other, all stay in the order of the file.
 */
export function overlapsInTime<T extends Timed>(cues: readonly T[]): readonly T[] {
  let latest = 0
  for (const { from, to } of cues) {
    if (from === null) continue
    if (from < latest - slack && (to === null || to < latest)) return cues
    latest = Math.max(latest, from)
  }
  return inTime(cues)
}

/** Turns with the times that can be believed, and what is to be said about the others. */
export function believed<T extends Timed>(
  turns: readonly T[],
): { readonly turns: readonly T[]; readonly areTimes: boolean; readonly losses: readonly string[] } {
  const times = turns.flatMap(({ from }) => (from === null ? [] : [from]))
  const [first = 0] = times
  if (times.length >= 3 && times.every((time) => time === first)) {
    return {
      turns: turns.map((turn) => ({ ...turn, from: null, to: null })),
      areTimes: false,
      losses: [`All times are the same (${clockTime(first)}), so they were left out: they fit no recording.`],
    }
  }
  let before = 0
  const back = times.filter((time) => {
    const isBack = time < before - slack
    before = time
    return isBack
  })
  const [where = 0] = back
  if (back.length === 0) return { turns, areTimes: true, losses: [] }
  return {
    turns,
    areTimes: true,
    losses: [
      back.length === 1
        ? `The times go back in 1 place (at ${clockTime(where)}); the order of the file was kept.`
        : `The times go back in ${back.length} places (the first at ${clockTime(where)}); the order of the file was kept.`,
    ],
  }
}
