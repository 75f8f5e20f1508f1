import type { Change } from './edit'

const TAG = /[ \t]?<(sup|sub)>([^<>\n]{0,80})<\/\1>/gi
const NOTE_LIST = /^\s*(?:\d{1,3}|[a-z]|[*†‡§]+)(?:\s*[,;–—-]\s*(?:\d{1,3}|[a-z]|[*†‡§]+))*\s*$/
const RAISED: Readonly<Record<string, string>> = {
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
  '-': '⁻',
  '−': '⁻',
  '+': '⁺',
}
/** Units that are squared or cubed, at the end of what stands before the tag. */
const UNIT = /(?:^|[\s\d/(])(?:[kcdmµn]?m|in|ft|s|sec)$/

/** What a `<sup>` tag becomes: nothing for a note mark, raised digits for a power, the bare words for the rest. */
function untag(tag: string, inner: string, before: string): string {
  const content = inner.trim()
  if (tag === 'sub') return content
  if (
    /^[-−+]?\d{1,3}$/.test(content) &&
    (/\d$/.test(before) || (/^[-−]?\d$/.test(content) && UNIT.test(before)))
  ) {
    return [...content].map((digit) => RAISED[digit] ?? digit).join('')
  }
  if (/^(?:st|nd|rd|th|er|e)$/.test(content) && /\d$/.test(before)) return content
  return NOTE_LIST.test(content) ? '' : content
}

function untagAll(text: string): Change[] {
  const changes: Change[] = []
  for (const found of text.matchAll(TAG)) {
    const [whole, tag = '', inner = ''] = found
    const hasBlank = !whole.startsWith('<')
    const from = found.index + (hasBlank ? 1 : 0)
    const to = found.index + whole.length
    const insert = untag(tag.toLowerCase(), inner, text.slice(Math.max(0, from - 12), from))
    // "studies <sup>5</sup>." leaves no blank before the full stop.
    const dropsBlank = hasBlank && insert === '' && /^(?:[\s.,;:)]|$)/.test(text.slice(to, to + 1))
    changes.push({ from: dropsBlank ? from - 1 : from, to, insert })
  }
  return changes
}

const MARK = /(?<=\p{L}{3}["”’')\]]{0,2}[.,;:!?]["”’')\]]{0,2})\d{1,3}(?=\s|$)/gu
const NOTE = /^([ \t]*)(\d{1,3})(?=[ \t]+(?:\p{L}|["“‘]))/gmu
/** A footnote stands on the same page as its mark. */
const WITHIN = 8_000

/** Footnote numbers glued to a sentence end ("China.1 The"), where they count up from 1 and each note is there. */
function gluedMarks(text: string): Change[] {
  const notes = new Map<number, number[]>()
  for (const { 1: lead = '', 2: digits = '', index: lineStart } of text.matchAll(NOTE)) {
    const index = lineStart + lead.length
    const places = notes.get(Number(digits))
    if (places) places.push(index)
    else notes.set(Number(digits), [index])
  }
  const changes: Change[] = []
  let expected = 1
  for (const { 0: digits, index } of text.matchAll(MARK)) {
    const number = Number(digits)
    // A mark that the pattern missed may leave one number out.
    if (number < expected || number > expected + 1) continue
    const hasNote = notes.get(number)?.some((place) => place > index && place - index < WITHIN)
    if (!hasNote) continue
    changes.push({ from: index, to: index + digits.length, insert: '' })
    expected = number + 1
  }
  return changes.length >= 2 ? changes : []
}

/** Takes out `<sup>` and `<sub>` tags and footnote marks; the notes themselves stay. */
export function dropNoteMarks(text: string): Change[] {
  return [...untagAll(text), ...gluedMarks(text)].sort((a, b) => a.from - b.from)
}
