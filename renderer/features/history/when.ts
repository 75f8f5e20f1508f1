import { dayOf } from './rows'

const dayLength = 86_400_000

/** A day as a heading: “Today, Monday, 3 March 2025”; today and yesterday are named. */
export function dayName(at: Date, now: Date, language: string): string {
  const date = new Intl.DateTimeFormat(language, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }).format(at)
  const ago = [0, 1].find((days) => dayOf(new Date(now.getTime() - days * dayLength)) === dayOf(at))
  if (ago === undefined) return date
  const near = new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(-ago, 'day')
  return `${near.charAt(0).toLocaleUpperCase(language)}${near.slice(1)} · ${date}`
}

/** The time of day. */
export function timeName(at: Date, language: string): string {
  return new Intl.DateTimeFormat(language, { timeStyle: 'short', hourCycle: 'h23' }).format(at)
}

/** The day, for those who do not see the heading it stands under. */
export function dateName(at: Date, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(at)
}

/** A moment: day and time of day. */
export function momentName(at: Date, language: string): string {
  return new Intl.DateTimeFormat(language, {
    dateStyle: 'long',
    timeStyle: 'short',
    hourCycle: 'h23',
  }).format(at)
}
