/** Bytes that were asked for; `end` is one past the last. */
export interface ByteRange {
  readonly start: number
  readonly end: number
}

/**
 * What a `range` header asks of a file of `size` bytes: null for all of it (no header, or one that need not be followed:
 * another unit, several ranges, wrong grammar), `beyond` where nothing of it is there (RFC 9110, 14).
 */
export function byteRange(header: string | null | undefined, size: number): ByteRange | 'beyond' | null {
  const asked = /^bytes=(\d{0,15})-(\d{0,15})$/i.exec(header?.trim() ?? '')
  if (!asked) return null
  const [, first = '', last = ''] = asked
  if (first === '' && last === '') return null
  if (first === '') {
    const length = Math.min(Number(last), size)
    return length === 0 ? 'beyond' : { start: size - length, end: size }
  }
  const start = Number(first)
  if (last !== '' && Number(last) < start) return null
  if (start >= size) return 'beyond'
  return { start, end: last === '' ? size : Math.min(Number(last) + 1, size) }
}
