/** Milliseconds that each of several runs took, in the order they ran. */
export async function times(
  runs: number,
  work: (run: number) => Promise<unknown> | unknown,
): Promise<number[]> {
  const taken: number[] = []
  for (let run = 0; run < runs; run++) {
    const start = performance.now()
    await work(run)
    taken.push(performance.now() - start)
  }
  return taken
}

/** The value below which this share of the values lies (nearest rank). */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? NaN
}

/** The middle value. */
export const median = (values: readonly number[]): number => percentile(values, 0.5)

/** A number as people read it: three digits that matter. */
export const show = (value: number): string =>
  value >= 100 ? Math.round(value).toLocaleString('en') : value >= 10 ? value.toFixed(1) : value.toFixed(2)
