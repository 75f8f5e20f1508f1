import { diffWordsWithSpace } from 'diff'
import type { Code } from '../../../shared/model/entities'

/** Parts of a definition that decide which passages belong. */
export const parts = ['short', 'definition', 'whenToUse', 'whenNotToUse', 'claim', 'examples'] as const
export type Part = (typeof parts)[number]

/** A stretch of the two wordings: in both, only in the earlier, or only in the present one. */
export interface Stretch {
  readonly kind: 'same' | 'was' | 'is'
  readonly text: string
}

/** Parts that differ between two states of a code, each as stretches in reading order. */
export function differences(
  before: Code,
  now: Code,
): readonly { readonly part: Part; readonly stretches: readonly Stretch[] }[] {
  return parts.flatMap((part) => {
    const old = wordsOf(before, part)
    const present = wordsOf(now, part)
    if (old === present) return []
    const stretches = diffWordsWithSpace(old, present).map(({ value, added, removed }): Stretch => ({
      kind: added ? 'is' : removed ? 'was' : 'same',
      text: value,
    }))
    return [{ part, stretches }]
  })
}

const wordsOf = (code: Code, part: Part): string =>
  part === 'examples' ? code.examples.map(({ text }) => text).join('\n') : code[part]
