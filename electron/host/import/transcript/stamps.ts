import { parseClock } from './clock'

/** Where a stamp stands in its line: before all words (a label aside), behind them, among them, or with none at all. */
export type StampPlace = 'start' | 'end' | 'middle' | 'alone'

/** A time that stands in a line. */
export interface Stamp {
  /** Offset in the line without its stamps. */
  readonly at: number
  readonly ms: number
  readonly place: StampPlace
}

/** A line without the stamps that could be read. */
export interface StampedLine {
  readonly words: string
  readonly stamps: readonly Stamp[]
  /** Stamps that are no times, such as `#00:75:00-1#`; they stay among the words. */
  readonly unread: readonly string[]
}

/** How a file sets its times off: f4 and f5 with `#`, others in brackets or bare at the start of a line. */
export type StampStyle = 'hash' | 'bracket' | 'bare'

const clock = String.raw`\d{1,3}:\d{1,2}(?::\d{1,2})?(?:[.,-]\d{1,3})?`
const label = String.raw`[^:：\n]{1,63}[:：]`
const patterns: Readonly<Record<StampStyle, RegExp>> = {
  hash: new RegExp(String.raw`[[({]?\s*#\s*(${clock})\s*#\s*[\])}]?`, 'g'),
  bracket: new RegExp(String.raw`[[({]\s*(${clock})\s*[\])}]`, 'g'),
  bare: new RegExp(
    String.raw`^\s*(\d{1,3}:\d{2}:\d{2}(?:[.,]\d{1,3})?|\d{1,3}:\d{2}(?=\s+${label}\s))(?=\s|$)`,
    'g',
  ),
}

const isLabel = new RegExp(String.raw`^\s*(?:${label})?\s*$`)

/** Finds the stamps of a style in a line and takes them out. */
export function stampsIn(line: string, style: StampStyle): StampedLine {
  const stamps: Stamp[] = []
  const unread: string[] = []
  let words = ''
  let read = 0
  for (const found of line.matchAll(patterns[style])) {
    const [whole, time = ''] = found
    const ms = parseClock(time)
    const before = words + line.slice(read, found.index)
    const after = line.slice(found.index + whole.length)
    const isFirst = isLabel.test(before)
    const isLast = !/[\p{L}\p{N}]/u.test(after)
    if (ms === null) {
      unread.push(whole)
      continue
    }
    const place = isFirst ? (isLast && before.trim() === '' ? 'alone' : 'start') : isLast ? 'end' : 'middle'
    // A time of day that somebody mentions is no stamp.
    if (style === 'bracket' && place === 'middle' && time.split(':').length < 3) continue
    words = /\s$/.test(before) || before === '' ? before : `${before} `
    stamps.push({ at: words.length, ms, place })
    read = found.index + whole.length + (/^\s/.test(after) ? 1 : 0)
  }
  return { words: words + line.slice(read), stamps, unread }
}

/** From these shares of lines on that hold a stamp, bracketed and bare times make a text a transcript. */
const least = { bracket: 0.2, bare: 0.3 } as const

/** The style in which the times of these lines are set, as many lines bear witness; null where there are none. */
export function styleOf(lines: readonly string[]): StampStyle | null {
  if (lines.some((line) => stampsIn(line, 'hash').stamps.length > 0)) return 'hash'
  const witnesses = (style: StampStyle): number =>
    lines.filter((line) => stampsIn(line, style).stamps.some(({ place }) => place !== 'middle')).length
  const brackets = witnesses('bracket')
  if (brackets >= 2 && brackets >= lines.length * least.bracket) return 'bracket'
  const bare = witnesses('bare')
  return bare >= 3 && bare >= lines.length * least.bare ? 'bare' : null
}
