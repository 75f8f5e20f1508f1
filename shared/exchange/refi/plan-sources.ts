import type { Id, MemoTarget, Revision, Source } from '../../model/entities'
import type { Allotment } from './allot'
import type { Counts } from './counts'
import { areaOf } from './incoming'
import type { Incoming, IncomingSource } from './incoming'
import type { Kept } from './plan-foreign'
import { freeIn, lineOf } from './names'
import type { Coders, Making } from './plan-codes'
import type { Passages } from './plan-passages'
import type { Values } from './plan-values'
import { guidOf } from './guid'
import type { RefiSource, RefiTextSelection, RefiTranscript, RefiTranscriptSelection } from './project'
import type { XmlNode } from './xml-node'

/** What the parts of sources are handed to. */
export interface SourceParts {
  readonly making: Making
  readonly allotment: Allotment
  readonly counts: Counts
  readonly coders: Coders
  readonly passages: Passages
  readonly values: Values
  readonly foreign: Kept
  /** Notes and descriptions on a thing. */
  readonly remark: (
    target: MemoTarget,
    about: {
      readonly description: string
      readonly notes: readonly Id[]
      readonly guid: Id
      readonly name: string
    },
  ) => void
}

/** Sources of a file in the project, with everything on them. */
export class Sources {
  readonly made: (readonly [Source, Revision])[] = []
  /** Ids of sources by the GUIDs of the file; a recording is its transcript. */
  readonly ids = new Map<Id, Id>()
  /** Sources of the project that are those of the file by their words alone, with the names they have there. */
  readonly alike: { readonly name: string; readonly id: Id }[] = []
  readonly #names: Set<string>
  /** Transcripts that are sources. */
  readonly #transcripts: ReadonlySet<Id>
  /** Recordings and sources whose own parts have gone to a source; one with two transcripts is two sources. */
  readonly #taken = new Set<RefiSource>()
  readonly #valued = new Set<RefiSource>()

  constructor(
    readonly parts: SourceParts,
    incoming: Incoming,
  ) {
    const living = [...parts.making.store.all('sources')].filter(({ removed }) => !removed)
    this.#names = new Set(living.map(({ name }) => name.toLowerCase()))
    this.#transcripts = new Set(incoming.sources.flatMap(({ document }) => document?.transcript?.guid ?? []))
    for (const each of incoming.sources) this.#take(each)
    for (const each of incoming.homeless) parts.foreign.alone(each.node, pathsOf(each, incoming))
  }

  #take(incoming: IncomingSource): void {
    const { of, document, whole } = incoming
    const { passages, foreign, remark, counts } = this.parts
    const known = this.#known(incoming)
    const [source, revision] = known ?? this.#make(incoming)
    const isNew = known === null
    for (const guid of [incoming.guid, of.guid]) if (!this.ids.has(guid)) this.ids.set(guid, source.id)
    const ground = { sourceId: source.id, revisionId: revision.id, stamp: of }
    const rest: XmlNode[] = []
    const recording = document?.recording ?? null
    // What is on the whole of a recording goes to its first transcript.
    const isOwn = !this.#taken.has(of)
    this.#taken.add(of)
    for (const { selection, spot } of document?.selections ?? []) {
      if (spot) remark(passages.add(ground, selection, spot, null), selection)
      else rest.push(...pointsOf(selection, document?.transcript ?? null), selection.node)
    }
    if (incoming.image) {
      for (const selection of of.pictureSelections) {
        const found = areaOf(selection, incoming.image)
        if (!found) rest.push(selection.node)
        else
          remark(passages.add(ground, selection, { ...whole, doubtful: found.wasCut }, found.area), selection)
      }
    }
    if (isOwn && of.codings.length > 0) passages.add(ground, { ...of, guid: wholeGuid(of) }, whole, null)
    counts.lose('passages-without-place', rest.filter(({ name }) => name !== 'SyncPoint').length)
    const twins = new Set((document?.selections ?? []).map(({ selection }) => selection.guid))
    const host = { table: 'sources', id: source.id } as const
    // The parts of a recording stay in it.
    foreign.on(host, of === recording ? rest : [...rest, ...of.rest], twins)
    if (incoming.rich) foreign.rich(host, incoming.rich)
    if (recording && (of !== recording || isOwn)) {
      const isOpen = (child: XmlNode): boolean =>
        child.name === 'Transcript'
          ? !this.#transcripts.has(guidOf(child, ''))
          : of !== recording || !broughtIn.has(child.name)
      foreign.recording(host, recording, incoming.media !== null, isOpen)
    }
    for (const guid of [recording?.guid, document?.transcript?.guid, of.representation])
      if (guid && !this.ids.has(guid)) this.ids.set(guid, source.id)
    if (isNew) {
      if (isOwn) remark({ table: 'sources', id: source.id }, of)
      if (document?.transcript && document.transcript.guid !== of.guid)
        remark({ table: 'sources', id: source.id }, document.transcript)
    }
  }

  /** A source of the project that this one is: by its GUID and its words, or by the words alone. */
  #known({ guid, name, text, file, image }: IncomingSource): readonly [Source, Revision] | null {
    const { store } = this.parts.making
    const fits = (source: Source): readonly [Source, Revision] | null => {
      if (source.removed) return null
      if (image && source.original?.hash !== file.original?.hash) return null
      const revision = store
        .by('revisions.sourceId', source.id)
        .filter((each) => each.text === text.text)
        .sort((a, b) => b.number - a.number)[0]
      return revision ? [source, revision] : null
    }
    const named = store.get('sources', guid)
    const found =
      (named && fits(named)) ?? [...store.all('sources')].map(fits).find((each) => each !== null) ?? null
    if (found) this.parts.counts.known('sources')
    if (found && found[0].id !== guid) this.alike.push({ name, id: found[0].id })
    return found
  }

  #make(incoming: IncomingSource): readonly [Source, Revision] {
    const { making, allotment, coders, counts, values } = this.parts
    const { guid, of, file, text, image, media } = incoming
    const { id } = allotment.at('sources', guid, () => false)
    const { id: revisionId } = allotment.at('revisions', `${id}`, () => false)
    const stamp = { createdAt: of.at ?? making.now, createdBy: coders.of(of.by) }
    const own = this.#valued.has(of) ? [] : values.of(of.values)
    this.#valued.add(of)
    const source: Source = {
      id,
      name: freeIn(this.#names, lineOf(incoming.name, file.fileName || 'Untitled')),
      ...file,
      revisionId,
      readBy: [],
      ...(image ? { image } : {}),
      ...(media ? { media } : {}),
      ...(own.length > 0 ? { values: own } : {}),
      ...stamp,
      removed: null,
    }
    const revision: Revision = {
      id: revisionId,
      sourceId: id,
      number: 1,
      reason: 'import',
      ...text,
      ...stamp,
    }
    const pair = [source, revision] as const
    this.made.push(pair)
    counts.made('sources')
    return pair
  }

  /** Gives values of a nameless case to the source it is about; false where that was there before. */
  value(guid: Id, given: Source['values']): boolean {
    const id = this.ids.get(guid)
    const at = this.made.findIndex(([source]) => source.id === id)
    const pair = this.made[at]
    if (!pair) return false
    const [source, revision] = pair
    const named = new Set(given?.map(({ variableId }) => variableId))
    const values = [
      ...(source.values ?? []).filter(({ variableId }) => !named.has(variableId)),
      ...(given ?? []),
    ]
    this.made[at] = [{ ...source, values }, revision]
    return true
  }
}

/** Parts of a recording that go to the source of its transcript, where it is no source beside it. */
const broughtIn: ReadonlySet<string> = new Set(['Coding', 'Description', 'NoteRef', 'VariableValue'])

/** The synchronisation points that a selection names, which have no place in the text. */
function pointsOf(
  selection: RefiTextSelection | RefiTranscriptSelection,
  transcript: RefiTranscript | null,
): readonly XmlNode[] {
  if (!transcript || !('from' in selection)) return []
  const named = new Set([selection.from, selection.to])
  return transcript.points.filter((point) => named.has(guidOf(point, '')))
}

/** The passage of a whole source needs a GUID of its own: the first coding's. */
const wholeGuid = ({ codings, guid }: RefiSource): Id => codings[0]?.guid ?? guid

/** Paths of the files that a source names. */
export const pathsOf = (source: RefiSource, { kept }: Incoming): readonly string[] =>
  [
    source.path,
    source.text?.path,
    source.text?.rich,
    ...source.transcripts.flatMap(({ text }) => [text.path, text.rich]),
  ]
    .flatMap((path) => path ?? [])
    .filter((path) => kept.has(path))
