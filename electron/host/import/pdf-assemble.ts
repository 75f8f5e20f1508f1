import type { PageLayout } from '../../../shared/text/structure'
import type { BlockMark, Body } from './converted'
import { Draft } from './draft'
import { joinLines, wordsOf } from './pdf-join'
import type { PdfLine } from './pdf-lines'
import { isItem, paragraphsOf, type PdfParagraph } from './pdf-paragraphs'

/** Size of a page as it is shown, in tenths of a point. */
export interface PageSize {
  readonly width: number
  readonly height: number
}

/** Makes one text of the lines of all pages, in reading order, and keeps where each page begins and its words stand. */
export function assemble(
  pages: readonly (readonly PdfLine[])[],
  sizes: readonly PageSize[],
  labels: readonly string[],
  fileName: string,
): Pick<Body, 'text' | 'structure'> {
  const draft = new Draft(fileName)
  const lines = pages.flat()
  const words = wordsOf(lines)
  const markOf = headings(lines)
  const starts = new Map<number, number>()
  const runs = sizes.map((): number[] => [])
  for (const paragraph of paragraphsOf(lines)) {
    let text = ''
    const begins: number[] = []
    for (const line of paragraph) {
      text = text === '' ? line.text : joinLines(text, line.text, words)
      begins.push(text.length - line.text.length)
    }
    const start = draft.add(markOf(paragraph), text)
    if (start === null) continue
    paragraph.forEach((line, index) => {
      const begin = start + (begins[index] ?? 0)
      if (!starts.has(line.page)) starts.set(line.page, begin)
      // A hyphen at the end of the line may have gone.
      const end = start + (begins[index + 1] ?? text.length)
      for (const run of line.runs)
        runs[line.page]?.push(
          Math.min(begin + run.start, end),
          Math.min(begin + run.end, end),
          ...[run.left, run.top, run.width, run.height, run.way],
        )
    })
  }
  // A page without words begins where the next words are.
  let next = draft.length
  const places = pages.map((_, index) => index).reverse()
  for (const page of places) {
    next = starts.get(page) ?? next
    starts.set(page, next)
  }
  pages.forEach((_, page) => draft.page(starts.get(page) ?? next, labels[page] || String(page + 1)))
  const { text, structure } = draft.finish()
  const layout = sizes.map((size, page): PageLayout => ({ ...size, runs: runs[page] ?? [] }))
  return { text, structure: { ...structure, layout } }
}

/**
 * A short paragraph in letters clearly larger than those of the running text is a heading; the larger, the higher. A
 * paragraph that begins with a bullet is an item of a list.
 */
function headings(lines: readonly PdfLine[]): (paragraph: PdfParagraph) => BlockMark {
  const characters = new Map<number, number>()
  for (const { size, text } of lines) characters.set(size, (characters.get(size) ?? 0) + text.length)
  const body = [...characters].reduce((best, each) => (each[1] > best[1] ? each : best), [0, 0])[0]
  const isLarge = (size: number): boolean => size >= body * 1.2
  const sizes = [...characters.keys()].filter(isLarge).sort((a, b) => b - a)
  return (paragraph) => {
    const [first] = paragraph
    const isHeading =
      first && !first.row && isLarge(first.size) && paragraph.length <= 3 && /\p{L}/u.test(first.text)
    if (isHeading) return { kind: 'heading', level: Math.min(sizes.indexOf(first.size) + 1, 6) }
    if (first?.row) return { kind: 'table-row' }
    return first && isItem(first.text) ? { kind: 'list-item', level: 1 } : { kind: 'paragraph' }
  }
}
