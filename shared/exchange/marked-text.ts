import type { Id, Source } from '../model/entities'
import type { Range } from '../text/range'
import { lanes, spans } from '../text/spans'
import type { Structure } from '../text/structure'
import type { CodedPassage } from './quotes-rows'

/** A coding as it is shown in a document. */
export interface Mark {
  /** Its place in the list of marks of the text, from 0. */
  readonly index: number
  readonly codeId: Id
  /** Path of the code. */
  readonly path: string
  /** `#RRGGBB`. */
  readonly colour: string
  readonly coder: string
  readonly comment: string
  readonly createdAt: string
  /** Margin lane from 0, free over the whole length. */
  readonly lane: number
  /** Which part of an image, in words; null in a text. */
  readonly place: string | null
}

/** Words that lie under the same codings. */
export interface Piece {
  readonly text: string
  readonly marks: readonly Mark[]
}

/** A mark in a line; `from` and `to` as shares of its length from 0 to 1. */
export interface LineMark {
  readonly mark: Mark
  readonly from: number
  readonly to: number
  readonly begins: boolean
  readonly ends: boolean
}

/** One line of a text that is not blank, cut where codings begin and end. */
export interface MarkedLine {
  /** Level of a heading from 1; null for all else. */
  readonly heading: number | null
  readonly pieces: readonly Piece[]
  readonly marks: readonly LineMark[]
}

/** A source with its codings beside the words. */
export interface MarkedText {
  readonly source: Source
  readonly lines: readonly MarkedLine[]
  readonly marks: readonly Mark[]
  /** How many lanes the margin needs. */
  readonly lanes: number
  /** Codings whose words a correction took away. */
  readonly lost: number
}

/** A coding with the path and the colour of its code; in an image also which part is meant. */
export interface ShownPassage extends CodedPassage {
  readonly path: string
  readonly colour: string
  readonly place: string | null
}

/** Cuts the present text of a source where codings begin and end. Every coding in it begins once and ends once. */
export function markedText(
  source: Source,
  text: string,
  structure: Structure | null,
  coded: readonly ShownPassage[],
): MarkedText {
  const here = coded.filter(({ quotation }) => quotation.revisionId === source.revisionId)
  const lines = source.image ? [] : linesOf(text)
  const placed = here.map((shown) => ({
    shown,
    range: source.image ? { start: 0, end: 1 } : ontoLines(lines, shown.quotation),
  }))
  const named = placed.map(({ range }, i) => ({ id: String(i), start: range.start, end: range.end }))
  const laneOf = lanes(named)
  const marks = placed.map(({ shown }, index): Mark => ({
    index,
    codeId: shown.code.id,
    path: shown.path,
    colour: shown.colour,
    coder: shown.coder.name,
    comment: shown.coding.comment,
    createdAt: shown.coding.createdAt,
    lane: laneOf.get(String(index)) ?? 0,
    place: shown.place,
  }))
  const headings = new Map(
    (structure?.blocks ?? [])
      .filter(({ kind }) => kind === 'heading')
      .map(({ start, level }) => [start, level ?? 1]),
  )
  return {
    source,
    lines: source.image ? marks.map(inWords) : markedLines(text, lines, named, marks, headings),
    marks,
    lanes: Math.max(0, ...marks.map(({ lane }) => lane + 1)),
    lost: coded.length - here.length,
  }
}

/** A coding of an image as a line that says which part is meant. */
const inWords = (mark: Mark): MarkedLine => ({
  heading: null,
  pieces: [{ text: mark.place ?? '', marks: [mark] }],
  marks: [{ mark, from: 0, to: 1, begins: true, ends: true }],
})

/** Lines that are not blank, without their line breaks. */
function linesOf(text: string): readonly Range[] {
  const lines: Range[] = []
  for (let start = 0; start < text.length;) {
    const found = text.indexOf('\n', start)
    const end = found < 0 ? text.length : found
    if (text.slice(start, end).trim() !== '') lines.push({ start, end })
    start = end + 1
  }
  return lines
}

/** The range without blank lines at its ends; one of nothing else stands, empty, at the nearest line. */
function ontoLines(lines: readonly Range[], { start, end }: Range): Range {
  const first = lines[firstBehind(lines, start)]
  const last = lines[firstFrom(lines, end) - 1]
  if (first && last && first.start < end && last.end > start)
    return { start: Math.max(start, first.start), end: Math.min(end, last.end) }
  const at = first?.start ?? last?.end ?? 0
  return { start: at, end: at }
}

/** Number of the first line that ends behind an offset. */
const firstBehind = (lines: readonly Range[], offset: number): number =>
  partition(lines, (line) => line.end <= offset)

/** Number of the first line that begins at or behind an offset. */
const firstFrom = (lines: readonly Range[], offset: number): number =>
  partition(lines, (line) => line.start < offset)

function partition(lines: readonly Range[], isBefore: (line: Range) => boolean): number {
  let low = 0
  let high = lines.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const line = lines[middle]
    if (line && isBefore(line)) low = middle + 1
    else high = middle
  }
  return low
}

function markedLines(
  text: string,
  lines: readonly Range[],
  named: readonly ({ readonly id: string } & Range)[],
  marks: readonly Mark[],
  headings: ReadonlyMap<number, number>,
): readonly MarkedLine[] {
  const cuts = spans(named)
  const waiting = named
    .map((range, i) => ({ range, mark: marks[i] }))
    .sort((a, b) => a.range.start - b.range.start)
  let nextCut = 0
  let nextMark = 0
  let open: { readonly range: Range; readonly mark: Mark }[] = []
  return lines.map((line) => {
    while ((cuts[nextCut]?.end ?? Infinity) <= line.start) nextCut++
    const pieces: Piece[] = []
    let at = line.start
    for (let i = nextCut; at < line.end; i++) {
      const cut = cuts[i]
      const from = Math.min(line.end, cut?.start ?? line.end)
      if (from > at) pieces.push({ text: text.slice(at, from), marks: [] })
      if (!cut || cut.start >= line.end) break
      const [start, end] = [Math.max(at, from), Math.min(line.end, cut.end)]
      const under = cut.ids.flatMap((id) => marks[Number(id)] ?? [])
      pieces.push({ text: text.slice(start, end), marks: under })
      at = end
    }
    for (let next = waiting[nextMark]; next && next.range.start <= line.end; next = waiting[++nextMark])
      if (next.mark) open.push({ range: next.range, mark: next.mark })
    const length = line.end - line.start
    const share = (offset: number): number =>
      Math.min(1, Math.max(0, (offset - line.start) / Math.max(1, length)))
    const here = open.map(({ range, mark }): LineMark => ({
      mark,
      from: share(range.start),
      to: share(range.end),
      begins: range.start >= line.start,
      ends: range.end <= line.end,
    }))
    open = open.filter(({ range }) => range.end > line.end)
    return { heading: headings.get(line.start) ?? null, pieces, marks: here }
  })
}
