/** A file name for a project, safe on every system: no reserved characters or names, at most 80 characters. */
export function projectFileName(name: string): string {
  const safe = [...name.normalize('NFC')]
    .map((character) => (/[<>:"/\\|?*\p{Cc}\p{Cf}]/u.test(character) ? ' ' : character))
    .slice(0, 80)
    .join('')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
  if (safe === '') return 'Project'
  return /^(con|prn|aux|nul|com\d|lpt\d)(\..*)?$/i.test(safe) ? `${safe} project` : safe
}
