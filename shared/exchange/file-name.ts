/** Longest name in UTF-8 bytes before what is added: with a suffix it stays under the 255 bytes of Linux. */
const LONGEST = 180

const bytesOf = (character: string): number => {
  const point = character.codePointAt(0) ?? 0
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4
}

/** Reserved on Windows with any extension ("Naming Files, Paths, and Namespaces", Microsoft). */
const reserved = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)/i

const unsafe =
  /[<>:"/\\|?*\u0000-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]|\p{Surrogate}/gu

/**
 * A file name "<project> <what>.<extension>" that Windows, macOS and Linux all take: forbidden and invisible characters
 * become blanks, no dot in front, not a device's name, not too long. `what` and `extension` are our own words.
 */
export function exportFileName(project: string, what: string, extension: string): string {
  const plain = project
    .replaceAll(unsafe, ' ')
    .replaceAll(/\s+/g, ' ')
    .replace(/^[. ]+/, '')
  let kept = ''
  let bytes = 0
  for (const character of plain) {
    bytes += bytesOf(character)
    if (bytes > LONGEST) break
    kept += character
  }
  const name = kept.replace(/[. ]+$/, '')
  return `${reserved.test(name) ? '_' : ''}${name === '' ? '' : `${name} `}${what}.${extension}`
}
