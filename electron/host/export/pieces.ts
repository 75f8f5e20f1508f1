/** Bytes that are written before others have their turn. */
const PIECE = 1 << 17

/** Asked between two pieces of a work: gives others their turn, and stops it by throwing. */
export type Alive = () => Promise<void>

/** Of a work that nobody follows. */
export const nobody: Alive = async () => undefined

/** Texts one behind the other as UTF-8, in pieces of some 100,000 bytes. */
export async function* inPieces(
  texts: Iterable<string> | AsyncIterable<string>,
  alive: Alive,
): AsyncGenerator<Uint8Array> {
  let made: Buffer[] = []
  let length = 0
  // Each text by itself: one Chinese word would make all that stands with it slow to write.
  for await (const text of texts) {
    if (text === '') continue
    const bytes = Buffer.from(text)
    made.push(bytes)
    length += bytes.length
    if (length < PIECE) continue
    yield Buffer.concat(made, length)
    made = []
    length = 0
    await alive()
  }
  yield Buffer.concat(made, length)
}
