/** Characters that are written before others have their turn. */
const PIECE = 1 << 17

/** Asked between two pieces of a work: gives others their turn, and stops it by throwing. */
export type Alive = () => Promise<void>

/** Of a work that nobody follows. */
export const nobody: Alive = async () => undefined

/** Texts one behind the other as UTF-8, in pieces of some 100,000 characters. */
export async function* inPieces(
  texts: Iterable<string> | AsyncIterable<string>,
  alive: Alive,
): AsyncGenerator<Uint8Array> {
  let text = ''
  for await (const each of texts) {
    text += each
    if (text.length < PIECE) continue
    yield Buffer.from(text)
    text = ''
    await alive()
  }
  yield Buffer.from(text)
}
