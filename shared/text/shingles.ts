import { wordsOf } from './word-count'

/** Words in a sequence. */
const length = 3

/** FNV-1a over UTF-16 units, mixed at the end so that small numbers are as likely as large ones. */
function hash(text: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

/** Numbers for the sequences of three words of a text, ascending, each once; a shorter text is one sequence. */
export function shingles(text: string): Uint32Array {
  const hashes = wordsOf(text).map(hash)
  const found = new Set<number>()
  if (hashes.length > 0 && hashes.length < length) found.add(hashes.reduce(join, 0))
  for (let i = 0; i + length <= hashes.length; i++) {
    found.add(join(join(hashes[i] ?? 0, hashes[i + 1] ?? 0), hashes[i + 2] ?? 0))
  }
  return Uint32Array.from(found).sort()
}

const join = (a: number, b: number): number => {
  const h = Math.imul(Math.imul(a, 0x9e3779b1) ^ b, 0x85ebca6b)
  return (h ^ (h >>> 15)) >>> 0
}
