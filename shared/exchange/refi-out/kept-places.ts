import type { Foreign, Id } from '../../model/entities'
import { isJunk } from '../../text/junk-file'
import { placeOf } from '../refi/path'
import { setGuid } from '../refi-codebook'
import { guidOf, partGuid } from './guids'
import type { KeptPlaces } from './kept'
import { largestInside } from './profile'
import type { OutgoingSource, RefiFile, RefiPlan } from './plan'
import { shapes } from './schema'
import { valuesAsSets } from './values'

/** The path under which a file of a kept part is packed; null where the part has no such file. Asked twice it says the same. */
export type Packing = (part: Foreign, path: string) => string | null

/** Packs files of kept parts beside the others, under the names they came with where these are free. */
export function packingOf(files: RefiFile[], missing: ReadonlySet<string>): Packing {
  const packed = new Map<string, string>()
  return (part, path) => {
    const file = part.files.find((each) => each.path === path)
    if (!file || missing.has(file.hash) || file.size > largestInside) return null
    const key = `${file.hash}.${file.extension}`
    const there = packed.get(key)
    if (there !== undefined) return there
    const place = placeOf(path)
    const wanted = place?.at === 'package' ? place.name : key
    const taken = new Set(files.map((one) => one.path.toLowerCase()))
    const isFree = (name: string): boolean => !isJunk(name) && !taken.has(`sources/${name}`.toLowerCase())
    const name = isFree(wanted) ? wanted : key
    if (isFree(name))
      files.push({ path: `sources/${name}`, as: 'kept', hash: file.hash, extension: file.extension })
    packed.set(key, `internal://${name}`)
    return `internal://${name}`
  }
}

/** What kept parts are fitted into. */
export function placesOf(plan: Omit<RefiPlan, 'kept'>, packing: Packing): KeptPlaces {
  const { store, sources, codeIds, remarks } = plan
  const bySource = new Map(sources.map((outgoing) => [outgoing.source.id, outgoing]))
  const notes = new Set(remarks.notes.map(({ guid }) => guid))
  const selections = new Set(
    sources.flatMap(({ source, quotations }) =>
      quotations.map(({ quotation }) => `${source.id} ${guidOf(quotation.id)}`),
    ),
  )
  const takes: KeptPlaces['takes'] = ({ table, id }, part) => {
    const record = store.get(table, id)
    switch (table) {
      case 'sources': {
        const outgoing = bySource.get(id)
        return outgoing && takenBy(outgoing)
      }
      case 'cases':
        return record && setOf('Case')
      case 'variables':
        return record && setOf('Variable')
      case 'groups':
        return record && setOf('Set')
      case 'memos': {
        if (!notes.has(guidOf(id))) return undefined
        // Passages of a note count in its words as they came.
        const isChanged = store.need('memos', id).changedAt > part.createdAt
        return isChanged ? new Set(['NoteRef', 'Coding', 'VariableValue']) : setOf('Note')
      }
    }
  }
  return {
    store,
    codeIds,
    known: guidsOf(plan),
    takes,
    path: (part, path) => packing(part, path) ?? path,
    isTwin: (name, guid, on) => name === 'PDFSelection' && on !== null && selections.has(`${on.id} ${guid}`),
  }
}

const setOf = (name: string): ReadonlySet<string> => new Set(shapes[name]?.children)

/** Names of elements that a source can take up, with its recording and its words. */
function takenBy({ kind, recording }: OutgoingSource): ReadonlySet<string> {
  const own = kind === 'pdf' ? 'PDFSource' : kind === 'picture' ? 'PictureSource' : 'TextSource'
  return new Set([
    ...(shapes[own]?.children ?? []),
    ...(kind === 'pdf' ? ['PlainTextSelection'] : []),
    ...(recording
      ? [
          recording.element,
          ...['SyncPoint', 'TranscriptSelection'],
          recording.element.replace('Source', 'Selection'),
        ]
      : []),
  ])
}

/** GUIDs of everything that is written of the project itself. */
function guidsOf(plan: Omit<RefiPlan, 'kept'>): ReadonlySet<string> {
  const { store, sources, rows, remarks, form } = plan
  const guids = new Set<string>()
  const add = (id: Id): void => void guids.add(guidOf(id))
  for (const table of ['coders', 'variables', 'cases', 'groups'] as const)
    for (const { id } of store.all(table)) add(id)
  for (const { code } of rows) {
    add(code.id)
    guids.add(setGuid(code.id, (id) => store.get('codes', id) !== undefined))
  }
  for (const { source, quotations, recording } of sources) {
    add(source.id)
    if (recording && !recording.hasParts) guids.add(recording.guid)
    for (const part of ['transcript', 'representation'] as const) guids.add(partGuid(source.id, part))
    for (const { quotation, codings } of quotations) {
      add(quotation.id)
      for (const { id } of codings) add(id)
    }
  }
  for (const { guid } of [...remarks.notes, ...remarks.links]) guids.add(guid)
  for (const [kind] of remarks.kinds) guids.add(partGuid(store.project().id, `kind ${kind}`))
  if (form.valueSets) for (const { guid } of valuesAsSets(plan)) guids.add(guid)
  return guids
}
