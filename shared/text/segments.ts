import { contains, type Range } from './range'

/** What a selection can be grown to. */
export type Unit = 'word' | 'sentence' | 'paragraph'

const segmenters = new Map<string, Intl.Segmenter>()

/** Making a segmenter costs milliseconds, so each is made once. */
function segmenter(granularity: 'grapheme' | 'word' | 'sentence', locale?: string): Intl.Segmenter {
  const key = `${granularity} ${locale ?? ''}`
  const known = segmenters.get(key)
  if (known) return known
  const made = new Intl.Segmenter(locale, { granularity })
  segmenters.set(key, made)
  return made
}

/** Drops blanks and line breaks from both ends; a range of nothing else becomes empty at its start. */
export function trimRange(text: string, range: Range): Range {
  const slice = text.slice(range.start, range.end)
  const lead = slice.length - slice.trimStart().length
  if (lead === slice.length) return { start: range.start, end: range.start }
  return { start: range.start + lead, end: range.start + slice.trimEnd().length }
}

const isBlankLine = (text: string, line: Range): boolean => text.slice(line.start, line.end).trim() === ''

/** The line around an offset, without its line break. */
function lineAt(text: string, offset: number): Range {
  const end = text.indexOf('\n', offset)
  return {
    start: offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1,
    end: end < 0 ? text.length : end,
  }
}

/** So much of a line is looked at on each side of an offset; UTF-16 units. No sentence is that long. */
const REACH = 6000

/**
 * The line around an offset or, where that is very long, as much of it as decides about the sentence there: from the end
 * of a sentence well before, to as far behind. Segmenting a million characters for each key would take seconds.
 */
function stretchAt(text: string, offset: number): Range {
  const line = lineAt(text, offset)
  if (line.end - line.start <= 2 * REACH) return line
  const end = Math.min(line.end, offset + REACH)
  const from = offset - REACH
  if (from <= line.start) return { start: line.start, end }
  const found = /[.!?。！？][”"’」』）)\s]*/.exec(text.slice(from, offset - REACH / 2))
  return { start: found ? from + found.index + found[0].length : from, end }
}

/** The lines that a range touches, blank ones left out, cut to the range. */
function linesWithin(text: string, range: Range): Range[] {
  const result: Range[] = []
  for (let start = range.start; start < range.end;) {
    const found = text.indexOf('\n', start)
    const end = found < 0 || found > range.end ? range.end : found
    if (!isBlankLine(text, { start, end })) result.push({ start, end })
    start = end + 1
  }
  return result
}

/** The lines of a text that are not blank, in order, each without its line break. */
export const paragraphs = (text: string): Range[] => linesWithin(text, { start: 0, end: text.length })

/** A full stop after one of these does not end a sentence; Intl.Segmenter does not know that. */
const ABBREVIATION =
  /(?:^|[\s(["'“‘])(?:(?:Dr|Drs|Prof|Mr|Mrs|Ms|St|Jr|Sr|Fig|Figs|No|Nos|Vol|Eds?|eds?|pp?|cf|vs|approx|ca|al|e\.g|i\.e|z\.B)|(?:\p{Lu}\.)*\p{Lu})\.\s*$/u

/** ICU leaves an opening quotation mark with the sentence before where no blank stands between, as in Chinese. */
const OPENING = /[“‘「『《〈（【]+$/

/** Segments `[start, end)` of one line into sentences, blanks trimmed, in order. */
function lineSentences(text: string, line: Range, locale?: string): Range[] {
  const result: Range[] = []
  let start = line.start
  for (const { index, segment } of segmenter('sentence', locale).segment(text.slice(line.start, line.end))) {
    const segmentEnd = line.start + index + segment.length
    const isLast = segmentEnd === line.end
    const isOpen = !isLast && ABBREVIATION.test(segment.slice(-24))
    const end = isLast ? segmentEnd : segmentEnd - (OPENING.exec(segment)?.[0].length ?? 0)
    if (isOpen) continue
    const sentence = trimRange(text, { start, end })
    if (sentence.start < sentence.end) result.push(sentence)
    start = end
  }
  return result
}

/**
 * The sentences within a range, in order, blanks trimmed off. A sentence never crosses a line break. Only the range
 * is read: what it cuts off stays cut off.
 */
export const sentences = (text: string, range: Range, locale?: string): Range[] =>
  linesWithin(text, range).flatMap((line) => lineSentences(text, line, locale))

/** The words within a range, in order, without punctuation and blanks; Chinese is split by the ICU dictionary. */
export function words(text: string, range: Range): Range[] {
  const result: Range[] = []
  for (const part of segmenter('word').segment(text.slice(range.start, range.end))) {
    if (!part.isWordLike) continue
    const start = range.start + part.index
    result.push({ start, end: start + part.segment.length })
  }
  return result
}

/** The word that holds an offset or, for a caret, touches it. */
function wordAt(text: string, offset: number, isCaret: boolean): Range | null {
  const line = stretchAt(text, offset)
  const parts = segmenter('word').segment(text.slice(line.start, line.end))
  for (const at of isCaret ? [offset, offset - 1] : [offset]) {
    const part = at < line.start ? undefined : parts.containing(at - line.start)
    if (part?.isWordLike) {
      return { start: line.start + part.index, end: line.start + part.index + part.segment.length }
    }
  }
  return null
}

/** The sentence of the paragraph around an offset; where the offset lies in the blank between two, the one before. */
function sentenceAt(text: string, offset: number): Range | null {
  let best: Range | null = null
  for (const sentence of lineSentences(text, stretchAt(text, offset))) {
    if (best && sentence.start > offset) break
    best = sentence
  }
  return best
}

function unitAt(text: string, offset: number, unit: Unit, isCaret: boolean): Range | null {
  if (unit === 'word') return wordAt(text, offset, isCaret)
  if (unit === 'sentence') return sentenceAt(text, offset)
  const line = trimRange(text, lineAt(text, offset))
  return line.start < line.end ? line : null
}

/**
 * Grows a selection or a caret to whole words, sentences or paragraphs. Surrounding blanks are trimmed first; a range
 * that is already made of whole units comes back the same; where there is no unit (a caret in an empty line) the
 * range comes back as it is. Only the paragraphs at the two ends are segmented.
 */
export function growTo(text: string, range: Range, unit: Unit): Range {
  const selected = trimRange(text, range)
  if (selected.start === selected.end) return unitAt(text, range.start, unit, true) ?? range
  const first = unitAt(text, selected.start, unit, false) ?? selected
  const last = contains(first, selected) ? first : (unitAt(text, selected.end - 1, unit, false) ?? selected)
  return { start: Math.min(first.start, selected.start), end: Math.max(last.end, selected.end) }
}

/** Below U+0300 nothing combines, except CR with LF, which normalised text does not hold. */
const isPlain = (code: number): boolean => code < 0x300 && code !== 0x0d && code !== 0xa9 && code !== 0xae

/** The grapheme cluster that holds an offset strictly inside, or an empty range where the offset is a boundary. */
function graphemeAround(text: string, offset: number): Range {
  const boundary = { start: offset, end: offset }
  if (offset <= 0 || offset >= text.length) return boundary
  if (isPlain(text.charCodeAt(offset)) && isPlain(text.charCodeAt(offset - 1))) return boundary
  const line = stretchAt(text, offset)
  if (offset === line.start || offset === line.end) return boundary
  const part = segmenter('grapheme')
    .segment(text.slice(line.start, line.end))
    .containing(offset - line.start)
  if (!part || line.start + part.index === offset) return boundary
  return { start: line.start + part.index, end: line.start + part.index + part.segment.length }
}

/** Widens a range so that neither end cuts a grapheme cluster; an empty range moves to the start of its cluster. */
export function snapToGraphemes(text: string, range: Range): Range {
  const { start } = graphemeAround(text, range.start)
  return { start, end: range.start === range.end ? start : graphemeAround(text, range.end).end }
}
