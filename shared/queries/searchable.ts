import { fold, unfold } from './fold'
import type { Folded } from './fold'

/** A place in a text, UTF-16, half-open. */
export interface Hit {
  readonly start: number
  readonly end: number
}

/** A text made ready to be searched many times: folded once, its words listed once, each when first needed. */
export class Searchable {
  readonly text: string
  #folded: Folded | null = null
  #words: ReadonlyMap<number, readonly string[]> | null = null

  constructor(text: string) {
    this.text = text
  }

  get folded(): Folded {
    return (this.#folded ??= fold(this.text))
  }

  /** Its different words, folded, by their length. */
  get words(): ReadonlyMap<number, readonly string[]> {
    return (this.#words ??= wordsByLength(this.folded.text))
  }

  /** The place in the text of a place in the folded text, never cutting a character off from its marks. */
  place(start: number, end: number): Hit {
    const { folded } = this
    if (folded.at.length === 0) return { start, end }
    const from = unfold(folded, start)
    const last = unfold(folded, end - 1)
    return { start: from, end: Math.max(unfold(folded, end), endOfCharacter(this.text, last)) }
  }
}

/** Words in letters of which typing errors are forgiven: Latin, Greek, Cyrillic. Spelt out, as `\p{L}` is three times slower. */
const wordPattern =
  /[a-z0-9\u00df-\u024f\u0370-\u052f\u1e00-\u1fff][a-z0-9\u00df-\u024f\u0370-\u052f\u1e00-\u1fff'-]*/g

function wordsByLength(text: string): ReadonlyMap<number, readonly string[]> {
  const byLength = new Map<number, string[]>()
  for (const word of new Set(text.match(wordPattern))) {
    const list = byLength.get(word.length)
    if (list) list.push(word)
    else byLength.set(word.length, [word])
  }
  return byLength
}

/** End of the character that begins at `start`, its combining marks included. */
function endOfCharacter(text: string, start: number): number {
  return start + (/^.\p{M}*/su.exec(text.slice(start, start + 32))?.[0].length ?? 1)
}

/** Whether a word goes on across this offset. Chinese, Japanese and Thai set no blanks, so there no word is cut. */
export function insideWord(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return false
  return isWordAt(text, offset - 1) && isWordAt(text, offset)
}

function isWordAt(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset)
  if (code < 0x80)
    return (
      (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 95
    )
  return spacedLetter.test(text.charAt(offset))
}

const spacedLetter =
  /(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}])[\p{L}\p{M}\p{N}]/u
