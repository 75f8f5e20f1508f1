/** A day of the user's calendar as `YYYY-MM-DD`; `ago` days earlier. */
export function dayOf(date: Date, ago = 0): string {
  const day = new Date(date.getFullYear(), date.getMonth(), date.getDate() - ago)
  const two = (n: number): string => String(n).padStart(2, '0')
  return `${String(day.getFullYear()).padStart(4, '0')}-${two(day.getMonth() + 1)}-${two(day.getDate())}`
}

/** The first instant of such a day, where the user is. */
export const startOfDay = (day: string): string => new Date(`${day}T00:00:00`).toISOString()

/** The first instant after it. */
export function endOfDay(day: string): string {
  const date = new Date(`${day}T00:00:00`)
  date.setDate(date.getDate() + 1)
  return date.toISOString()
}

/** The last instant before another one: what says which day a stretch of days ends on. */
export const dayBefore = (instant: string): string => new Date(Date.parse(instant) - 1).toISOString()
