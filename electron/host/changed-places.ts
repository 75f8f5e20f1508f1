import type { ChangedPlace } from '../../shared/contract/source-calls'
import type { Change } from '../../shared/text/edit'

const mostSamples = 200

/** Places that change, near ones joined, with a few words around them; at most 200. */
export function changedPlaces(text: string, changes: readonly Change[]): readonly ChangedPlace[] {
  const around = 40
  const made: ChangedPlace[] = []
  for (let i = 0; i < changes.length && made.length < mostSamples;) {
    const first = changes[i]
    if (!first) break
    const from = Math.max(0, first.from - around)
    let last = first
    let after = text.slice(from, first.from) + first.insert
    let next = i + 1
    for (; next < changes.length; next++) {
      const change = changes[next]
      if (!change || change.from - last.to > around || change.to - from > 400) break
      after += text.slice(last.to, change.from) + change.insert
      last = change
    }
    const to = Math.min(text.length, last.to + around)
    made.push({ before: text.slice(from, to), after: after + text.slice(last.to, to), at: first.from })
    i = next
  }
  return made
}
