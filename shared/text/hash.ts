const hex8 = (word: number): string => (word >>> 0).toString(16).padStart(8, '0')

/**
 * A short fingerprint of a text: 16 lower-case hex digits. FNV-1a, 64 bit (Fowler, Noll, Vo; draft-eastlake-fnv),
 * over the text's UTF-16LE bytes, kept in two 32-bit halves. Tells whether a passage is still the same; it is no
 * protection against somebody who wants two texts to collide.
 */
export function shortHash(text: string): string {
  let high = 0xcbf29ce4
  let low = 0x84222325
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    for (let shift = 0; shift <= 8; shift += 8) {
      low = (low ^ ((unit >>> shift) & 0xff)) >>> 0
      // The 64-bit prime is 2^40 + 0x1b3; every product below stays under 2^53.
      const product = low * 0x1b3
      high = (high * 0x1b3 + Math.floor(product / 0x1_0000_0000) + ((low << 8) >>> 0)) % 0x1_0000_0000
      low = product >>> 0
    }
  }
  return hex8(high) + hex8(low)
}
