import type { TFunction } from 'i18next'
import { en } from './host'

type Key = keyof typeof en

interface Sentence {
  readonly key: Key
  readonly pattern: RegExp
  readonly places: readonly string[]
  /** Letters of the sentence that are its own: the more of them fit, the surer it is the one. */
  readonly own: number
}

/** Places that hold words of the host's own, which are said in the user's language too. */
const nested: ReadonlySet<string> = new Set(['how', 'noun', 'owner', 'then', 'thing', 'what', 'why'])

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

const holes = /\{\{(\w+)\}\}/g

/** The sentences with what they look like when they are filled, the most telling first. */
const sentences: readonly Sentence[] = (Object.keys(en) as Key[])
  .map((key) => {
    const parts = en[key].split(holes)
    const pattern = parts.map((part, i) => (i % 2 === 1 ? '(.*?)' : escaped(part)))
    return {
      key,
      pattern: new RegExp(`^${pattern.join('')}$`, 'su'),
      places: parts.filter((_, i) => i % 2 === 1),
      own: en[key].replace(holes, '').length,
    }
  })
  .sort((a, b) => b.own - a.own)

/** Which of the host's sentences this is; null for words that are in no list, such as those of an operating system. */
export function sentenceOf(
  message: string,
): { readonly key: Key; readonly values: Readonly<Record<string, string>> } | null {
  for (const { key, pattern, places } of sentences) {
    const match = pattern.exec(message)
    if (match)
      return { key, values: Object.fromEntries(places.map((place, i) => [place, match[i + 1] ?? ''])) }
  }
  return null
}

/** A sentence of the host in the user's language; what is not known is said as it came. */
export function said(t: TFunction, message: string): string {
  const sentence = sentenceOf(message)
  if (!sentence) return message
  const values: Record<string, unknown> = {}
  for (const [place, value] of Object.entries(sentence.values)) {
    // i18next takes `count` for a number to choose a plural by; these sentences have none.
    values[place] = nested.has(place) ? said(t, value) : value
  }
  return t(`host.${sentence.key}`, values)
}
