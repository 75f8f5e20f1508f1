/** Encodings that a text or a table can be read in; those the host guesses among. */
export const encodings = [
  'utf-8',
  'windows-1252',
  'gb18030',
  'big5',
  'shift_jis',
  'euc-jp',
  'utf-16le',
  'utf-16be',
] as const

/** The name of an encoding as it is written: UTF-8, Windows-1252, Shift_JIS, Big5. */
export const encodingLabel = (name: string): string =>
  /^(?:utf|euc|gb|iso|koi)/.test(name)
    ? name.toUpperCase()
    : name.replace(/^./, (letter) => letter.toUpperCase()).replace(/_jis$/, '_JIS')
