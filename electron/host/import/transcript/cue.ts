import type { TimeMark, Turn } from '../../../../shared/text/structure'
import type { Body } from '../converted'
import { Draft } from '../draft'
import { believed } from './times'

/** Words of a transcript that belong together, as a file gives them. Times in ms from the beginning. */
export interface Cue {
  readonly from: number | null
  readonly to: number | null
  /** Null where nobody is named. */
  readonly speaker: string | null
  readonly words: string
  /** Times inside of it: offsets in its words, ms. */
  readonly marks?: readonly { readonly at: number; readonly ms: number }[]
}

/** What a reader of transcripts finds. */
export interface Cues {
  readonly cues: readonly Cue[]
  /** Lines before and after all that is said: title, date, legend. */
  readonly before?: readonly string[]
  readonly after?: readonly string[]
  /** Whether each is a turn of its own; else neighbours are put together. */
  readonly areTurns: boolean
  readonly title?: string
  /** One sentence for each kind of thing that could not be carried. */
  readonly losses: readonly string[]
}

/** A pause up to this ends no turn of the same speaker, ms. */
const pause = 2_000
/** Captions of nobody in particular become paragraphs of about this many characters. */
const paragraph = 500

const sentenceEnd = /[.!?。！？…]["'”’」』)）]*$/

/** Whether a cue goes on with the turn before it, which has so many UTF-16 units of words. */
function goesOn(turn: readonly Cue[], length: number, cue: Cue, isNamed: boolean): boolean {
  const last = turn.at(-1)
  if (!last) return false
  const gap = cue.from !== null && last.to !== null ? cue.from - last.to : 0
  if (isNamed) return (cue.speaker ?? turn[0]?.speaker) === turn[0]?.speaker && gap <= pause
  return gap <= pause && (length < paragraph || !sentenceEnd.test(last.words))
}

/**
 * Cues as turns. Where speakers are named, neighbours of the same one are a turn, if no more than two seconds lie between
 * them, and a cue without a name goes on with the turn before it; elsewhere cues become paragraphs at pauses and at ends
 * of sentences.
 */
export function turnsOf(cues: readonly Cue[]): readonly (readonly Cue[])[] {
  const isNamed = cues.some(({ speaker }) => speaker !== null)
  const turns: Cue[][] = []
  let length = 0
  for (const cue of cues) {
    const last = turns.at(-1)
    const isNext = last !== undefined && goesOn(last, length, cue, isNamed)
    if (isNext) last.push(cue)
    else turns.push([cue])
    length = (isNext ? length : 0) + cue.words.length
  }
  return turns
}

/** What stands before the words of a neighbour; what begins with a dash is said by somebody else, on a line of its own. */
const joint = (words: string): string => (/^[-–—]\s/.test(words) ? '\n' : ' ')

/** Cues put together, with the times at which the later ones begin as marks. */
function joined(turn: readonly Cue[]): Required<Pick<Cue, 'words' | 'marks'>> {
  let text = ''
  const marks: { at: number; ms: number }[] = []
  for (const { words, from, marks: inside = [] } of turn) {
    if (text !== '') {
      text += joint(words)
      if (from !== null) marks.push({ at: text.length, ms: from })
    }
    const start = text.length
    marks.push(...inside.map(({ at, ms }) => ({ at: start + at, ms })))
    text += words
  }
  return { words: text, marks }
}

/** A transcript as text: a paragraph for each turn, `Name: words`, with speakers and times beside it. */
export function transcript(fileName: string, found: Cues): Body {
  const { cues, areTurns, title, before = [], after = [] } = found
  const draft = new Draft(fileName)
  const turns: Turn[] = []
  const times: TimeMark[] = []
  before.forEach((line) => draft.add({ kind: 'paragraph' }, line))
  const spoken = cues.filter(({ words }) => words.trim() !== '')
  for (const turn of areTurns ? spoken.map((cue) => [cue]) : turnsOf(spoken)) {
    const speaker = turn[0]?.speaker ?? null
    const label = speaker === null ? '' : `${speaker}: `
    const { words, marks } = joined(turn)
    const start = draft.add({ kind: 'paragraph' }, label + words)
    if (start === null) continue
    const from = turn[0]?.from ?? null
    turns.push({ start, end: draft.length, speaker, from, to: turn.at(-1)?.to ?? null })
    for (const { at, ms } of marks) times.push({ at: Math.min(draft.length, start + label.length + at), ms })
  }
  after.forEach((line) => draft.add({ kind: 'paragraph' }, line))
  const { text, structure } = draft.finish()
  const sound = believed(turns)
  return {
    text,
    structure: { ...structure, turns: sound.turns, ...(times.length > 0 && sound.areTimes ? { times } : {}) },
    losses: [...found.losses, ...sound.losses],
    ...(title === undefined ? {} : { title }),
  }
}
