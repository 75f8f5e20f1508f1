import { speakerTurns } from '../../../../shared/text/turns'
import type { Converted, SourceFormat } from '../converted'
import { readCaptions } from './captions'
import { readClocked } from './clocked'
import { transcript } from './cue'
import type { Cues } from './cue'
import { readMeet } from './meet'
import { readStamped } from './stamped'

/** Formats in which people write or export transcripts as running text. */
const written: ReadonlySet<SourceFormat> = new Set(['txt', 'md', 'html', 'docx', 'rtf', 'odt'])

/**
 * A text with its speaker turns. Where times stand in it, they move beside the turns and the text is set `Name: words`; a
 * text that only names its speakers stays as it is.
 */
export function withTurns(read: Converted, fileName: string): Converted {
  if (read.structure.turns || !written.has(read.format)) return read
  const spoken = spokenIn(read.text)
  if (spoken) {
    const { text, structure, losses } = transcript(fileName, spoken)
    return { ...read, text, structure, losses: [...read.losses, ...losses] }
  }
  const turns = speakerTurns(read.text).map(({ range, speaker }) => ({
    ...range,
    speaker,
    from: null,
    to: null,
  }))
  const losses = [...read.losses, ...unaligned(read.text)]
  return turns.length === 0
    ? { ...read, losses }
    : { ...read, structure: { ...read.structure, turns }, losses }
}

function spokenIn(text: string): Cues | null {
  const arrows = text.match(/^\s*(?:\d+:)?\d+:\d+[.,]\d+ *--> *(?:\d+:)?\d+:\d+[.,]\d+/gm)?.length ?? 0
  return (arrows >= 2 ? readCaptions(text) : null) ?? readClocked(text) ?? readMeet(text) ?? readStamped(text)
}

/** From this share of lines on that begin with a time, a text looks like a transcript. */
const suspicious = 0.3

/** What to say of times that stand before words and belong to nobody: they are not taken for times of a recording. */
function unaligned(text: string): readonly string[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const timed = lines.filter((line) => /^\s*[[({#]?\d{1,3}:\d{2}(?::\d{2})?\b/.test(line))
  if (timed.length < 5 || timed.length < lines.length * suspicious) return []
  return [
    `${timed.length} lines begin with a time, but the times could not be matched to what is said; they were left in the text.`,
  ]
}
