import type { Change } from './edit'
import { isTerminated, isUrl, readLines, startsLowerCase, type Line } from './tidy-lines'

/** A page holds about this many characters at least; what comes back sooner is not at the edge of a page. */
const PAGE = 600

interface Label {
  readonly index: number
  readonly parts: readonly number[]
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 }

function roman(text: string): number {
  const values = [...text.toLowerCase()].map((letter) => ROMAN[letter] ?? 0)
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0)
}

type LabelKind = 'number' | 'roman' | 'spread' | 'section'

/** Reads a line that is nothing but a page number or label. */
function pageLabel(text: string): { readonly kind: LabelKind; readonly parts: readonly number[] } | null {
  const number =
    /^(?:page|p\.|seite|第)?\s*[-–—[(|]?\s*(\d{1,4})\s*[-–—\])|]?\s*(?:页|(?:of|\/|von)\s*\d{1,4})?$/i.exec(
      text,
    )
  if (number) return { kind: 'number', parts: [Number(number[1])] }
  const spread = /^(\d{1,4})\s+(\d{1,4})$/.exec(text)
  if (spread && Number(spread[2]) === Number(spread[1]) + 1)
    return { kind: 'spread', parts: [Number(spread[1])] }
  const section = /^\d{1,3}(?:[-–]\d{1,3}){1,2}$/.exec(text)
  if (section) return { kind: 'section', parts: text.split(/[-–]/).map(Number) }
  if (/^[ivxlc]{1,7}$/.test(text)) return { kind: 'roman', parts: [roman(text)] }
  return null
}

function isAfter(a: readonly number[], b: readonly number[]): boolean {
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0)
    if (difference !== 0) return difference > 0
  }
  return false
}

/** Splits labels into rising runs whose neighbours are at least a page apart where `needsPages`. */
function risingRuns(lines: readonly Line[], labels: readonly Label[], needsPages: boolean): Label[][] {
  const runs: Label[][] = []
  let run: Label[] = []
  for (const label of labels) {
    const last = run.at(-1)
    const apart = (lines[label.index]?.start ?? 0) - (lines[last?.index ?? 0]?.start ?? 0)
    const step = (label.parts[0] ?? 0) - (last?.parts[0] ?? 0)
    const follows = last && isAfter(label.parts, last.parts) && (!needsPages || (apart >= PAGE && step <= 40))
    if (!follows) {
      if (run.length > 0) runs.push(run)
      run = []
    }
    run.push(label)
  }
  if (run.length > 0) runs.push(run)
  return runs
}

/** More lines than this are not the furniture between two pages. */
const MOST_FURNITURE = 8

/** The nearest lines before and behind that cannot be furniture themselves. */
function neighbours(
  lines: readonly Line[],
  index: number,
  skips: (index: number) => boolean,
): [Line?, Line?] {
  let before = index - 1
  let behind = index + 1
  while (skips(before) && index - before < MOST_FURNITURE) before--
  while (skips(behind) && behind - index < MOST_FURNITURE) behind++
  return [lines[before], lines[behind]]
}

/** Whether a line stands in the middle of a sentence of running text, as only furniture does. */
function interrupts(lines: readonly Line[], index: number, skips: (index: number) => boolean): boolean {
  const [before, behind] = neighbours(lines, index, skips)
  if (!before || !behind || behind.width < 30) return false
  const isOpen = !isTerminated(before) && !isUrl(before) && before.width >= 30
  return behind.isCjk
    ? isOpen && before.isCjk && behind.gap === 0
    : startsLowerCase(behind) && (isOpen || isUrl(before))
}

type Labels = Readonly<Record<LabelKind, readonly Label[]>>

function readLabels(lines: readonly Line[]): Labels {
  const byKind: Record<LabelKind, Label[]> = { number: [], roman: [], spread: [], section: [] }
  lines.forEach((line, index) => {
    const label = line.text.length <= 24 ? pageLabel(line.text) : null
    if (label) byKind[label.kind].push({ index, parts: label.parts })
  })
  return byKind
}

/** Page labels in rising runs that cut sentences; and a single small number where it cuts one. */
function findLabels(
  lines: readonly Line[],
  labels: Labels,
  mayBeFurniture: (index: number) => boolean,
): Set<number> {
  const found = new Set<number>()
  for (const kind of ['number', 'roman', 'spread', 'section'] as const) {
    for (const run of risingRuns(lines, labels[kind], kind === 'number' || kind === 'roman')) {
      const cuts = run.filter(({ index }) => interrupts(lines, index, mayBeFurniture))
      const isCutting = cuts.length * 4 >= run.length || kind === 'spread' || kind === 'section'
      const isCertain = isCutting && run.length >= (kind === 'spread' ? 2 : 3)
      for (const { index, parts } of isCertain ? run : cuts) {
        if (isCertain || (kind === 'number' && (parts[0] ?? 0) < 1000)) found.add(index)
      }
    }
  }
  return found
}

/** A line that goes on in lower case, so long that it is part of a sentence which may well stand in a text several times. */
const isRunningText = (line: Line): boolean => line.width >= 30 && startsLowerCase(line)

/** Short lines that are the same but for numbers and come back at page-like distances: running heads, perhaps. */
function repeatedLines(lines: readonly Line[], labels: Labels): number[][] {
  const taken = new Set(Object.values(labels).flatMap((some) => some.map(({ index }) => index)))
  const groups = new Map<string, number[]>()
  lines.forEach((line, index) => {
    if (line.width > 100 || line.text.length < 4 || taken.has(index) || isUrl(line) || isRunningText(line))
      return
    const key = line.text.replace(/\d+/g, '#').replace(/\s+/g, ' ').toLowerCase()
    const group = groups.get(key)
    if (group) group.push(index)
    else groups.set(key, [index])
  })
  return [...groups.values()].filter((group) => {
    const starts = group.map((index) => lines[index]?.start ?? 0)
    const apart = starts.slice(1).map((start, at) => start - (starts[at] ?? 0))
    const isSpeech = group.some((index) => /[.!?:。！？：]$/.test(lines[index]?.text ?? ''))
    return !isSpeech && apart.some((some) => some >= PAGE) && apart.every((some) => some >= PAGE / 2)
  })
}

/** Repeated lines that cut sentences or stand beside page numbers. */
function findHeads(
  lines: readonly Line[],
  groups: readonly (readonly number[])[],
  labels: ReadonlySet<number>,
  mayBeFurniture: (index: number) => boolean,
): Set<number> {
  const isPageNumber = (index: number): boolean =>
    labels.has(index) && !/\d[-–]\d/.test(lines[index]?.text ?? '')
  const found = new Set<number>()
  for (const group of groups) {
    const beside = group.filter((index) => isPageNumber(index - 1) || isPageNumber(index + 1))
    const cuts = group.filter((index) => interrupts(lines, index, mayBeFurniture))
    const isCertain =
      group.length >= 3
        ? cuts.length * 4 >= group.length || beside.length * 2 >= group.length
        : beside.length > 0
    if (isCertain) for (const index of group) found.add(index)
  }
  return found
}

const sameUrl = (line: Line): string =>
  line.text
    .replace(/[<>]/g, '')
    .replace(/(?<!:)\/{2,}/g, '/')
    .replace(/\/$/, '')

/** Lines that only repeat an address the text has already given; and the first one too where it cuts a sentence. */
function findUrls(lines: readonly Line[], others: ReadonlySet<number>): Set<number> {
  const places = new Map<string, number[]>()
  const seen = new Set<string>()
  const found = new Set<number>()
  lines.forEach((line, index) => {
    if (!line.text.includes('://') && !line.text.includes('www.')) return
    if (isUrl(line)) {
      const url = sameUrl(line)
      const known = places.get(url)
      if (known) known.push(index)
      else places.set(url, [index])
      if (seen.has(url)) found.add(index)
      seen.add(url)
    } else
      for (const inner of line.text.match(/(?:https?:\/\/|www\.)[^\s<>()]+/g) ?? [])
        seen.add(sameUrl({ ...line, text: inner }))
  })
  for (const indexes of places.values()) {
    const [first] = indexes
    const own = new Set(indexes)
    if (first === undefined || indexes.length < 2 || found.has(first)) continue
    const [before, behind] = neighbours(lines, first, (index) => own.has(index) || others.has(index))
    const isInSentence =
      before && behind && !isTerminated(before) && before.width >= 30 && startsLowerCase(behind)
    if (isInSentence && !isUrl(before)) found.add(first)
  }
  return found
}

/** The blank lines that are left where furniture stood: as many as the text uses between paragraphs at most. */
function usualGap(lines: readonly Line[]): number {
  const single = lines.filter((line, index) => index > 0 && line.gap === 1).length
  return single > (lines.length - 1) * 0.6 ? 2 : 1
}

/** Takes out page numbers, running heads and repeated addresses that stand alone on a line, each with its line break. */
export function dropFurniture(text: string): Change[] {
  const lines = readLines(text)
  const candidates = readLabels(lines)
  const groups = repeatedLines(lines, candidates)
  const possible = new Set([
    ...Object.values(candidates).flatMap((some) => some.map(({ index }) => index)),
    ...groups.flat(),
  ])
  const mayBeFurniture = (index: number): boolean => possible.has(index)
  const labels = findLabels(lines, candidates, mayBeFurniture)
  const heads = findHeads(lines, groups, labels, mayBeFurniture)
  const urls = findUrls(lines, new Set([...labels, ...heads]))
  const isFurniture = (index: number): boolean => labels.has(index) || heads.has(index) || urls.has(index)
  const mostGap = usualGap(lines)
  const changes: Change[] = []
  for (let first = 0; first < lines.length; first++) {
    if (!isFurniture(first)) continue
    let behind = first
    let gap = 0
    for (; behind < lines.length && isFurniture(behind); behind++)
      gap = Math.max(gap, lines[behind]?.gap ?? 0)
    gap = Math.max(gap, lines[behind]?.gap ?? 0)
    const before = lines[first - 1]
    const after = lines[behind]
    const from = before ? before.end + before.trailing : 0
    const to = after ? after.start - after.leading : text.length
    const breaks = after ? Math.min(gap, mostGap) + 1 : text.endsWith('\n') ? 1 : 0
    const insert = before ? '\n'.repeat(breaks) : ''
    changes.push({ from, to, insert })
    first = behind
  }
  return changes
}
