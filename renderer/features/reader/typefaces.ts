/** So many different characters are asked for at a time: what is on the screen goes first, the rest follows. */
const portion = 300

/** The different characters of a text beyond Latin, those that stand near an offset first. */
export function charactersOf(text: string, near: number): readonly string[] {
  const seen = new Set<string>()
  const from = Math.max(0, near - 200)
  for (const part of [text.slice(from, from + 4000), text])
    for (const character of part) if (character > '\u024f') seen.add(character)
  return [...seen]
}

/**
 * Reads the files of the typeface that a text needs, before it is scrolled to them: else words would change their shape,
 * and perhaps their line, under the reader's eyes. Answers when all are there; a file that cannot be read is no failure,
 * the system's own typeface stands in.
 */
export async function warmTypefaces(
  text: string,
  near: number,
  family: string,
  wanted: () => boolean,
): Promise<void> {
  const characters = charactersOf(text, near)
  for (let at = 0; at < characters.length && wanted(); at += portion)
    await document.fonts.load(`16px ${family}`, characters.slice(at, at + portion).join('')).catch(() => [])
}
