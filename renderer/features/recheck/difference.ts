import type { Code } from '../../../shared/model/entities'
import { wordChanges } from '../../hooks/word-changes'
import type { WordChange } from '../../hooks/word-changes'

/** Parts of a definition that decide which passages belong. */
export const parts = ['short', 'definition', 'whenToUse', 'whenNotToUse', 'claim', 'examples'] as const
export type Part = (typeof parts)[number]

/** Parts that differ between two states of a code, each as stretches in reading order. */
export function differences(
  before: Code,
  now: Code,
  language: string,
): readonly { readonly part: Part; readonly stretches: readonly WordChange[] }[] {
  return parts.flatMap((part) => {
    const old = wordsOf(before, part)
    const present = wordsOf(now, part)
    if (old === present) return []
    return [{ part, stretches: wordChanges(old, present, language) }]
  })
}

const wordsOf = (code: Code, part: Part): string =>
  part === 'examples' ? code.examples.map(({ text }) => text).join('\n') : code[part]
