import type { Range } from './range'
import { paragraphs, trimRange } from './segments'

/** What one speaker says until the next label. */
export interface SpeakerTurn {
  /** The label as the text spells it, blanks folded, brackets and colon left off. */
  readonly speaker: string
  /** From the label (or the time stamp before it) to the last word before the next turn. */
  readonly range: Range
  /** The label with its colon, without the blank behind it. */
  readonly label: Range
}

/** `[00:01:02.5]`, `(1:02)`, `#00:01:02-3#`, `00:01:02` and the like, with the blanks behind. */
const TIME_STAMP = /^\s*[[(#]?\d{1,2}(?::\d{2}){1,2}(?:[.,-]\d{1,3})?[\])#]?[\s-]+/
const LONGEST_LABEL = 63
const SENTENCE_BREAK = /[.?!;]\s|[。！？；]/
/** Titles and initials whose full stop ends no sentence. */
const TITLE = /(?<!\p{L})(?:Dr|Prof|Mr|Mrs|Ms|St|\p{Lu})\./gu

interface Candidate {
  readonly speaker: string
  readonly start: number
  readonly label: Range
}

/** The possible speaker label at the start of a paragraph. */
function candidate(text: string, paragraph: Range): Candidate | null {
  const head = text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + LONGEST_LABEL + 40))
  const stamp = TIME_STAMP.exec(head)?.[0].length ?? 0
  const colon = head.slice(stamp).search(/[:：]/)
  if (colon < 1) return null
  const raw = head.slice(stamp, stamp + colon)
  const name = raw.trim()
  const after = head.slice(stamp + colon + 1)
  const isClock = /\d$/.test(name) && /^\d/.test(after)
  const isUrl = after.startsWith('//')
  if (name.length === 0 || name.length > LONGEST_LABEL || isClock || isUrl) return null
  if (!/\p{L}/u.test(name) || SENTENCE_BREAK.test(name.replace(TITLE, ''))) return null
  const lead = raw.length - raw.trimStart().length
  const start = paragraph.start + stamp + lead
  return {
    speaker: name.replace(/^\[(.*)\]$/, '$1').replace(/\s+/g, ' '),
    start: trimRange(text, paragraph).start,
    label: { start, end: paragraph.start + stamp + colon + 1 },
  }
}

/** The speaker's label at the start of a stretch of text; null where there is none. */
export function labelAt(text: string, stretch: Range): Pick<SpeakerTurn, 'speaker' | 'label'> | null {
  const found = candidate(text, stretch)
  return found && { speaker: found.speaker, label: found.label }
}

/**
 * The speaker turns of a transcript. A label is the text before the first colon of a paragraph, or behind its time
 * stamp: 1 to 63 characters with a letter, no sentence punctuation followed by a blank, no clock, no URL scheme.
 * Labels count where the same one occurs at least twice, or where all labels together begin at least half of the
 * paragraphs. Text before the first label belongs to nobody.
 */
export function speakerTurns(text: string): SpeakerTurn[] {
  const all = paragraphs(text)
  const found = all.map((paragraph) => candidate(text, paragraph)).filter((one) => one !== null)
  const uses = new Map<string, number>()
  for (const { speaker } of found) uses.set(speaker, (uses.get(speaker) ?? 0) + 1)
  const isTranscript = found.length * 2 >= all.length
  const accepted = found.filter(({ speaker }) => isTranscript || (uses.get(speaker) ?? 0) >= 2)
  return accepted.map(({ speaker, start, label }, index) => {
    const next = accepted[index + 1]?.start ?? text.length
    return { speaker, label, range: trimRange(text, { start, end: next }) }
  })
}
