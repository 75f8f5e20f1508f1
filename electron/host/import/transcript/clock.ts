/** Blanks, brackets or `#` may stand around; hours are optional; digits need no padding. */
const clock = /^(?:(\d{1,3}):)?(\d{1,3}):(\d{1,2})(?:[.,-](\d{1,3}))?$/

/** A time as transcripts write it (`1:02:03.5`, `02:03,500`, `0:0:13.540`, `00:01:02-3`) in ms; null for what is none. */
export function parseClock(words: string): number | null {
  const found = clock.exec(words.trim())
  if (!found) return null
  const [, hours = '0', minutes = '', seconds = '', fraction = ''] = found
  if (Number(seconds) > 59 || (found[1] !== undefined && Number(minutes) > 59)) return null
  const ms = Number(fraction.padEnd(3, '0'))
  return (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000 + ms
}
