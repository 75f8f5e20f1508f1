/** A snapshot as far as keeping it goes. */
export interface Kept {
  readonly name: string
  /** Counts up with each snapshot of a project; says which came first, whatever the clocks said. */
  readonly order: number
  /** ISO 8601. */
  readonly at: string
}

const hour = 3_600_000
const day = 24 * hour

/** Always kept, however old. */
const newest = 10

/** One is kept of each stretch of `every` ms, up to this age. */
const rules: readonly { readonly upTo: number; readonly every: number }[] = [
  { upTo: day, every: 0 },
  { upTo: 2 * day, every: hour },
  { upTo: 14 * day, every: day },
  { upTo: 8 * 7 * day, every: 7 * day },
]

/**
 * Ages in ms, counted back from the newest snapshot. Between two neighbours at most a day is counted and never less than
 * nothing, so that a clock that jumps makes no snapshot old.
 */
function ages(ordered: readonly Kept[]): readonly number[] {
  const result: number[] = []
  let age = 0
  for (let i = ordered.length - 1; i >= 0; i--) {
    const later = ordered[i + 1]
    const step = later ? Date.parse(later.at) - Date.parse(ordered[i]?.at ?? '') : 0
    age += Number.isFinite(step) ? Math.min(Math.max(step, 0), day) : 0
    result.unshift(age)
  }
  return result
}

/** Which snapshots may go: all of the last day stay, one an hour for 2 days, one a day for 14, one a week for 8 weeks. */
export function expired(snapshots: readonly Kept[]): readonly Kept[] {
  const ordered = [...snapshots].sort((a, b) => a.order - b.order)
  const age = ages(ordered)
  const taken = new Set<string>()
  return ordered.filter((_, i) => {
    if (i >= ordered.length - newest) return false
    const old = age[i] ?? 0
    const rule = rules.find(({ upTo }) => old <= upTo)
    if (!rule) return true
    if (rule.every === 0) return false
    // The oldest of each stretch is the one that stays.
    const stretch = `${rule.every}/${Math.floor(old / rule.every)}`
    if (taken.has(stretch)) return true
    taken.add(stretch)
    return false
  })
}
