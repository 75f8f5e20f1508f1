import { leftOut } from '../losses'
import { parseClock } from './clock'
import type { Cue, Cues } from './cue'
import { decodeEntities } from './entities'
import { nameSpeakers } from './labels'
import { overlapsInTime } from './times'

/** A cue as it stands in the file. */
interface RawCue {
  readonly from: number | null
  readonly to: number | null
  readonly lines: readonly string[]
}

const arrow = /^(.*?)\s*-->\s*(\S+)/

/**
 * Captions: WebVTT (W3C Candidate Recommendation of 2019, section 4) and SubRip, as Zoom, Teams, YouTube, Whisper and
 * others write them. Neither is read strictly: a time that cannot be read costs the time, not the words.
 */
export function readCaptions(text: string): Cues {
  const isVtt = /^\ufeff?WEBVTT/.test(text)
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/)
  const found: RawCue[] = []
  const losses: string[] = []
  let notes = 0
  for (let at = isVtt ? afterHeader(lines) : 0; at < lines.length;) {
    const end = blockEnd(lines, at)
    const timed = timedIn(lines, at, end)
    const first = lines[at] ?? ''
    if (timed < 0) {
      if (isVtt && /^NOTE\b/.test(first)) notes++
      else if (!isVtt || !/^(?:STYLE|REGION)\b/.test(first)) keep(found, lines.slice(at, end))
      at = end + 1
      continue
    }
    const next = timedIn(lines, timed + 1, end)
    const stop = next >= 0 ? next : end
    found.push(cueAt(lines, timed, stop, losses))
    at = stop === end ? end + 1 : stop
  }
  losses.push(...leftOut(notes, 'note', 'notes'))
  const cues = unrolled(isVtt ? found : headed(found)).flatMap(voices)
  return { cues: nameSpeakers(overlapsInTime(cues)), areTurns: false, losses }
}

/** Words after a blank line inside of a cue belong to it. */
function keep(found: RawCue[], words: readonly string[]): void {
  if (words.every((line) => line.trim() === '')) return
  const last = found.pop() ?? { from: null, to: null, lines: [] }
  found.push({ ...last, lines: [...last.lines, ...words] })
}

function cueAt(lines: readonly string[], timed: number, stop: number, losses: string[]): RawCue {
  const words = lines[timed] ?? ''
  const [, first = '', second = ''] = arrow.exec(words) ?? []
  const from = cueTime(first)
  const to = cueTime(second)
  if (from === null || to === null)
    losses.push(
      `The time in line ${timed + 1} cannot be read (“${words.trim()}”); the words were kept without it.`,
    )
  return { from, to, lines: lines.slice(timed + 1, stop) }
}

/** Teams once wrote each number of a time without zeros before it: `0:0:2.70` is 2 s and 70 ms. */
function cueTime(words: string): number | null {
  const [, whole, ms] = /^(\d:\d{1,2}:\d{1,2})\.(\d{1,2})$/.exec(words) ?? []
  const seconds = whole === undefined ? null : parseClock(whole)
  return seconds === null ? parseClock(words) : seconds + Number(ms)
}

function afterHeader(lines: readonly string[]): number {
  const blank = lines.findIndex((line) => line.trim() === '')
  const timed = lines.findIndex((line) => line.includes('-->'))
  // A style sheet in the header may hold blank lines of its own.
  return blank < 0 ? lines.length : timed >= 0 && timed < blank ? 1 : blank + 1
}

function blockEnd(lines: readonly string[], from: number): number {
  let end = from
  while (end < lines.length && lines[end] !== '') end++
  return end
}

/** The first line of `[from, end)` that holds times, or -1. Looks no further, so that long files take no longer per line. */
function timedIn(lines: readonly string[], from: number, end: number): number {
  for (let at = from; at < end; at++) if (lines[at]?.includes('-->')) return at
  return -1
}

/** From this share of cues on that repeat a line of the one before, captions roll. */
const rolling = 0.3

/** Captions that roll up show each line two or three times: once is enough. */
function unrolled(cues: readonly RawCue[]): readonly RawCue[] {
  const bare = cues.map((cue) => ({
    ...cue,
    lines: cue.lines.filter((line) => plain(line) !== ''),
  }))
  const said = bare.map(({ lines }) => saidBy(lines))
  const repeats = bare.map(({ lines }, i) => {
    const before = new Set(said[i - 1])
    return lines.filter((_, at) => before.has(said[i]?.[at] ?? ''))
  })
  if (repeats.filter((lines) => lines.length > 0).length < bare.length * rolling) return cues
  return bare.map((cue, i) => ({
    ...cue,
    lines: cue.lines.filter((line) => !repeats[i]?.includes(line)),
  }))
}

/** Lines as who says what: two voices that say the same do not repeat each other. */
function saidBy(lines: readonly string[]): readonly string[] {
  let by = ''
  return lines.map((line) => {
    by = [...line.matchAll(new RegExp(voice.source, 'g'))].at(-1)?.[1] ?? by
    return `${by}\n${plain(line)}`
  })
}

/** Teams once put the name on a line of its own above the words: then cues begin with few lines, again and again. */
function headed(cues: readonly RawCue[]): readonly RawCue[] {
  const heads = cues.map(({ lines }) => lines.map((line) => line.trim()).filter((line) => line !== ''))
  const names = new Set(heads.map(([first = '']) => first))
  const areNames = [...names].every(
    (name) => name.length > 0 && name.length <= 63 && !/[.?!,:;-]$|^[-–—]/.test(name),
  )
  if (names.size * 2 > cues.length || !areNames || heads.some(({ length }) => length < 2)) return cues
  return cues.map((cue, i) => {
    const [name = '', ...words] = heads[i] ?? []
    return { ...cue, lines: [`<v ${name}>${words.join('\n')}`] }
  })
}

const voice = /<v(?:\.[^\s>]*)?\s+([^>]*)>/

/** A cue for each voice that speaks in it, without markup. */
function voices({ from, to, lines }: RawCue): readonly Cue[] {
  const words = lines.map((line) => line.trim()).join('\n')
  const parts = words.split(new RegExp(voice.source, 'g'))
  const said = (speaker: string | null, part: string): readonly Cue[] => {
    const spoken = plain(part)
    return spoken === '' ? [] : [{ from, to, speaker, words: spoken }]
  }
  const [before = ''] = parts
  const named: Cue[] = [...said(null, before)]
  for (let i = 1; i < parts.length; i += 2) {
    const name = decodeEntities(parts[i] ?? '').trim()
    named.push(...said(name === '' ? null : name, parts[i + 1] ?? ''))
  }
  return named
}

/** Words without tags, times and entities; a line that begins with a dash is said by somebody else and stays one. */
const plain = (words: string): string =>
  decodeEntities(words.replace(/<[^>\n]*>/g, '').replace(/\{\\[^}]*\}/g, ''))
    .split('\n')
    .map((line) => line.replace(/[^\S\n]+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n')
    .replace(/\n(?![-–—]\s)/g, ' ')
