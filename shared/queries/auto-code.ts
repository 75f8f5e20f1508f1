import { segmentsAround } from '../text/passage-units'
import type { PassageUnit } from '../text/passage-units'
import { merged } from './matcher'
import type { Hit } from './searchable'

/** A passage that hits would have coded. */
export interface HitPassage extends Hit {
  /** How many hits are in it. */
  readonly hits: number
}

/**
 * The passages of one text that would be coded for some hits: each grown to the unit, those that overlap made one, in order;
 * places of nothing but blanks are left out. `language` as in BCP 47, for sentences.
 */
export function passagesFor(
  text: string,
  hits: readonly Hit[],
  unit: PassageUnit,
  language?: string,
): readonly HitPassage[] {
  const sorted = [...hits].sort((a, b) => a.start - b.start)
  const passages = merged(segmentsAround(text, sorted, unit, language))
  let next = 0
  return passages.map(({ start, end }) => {
    const first = next
    while (next < sorted.length && (sorted[next]?.start ?? end) < end) next++
    return { start, end, hits: next - first }
  })
}
