import type { PdfLine } from './pdf-lines'
import { joinsWithoutBlank } from './cjk'

/** Lines that belong together. */
export type PdfParagraph = readonly PdfLine[]

/** Begins an item of a list with a sign that means nothing else. */
export const isItem = (text: string): boolean => /^[•▪‣◦●■]\s?\S/.test(text)

/** Begins an item of a list, or may. */
const ITEM_START = /^(?:[•▪‣◦●■*–-]|\(?\d{1,3}[.)]|\(?[a-z][.)]|\[\d{1,3}\])\s/

/** Lines below each other in one column, with the measures of that column. */
interface Stretch {
  readonly lines: PdfLine[]
  left: number
  right: number
  pitch: number
}

/** Ends a sentence, with closing quotes and brackets after it. */
const SENTENCE_END = /[.!?:;。！？：；…]["'”’»)\]）】」』]*$/

/**
 * Gathers lines into paragraphs by what typesetters do to show them: a larger gap, another size, an indent, a line
 * that ends although the next word had room. Where nothing of that is seen, lines stay together.
 */
export function paragraphsOf(lines: readonly PdfLine[]): PdfParagraph[] {
  const stretches = stretchesOf(lines)
  const paragraphs: PdfLine[][] = []
  let before: Stretch | null = null
  for (const stretch of stretches) {
    stretch.lines.forEach((line, index) => {
      const last = stretch.lines[index - 1]
      const current = paragraphs.at(-1)
      const goesOn: boolean = last
        ? !isBreak(stretch, index, current?.length ?? 0)
        : before !== null && runsOver(before, stretch)
      if (goesOn && current) current.push(line)
      else paragraphs.push([line])
    })
    before = stretch
  }
  return paragraphs
}

function stretchesOf(lines: readonly PdfLine[]): Stretch[] {
  const stretches: Stretch[] = []
  let last: PdfLine | null = null
  for (const line of lines) {
    const isBelow: boolean =
      last !== null &&
      last.page === line.page &&
      last.turn === line.turn &&
      last.column === line.column &&
      !last.row &&
      !line.row &&
      line.y < last.y - line.size * 0.3 &&
      line.x < last.end &&
      line.end > last.x
    if (isBelow) stretches.at(-1)?.lines.push(line)
    else stretches.push({ lines: [line], left: 0, right: 0, pitch: 0 })
    last = line
  }
  const ratio = usualPitch(stretches)
  for (const stretch of stretches) measure(stretch, ratio)
  return stretches
}

/** The median distance of two lines of one size, as a multiple of that size, over the whole document. */
function usualPitch(stretches: readonly Stretch[]): number {
  const ratios = stretches.flatMap(({ lines }) =>
    lines.slice(1).flatMap((line, index) => {
      const above = lines[index]
      const ratio = above ? (above.y - line.y) / line.size : 0
      return above?.size === line.size && ratio > 0.8 && ratio < 3 ? [ratio] : []
    }),
  )
  return ratios.length === 0 ? 1.3 : quantile(ratios, 0.5)
}

function measure(stretch: Stretch, ratio: number): void {
  const { lines } = stretch
  stretch.left = quantile(
    lines.map((line) => line.x),
    0.2,
  )
  stretch.right = quantile(
    lines.map((line) => line.end),
    0.8,
  )
  const gaps = lines.slice(1).map((line, index) => (lines[index]?.y ?? 0) - line.y)
  const size = lines[0]?.size ?? 1
  // The narrowest usual distance: in a column of short paragraphs most gaps are gaps between paragraphs.
  stretch.pitch = gaps.length >= 4 ? Math.min(quantile(gaps, 0.3), ratio * size * 1.15) : ratio * size
}

/** Whether line `index` begins a paragraph; `length` is how many lines the paragraph above has. */
function isBreak(stretch: Stretch, index: number, length: number): boolean {
  const above = stretch.lines[index - 1]
  const line = stretch.lines[index]
  if (!above || !line) return true
  const { left, right, pitch } = stretch
  const em = Math.max(line.size, above.size)
  if (Math.abs(line.size - above.size) > em * 0.12) return true
  if (above.y - line.y > Math.max(pitch, line.size) * 1.3) return true
  const next = stretch.lines[index + 1]
  if (isItem(line.text)) return true
  const isIndented = line.x > above.x + em * 0.8 && above.x < left + em * 0.8
  const wasEnded = SENTENCE_END.test(above.text) || above.end < right - em * 2
  // A hanging indent keeps its place on the next line; after the first line of a paragraph the text steps back.
  const isHanging = length === 1 && ITEM_START.test(above.text)
  if (isIndented && wasEnded && !isHanging && (!next || next.x < line.x - em * 0.5)) return true
  if (above.x > line.x + em * 0.8 && length > 1) return true
  return stretch.lines.length > 2 && hadRoom(above, line, right)
}

/** Whether the first word of `line` would have fitted at the end of `above`. */
function hadRoom(above: PdfLine, line: PdfLine, right: number): boolean {
  const perUnit = (line.end - line.x) / line.text.length
  const word = joinsWithoutBlank(line.text, line.text) ? 3 : line.text.search(/\s|$/)
  return above.end + above.size * 0.3 + word * perUnit < right - above.size * 0.5
}

/** Whether a paragraph certainly goes on in the next column or on the next page. */
function runsOver(before: Stretch, after: Stretch): boolean {
  const last = before.lines.at(-1)
  const first = after.lines[0]
  if (!last || !first || last.row || first.row || last.size !== first.size || last.turn !== first.turn)
    return false
  const isFull = before.lines.length > 2 && last.end > before.right - last.size * 2
  const isFlush = after.lines.length > 2 && first.x < after.left + first.size * 0.5
  return isFull && isFlush && !SENTENCE_END.test(last.text) && /^\p{Ll}/u.test(first.text)
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}
