/** So many different characters are asked for at a time: what is on the screen goes first, the rest follows. */
const portion = 300

/** So much of a text is looked through at a time, so that nobody waits for it; UTF-16 units. */
const stretch = 50_000

/** When the browser has nothing better to do. */
const idle = (): Promise<unknown> =>
  new Promise((resolve) => requestIdleCallback(resolve, { timeout: 2_000 }))

/** The different characters of a text beyond Latin that were not seen before. */
export function charactersOf(text: string, seen: Set<string>): readonly string[] {
  const found: string[] = []
  for (const character of text)
    if (character > '\u024f' && !seen.has(character)) {
      seen.add(character)
      found.push(character)
    }
  return found
}

/**
 * Reads the files of the typeface that a text needs, before it is scrolled to them: else words would change their shape,
 * and perhaps their line, under the reader's eyes. What stands near the offset `near` goes first, the rest follows when
 * there is time. Answers when all are there; a file that cannot be read is no failure, the system's own typeface stands in.
 */
export async function warmTypefaces(
  text: string,
  near: number,
  family: string,
  wanted: () => boolean,
): Promise<void> {
  const seen = new Set<string>()
  const read = async (part: string): Promise<void> => {
    const characters = charactersOf(part, seen)
    for (let at = 0; at < characters.length && wanted(); at += portion)
      await document.fonts.load(`16px ${family}`, characters.slice(at, at + portion).join('')).catch(() => [])
  }
  const from = Math.max(0, near - 200)
  await read(text.slice(from, from + 4000))
  for (let at = 0; at < text.length && wanted(); at += stretch) {
    await idle()
    await read(text.slice(at, at + stretch))
  }
}
