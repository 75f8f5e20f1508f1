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

/** Of a stretch between two changes fewer letters than this stayed by chance. */
const chance = 6

/** Letters and digits in a text, as UTF-16 units. */
const letters = (text: string): number => text.replace(/[^\p{L}\p{N}]+/gu, '').length

/**
 * What became of a text, word by word, in reading order; what went stands before what came in its place. The stretches that
 * stayed and those that came make up the new text, those that stayed and those that went the old one. Words that stayed by
 * chance between two changes, such as a lone “the”, count as changed, so that a new sentence reads as one.
 */
export function wordChanges(before: string, after: string, language: string): readonly WordChange[] {
  const parts = diffArrays([...wordsOf(before, language)], [...wordsOf(after, language)])
  const changes: WordChange[] = []
  let removed = ''
  let added = ''
  const end = (): void => {
    if (removed !== '') changes.push({ kind: 'removed', text: removed })
    if (added !== '') changes.push({ kind: 'added', text: added })
    removed = added = ''
  }
  for (const [i, part] of parts.entries()) {
    const text = part.value.join('')
    if (part.removed) removed += text
    else if (part.added) added += text
    else if (removed !== '' && added !== '' && i < parts.length - 1 && letters(text) < chance) {
      removed += text
      added += text
    } else {
      end()
      changes.push({ kind: 'same', text })
    }
  }
  end()
  return changes
}
