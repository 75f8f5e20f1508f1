import type { Code } from '../../../shared/model/entities'
import { wordChanges } from '../../hooks/word-changes'
import type { WordChange } from '../../hooks/word-changes'

/** Parts of a definition that decide which passages belong. */
export const parts = ['short', 'definition', 'whenToUse', 'whenNotToUse', 'claim', 'examples'] as const
export type Part = (typeof parts)[number]

/** Those parts of a code, now or as they stood. */
export type Wording = Pick<Code, Part>

/** Parts that differ between two states of a code, each as stretches in reading order. */
export function differences(
  before: Wording,
  now: Wording,
  language: string,
): readonly { readonly part: Part; readonly stretches: readonly WordChange[] }[] {
  return parts.flatMap((part) => {
    const old = wordsOf(before, part)
    const present = wordsOf(now, part)
    if (old === present) return []
    return [{ part, stretches: wordChanges(old, present, language) }]
  })
}

const wordsOf = (code: Wording, part: Part): string =>
  part === 'examples' ? code.examples.map(({ text }) => text).join('\n') : code[part]
