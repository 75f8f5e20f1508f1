/** A text made comparable, with the way back: `start[i]` is the offset in the original of folded unit `i`. */
export interface Folded {
  readonly text: string
  /** Offsets for each folded UTF-16 unit, plus one for the end; null where folding kept every offset. */
  readonly starts: Uint32Array | null
}

/**
 * Folds letter case, width (full-width letters), compatibility forms and accents away (NFKD without combining marks), so
 * that a search finds what a person means. Offsets of the result map back to the original.
 */
export function fold(text: string): Folded {
  const plain = text.toLowerCase()
  // Most characters fold to one unit of their own; only what lies beyond Latin-1 letters and CJK needs a closer look.
  if (plain.length === text.length && !needsMap.test(plain)) return { text: plain, starts: null }
  const parts: string[] = []
  const starts: number[] = []
  for (let i = 0; i < text.length;) {
    const unit = String.fromCodePoint(text.codePointAt(i) ?? 0)
    const folded = unit.normalize('NFKD').replace(marks, '').toLowerCase()
    for (let k = 0; k < folded.length; k++) starts.push(i)
    parts.push(folded)
    i += unit.length
  }
  starts.push(text.length)
  return { text: parts.join(''), starts: Uint32Array.from(starts) }
}

/** Offset in the original of a folded offset. */
export const unfold = (folded: Folded, offset: number): number => folded.starts?.[offset] ?? offset

const marks = /\p{M}/gu
/** Characters that NFKD could change: anything but ASCII, common punctuation and unified CJK. */
const needsMap = /[^\u0000-\u007f\u2010-\u201f\u2026\u3000-\u3002\u4e00-\u9fff]/u
