import { intersect } from '../../../shared/text/range'
import type { Range } from '../../../shared/text/range'
import type { Run } from './page-book'

/** A rectangle on a page, in tenths of a point from its upper left corner. */
export interface PageBox {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** How far into a run the first `count` of its characters reach, as a share of its length. */
export type Advance = (words: string, count: number) => number

/** Where the words of a range stand among the runs of a page, line by line; what stands close together is one rectangle. */
export function boxesOf(
  runs: readonly Run[],
  range: Range,
  text: string,
  advance: Advance,
): readonly PageBox[] {
  const boxes: PageBox[] = []
  for (const run of runs) {
    if (run.start >= range.end) break
    const here = intersect(run, range)
    if (!here || here.start >= here.end) continue
    const box = partOf(run, here, text, advance)
    const last = boxes.at(-1)
    if (last && isBeside(last, box, run)) boxes[boxes.length - 1] = around(last, box)
    else boxes.push(box)
  }
  return boxes
}

/** Where the caret stands before an offset, or after the last character before it; null where it is not on this page. */
export function caretOf(
  runs: readonly Run[],
  offset: number,
  text: string,
  advance: Advance,
): PageBox | null {
  const run =
    runs.find(({ start, end }) => start <= offset && offset < end) ??
    runs.findLast(({ end }) => end <= offset)
  if (!run) return null
  const at = Math.min(offset, run.end)
  const box = partOf(run, { start: run.start, end: at }, text, advance)
  const { left, top, width, height } = box
  if (run.way === 0) return { left: left + width, top, width: 0, height }
  if (run.way === 2) return { left, top, width: 0, height }
  return run.way === 1 ? { left, top, width, height: 0 } : { left, top: top + height, width, height: 0 }
}

/**
 * The offset in the text that is nearest to a point, in tenths of a point; null where the page has no words. Rows count
 * more than columns: beside a line one is in that line.
 */
export function offsetAt(
  runs: readonly Run[],
  point: { readonly x: number; readonly y: number },
  text: string,
  advance: Advance,
): number | null {
  let best: { readonly run: Run; readonly far: number } | null = null
  for (const run of runs) {
    const beside = Math.max(run.left - point.x, point.x - run.left - run.width, 0)
    const dy = Math.max(run.top - point.y, point.y - run.top - run.height, 0)
    const dx = dy === 0 && beside > 0 ? fromColumn(run, runs, point.x) + beside * inColumn : beside
    const middle = Math.abs(run.top + run.height / 2 - point.y)
    const far = dx + dy * rowsFirst + middle * 0.01
    if (!best || far < best.far) best = { run, far }
  }
  return best ? offsetIn(best.run, point, text, advance) : null
}

const rowsFirst = 4
/** What a distance counts that lies within the column of a line: little, but the nearer line of two in a row is meant. */
const inColumn = 0.02

/** How far a place lies outside the column of a line: as far as the lines close above and below it go. */
function fromColumn(line: Run, runs: readonly Run[], x: number): number {
  if (line.way % 2 === 1) return Math.max(line.left - x, x - line.left - line.width, 0)
  const near = line.height * 0.9
  const close = runs.filter(
    ({ top, height }) =>
      top - line.top - line.height < 2 * line.height && line.top - top - height < 2 * line.height,
  )
  let [left, right] = [line.left, line.left + line.width]
  // A line is made of pieces that stand side by side: each may lead to the next.
  for (let isWider = true; isWider;) {
    isWider = false
    for (const { left: from, width } of close) {
      if (from > right + near || from + width < left - near || (from >= left && from + width <= right))
        continue
      left = Math.min(left, from)
      right = Math.max(right, from + width)
      isWider = true
    }
  }
  return Math.max(left - x, x - right, 0)
}

function offsetIn(
  run: Run,
  point: { readonly x: number; readonly y: number },
  text: string,
  advance: Advance,
): number {
  const along = [
    (point.x - run.left) / run.width,
    (run.top + run.height - point.y) / run.height,
    (run.left + run.width - point.x) / run.width,
    (point.y - run.top) / run.height,
  ][run.way]
  const words = text.slice(run.start, run.end)
  let low = 0
  let high = words.length
  // The last place that is not behind the point, then the nearer one of it and the next.
  while (low < high) {
    const middle = (low + high + 1) >>> 1
    if (advance(words, middle) <= (along ?? 0)) low = middle
    else high = middle - 1
  }
  const next = Math.min(low + 1, words.length)
  const isNext = Math.abs(advance(words, next) - (along ?? 0)) < Math.abs(advance(words, low) - (along ?? 0))
  return run.start + (isNext ? next : low)
}

function partOf(run: Run, part: Range, text: string, advance: Advance): PageBox {
  const words = text.slice(run.start, run.end)
  const from = advance(words, part.start - run.start)
  const share = advance(words, part.end - run.start) - from
  const { left, top, width, height } = run
  switch (run.way) {
    case 1:
      return { left, top: top + height * (1 - from - share), width, height: height * share }
    case 2:
      return { left: left + width * (1 - from - share), top, width: width * share, height }
    case 3:
      return { left, top: top + height * from, width, height: height * share }
    default:
      return { left: left + width * from, top, width: width * share, height }
  }
}

function isBeside(a: PageBox, b: PageBox, { way }: Run): boolean {
  if (way % 2 === 1) return false
  const near = Math.max(a.height, b.height) * 0.9
  const shared = Math.min(a.top + a.height, b.top + b.height) - Math.max(a.top, b.top)
  const gap = Math.max(b.left - a.left - a.width, a.left - b.left - b.width)
  return shared > Math.min(a.height, b.height) * 0.6 && gap < near
}

function around(a: PageBox, b: PageBox): PageBox {
  const left = Math.min(a.left, b.left)
  const top = Math.min(a.top, b.top)
  return {
    left,
    top,
    width: Math.max(a.left + a.width, b.left + b.width) - left,
    height: Math.max(a.top + a.height, b.top + b.height) - top,
  }
}
