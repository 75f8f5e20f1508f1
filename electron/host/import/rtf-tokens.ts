/** A piece of an RTF file. `value` of a word is its number, or null where it has none. */
export type RtfToken =
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  | { readonly kind: 'word'; readonly word: string; readonly value: number | null }
  | { readonly kind: 'symbol'; readonly symbol: string }
  | { readonly kind: 'byte'; readonly byte: number }
  /** Characters from 0x20 to 0x7E, as they stand. */
  | { readonly kind: 'plain'; readonly text: string }

const isLetter = (unit: number): boolean => (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a)
const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39

/**
 * Cuts RTF, given as Latin-1 text with one unit per byte, into tokens (RTF 1.9.1, "RTF syntax"). Line ends between
 * tokens mean nothing; binary data (`\binN`) are jumped over.
 */
export function* rtfTokens(source: string): Generator<RtfToken> {
  let at = 0
  while (at < source.length) {
    const unit = source.charCodeAt(at)
    if (unit === 0x7b || unit === 0x7d) {
      yield { kind: unit === 0x7b ? 'open' : 'close' }
      at += 1
    } else if (unit === 0x5c) {
      const next = source.charCodeAt(at + 1)
      if (isLetter(next)) {
        let end = at + 1
        while (end < source.length && end - at <= 32 && isLetter(source.charCodeAt(end))) end += 1
        const word = source.slice(at + 1, end)
        const begin = end
        if (source.charCodeAt(end) === 0x2d && isDigit(source.charCodeAt(end + 1))) end += 1
        while (end - begin <= 11 && isDigit(source.charCodeAt(end))) end += 1
        const value = end === begin ? null : Number(source.slice(begin, end))
        at = source.charCodeAt(end) === 0x20 ? end + 1 : end
        if (word === 'bin') at += Math.max(0, value ?? 0)
        yield { kind: 'word', word, value }
      } else if (next === 0x27) {
        const byte = Number.parseInt(source.slice(at + 2, at + 4), 16)
        if (!Number.isNaN(byte)) yield { kind: 'byte', byte }
        at += 4
      } else {
        yield { kind: 'symbol', symbol: source.charAt(at + 1) }
        at += 2
      }
    } else if (unit === 0x09) {
      yield { kind: 'symbol', symbol: '\t' }
      at += 1
    } else if (unit < 0x20) {
      at += 1
    } else if (unit >= 0x7f) {
      yield { kind: 'byte', byte: unit }
      at += 1
    } else {
      let end = at + 1
      while (end < source.length && isPlain(source.charCodeAt(end))) end += 1
      yield { kind: 'plain', text: source.slice(at, end) }
      at = end
    }
  }
}

const isPlain = (unit: number): boolean =>
  unit >= 0x20 && unit < 0x7f && unit !== 0x5c && unit !== 0x7b && unit !== 0x7d
