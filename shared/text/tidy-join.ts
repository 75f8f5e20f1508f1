import type { Change } from './edit'
import { CJK_LETTER, CJK_MARK } from './scripts'
import { hyphenEnd } from './tidy-hyphens'
import type { Line } from './tidy-lines'
import {
  isHeading,
  isOpenEnded,
  isTerminated,
  isUrl,
  startsBlock,
  startsLowerCase,
  startsNumbered,
} from './tidy-lines'
import { labelOf, readPage, type Page } from './tidy-page'
import { isFull } from './tidy-width'

/** The rules that concern line ends. */
export type LineRule = 'double-spacing' | 'broken-lines' | 'line-hyphens' | 'cjk-lines'

/** A change and the rule it is counted under. */
export interface RuledChange extends Change {
  readonly rule: LineRule
}

/** Whether the next line begins something of its own, so that it is never drawn up to the line before. */
function isBarrier(page: Page, line: Line, next: Line): boolean {
  if (line.isCjk !== next.isCjk || isHeading(line) || startsBlock(next)) return true
  // A Chinese heading at a page start: short, without a sentence end, set in by the blank that page starts leave.
  const opensPage = next.isCjk && next.leading > 0 && line.leading === 0
  if (opensPage && !isTerminated(next) && next.width < 0.6 * line.width) return true
  const endsInUrl = /:\/\/\S+$/.test(line.text)
  if (isUrl(line) || (endsInUrl && startsNumbered(line))) return true
  const isMidSentence = !isTerminated(line) && !endsInUrl
  if (startsNumbered(next)) return !isMidSentence
  const label = labelOf(next)
  return label !== null && page.labels.has(label) && !(isMidSentence && startsLowerCase(next))
}

/** A line without a sentence end, followed by a capital, that is not quite full and begins a block: a heading. */
function looksLikeHeading(page: Page, index: number, width: number, joinedBefore: boolean): boolean {
  const line = page.lines[index]
  const next = page.lines[index + 1]
  if (!line || !next || joinedBefore || isTerminated(line) || isOpenEnded(line)) return false
  const opensBlock = index === 0 || !page.areAdjacent(index - 1)
  return opensBlock && !startsLowerCase(next) && line.width < 0.86 * width
}

const endsInHyphen = (line: Line): boolean => /[\p{L}\d]-$/u.test(line.text)

/** A word cut by a hyphen is cut whether or not the text around shows a page width. */
const isCutWord = (line: Line, next: Line): boolean =>
  next.gap === 0 && line.width >= 20 && /\p{L}{2}[-\u00ad]$/u.test(line.text) && /^\p{Ll}/u.test(next.text)

function joinsBelow(page: Page, index: number, width: number, joinedBefore: boolean): boolean {
  const line = page.lines[index]
  const next = page.lines[index + 1]
  if (!line || !next) return false
  const full = isFull(line, next, width)
  if (line.isCjk) return full
  if (endsInHyphen(line)) return full || startsLowerCase(next)
  if (page.isTrailingTold) return line.trailing > 0 && (full || line.width >= 0.5 * width)
  if (!isTerminated(line) && (startsLowerCase(next) || isOpenEnded(line)))
    return full || line.width >= 0.6 * width
  if (isTerminated(line) && page.usualTrailing === 1 && line.trailing >= 2) return false
  return full && !looksLikeHeading(page, index, width, joinedBefore)
}

/** A paragraph cut by a page or column break, with blank lines between its halves: joined only where there is no doubt. */
function joinsAcross(page: Page, index: number, width: number, joinedBefore: boolean): boolean {
  const line = page.lines[index]
  const next = page.lines[index + 1]
  const second = page.lines[index + 2]
  if (!line || !next || next.gap > 3 || isTerminated(line)) return false
  if (!joinedBefore && (line.isCjk || !startsLowerCase(next))) return false
  if (!isFull(line, next, width) || startsNumbered(next)) return false
  const nextGoesOn =
    isTerminated(next) || (second !== undefined && second.gap === 0 && second.isCjk === next.isCjk)
  if (line.isCjk) return nextGoesOn && (isTerminated(next) || next.width >= 0.85 * width)
  if (page.isTrailingTold && line.trailing === 0) return false
  return nextGoesOn && (startsLowerCase(next) || isOpenEnded(line) || page.isTrailingTold)
}

/** A long unbroken paragraph that stops in mid-sentence and goes on in lower case behind a page break. */
function isSplitParagraph(line: Line, next: Line): boolean {
  const isLong = line.width > 160 && next.width > 80
  return (
    isLong &&
    next.gap <= 3 &&
    !startsNumbered(next) &&
    !isTerminated(line) &&
    (startsLowerCase(next) || isOpenEnded(line))
  )
}

/** Chinese titles in large letters: several lines of one width, narrower than the page. */
function joinsTitle(page: Page, index: number): boolean {
  const run: Line[] = []
  for (let i = index; i >= 0 && run.length < 5; i--) {
    const line = page.lines[i]
    if (!line?.isCjk) break
    run.unshift(line)
    if (line.gap > 0) break
  }
  for (let i = index + 1; run.length < 8; i++) {
    const line = page.lines[i]
    if (!line?.isCjk || line.gap > 0) break
    run.push(line)
  }
  const widest = Math.max(...run.map((line) => line.width))
  const opening = run.slice(0, -1)
  if (run.length < 3 || widest < 30) return false
  return opening.every((line, at) => !isTerminated(line) && isFull(line, run[at + 1] ?? line, widest))
}

function joins(page: Page, index: number, joinedBefore: boolean, cutsWords: boolean): boolean {
  const line = page.lines[index]
  const next = page.lines[index + 1]
  if (!line || !next || isBarrier(page, line, next)) return false
  if (isSplitParagraph(line, next) || (cutsWords && isCutWord(line, next))) return true
  const width = page.widths.at(index)
  if (width === null) return false
  if (!page.areAdjacent(index)) return joinsAcross(page, index, width, joinedBefore)
  return (
    joinsBelow(page, index, width, joinedBefore) || (line.isCjk && next.gap === 0 && joinsTitle(page, index))
  )
}

const CLOSED = new RegExp(`[${CJK_LETTER}${CJK_MARK}]`, 'u')
const WORDLIKE = /[A-Za-z\d]/

/** What belongs between two lines of Chinese: nothing, or a blank where Latin words meet. */
function cjkSeparator(page: Page, line: Line, next: Line): string {
  const last = line.text.at(-1) ?? ''
  const first = next.text.at(0) ?? ''
  if (WORDLIKE.test(last) && WORDLIKE.test(first)) return ' '
  const meets = (CLOSED.test(last) && WORDLIKE.test(first)) || (WORDLIKE.test(last) && CLOSED.test(first))
  const isMark = new RegExp(`[${CJK_MARK}]`, 'u')
  return meets && page.isLatinSpaced && !isMark.test(last) && !isMark.test(first) ? ' ' : ''
}

/** The change between two lines that are to be joined, or null where its rule is off. */
function join(page: Page, line: Line, next: Line, isOn: (rule: LineRule) => boolean): RuledChange | null {
  if (line.isCjk) {
    return isOn('cjk-lines')
      ? { from: line.end, to: next.start, insert: cjkSeparator(page, line, next), rule: 'cjk-lines' }
      : null
  }
  const hyphen = hyphenEnd(line.text, next.text, page.known)
  if (hyphen !== null && hyphen !== 'blank' && isOn('line-hyphens')) {
    const from = hyphen === 'drop' ? line.end - 1 : line.end
    return { from, to: next.start, insert: '', rule: 'line-hyphens' }
  }
  if (!isOn('broken-lines')) return null
  const insert = hyphen === 'keep' || hyphen === 'drop' ? '' : ' '
  return { from: line.end, to: next.start, insert, rule: 'broken-lines' }
}

/** The blank lines that double spacing has left between two lines that stay apart. */
function respace(page: Page, text: string, index: number, areLinesJoined: boolean): RuledChange | null {
  const line = page.lines[index]
  const next = page.lines[index + 1]
  if (!line || !next) return null
  // Where lines become paragraphs, one blank line parts them; where they stay lines, double spacing is halved.
  const wanted = areLinesJoined || next.gap >= 2 ? 1 : 0
  const isSpaced = page.isDoubleSpaced || (!areLinesJoined && page.areAdjacent(index))
  if (!isSpaced || next.gap === wanted) return null
  const lineEnd = text.indexOf('\n', line.end)
  const nextStart = text.lastIndexOf('\n', next.start - 1) + 1
  return { from: lineEnd, to: nextStart, insert: '\n'.repeat(wanted + 1), rule: 'double-spacing' }
}

/** Plans what becomes of each line end, in text order. */
export function joinLines(text: string, isOn: (rule: LineRule) => boolean): RuledChange[] {
  const page = readPage(text, isOn('double-spacing'))
  const changes: RuledChange[] = []
  let joinedBefore = false
  page.lines.forEach((line, index) => {
    const next = page.lines[index + 1]
    if (!next) return
    const wantsJoin = joins(page, index, joinedBefore, isOn('line-hyphens'))
    const change = wantsJoin ? join(page, line, next, isOn) : null
    joinedBefore = wantsJoin
    if (change) changes.push(change)
    else if (isOn('double-spacing')) {
      const spaced = respace(page, text, index, isOn('broken-lines'))
      if (spaced) changes.push(spaced)
    }
  })
  return changes
}
