/**
 * A text made comparable, with the way back. Where folding kept every offset, `at` is empty; else unit `at[i]` of the folded
 * text comes from offset `to[i]` of the original, and what follows up to the next entry lies side by side.
 */
export interface Folded {
  readonly text: string
  readonly at: Uint32Array
  readonly to: Uint32Array
}

/**
 * Folds letter case (unless it is to be kept), width (full-width letters), compatibility forms, accents (NFKD without
 * combining marks), the shapes of quotation marks and dashes, and soft hyphens away, so that a search finds what a person
 * means. Offsets of the result map back to the original by `unfold`.
 */
export function fold(text: string, keepCase = false): Folded {
  const known = keepCase ? foldedKeepingCase : foldedCharacters
  const parts: string[] = []
  const at: number[] = []
  const to: number[] = []
  let copied = 0
  let length = 0
  special.lastIndex = 0
  for (let run = special.exec(text); run; run = special.exec(text)) {
    if (run.index > copied) {
      parts.push(text.slice(copied, run.index))
      length += run.index - copied
    }
    let offset = run.index
    for (const character of run[0]) {
      const folded = known.get(character) ?? foldCharacter(character, keepCase, known)
      const next = offset + character.length
      if (folded.length !== character.length) {
        for (let k = 0; k < folded.length; k++) anchor(at, to, length + k, offset)
        anchor(at, to, length + folded.length, next)
      }
      parts.push(folded)
      length += folded.length
      offset = next
    }
    copied = offset
  }
  const joined = parts.length === 0 ? text : parts.join('') + text.slice(copied)
  // Whatever is special is in lower case by now: only ASCII is left, so that no length changes.
  return {
    text: keepCase ? joined : joined.toLowerCase(),
    at: Uint32Array.from(at),
    to: Uint32Array.from(to),
  }
}

/** Offset in the original of a folded offset; between two, the one after what was folded away. */
export function unfold({ at, to }: Folded, offset: number): number {
  let low = 0
  let high = at.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((at[middle] ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low === 0 ? offset : (to[low - 1] ?? 0) + offset - (at[low - 1] ?? 0)
}

function anchor(at: number[], to: number[], folded: number, original: number): void {
  if (at.at(-1) === folded) to[to.length - 1] = original
  else {
    at.push(folded)
    to.push(original)
  }
}

function foldCharacter(character: string, keepCase: boolean, known: Map<string, string>): string {
  const plain = plainShapes[character] ?? character.normalize('NFKD').replace(marks, '')
  const folded = keepCase ? plain : plain.toLowerCase().replace(marks, '').replaceAll('ς', 'σ')
  known.set(character, folded)
  return folded
}

const foldedCharacters = new Map<string, string>()
const foldedKeepingCase = new Map<string, string>()
const marks = /\p{M}/gu
/**
 * Characters that folding may change: anything but ASCII, unified Chinese, Hangul and common punctuation of both. Without the
 * flag `u`, which makes the scan eight times slower; runs hold both halves of a character all the same.
 */
const special = /[^\u0000-\u007f\u2022\u2026\u3001\u3002\u300a\u300b\u4e00-\u9fff\uac00-\ud7a3]+/g
const plainShapes: Readonly<Record<string, string>> = {
  ...Object.fromEntries([...'‘’‛'].map((mark) => [mark, "'"])),
  ...Object.fromEntries([...'“”„‟'].map((mark) => [mark, '"'])),
  ...Object.fromEntries([...'‐‑‒–—'].map((mark) => [mark, '-'])),
  ...Object.fromEntries([...'\u00ad\u200b\u200c\u200d\u2060\ufeff'].map((mark) => [mark, ''])),
}
