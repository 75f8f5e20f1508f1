import type { Id } from '../../model/entities'
import type { XmlNode } from '../refi/xml-node'
import type { Maker } from './maker'
import type { Passages } from './passages'
import type { Segments } from './segments'
import type { Source } from './qualcoder-sources'
import { wholeIn } from './tables'
import type { Tables } from './tables'

/** The note that all codings share which are marked as important; made when the first of them comes. */
export function importance(maker: Maker): (mark: number | null) => XmlNode | null {
  let note: XmlNode | null = null
  return (mark) => {
    if (mark !== 1) return null
    note ??= maker.note('', null, null, 'importance', 'Important')
    return note
  }
}

/** What codings refer to, by the numbers of the database. */
export interface Marking {
  readonly maker: Maker
  readonly byId: ReadonlyMap<number | null, Source>
  readonly codes: ReadonlyMap<number, Id>
}

/** Codes on passages of texts. */
export function readTextCodings(
  tables: Tables,
  {
    maker,
    passages,
    byId,
    codes,
    important,
  }: Marking & { readonly passages: Passages; readonly important: ReturnType<typeof importance> },
): void {
  for (const row of tables.rows('code_text', {
    cid: 'number',
    fid: 'number',
    seltext: 'text',
    pos0: 'number',
    pos1: 'number',
    owner: 'text',
    date: 'text',
    memo: 'text',
    important: 'number',
  })) {
    const source = row.fid === null ? undefined : byId.get(row.fid)
    const code = row.cid === null ? undefined : codes.get(row.cid)
    const [start, end] = [wholeIn(row.pos0), wholeIn(row.pos1)]
    if (code === undefined || !source || start === null || end === null) maker.leave('code_text', 1)
    if (!source || start === null || end === null) continue
    const [by, at] = [maker.coder(row.owner), row.date]
    const place = { source: source.guid, start, end, words: row.seltext, by, at }
    if (code === undefined) {
      // Its own import of REFI-QDA writes such rows for codes of the same name: the passage stays.
      passages.note(place, maker.note(row.memo, by, at, `${source.guid} ${start} ${end} ${by ?? ''}`))
      continue
    }
    const told = `${source.guid} ${start} ${end} ${code} ${by ?? ''}`
    const notes = [maker.note(row.memo, by, at, told), important(row.important)]
    passages.code(place, { code, by, at, notes })
  }
}

/** Annotations: passages with a memo. */
export function readAnnotations(
  tables: Tables,
  maker: Maker,
  passages: Passages,
  byId: Marking['byId'],
): void {
  for (const row of tables.rows('annotation', {
    fid: 'number',
    pos0: 'number',
    pos1: 'number',
    memo: 'text',
    owner: 'text',
    date: 'text',
  })) {
    const source = row.fid === null ? undefined : byId.get(row.fid)
    const [start, end] = [wholeIn(row.pos0), wholeIn(row.pos1)]
    if (!source || start === null || end === null) {
      maker.leave('annotation', 1)
      continue
    }
    const [by, at] = [maker.coder(row.owner), row.date]
    const place = { source: source.guid, start, end, words: null, by, at }
    passages.note(place, maker.note(row.memo, by, at, `${source.guid} ${start} ${end}`))
  }
}

/** Codes on parts of pictures, and of pages, which are only kept. */
export function readPictures(
  tables: Tables,
  {
    maker,
    segments,
    byId,
    codes,
    important,
  }: Marking & { readonly segments: Segments; readonly important: ReturnType<typeof importance> },
): void {
  for (const row of tables.rows('code_image', {
    id: 'number',
    x1: 'number',
    y1: 'number',
    width: 'number',
    height: 'number',
    cid: 'number',
    memo: 'text',
    date: 'text',
    owner: 'text',
    important: 'number',
    pdf_page: 'number',
  })) {
    const source = row.id === null ? undefined : byId.get(row.id)
    const code = row.cid === null ? undefined : codes.get(row.cid)
    const [x, y, width, height] = [row.x1, row.y1, row.width, row.height].map(wholeIn)
    const isPage = row.pdf_page !== null
    const fits = source?.kind === (isPage ? 'pdf' : 'picture')
    if (!source || code === undefined || !fits || x == null || y == null || width == null || height == null) {
      maker.leave('code_image', 1)
      continue
    }
    const [by, at] = [maker.coder(row.owner), row.date]
    const attributes = {
      ...(isPage ? { page: wholeIn(row.pdf_page) ?? 0 } : {}),
      ...{ firstX: x, firstY: y, secondX: x + width, secondY: y + height },
    }
    // What is only kept can have no note of its own: it would lie about.
    const note = isPage ? null : maker.note(row.memo, by, at, `${source.guid} ${x} ${y} ${code} ${by ?? ''}`)
    segments.code(source.guid, isPage ? 'PDFSelection' : 'PictureSelection', attributes, {
      ...{ code, by, at, notes: [note, isPage ? null : important(row.important)] },
      description: isPage ? row.memo : null,
    })
  }
}

/** Codes on stretches of recordings, which are only kept. */
export function readRecordings(
  tables: Tables,
  { maker, segments, byId, codes }: Marking & { readonly segments: Segments },
): void {
  for (const row of tables.rows('code_av', {
    id: 'number',
    pos0: 'number',
    pos1: 'number',
    cid: 'number',
    memo: 'text',
    date: 'text',
    owner: 'text',
  })) {
    const source = row.id === null ? undefined : byId.get(row.id)
    const code = row.cid === null ? undefined : codes.get(row.cid)
    const [begin, end] = [wholeIn(row.pos0), wholeIn(row.pos1)]
    const isRecording = source?.kind === 'audio' || source?.kind === 'video'
    if (!source || !isRecording || code === undefined || begin === null || end === null) {
      maker.leave('code_av', 1)
      continue
    }
    const by = maker.coder(row.owner)
    const name = source.kind === 'audio' ? 'AudioSelection' : 'VideoSelection'
    const coding = { code, by, at: row.date, notes: [], description: row.memo }
    segments.code(source.guid, name, { begin, end }, coding)
  }
}
