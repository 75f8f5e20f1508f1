import type { Range } from './range'
import { columns, isSpace, isWide } from './scripts'

/** A line that is not blank, as the clean-up sees it. The range leaves out blanks at both ends and the line break. */
export interface Line extends Range {
  readonly text: string
  /** Blank lines between this line and the one before. */
  readonly gap: number
  /** Number of blanks before the first character: some programs leave one where a page begins. */
  readonly leading: number
  /** Number of blanks behind the last character: some programs leave one where the line goes on. */
  readonly trailing: number
  /** Width in columns. */
  readonly width: number
  /** At least a fifth of its width is Chinese, Japanese or Korean. */
  readonly isCjk: boolean
}

/** The lines of a text that are not blank, in order. Linear. */
export function readLines(text: string): Line[] {
  const lines: Line[] = []
  let gap = 0
  for (let at = 0; at <= text.length;) {
    const found = text.indexOf('\n', at)
    const lineEnd = found < 0 ? text.length : found
    let start = at
    let end = lineEnd
    while (start < end && isSpace(text.charCodeAt(start))) start++
    while (end > start && isSpace(text.charCodeAt(end - 1))) end--
    if (start === end) gap++
    else {
      const content = text.slice(start, end)
      lines.push({
        start,
        end,
        text: content,
        gap,
        leading: start - at,
        trailing: lineEnd - end,
        ...measure(content),
      })
      gap = 0
    }
    at = lineEnd + 1
  }
  return lines
}

function measure(content: string): { readonly width: number; readonly isCjk: boolean } {
  let wide = 0
  for (let i = 0; i < content.length; i++) if (isWide(content.charCodeAt(i))) wide++
  const width = columns(content)
  return { width, isCjk: wide * 2 >= width / 5 }
}

/** Ends a sentence, a quotation after it, or announces what follows. */
const TERMINATED = /[.!?;:…。！？；：][)\]"'”’»」』）]*$/

/** Whether a line ends as a sentence ends. An abbreviation at the line's end counts as an end: the careful side. */
export const isTerminated = (line: Line): boolean => TERMINATED.test(line.text.slice(-8))

export const startsLowerCase = (line: Line): boolean => /^["'“‘(]?\p{Ll}/u.test(line.text)

/** A sentence cannot end with these, so the line goes on whatever follows. */
const OPEN_END =
  /(?:^|[\s(])(?:the|a|an|of|in|on|at|to|for|by|with|from|and|or|nor|but|as|than|into|its|their|his|her|our|this|these|those|which|that|who|whose|is|are|was|were|has|have|had|be|been|between|through|under|over|de|der|die|das|des|und|la|le|les|du|et|el|los|y)$|,$/

export const isOpenEnded = (line: Line): boolean => OPEN_END.test(line.text.slice(-12))

export const isUrl = (line: Line): boolean => /^<?(?:https?:\/\/|www\.)\S+$/.test(line.text)

const HEADING = /^(?:#{1,6}\s|\*\*[^*]+\*\*$)/
const BLOCK_START = /^(?:[-*+•·▪‣◦–—]\s|>|\||`{3}|~{3}|={3}|-{3})/
const NUMBER_START =
  /^(?:\(?(?:\d{1,3}|[a-zA-Z]|[ivxlcIVXLC]{1,5})[.)、]\s|\(\d{1,2}\)|[（(]?[一二三四五六七八九十]{1,3}[)）、.]|\[\d+\]\s)/
const NOTE_START = /^\d{1,3}\s+(?:\p{Lu}|https?:|["“‘])/u

export const isHeading = (line: Line): boolean => HEADING.test(line.text)

/** A line that begins something of its own whatever stands before it: a bullet, a quotation mark, a table row, a heading. */
export const startsBlock = (line: Line): boolean => BLOCK_START.test(line.text) || isHeading(line)

/** A line that may begin a numbered item or a footnote, but may also just begin with a number. */
export const startsNumbered = (line: Line): boolean =>
  NUMBER_START.test(line.text) || NOTE_START.test(line.text)
