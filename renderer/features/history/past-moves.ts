import { dayOf } from './rows'

/** The first step of a stretch of time. */
interface Mark {
  readonly seq: number
  readonly at: string
}

/** The first step of each day here, oldest first. */
export function firstOfDays(marks: readonly Mark[]): readonly number[] {
  const firsts: number[] = []
  let last = ''
  for (const { seq, at } of marks) {
    const day = dayOf(new Date(at))
    if (day !== last) firsts.push(seq)
    last = day
  }
  return firsts
}

/** The end of the day before the one that holds `seq`; the first step where there is none. */
export function dayBefore(firsts: readonly number[], seq: number): number {
  const own = firsts.findLast((first) => first <= seq) ?? 1
  return Math.max(1, own - 1)
}

/** The end of the day that holds `seq`, or of the next one where it is at its end already. */
export function dayAfter(firsts: readonly number[], seq: number, last: number): number {
  const next = firsts.find((first) => first > seq + 1)
  return next === undefined ? last : next - 1
}
