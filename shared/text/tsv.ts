/** Rows as spreadsheets put them on the clipboard: cells between tabs, those with breaks or quotes in quotes. */
export const toTsv = (rows: readonly (readonly string[])[]): string =>
  rows
    .map((row) =>
      row.map((cell) => (/["\t\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join('\t'),
    )
    .join('\n')

/** Rows that were copied in a spreadsheet; the last line break ends the last row. */
export function fromTsv(text: string): string[][] {
  const whole = text.replace(/\r\n?/g, '\n').replace(/\n$/, '')
  const rows: string[][] = [[]]
  for (let at = 0; at <= whole.length;) {
    const [cell, end] = cellAt(whole, at)
    rows.at(-1)?.push(cell)
    if (whole[end] === '\n') rows.push([])
    at = end + 1
  }
  return rows
}

/** The cell that begins here, and where it ends. A quote that is never closed is only a quote. */
function cellAt(text: string, start: number): readonly [cell: string, end: number] {
  if (text[start] === '"') {
    const quoted = /^"((?:[^"]|"")*)"(?=[\t\n]|$)/.exec(text.slice(start))
    if (quoted) return [(quoted[1] ?? '').replaceAll('""', '"'), start + quoted[0].length]
  }
  const length = text.slice(start).search(/[\t\n]/)
  const end = length < 0 ? text.length : start + length
  return [text.slice(start, end), end]
}
