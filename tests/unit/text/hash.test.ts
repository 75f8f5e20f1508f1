import { describe, expect, it } from 'vitest'
import { shortHash } from '../../../shared/text/hash'

/** FNV-1a 64 as its authors write it, over the UTF-16LE bytes. */
function reference(text: string): string {
  let hash = 0xcbf29ce484222325n
  for (const byte of Buffer.from(text, 'utf16le'))
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n)
  return hash.toString(16).padStart(16, '0')
}

describe('shortHash', () => {
  it.each(['', 'a', 'We waited for three hours.', '干细胞治疗', '👩‍⚕️ e\u0301', '\n', 'x'.repeat(5000)])(
    'is FNV-1a 64 of the UTF-16LE bytes: %j',
    (text) => {
      expect(shortHash(text)).toBe(reference(text))
    },
  )

  it('starts from the offset basis', () => {
    expect(shortHash('')).toBe('cbf29ce484222325')
  })

  it('tells ten thousand short passages apart', () => {
    const hashes = new Set(Array.from({ length: 10_000 }, (_, index) => shortHash(`passage ${index}`)))
    expect(hashes.size).toBe(10_000)
  })
})
