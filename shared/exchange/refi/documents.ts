import type { Id } from '../../model/entities'
import { shortHash } from '../../text/hash'
import type { TimeMark, Turn } from '../../text/structure'
import { placeOf } from './path'
import { conventionOf, findPositions } from './positions'
import type { Counted, Positions } from './positions'
import { findByWords } from './stored-words'
import type { Countings, Ground } from './stored-words'
import type {
  RefiProject,
  RefiSource,
  RefiText,
  RefiTextSelection,
  RefiTranscript,
  RefiTranscriptSelection,
} from './project'

/** A range of our text that something is on. */
export interface Spot {
  readonly start: number
  readonly end: number
  readonly doubtful: boolean
  /** As in quotations. */
  readonly hash: string
}

/** What a file of the package holds, decoded. */
export interface ReadWords {
  readonly raw: string
  readonly encoding: { readonly name: string; readonly guessed: boolean }
  /** Of a database: what positions refer to there, and the text that is made of it. */
  readonly ground?: Ground
}

/** Reads a file of the package; null where it is missing or is no text. */
export type ReadText = (path: string) => ReadWords | null

/** What a database says of its passages. */
export interface StoredWords {
  /** By the GUIDs of the selections. */
  readonly words: ReadonlyMap<Id, string>
  readonly countings: Countings
}

/** A text of the project file, with everything that is on its words. */
export interface RefiDocument {
  readonly guid: Id
  readonly name: string
  /** Its source; for a transcript that is none itself, the recording. */
  readonly source: RefiSource
  readonly transcript: RefiTranscript | null
  readonly recording: RefiSource | null
  readonly words: RefiText
  readonly encoding: { readonly name: string; readonly guessed: boolean }
  readonly positions: Omit<Positions, 'places' | 'marks' | 'text'>
  readonly text: string
  readonly selections: readonly {
    readonly selection: RefiTextSelection | RefiTranscriptSelection
    readonly spot: Spot | null
  }[]
  /** What is said when, of a transcript. */
  readonly turns: readonly Turn[]
  readonly times: readonly TimeMark[]
}

/** The texts of a project, and the sources that have none: pictures, PDFs without words, recordings, texts that are missing. */
export interface Documents {
  readonly texts: readonly RefiDocument[]
  readonly others: readonly RefiSource[]
  /** Texts whose words are nowhere. */
  readonly wordless: readonly RefiSource[]
}

/** Finds the words of all sources and the places of what is on them, by the words that are `stored` where there are such. */
export function documentsOf(
  project: RefiProject,
  readText: ReadText,
  stored: StoredWords | null = null,
): Documents {
  const texts: RefiDocument[] = []
  const others: RefiSource[] = []
  const wordless: RefiSource[] = []
  // A transcript that is also a source of its own (ATLAS.ti for Mac) is that source, with the recording beside it.
  const transcripts = new Map<string, { readonly of: RefiSource; readonly transcript: RefiTranscript }>()
  for (const of of project.sources)
    for (const transcript of of.transcripts)
      if (transcript.text.path !== null)
        transcripts.set(transcript.text.path.toLowerCase(), { of, transcript })
  const twins = new Set<RefiTranscript>()
  const add = (
    source: RefiSource,
    about: Pick<RefiDocument, 'guid' | 'name' | 'transcript' | 'recording' | 'words'>,
  ): boolean => {
    const read = wordsOf(about.words, readText)
    // A source of ours may hold nothing but blanks.
    if (!read || (read.raw.trim() === '' && (project.own === null || read.raw === ''))) return false
    texts.push(documentOf(project, source, about, read, stored))
    return true
  }
  for (const source of project.sources) {
    const { guid, name, kind, text } = source
    if (!text) {
      if (kind === 'picture' || kind === 'pdf') others.push(source)
      continue
    }
    const twin = text.path === null ? undefined : transcripts.get(text.path.toLowerCase())
    const about = {
      guid,
      name,
      words: text,
      transcript: twin?.transcript ?? null,
      recording: twin?.of ?? null,
    }
    if (add(source, about)) {
      if (twin) twins.add(twin.transcript)
    } else (kind === 'pdf' ? others : wordless).push(source)
  }
  for (const source of project.sources) {
    if (source.kind !== 'audio' && source.kind !== 'video') continue
    for (const transcript of source.transcripts) {
      if (twins.has(transcript)) continue
      add(source, {
        guid: transcript.guid,
        name: transcript.name || source.name,
        words: transcript.text,
        transcript,
        recording: source,
      })
    }
    if (!texts.some(({ recording }) => recording === source)) others.push(source)
  }
  return { texts, others, wordless }
}

function wordsOf({ path, content }: RefiText, readText: ReadText): ReadWords | null {
  if (placeOf(path)?.at === 'package' && path !== null) {
    const read = readText(path)
    if (read) return read
  }
  // The parser has made one character of each line break in the file.
  return content === null ? null : { raw: content, encoding: { name: 'utf-8', guessed: false } }
}

function documentOf(
  { program, own }: RefiProject,
  source: RefiSource,
  about: Pick<RefiDocument, 'guid' | 'name' | 'transcript' | 'recording' | 'words'>,
  { raw, encoding, ground }: ReadWords,
  stored: StoredWords | null,
): RefiDocument {
  const { transcript } = about
  const syncs = transcript?.syncs ?? []
  const at = new Map(syncs.map(({ guid, position }) => [guid, position]))
  const onWords = about.guid === source.guid ? source.textSelections : []
  const onSyncs = (transcript?.selections ?? []).map((selection) => ({
    selection,
    start: at.get(selection.from ?? '') ?? null,
    end: at.get(selection.to ?? '') ?? null,
  }))
  const placeable = onSyncs.filter(({ start, end }) => start !== null && end !== null)
  const ranges: readonly Counted[] = [
    ...onWords,
    ...placeable.map(({ selection, start, end }) => ({
      start: start ?? 0,
      end: end ?? 0,
      name: selection.name,
    })),
  ]
  const found =
    ground && stored
      ? findByWords(
          ground,
          onWords.map(({ guid, start, end }) => ({ start, end, words: stored.words.get(guid) ?? null })),
          stored.countings,
        )
      : findPositions(
          raw,
          ranges,
          own === null ? program : conventionOf(own),
          syncs.map(({ position }) => position),
        )
  const { text, places, marks, ...positions } = found
  const spotOf = (i: number): Spot | null => {
    const place = places[i]
    return place ? { ...place, hash: shortHash(text.slice(place.start, place.end)) } : null
  }
  const timed = syncs.map(({ time }, i) => ({ ms: time, at: marks[i] ?? 0 }))
  return {
    ...about,
    source,
    encoding,
    positions,
    text,
    selections: [
      ...onWords.map((selection, i) => ({ selection, spot: spotOf(i) })),
      ...placeable.map(({ selection }, i) => ({ selection, spot: spotOf(onWords.length + i) })),
      ...onSyncs
        .filter((each) => !placeable.includes(each))
        .map(({ selection }) => ({ selection, spot: null })),
    ],
    ...turnsOf(text, timed),
  }
}

/** A turn for each stretch between two times that holds words. One time at the beginning says nothing. */
function turnsOf(
  text: string,
  timed: readonly TimeMark[],
): { readonly turns: readonly Turn[]; readonly times: readonly TimeMark[] } {
  if (timed.length < 2) return { turns: [], times: [] }
  const turns = timed.flatMap(({ at, ms }, i): readonly Turn[] => {
    const next = timed[i + 1]
    const words = text.slice(at, next?.at ?? text.length)
    const start = at + (words.length - words.trimStart().length)
    const end = at + words.trimEnd().length
    if (start >= end) return []
    return [{ start, end, speaker: null, from: ms, to: next && next.ms >= ms ? next.ms : null }]
  })
  return { turns, times: [] }
}
