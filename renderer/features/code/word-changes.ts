import { diffArrays } from 'diff'

/** A stretch of words that stayed, came or went. */
export interface WordChange {
  readonly kind: 'same' | 'added' | 'removed'
  readonly text: string
}

/** Words and what stands between them, of any script; Chinese is parted into words too. */
function wordsOf(text: string, language: string): readonly string[] {
  return [...new Intl.Segmenter(language, { granularity: 'word' }).segment(text)].map(
    ({ segment }) => segment,
  )
}

/**
 * What became of a text, word by word, in reading order; what went stands before what came in its place. The stretches that
 * stayed and those that came make up the new text, those that stayed and those that went the old one.
 */
export function wordChanges(before: string, after: string, language: string): readonly WordChange[] {
  const changes = diffArrays([...wordsOf(before, language)], [...wordsOf(after, language)])
  return changes.map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }))
}
