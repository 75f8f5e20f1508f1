import type { Id, Quotation } from '../model/entities'
import { codePoints } from '../text/offsets'
import type { CodePoints } from '../text/offsets'
import { paragraphs } from '../text/segments'
import type { Structure } from '../text/structure'
import { clockTime, turnTimes } from '../text/turn-times'
import type { TurnTimes } from '../text/turn-times'

/** Gives the words of revisions; what it answers must not change while an export runs. */
export interface Reader {
  text(revisionId: Id): string
  structure(revisionId: Id): Structure | null
}

/** A quotation with its words and where they stand. */
export interface Passage {
  readonly text: string
  /** Up to so many code units on each side as were asked for; no character is cut in two. */
  readonly before: string
  readonly after: string
  /** Half-open range in Unicode code points from 0, as R and Python count characters. */
  readonly start: number
  readonly end: number
  /** Label of the page of the original, "3–4" over a page break; null where the original has no pages. */
  readonly page: string | null
  /** Paragraph in which it begins, from 1: a block of the structure, else a line that is not blank. Null in an image. */
  readonly paragraph: number | null
  /** When it is said, `00:12:03` from the beginning of the recording; null where that is not known. */
  readonly time: string | null
}

interface Prepared {
  readonly text: string
  readonly points: CodePoints
  readonly starts: readonly number[]
  readonly structure: Structure | null
  readonly times: TurnTimes
}

/** Looks quotations up in their texts. Each text is prepared once, so thousands of quotations cost little. */
export function passages(reader: Reader, context = 80): (quotation: Quotation) => Passage {
  const known = new Map<Id, Prepared>()
  const prepared = (revisionId: Id): Prepared => {
    const before = known.get(revisionId)
    if (before) return before
    const text = reader.text(revisionId)
    const structure = reader.structure(revisionId)
    const blocks = structure?.blocks.length ? structure.blocks : paragraphs(text)
    const starts = blocks.map((block) => block.start)
    const times = turnTimes(structure?.turns ?? [], structure?.times)
    const made = { text, points: codePoints(text), starts, structure, times }
    known.set(revisionId, made)
    return made
  }
  return ({ revisionId, start, end }) => {
    const { text, points, starts, structure, times } = prepared(revisionId)
    const time = times.beginAt(start)
    return {
      text: text.slice(start, end),
      before: withoutHalf(text.slice(Math.max(0, start - context), start)),
      after: withoutHalf(text.slice(end, end + context)),
      start: points.toCodePoint(start),
      end: points.toCodePoint(end),
      time: time === null ? null : clockTime(time),
      page: structure?.pages ? pageOf(structure.pages, start, end) : null,
      paragraph: Math.max(1, countUpTo(starts, start)),
    }
  }
}

/** The passage of an image, for which `words` stand: it has no page and no paragraph. */
export const inImage = ({ start, end }: Passage, words: string): Passage => ({
  ...{ text: words, before: '', after: '', start, end },
  page: null,
  paragraph: null,
  time: null,
})

const withoutHalf = (text: string): string => text.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '')

/** Number of elements of `sorted` that are at most `limit`. */
function countUpTo(sorted: readonly number[], limit: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] ?? 0) <= limit) low = middle + 1
    else high = middle
  }
  return low
}

function pageOf(pages: NonNullable<Structure['pages']>, start: number, end: number): string | null {
  const starts = pages.map((page) => page.start)
  const first = pages[Math.max(0, countUpTo(starts, start) - 1)]
  const last = pages[Math.max(0, countUpTo(starts, Math.max(start, end - 1)) - 1)]
  if (!first || !last) return null
  return first === last ? first.label : `${first.label}–${last.label}`
}
