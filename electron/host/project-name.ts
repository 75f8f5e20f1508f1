/** Longest name in UTF-8 bytes: with an ending it stays under the 255 bytes of Linux. */
const longest = 200

/** A file name for a project, safe on every system: no reserved characters or names, at most 80 characters. */
export function projectFileName(name: string): string {
  const safe = [...name.normalize('NFC')]
    .map((character) => (/[<>:"/\\|?*\p{Cc}\p{Cf}]/u.test(character) ? ' ' : character))
    .slice(0, 80)
    .reduce(
      (kept, character) => (Buffer.byteLength(kept + character) > longest ? kept : kept + character),
      '',
    )
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
  if (safe === '') return 'Project'
  return /^(con|prn|aux|nul|com\d|lpt\d)(\..*)?$/i.test(safe) ? `${safe} project` : safe
}
