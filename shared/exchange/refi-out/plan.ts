import type { Store } from '../../core/store'
import type { Coding, Id, Quotation, Revision, Source } from '../../model/entities'
import type { CodebookRow } from '../codebook-rows'
import { normalGuid } from '../refi/guid'
import { attribute } from '../refi/xml-node'
import { guidOf, partGuid } from './guids'
import { isRecording, keptOut } from './kept'
import type { KeptOut, KeptPart } from './kept'
import { packingOf, placesOf } from './kept-places'
import type { Packing } from './kept-places'
import { remarksOf } from './remarks'
import type { Remarks } from './remarks'
import { forms, largestInside } from './profile'
import type { Form, RefiProfile } from './profile'

/** A file to be packed beside `project.qde`. */
export type RefiFile =
  /** A text in UTF-8; `rich`: a Word file to be made of it. */
  | { readonly path: string; readonly as: 'text' | 'rich'; readonly revisionId: Id }
  | {
      readonly path: string
      readonly as: 'note' | 'rich-note'
      readonly text: string
      readonly title: string
    }
  /** A file of the project, as it is; size in bytes where it is known. */
  | { readonly path: string; readonly as: 'kept'; readonly hash: string; readonly extension: string }

/** A recording beside a transcript: in the file, or outside of it and only named. */
export interface OutgoingRecording {
  readonly element: 'AudioSource' | 'VideoSource'
  readonly name: string
  readonly guid: string
  /** Null where it is not known where it lies. */
  readonly path: string | null
  readonly inside: boolean
  /** It came in with parts that are kept, which go back into it. */
  readonly hasParts: boolean
}

/** A source on its way out. */
export interface OutgoingSource {
  readonly source: Source
  readonly revision: Revision
  readonly kind: 'text' | 'pdf' | 'picture'
  /** Passages of the present text with the codings that are written, in reading order. */
  readonly quotations: readonly OutgoingQuotation[]
  /** Value of `plainTextPath`; null for a picture. */
  readonly plainTextPath: string | null
  readonly richTextPath: string | null
  /** Of the PDF or the picture. */
  readonly path: string | null
  readonly recording: OutgoingRecording | null
}

export interface OutgoingQuotation {
  readonly quotation: Quotation
  readonly codings: readonly Coding[]
}

/** What of a project is written in a profile, and which files go with it. */
export interface RefiPlan {
  readonly form: Form
  readonly store: Store
  readonly rows: readonly CodebookRow[]
  readonly sources: readonly OutgoingSource[]
  readonly remarks: Remarks
  /** Ids of passages that are written. */
  readonly quotationIds: ReadonlySet<Id>
  readonly sourceIds: ReadonlySet<Id>
  readonly codeIds: ReadonlySet<Id>
  readonly files: readonly RefiFile[]
  /** What came in from other programs and has no home here. */
  readonly kept: KeptOut
}

/** What the plan needs beside the store. */
export interface PlanOptions {
  readonly profile: RefiProfile
  /** The codebook, parents before their children. */
  readonly rows: readonly CodebookRow[]
  /** Hashes of files that the project names and does not hold any more. */
  readonly missing?: ReadonlySet<string>
  /** Parts of other programs' projects, read from the disk. */
  readonly kept?: readonly KeptPart[]
}

const corrections: ReadonlySet<Revision['reason']> = new Set(['edit', 'replace', 'speakers'])

/** Whether words of a source were changed by hand: then its original holds words that it shall have no more. */
export const isCorrected = (store: Store, sourceId: Id): boolean =>
  store.by('revisions.sourceId', sourceId).some(({ reason }) => corrections.has(reason))

/** Works out what is written. Put-away sources and codes stay behind, and so do passages of earlier texts. */
export function planOf(
  store: Store,
  { profile, rows, missing = new Set(), kept = [] }: PlanOptions,
): RefiPlan {
  const form = forms[profile]
  const codeIds = new Set(rows.map(({ code }) => code.id))
  const files: RefiFile[] = []
  const mine = partsBySource(kept)
  const packing = packingOf(files, missing)
  const sources = [...store.all('sources')]
    .filter(({ removed }) => !removed)
    .map((source) =>
      outgoing({ store, form, codeIds, missing, files, packing }, source, mine.get(source.id) ?? []),
    )
  const quotationIds = new Set(
    sources.flatMap(({ quotations }) => quotations.map(({ quotation }) => quotation.id)),
  )
  const sourceIds = new Set(sources.map(({ source }) => source.id))
  const remarks = remarksOf(store, form, { sources, quotationIds, sourceIds, codeIds, rows })
  for (const { guid, text, name } of remarks.notes) {
    if (form.memos !== 'linked') break
    files.push({ path: `sources/${guid}.txt`, as: 'note', text, title: name })
    files.push({ path: `sources/${guid}.docx`, as: 'rich-note', text, title: name })
  }
  const base = { form, store, rows, sources, remarks, quotationIds, sourceIds, codeIds, files }
  const out = keptOut(kept, placesOf(base, packing))
  const lostFiles = kept.flatMap(({ part }) => part.files).filter(({ hash }) => missing.has(hash)).length
  return { ...base, kept: { ...out, losses: { ...out.losses, missing: out.losses.missing + lostFiles } } }
}

function partsBySource(kept: readonly KeptPart[]): ReadonlyMap<Id, readonly KeptPart[]> {
  const parts = new Map<Id, KeptPart[]>()
  for (const each of kept) {
    const { on } = each.part
    if (on?.table !== 'sources') continue
    const row = parts.get(on.id)
    if (row) row.push(each)
    else parts.set(on.id, [each])
  }
  return parts
}

/** What a source is put out with. */
interface Going {
  readonly store: Store
  readonly form: Form
  readonly codeIds: ReadonlySet<Id>
  readonly missing: ReadonlySet<string>
  readonly files: RefiFile[]
  readonly packing: Packing
}

function outgoing(
  { store, form, codeIds, missing, files, packing }: Going,
  source: Source,
  parts: readonly KeptPart[],
): OutgoingSource {
  const { revisionId, original } = source
  const kept = original && !missing.has(original.hash) && !isCorrected(store, source.id) ? original : null
  const quotations = store
    .by('quotations.sourceId', source.id)
    .filter((quotation) => quotation.revisionId === revisionId)
    .sort((a, b) => a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : 1))
    .map((quotation) => ({
      quotation,
      codings: store.by('codings.quotationId', quotation.id).filter(({ codeId }) => codeIds.has(codeId)),
    }))
  const put = (file: RefiFile): string => {
    files.push(file)
    return `internal://${file.path.slice('sources/'.length)}`
  }
  const keep = (guid: string, hash: string, extension: string): string =>
    put({ path: `sources/${guid}.${extension}`, as: 'kept', hash, extension })
  const guid = guidOf(source.id)
  const base = { source, quotations, revision: store.need('revisions', revisionId) }
  if (source.image) {
    const shown = source.image.shown
    const file = shown === undefined ? original : { hash: shown, extension: 'png' }
    const path = file && !missing.has(file.hash) ? keep(guid, file.hash, file.extension) : null
    return { ...base, kind: 'picture', path, plainTextPath: null, richTextPath: null, recording: null }
  }
  const isPdf = source.format === 'pdf' && kept !== null
  const textGuid = isPdf ? partGuid(source.id, 'representation') : guid
  const plainTextPath = put({ path: `sources/${textGuid}.txt`, as: 'text', revisionId })
  const richTextPath = ((): string | null => {
    if (form.rich === 'none') return null
    if (source.format === 'docx' && kept) return keep(guid, kept.hash, 'docx')
    if (isPdf) return richOf(parts, packing)
    return form.rich === 'made' ? put({ path: `sources/${textGuid}.docx`, as: 'rich', revisionId }) : null
  })()
  const path = isPdf ? keep(guid, kept.hash, 'pdf') : null
  const recording = recordingOf(source, parts, missing, keep, packing)
  return { ...base, kind: isPdf ? 'pdf' : 'text', plainTextPath, richTextPath, path, recording }
}

/** The Word file that came with the words of a PDF. */
function richOf(parts: readonly KeptPart[], packing: Packing): string | null {
  for (const { part } of parts) {
    const [file] = part.element === 'Representation' ? part.files : []
    const packed = file && packing(part, file.path)
    if (packed) return packed
  }
  return null
}

function recordingOf(
  { id, media }: Source,
  parts: readonly KeptPart[],
  missing: ReadonlySet<string>,
  keep: (guid: string, hash: string, extension: string) => string,
  packing: Packing,
): OutgoingRecording | null {
  const came = parts.find(({ part, nodes }) => isRecording(part.element) && nodes?.length)
  const node = came?.nodes?.[0]
  if (!media && !node) return null
  const hasParts = node !== undefined
  const guid = normalGuid(node && attribute(node, 'guid'))?.toUpperCase() ?? partGuid(id, 'recording')
  const element = (node?.name ?? (media?.kind === 'video' ? 'VideoSource' : 'AudioSource')) as
    'AudioSource' | 'VideoSource'
  if (!media) {
    const path = (node && attribute(node, 'path')) ?? null
    const packed = came && path !== null ? packing(came.part, path) : null
    const name = (node && attribute(node, 'name')) ?? ''
    return { element, name, guid, path: packed ?? path, inside: packed !== null, hasParts: true }
  }
  const { place, fileName } = media
  // It came with a name of its own, to which the file's ending was put.
  const given = (node && attribute(node, 'name')) ?? ''
  const name = given !== '' && (fileName === given || fileName.startsWith(`${given}.`)) ? given : fileName
  if (place.at === 'project' && place.size <= largestInside && !missing.has(place.hash)) {
    const path = keep(guid, place.hash, place.extension)
    return { element, name, guid, path, inside: true, hasParts }
  }
  // Its folder is nobody else's business: only the name goes out.
  const path = `relative:///${fileName.replace(/^.*[/\\]/, '')}`
  return { element, name, guid, path, inside: false, hasParts }
}
