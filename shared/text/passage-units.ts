import type { Range } from './range'
import { sentences, snapToGraphemes, trimRange } from './segments'
import { speakerTurns } from './turns'

/** What is taken around a place: its very words, or the sentence, the paragraph, the speaker turn they stand in. */
export const passageUnits = ['words', 'sentence', 'paragraph', 'turn'] as const
export type PassageUnit = (typeof passageUnits)[number]

/**
 * The stretch around each of these places, which come in order; those of blanks only are left out, and one that lies in the
 * stretch before is not said twice. Each paragraph is read once, however many places it holds. A place outside of all
 * speaker turns is taken with its paragraph. `language` as in BCP 47.
 */
export function segmentsAround(
  text: string,
  places: readonly Range[],
  unit: PassageUnit,
  language?: string,
): readonly Range[] {
  const within = finder(text, unit, language)
  const result: Range[] = []
  for (const place of places) {
    const last = result.at(-1)
    if (unit !== 'words' && last && last.start <= place.start && place.end <= last.end) continue
    const words = trimRange(text, place)
    if (words.start === words.end) continue
    const first = within(words.start)
    const end = first.end >= words.end ? first.end : Math.max(words.end, within(words.end - 1).end)
    const start = Math.min(first.start, words.start)
    const whole = unit === 'words' ? snapToGraphemes(text, words) : { start, end }
    result.push(whole)
  }
  return result
}

/** Finds the unit around an offset; what is asked for comes mostly in order. */
function finder(text: string, unit: PassageUnit, language?: string): (offset: number) => Range {
  if (unit === 'words') return (offset) => ({ start: offset, end: offset })
  const paragraphAt = (offset: number): Range => {
    const found = text.indexOf('\n', offset)
    const start = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1
    return { start, end: found < 0 ? text.length : found }
  }
  const paragraph = (offset: number): Range => trimRange(text, paragraphAt(offset))
  if (unit === 'paragraph') return paragraph
  if (unit === 'turn') {
    const turns = speakerTurns(text).map(({ range }) => range)
    return (offset) => at(turns, offset) ?? paragraph(offset)
  }
  let line: Range = { start: 0, end: 0 }
  let parts: readonly Range[] = []
  return (offset) => {
    if (offset < line.start || offset >= line.end) {
      line = paragraphAt(offset)
      parts = sentences(text, line, language)
    }
    return at(parts, offset) ?? { start: offset, end: offset }
  }
}

/** The range that holds an offset; ranges in order, none overlapping. */
function at(ranges: readonly Range[], offset: number): Range | undefined {
  let low = 0
  let high = ranges.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ranges[middle]?.start ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  const found = ranges[low - 1]
  return found && offset < found.end ? found : undefined
}
