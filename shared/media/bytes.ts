/** Reads `length` bytes of a file from `at` on; fewer where it ends. */
export type ReadAt = (at: number, length: number) => Promise<Uint8Array>

/** Bytes as characters of one byte each, to be compared with the marks that formats have. */
export function latin(bytes: Uint8Array, from = 0, to = bytes.length): string {
  let words = ''
  for (let i = from; i < Math.min(to, bytes.length); i++) words += String.fromCharCode(bytes[i] ?? 0)
  return words
}

/** A view that reads numbers out of bytes. */
export const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
