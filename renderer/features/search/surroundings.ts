import type { Findings } from '../../../shared/contract/search-calls'

/** Words before and after a hit, on one line with it. */
export interface Surroundings {
  readonly before: string
  readonly after: string
}

/** About as many characters before a hit as leave room for what comes after it. */
const most = 36

/** The end of some words, from the beginning of a word on where there are blanks. */
function endOf(words: string): string {
  if (words.length <= most) return words.trimStart()
  const end = words.slice(-most)
  const blank = end.search(/\s/u)
  return `… ${blank >= 0 && blank < most - 1 ? end.slice(blank + 1) : end}`
}

/** What stands around each hit, by `source start end`. */
export function surroundingsOf(findings: Findings | null): ReadonlyMap<string, Surroundings> {
  const around = new Map<string, Surroundings>()
  for (const { sourceId, start, end, before, after } of findings?.hits ?? [])
    around.set(`${sourceId} ${start} ${end}`, { before: endOf(before), after })
  return around
}
