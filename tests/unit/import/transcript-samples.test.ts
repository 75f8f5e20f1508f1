import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { convert } from '../../../electron/host/import/convert'
import type { SourceFormat } from '../../../shared/model/entities'
import type { Turn } from '../../../shared/text/structure'

const folder = join(import.meta.dirname, '../../../../shared/samples/transcripts')

/** Speaker, beginning and end in ms, number of words, fingerprint of the words (see `print`). */
type Edge = readonly [
  speaker: string | null,
  from: number | null,
  to: number | null,
  words: number,
  print: string,
]

/** What a file holds, written down by reading the file itself. */
interface Expected {
  readonly format: SourceFormat
  /** Turns of each speaker. */
  readonly turns: Readonly<Record<string, number>>
  /** All words that are said, labels and times left off. */
  readonly all: readonly [words: number, print: string]
  readonly first: Edge
  readonly last: Edge
  readonly losses?: readonly string[]
}

const captions = { format: 'vtt', turns: { null: 1 } } as const
/** A file of captions that nobody in particular says: one paragraph, so that first and last are the same. */
const one = (from: number, to: number, words: number, print: string) => {
  const edge = [null, from, to, words, print] as const
  return { all: [words, print], first: edge, last: edge } as const
}

const expected: Readonly<Record<string, Expected>> = {
  'chat-multi-speaker.cha': {
    format: 'cha',
    turns: { FAT: 8, CHI: 4 },
    all: [61, '7087bdb29a1d'],
    first: ['FAT', 600, 2_219, 6, 'cd0197fdfebc'],
    last: ['FAT', 15_799, 17_618, 12, '60cf4134e3a8'],
    losses: ['24 dependent tiers (lines that begin with %) were left out.'],
  },
  'otter.txt': {
    format: 'txt',
    turns: { 'Unknown Speaker': 8, Emma: 7, Sidney: 4, Kelly: 2, Tailor: 1 },
    all: [1347, 'bec69d9a3145'],
    first: ['Emma', 0, 34_000, 71, '3acaa405b820'],
    last: ['Sidney', 3_321_000, null, 32, '9cea9eea65a3'],
  },
  'sample.srt': { format: 'srt', turns: { null: 1 }, ...one(500, 23_880, 15, '181b87897e08') },
  'teams-overlapping.vtt': {
    format: 'vtt',
    turns: { 'Yuri Bakulin': 1, 'Adrian Petrescu': 1 },
    all: [7, '88b3bc0b9102'],
    first: ['Yuri Bakulin', 0, 570, 3, '92b5cbf0b4f4'],
    last: ['Adrian Petrescu', 210, 1_130, 4, '77408444dc84'],
  },
  'vtt-captions_with_bom.vtt': { ...captions, ...one(500, 21_580, 12, 'f778f8e9813c') },
  'vtt-comments.vtt': {
    ...captions,
    ...one(135_000, 150_000, 25, '1cf3ad09f92e'),
    losses: ['2 notes were left out.'],
  },
  'vtt-cue_tags.vtt': { ...captions, ...one(16_500, 21_500, 13, '23abcf43fa0a') },
  'vtt-invalid_timeframe.vtt': {
    ...captions,
    ...one(500, 30_280, 21, 'a03e8b77b92a'),
    losses: [
      'The time in line 6 cannot be read (“00:00:07.000 --> 00:00:1d.890”); the words were kept without it.',
    ],
  },
  'vtt-metadata_headers.vtt': { ...captions, ...one(500, 11_890, 6, '000a5213443f') },
  'vtt-using_identifiers.vtt': { ...captions, ...one(500, 27_280, 18, '4a200d611988') },
  'whisperx.json': {
    format: 'json',
    turns: { null: 2 },
    all: [8, 'cef48f215571'],
    first: [null, 151, 3_863, 3, 'd04cccfefbf9'],
    last: [null, 7_395, 8_318, 5, '978ecafa88e9'],
  },
  // The last cue, until 305400, only shows again what was said before it.
  'youtube-rolling.vtt': { ...captions, ...one(286_070, 305_069, 8, '04fab7295a1f') },
  'zoom-chat.txt': {
    format: 'txt',
    turns: {
      Potuz: 9,
      Barnabas: 8,
      'Stefan Starflinger': 7,
      'Justin Traglia': 5,
      felipe: 4,
      Manu: 3,
      'Karim T. (matkt)': 2,
      'Jared Wasinger': 2,
      Guru: 2,
      Caleb: 2,
      Francesco: 2,
      'Daniel Knopik': 1,
      'Toni Wahrstätter': 1,
      'Daniel Lehrner (Besu)': 1,
      NC: 1,
      'Stefan Bratanov': 1,
    },
    all: [415, 'c2f1a1e08bd6'],
    first: ['Manu', 235_000, 309_000, 1, '1cef29126188'],
    last: ['Justin Traglia', 1_943_000, null, 1, 'd17b224c3cf6'],
  },
  'zoom-group-call.vtt': {
    format: 'vtt',
    turns: {
      Barnabas: 57,
      'Justin Traglia': 19,
      Potuz: 9,
      'Stefan Starflinger': 9,
      'Toni Wahrstätter': 5,
      Caleb: 5,
      'Stefan Bratanov': 4,
      'Pooja Ranjan': 2,
      Marc: 2,
      Jen: 2,
      Eitan: 2,
      'Saulius Grigaitis | Grandine': 2,
      Manu: 1,
      'Karim T. (matkt)': 1,
      'Jared Wasinger': 1,
      NC: 1,
      'Marius van der Wijden': 1,
    },
    all: [2787, 'ad03f7f2c47a'],
    first: ['Barnabas', 230_780, 231_710, 1, '38178a20b470'],
    last: ['Marius van der Wijden', 2_039_370, 2_040_130, 1, '4305843a67a4'],
  },
}

/** First 12 digits of SHA-256 of the words with single blanks between them. */
const print = (words: string): string =>
  createHash('sha256').update(words.split(/\s+/).join(' ')).digest('hex').slice(0, 12)

if (!existsSync(folder))
  console.warn(
    'Transcripts of other programs: skipped, because ../shared/samples is not beside the repository.',
  )

describe.skipIf(!existsSync(folder))('transcripts of other programs', () => {
  it.each(Object.entries(expected))(
    '%s has the speakers, times and words that are in it',
    async (name, wanted) => {
      const { format, losses, structure, text } = await convert(readFileSync(join(folder, name)), name)
      const turns = structure.turns ?? []
      const said = ({ speaker, start, end }: Turn): string =>
        text.slice(start + (speaker === null ? 0 : speaker.length + 1), end).trim()
      const edge = (turn: Turn | undefined): Edge | undefined =>
        turn && [turn.speaker, turn.from, turn.to, said(turn).split(/\s+/).length, print(said(turn))]
      const counts: Record<string, number> = {}
      for (const { speaker } of turns) counts[String(speaker)] = (counts[String(speaker)] ?? 0) + 1
      const all = turns.map(said).join(' ')
      expect({
        format,
        turns: counts,
        all: [all.split(/\s+/).length, print(all)],
        first: edge(turns[0]),
        last: edge(turns.at(-1)),
        losses,
      }).toEqual({ losses: [], ...wanted })
    },
  )
})
