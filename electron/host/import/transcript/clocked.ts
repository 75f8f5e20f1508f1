import { parseClock } from './clock'
import type { Cue, Cues } from './cue'
import { ended } from './stamped'

const head = /^(\S.{0,80}?)[ \u00a0]{2,}(\d{1,2}:\d{2}(?::\d{2})?)\s*$/
/** What Teams says of itself. */
const aboutItself = /^\S.{0,80} (?:started|stopped) transcription$/
const chatLine = /^(\d{1,2}:\d{2}:\d{2})\t([^\t:]{1,80}):\t(.*)$/

/** From this share of the lines on that are not blank, heads make a text a transcript. */
const least = 0.2

const share = (lines: readonly string[], pattern: RegExp): number => {
  const words = lines.filter((line) => line.trim() !== '')
  return words.length === 0 ? 0 : words.filter((line) => pattern.test(line)).length / words.length
}

/** Text in which a clock stands beside each name, as otter.ai, Teams and the chat of Zoom write it; null for other text. */
export function readClocked(text: string): Cues | null {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/)
  if (share(lines, chatLine) >= least * 2) return { cues: ended(chat(lines)), areTurns: true, losses: [] }
  return share(lines, head) >= least ? headed(lines) : null
}

/** A name with its time, then the words on the lines below. What stands before the first name, nobody says. */
function headed(lines: readonly string[]): Cues {
  const cues: Cue[] = []
  const before: string[] = []
  const after: string[] = []
  const stop = lines.length - closingLines(lines)
  for (const [i, line] of lines.entries()) {
    const [, speaker, time] = head.exec(line) ?? []
    const last = cues.at(-1)
    const words = line.trim()
    if (words === '' || /^Transcribed by https?:\/\/otter\.ai/.test(words)) continue
    if (speaker !== undefined && time !== undefined)
      cues.push({ from: parseClock(time), to: null, speaker: speaker.trim(), words: '' })
    else if (!last) before.push(words)
    else if (i >= stop || aboutItself.test(words)) after.push(words)
    else cues[cues.length - 1] = { ...last, words: `${last.words} ${words}`.trim() }
  }
  return { before, cues: ended(cues), after, areTurns: true, losses: [] }
}

/** Where all names have their words right below, one line at the very end behind a blank one is said by nobody. */
function closingLines(lines: readonly string[]): number {
  const isTight = lines.every((line, i) => !head.test(line) || (lines[i + 1] ?? '').trim() !== '')
  const end = lines.findLastIndex((line) => line.trim() !== '')
  const isApart = end > 0 && (lines[end - 1] ?? '').trim() === '' && !head.test(lines[end] ?? '')
  return isTight && isApart ? lines.length - end : 0
}

function chat(lines: readonly string[]): readonly Cue[] {
  const cues: Cue[] = []
  for (const line of lines) {
    const [, time, speaker, words] = chatLine.exec(line) ?? []
    const last = cues.at(-1)
    if (time !== undefined && speaker !== undefined) {
      cues.push({ from: parseClock(time), to: null, speaker, words: (words ?? '').trim() })
    } else if (last && line.trim() !== '') {
      cues[cues.length - 1] = { ...last, words: `${last.words}\n${line.trim()}`.trim() }
    }
  }
  return cues
}
