import { isAlive, memoIn, instantIn } from './rqda-cells'
import type { Parts, Source } from './rqda-cells'
import { wholeIn } from './tables'

/** Reads one of the two tables of codings; answers whose they are. */
export function readCodings(
  { tables, maker, passages, sources, codes }: Parts,
  table: 'coding' | 'coding2',
  named: (owner: string | null) => string | null,
): ReadonlySet<string> {
  const owners = new Set<string>()
  for (const row of tables.rows(table, {
    cid: 'number',
    fid: 'number',
    seltext: 'text',
    selfirst: 'number',
    selend: 'number',
    status: 'number',
    owner: 'text',
    date: 'text',
    memo: 'text',
  })) {
    if (!isAlive(row)) continue
    const source = row.fid === null ? undefined : sources.get(row.fid)
    const code = row.cid === null ? undefined : codes.get(row.cid)
    const [start, end] = [wholeIn(row.selfirst), wholeIn(row.selend)]
    if (!source || code === undefined || start === null || end === null) {
      maker.leave(table, 1)
      continue
    }
    if (row.owner !== null) owners.add(row.owner)
    const [by, at] = [maker.coder(named(row.owner)), instantIn(row.date)]
    const place = { source: source.guid, start, end, words: row.seltext, by, at }
    const note = maker.note(memoIn(row.memo), by, at, `${source.guid} ${start} ${end} ${code} ${by ?? ''}`)
    passages.code(place, { code, by, at, notes: [note] })
  }
  return owners
}

/** An annotation stands at a point; here it is on the line that the point is in. */
export function readAnnotations({ tables, maker, passages, sources }: Parts): void {
  const points = new Map<Source, readonly string[]>()
  for (const row of tables.rows('annotation', {
    fid: 'number',
    position: 'number',
    annotation: 'text',
    owner: 'text',
    date: 'text',
    status: 'number',
  })) {
    if (!isAlive(row)) continue
    const source = row.fid === null ? undefined : sources.get(row.fid)
    const position = wholeIn(row.position)
    if (!source || position === null) {
      maker.leave('annotation', 1)
      continue
    }
    const text = points.get(source) ?? [...source.text]
    points.set(source, text)
    const [by, at] = [maker.coder(row.owner), instantIn(row.date)]
    const note = maker.note(row.annotation, by, at, `${source.guid} ${position}`)
    const [start, end] = lineAt(text, position)
    passages.note({ source: source.guid, start, end, words: null, by, at }, note)
  }
}

function lineAt(text: readonly string[], position: number): readonly [start: number, end: number] {
  const isBreak = (at: number): boolean => text[at] === '\n' || text[at] === '\r'
  let start = Math.max(0, Math.min(position, text.length))
  while (start > 0 && !isBreak(start - 1)) start--
  let end = Math.max(start, Math.min(position, text.length))
  while (end < text.length && !isBreak(end)) end++
  return [start, end]
}
