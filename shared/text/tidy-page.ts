import { CJK_LETTER } from './scripts'
import { readLines, type Line } from './tidy-lines'
import { widthModel, widthOf, type WidthModel } from './tidy-width'
import { vocabulary, type Vocabulary } from './vocabulary'

/** Everything about a text that a decision between two of its lines needs. */
export interface Page {
  readonly lines: readonly Line[]
  /** Whether the next line stands directly under this one, double spacing not counted. */
  readonly areAdjacent: (index: number) => boolean
  readonly isDoubleSpaced: boolean
  readonly widths: WidthModel
  /** Blanks behind a Latin line say that it goes on; lines that end a paragraph have none. */
  readonly isTrailingTold: boolean
  readonly usualTrailing: number
  /** Labels that begin several lines, as speakers' names do. */
  readonly labels: ReadonlySet<string>
  readonly known: Vocabulary
  /** Chinese with Latin words and numbers set off by blanks. */
  readonly isLatinSpaced: boolean
}

const LABEL = /^[^\s:：.!?。！？][^:：.!?。！？]{0,39}(?=[:：](?!\/\/))/

/** What a line would say for a speaker's label: up to 40 characters before its first colon. */
export const labelOf = (line: Line): string | null => LABEL.exec(line.text)?.[0] ?? null

function repeatedLabels(lines: readonly Line[]): Set<string> {
  const uses = new Map<string, number>()
  for (const line of lines) {
    const label = labelOf(line)
    if (label !== null) uses.set(label, (uses.get(label) ?? 0) + 1)
  }
  return new Set([...uses].filter(([, count]) => count >= 2).map(([label]) => label))
}

/** Lines in a row of this length, each with a blank line behind it, can be double-spaced; fewer are paragraphs. */
const SHORTEST_STRETCH = 4

/** For each line, whether the single blank line behind it is double spacing: the lines around it are broken at a width. */
function doubleSpaced(lines: readonly Line[]): readonly boolean[] {
  const stretches: number[][] = []
  for (let from = 0; from < lines.length;) {
    let to = from + 1
    while (lines[to]?.gap === 1 && lines[to]?.isCjk === lines[from]?.isCjk) to++
    if (to - from >= SHORTEST_STRETCH)
      stretches.push(Array.from({ length: to - from - 1 }, (_, at) => from + at))
    from = to
  }
  // Where the stretches together show a page width, a short one need not show it again.
  const latin = stretches.filter(([first = 0]) => lines[first]?.isCjk === false).flat()
  const isThroughout = latin.length > 0 && widthOf(lines, latin) !== null
  const result = lines.map(() => false)
  for (const pairs of stretches) {
    const isLatin = lines[pairs[0] ?? 0]?.isCjk === false
    if ((isLatin && isThroughout) || widthOf(lines, pairs) !== null)
      for (const index of pairs) result[index] = true
  }
  return result
}

/** Compares the blanks behind lines inside blocks with those behind the last lines of blocks. */
function readTrailing(
  lines: readonly Line[],
  areAdjacent: (index: number) => boolean,
): { readonly isTold: boolean; readonly usual: number } {
  const inside = { all: 0, blank: 0, double: 0 }
  const last = { all: 0, blank: 0 }
  lines.forEach((line, index) => {
    const next = lines[index + 1]
    if (!next || line.isCjk) return
    if (!areAdjacent(index)) {
      last.all++
      if (line.trailing > 0) last.blank++
    } else if (!next.isCjk) {
      inside.all++
      if (line.trailing > 0) inside.blank++
      if (line.trailing > 1) inside.double++
    }
  })
  const isMarked = inside.all >= 10 && inside.blank >= inside.all * 0.85
  return {
    isTold: isMarked && last.blank <= last.all * 0.25,
    usual: isMarked && inside.double <= inside.all * 0.2 ? 1 : 0,
  }
}

/** Reads what joining needs to know of a text. Single blank lines count as double spacing only where asked for. */
export function readPage(text: string, seesDoubleSpacing: boolean): Page {
  const lines = readLines(text)
  const stretches = seesDoubleSpacing ? doubleSpaced(lines) : []
  const single = lines.filter((line, index) => index > 0 && line.gap === 1).length
  const spacedPairs = stretches.filter(Boolean).length
  // In a text that is double-spaced throughout, a short stretch between headings is so too.
  const isDoubleSpaced =
    spacedPairs >= single * 0.6 && spacedPairs >= (lines.length - 1) * 0.4 && spacedPairs > 0
  const areAdjacent = (index: number): boolean => {
    const gap = lines[index + 1]?.gap ?? Infinity
    return gap === 0 || (gap === 1 && (isDoubleSpaced || stretches[index] === true))
  }
  const trailing = readTrailing(lines, areAdjacent)
  const spaced = text.match(new RegExp(`[${CJK_LETTER}] [A-Za-z\\d]`, 'gu'))?.length ?? 0
  const tight = text.match(new RegExp(`[${CJK_LETTER}][A-Za-z\\d]`, 'gu'))?.length ?? 0
  return {
    lines,
    areAdjacent,
    isDoubleSpaced,
    widths: widthModel(lines, areAdjacent),
    isTrailingTold: trailing.isTold,
    usualTrailing: trailing.usual,
    labels: repeatedLabels(lines),
    known: vocabulary(text),
    isLatinSpaced: spaced > tight,
  }
}
