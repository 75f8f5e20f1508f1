const tables = new Map<string, ReadonlyMap<string, readonly number[]>>()

/**
 * Encodes text in a two-byte encoding (`gb18030`, `big5`, `shift_jis`, `euc-jp`) by turning TextDecoder round.
 * Throws for a character that has no two-byte form there.
 */
export function encodeDoubleByte(text: string, encoding: string): Buffer {
  const table = tables.get(encoding) ?? reverseTable(encoding)
  tables.set(encoding, table)
  return Buffer.from(
    [...text].flatMap((char) => {
      if (char.charCodeAt(0) < 0x80) return [char.charCodeAt(0)]
      const bytes = table.get(char)
      if (!bytes) throw new Error(`${encoding} has no two bytes for ${char}`)
      return bytes
    }),
  )
}

function reverseTable(encoding: string): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder(encoding)
  const table = new Map<string, readonly number[]>()
  for (let first = 0x81; first <= 0xfe; first += 1) {
    for (let second = 0x40; second <= 0xfe; second += 1) {
      const char = decoder.decode(Uint8Array.of(first, second))
      if ([...char].length === 1 && char !== '\ufffd' && !table.has(char)) table.set(char, [first, second])
    }
  }
  return table
}

const WINDOWS_1252_EXTRA: ReadonlyMap<string, number> = new Map([
  ['€', 0x80],
  ['…', 0x85],
  ['Œ', 0x8c],
  ['‘', 0x91],
  ['’', 0x92],
  ['“', 0x93],
  ['”', 0x94],
  ['–', 0x96],
  ['—', 0x97],
  ['œ', 0x9c],
])

/** Encodes text in Windows-1252. Throws for a character that it does not have. */
export const encodeWindows1252 = (text: string): Buffer =>
  Buffer.from(
    [...text].map((char) => {
      const code = WINDOWS_1252_EXTRA.get(char) ?? char.charCodeAt(0)
      if (code > 0xff) throw new Error(`Windows-1252 has no ${char}`)
      return code
    }),
  )
