import type { Store } from '../../core/store'
import type { Coding, Id, Media, Quotation, Revision, Source } from '../../model/entities'
import type { CodebookRow } from '../codebook-rows'
import { guidOf, partGuid } from './guids'
import { remarksOf } from './remarks'
import type { Remarks } from './remarks'
import { forms } from './profile'
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
  readonly media: Media
  readonly guid: string
  readonly path: string
  readonly inside: boolean
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
}

/** Largest file a REFI-QDA archive may hold (REFI-QDA 1.5, 8.5), bytes. */
export const largestInside = 2_147_483_647

/** What the plan needs beside the store. */
export interface PlanOptions {
  readonly profile: RefiProfile
  /** The codebook, parents before their children. */
  readonly rows: readonly CodebookRow[]
  /** Hashes of files that the project names and does not hold any more. */
  readonly missing?: ReadonlySet<string>
}

const corrections: ReadonlySet<Revision['reason']> = new Set(['edit', 'replace', 'speakers'])

/** Whether words of a source were changed by hand: then its original holds words that it shall have no more. */
export const isCorrected = (store: Store, sourceId: Id): boolean =>
  store.by('revisions.sourceId', sourceId).some(({ reason }) => corrections.has(reason))

/** Works out what is written. Put-away sources and codes stay behind, and so do passages of earlier texts. */
export function planOf(store: Store, { profile, rows, missing = new Set() }: PlanOptions): RefiPlan {
  const form = forms[profile]
  const codeIds = new Set(rows.map(({ code }) => code.id))
  const files: RefiFile[] = []
  const sources = [...store.all('sources')]
    .filter(({ removed }) => !removed)
    .map((source) => outgoing(store, source, form, codeIds, missing, files))
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
  return { form, store, rows, sources, remarks, quotationIds, sourceIds, codeIds, files }
}

function outgoing(
  store: Store,
  source: Source,
  form: Form,
  codeIds: ReadonlySet<Id>,
  missing: ReadonlySet<string>,
  files: RefiFile[],
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
    return form.rich === 'made' && !isPdf
      ? put({ path: `sources/${textGuid}.docx`, as: 'rich', revisionId })
      : null
  })()
  const path = isPdf ? keep(guid, kept.hash, 'pdf') : null
  const recording = source.media ? recordingOf(source.id, source.media, missing, keep) : null
  return { ...base, kind: isPdf ? 'pdf' : 'text', plainTextPath, richTextPath, path, recording }
}

function recordingOf(
  sourceId: Id,
  media: Media,
  missing: ReadonlySet<string>,
  keep: (guid: string, hash: string, extension: string) => string,
): OutgoingRecording {
  const guid = partGuid(sourceId, 'recording')
  const { place, fileName } = media
  if (place.at === 'project' && place.size <= largestInside && !missing.has(place.hash)) {
    return { media, guid, path: keep(guid, place.hash, place.extension), inside: true }
  }
  // Its folder is nobody else's business: only the name goes out.
  return { media, guid, path: `relative:///${fileName.replace(/^.*[/\\]/, '')}`, inside: false }
}
