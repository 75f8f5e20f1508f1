import type { Id } from '../../model/entities'
import { plainGround } from '../refi/stored-words'
import type { XmlNode } from '../refi/xml-node'
import { element, spelled, stamp } from './element'
import type { Maker } from './maker'
import type { Passages } from './passages'
import type { Segments } from './segments'
import type { Marking } from './qualcoder-codings'
import type { Valued } from './qualcoder-cases'
import { wordsOf } from './tables'
import type { Row, Tables } from './tables'

const sourceColumns = {
  id: 'number',
  name: 'text',
  fulltext: 'text',
  mediapath: 'text',
  memo: 'text',
  owner: 'text',
  date: 'text',
  av_text_id: 'number',
} as const

/** A source with what is known of it. */
export interface Source extends Row<typeof sourceColumns> {
  readonly guid: Id
  readonly kind: 'text' | 'pdf' | 'picture' | 'audio' | 'video'
  /** The folder and the name of its file; null where there is none, or it lies outside of the project. */
  readonly file: { readonly folder: string; readonly name: string } | null
  readonly hasText: boolean
}

/** All files of the project. */
export function sourcesOf(tables: Tables, maker: Maker): readonly Source[] {
  return tables.rows('source', sourceColumns).map((row) => ({
    ...row,
    guid: maker.guid(`source ${wordsOf(row.name)}`),
    hasText: wordsOf(row.fulltext).trim() !== '',
    ...placeOf(wordsOf(row.mediapath)),
  }))
}

/** Files in the project begin with a stroke and their folder, those outside with the folder and a colon. */
function placeOf(mediapath: string): Pick<Source, 'kind' | 'file'> {
  const found = /^(?:\/(docs|images|audio|video)\/|(docs|images|audio|video):)(.*)$/is.exec(mediapath.trim())
  if (!found) return { kind: 'text', file: null }
  const [, inside, outside, path = ''] = found
  const folder = (inside ?? outside ?? '').toLowerCase()
  const name = path.split(/[\\/]/).at(-1) ?? ''
  const kind =
    folder === 'images'
      ? 'picture'
      : folder === 'audio' || folder === 'video'
        ? folder
        : /\.pdf$/i.test(name)
          ? 'pdf'
          : 'text'
  const isInside = inside !== undefined && path === name && name !== ''
  return { kind, file: isInside ? { folder: folder === 'docs' ? 'documents' : folder, name } : null }
}

/** Code points of a text, as SQLite and Python count them. */
export function pointsIn({ fulltext }: Source): number {
  const text = wordsOf(fulltext)
  return text.length - (text.match(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)?.length ?? 0)
}

/** Recordings by their transcripts that hold words, and transcripts by their recordings. */
export interface Transcripts {
  readonly of: ReadonlyMap<Source, Source>
  readonly recordings: ReadonlyMap<Source, Source>
}

/** Which texts are the transcripts of which recordings; those without words are none. */
export function transcriptsOf(sources: readonly Source[], byId: Marking['byId']): Transcripts {
  const of = new Map<Source, Source>()
  const recordings = new Map<Source, Source>()
  for (const source of sources) {
    const isRecording = source.kind === 'audio' || source.kind === 'video'
    const transcript = isRecording && source.av_text_id !== null ? byId.get(source.av_text_id) : undefined
    if (transcript?.kind !== 'text' || !transcript.hasText || recordings.has(transcript)) continue
    of.set(source, transcript)
    recordings.set(transcript, source)
  }
  return { of, recordings }
}

const elements = {
  text: 'TextSource',
  pdf: 'PDFSource',
  picture: 'PictureSource',
  audio: 'AudioSource',
  video: 'VideoSource',
} as const

/** The element of a source; none for a text without words that nothing is said of. */
export function sourceNode(
  source: Source,
  {
    maker,
    passages,
    segments,
    attributes,
    transcripts,
  }: {
    readonly maker: Maker
    readonly passages: Passages
    readonly segments: Segments
    readonly attributes: Valued
    readonly transcripts: Transcripts
  },
): readonly XmlNode[] {
  const { guid, name, kind, hasText, memo, owner, date, file, mediapath } = source
  const [by, at] = [maker.coder(owner), date]
  const recording = transcripts.recordings.get(source)
  // A recording stands beside its transcript here: what is said of it is said of that.
  const isBeside = transcripts.of.has(source)
  const owned = [source, ...(recording ? [recording] : [])].filter(() => !isBeside)
  const notes = owned.map((each) =>
    maker.note(each.memo, maker.coder(each.owner), each.date, `source ${each.guid}`),
  )
  const values = owned.flatMap(({ id }) =>
    attributes.declared.of(id === null ? [] : (attributes.files.get(id) ?? [])),
  )
  const isEmpty = kind === 'text' && !hasText && wordsOf(memo).trim() === '' && values.length === 0
  // A transcript that nobody has begun, and other texts without words.
  if (isEmpty && passages.of(guid).length === 0) return []
  const path = file ? maker.file(file) : kind === 'text' ? null : outside(mediapath)
  const common = { guid: spelled(guid), name, ...stamp(by, at) }
  const textPath = hasText ? textOf(source, maker) : null
  if (kind === 'text') {
    const rich = path !== null && /\.docx$/i.test(path) ? path : null
    return [
      element('TextSource', { ...common, plainTextPath: textPath, richTextPath: rich }, [
        ...passages.of(guid),
        ...notes,
        ...values,
      ]),
    ]
  }
  const transcript = transcripts.of.get(source)
  const inside =
    kind === 'pdf' && textPath !== null
      ? element(
          'Representation',
          { guid: spelled(maker.guid(`text ${guid}`)), name, plainTextPath: textPath },
          passages.of(guid),
        )
      : transcript
        ? element('Transcript', {
            guid: spelled(maker.guid(`transcript ${guid}`)),
            name: transcript.name,
            plainTextPath: textOf(transcript, maker),
          })
        : null
  return [element(elements[kind], { ...common, path }, [inside, ...segments.of(guid), ...notes, ...values])]
}

/** The path of the words of a source, the same each time. */
function textOf({ guid, fulltext }: Source, maker: Maker): string {
  return maker.text(guid, () => plainGround(wordsOf(fulltext)))
}

/** A file outside of the project by its name alone: its folder is nobody's business. */
function outside(mediapath: string | null): string | null {
  const name =
    wordsOf(mediapath)
      .split(/[\\/:]/)
      .at(-1) ?? ''
  return name === '' ? null : `relative:///${name}`
}
