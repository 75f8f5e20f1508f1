/** Whether the long run was asked for (`npm run faults`). */
export const long = process.env['EMIC_FAULTS'] === 'long'

/** Numbers that come out the same in every run (mulberry32, Tommy Ettinger, public domain). */
export function random(seed: number): (below: number) => number {
  let state = seed >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4_294_967_296) * below)
  }
}

/** Prints the figures of a run in one line. */
export function figures(name: string, values: Readonly<Record<string, number | string>>): void {
  console.info(
    `faults: ${name}: ${Object.entries(values)
      .map(([key, value]) => `${key} ${value}`)
      .join(', ')}`,
  )
}

/** Prints why a run is skipped, and answers whether it is. */
export function skipped(name: string, reason: string | null): boolean {
  if (reason !== null) console.info(`faults: ${name}: skipped, because ${reason}`)
  return reason !== null
}
