import type { Id, MemoTarget } from '../../model/entities'
import type { TableName, Tables } from '../../model/tables'
import { Allotment } from './allot'
import { Counts } from './counts'
import type { CountedKind, Loss, Tally } from './counts'
import type { Incoming, RefiOptions } from './incoming'
import { Codes, Coders } from './plan-codes'
import type { Making } from './plan-codes'
import { Kept } from './plan-foreign'
import type { KeptPart } from './plan-foreign'
import { casesOf, groupsOf } from './plan-gatherings'
import type { Gathered } from './plan-gatherings'
import { Passages } from './plan-passages'
import { Remarks } from './plan-remarks'
import { Sources } from './plan-sources'
import { Values } from './plan-values'
import type { RefiCode, RefiCoding, RefiProject } from './project'

/** A record to be made. */
export type NewRecord = { [T in TableName]: { readonly table: T; readonly record: Tables[T] } }[TableName]

/** What becomes of a file in a project. */
export interface RefiPlan {
  /** In an order in which each names only those before it, but a source and its text, which stand together. */
  readonly records: readonly (readonly NewRecord[])[]
  readonly kept: readonly KeptPart[]
  /** Of the project itself, for one that has none. */
  readonly description: string
  readonly counts: Readonly<Record<CountedKind, Tally>>
  /** What is here under another GUID: codes in the same place, texts with the same words. */
  readonly same: {
    readonly codes: readonly Id[]
    readonly texts: readonly { readonly name: string; readonly id: Id }[]
  }
  readonly losses: ReadonlyMap<Loss, number>
}

/** Works out what a file becomes in a project; changes nothing. */
export function planOf(incoming: Incoming, options: RefiOptions, making: Making): RefiPlan {
  const { project } = incoming
  const { store } = making
  const allotment = new Allotment(store)
  const counts = new Counts()
  const foreign = new Kept(making, allotment, incoming.kept)
  const coders = new Coders(making, allotment, counts, project)
  const codeGuids = new Set(allCodes(project.codes).map(({ guid }) => guid))
  const twins = new Set(project.cases.map(({ guid }) => guid).filter((guid) => codeGuids.has(guid)))
  const codes = new Codes(making, allotment, counts, options, project, twins)
  const remarks = new Remarks(project, incoming.notes)
  const passages = new Passages(making, allotment, counts, coders, codes, (coding) => remarks.saidOf(coding))
  const values = new Values(making, allotment, counts, foreign, project)
  const remark = remarks.on.bind(remarks)
  const sources = new Sources(
    { making, allotment, counts, coders, passages, values, foreign, remark },
    incoming,
  )

  const isOwn = project.own !== null
  const gathered: Gathered = {
    isOwn,
    ids: new Map(),
    making,
    allotment,
    counts,
    foreign,
    codes,
    passages,
    sources,
    values,
  }
  const cases = casesOf(project, gathered)
  const groups = groupsOf(project, gathered)
  noteTargets(project, gathered, remarks)
  const memos = remarks.memos(making, { allotment, counts, coders, foreign })
  for (const graph of project.graphs) foreign.listed(graph)

  const records: (readonly NewRecord[])[] = []
  const put = <T extends TableName>(table: T, all: readonly Tables[T][]): void => {
    for (const record of all) records.push([{ table, record } as unknown as NewRecord])
  }
  put('coders', coders.made)
  put('variables', values.made)
  // Members of themes may name codes that come later.
  records.push(codes.made.map((record) => ({ table: 'codes', record })))
  for (const [source, revision] of sources.made)
    records.push([
      { table: 'sources', record: source },
      { table: 'revisions', record: revision },
    ])
  put('quotations', passages.quotations)
  put('codings', passages.codings)
  put('memos', memos)
  put('groups', groups)
  put('cases', cases)
  return {
    records: records.filter((unit) => unit.length > 0),
    kept: foreign.all(
      new Map([
        ...[...coders.ids, ...codes.ids, ...values.ids, ...gathered.ids, ...sources.ids, ...passages.ids],
        ...[...passages.codingIds, ...remarks.ids],
      ]),
    ),
    description: store.project().description === '' ? project.description : '',
    counts: counts.all(),
    same: { codes: codes.placed, texts: sources.alike },
    losses: counts.losses,
  }
}

const allCodes = (codes: readonly RefiCode[]): readonly RefiCode[] =>
  codes.flatMap((code) => [code, ...allCodes(code.children)])

/** What of a link between a note and a thing the note itself says. */
const bareLink: ReadonlySet<string> = new Set(['guid', 'direction', 'originGUID', 'targetGUID'])

/** Notes on codes and codings, and those that links tie to things; what a link cannot say here is kept. */
function noteTargets(
  project: RefiProject,
  { codes, passages, sources, foreign }: Gathered,
  remarks: Remarks,
): void {
  for (const { guid, notes } of allCodes(project.codes)) {
    const id = codes.get(guid)
    if (id !== undefined) for (const note of notes) remarks.link(note, { table: 'codes', id })
  }
  for (const { guid, notes } of codingsIn(project)) {
    const id = passages.codingIds.get(guid)
    if (id !== undefined) for (const note of notes) remarks.link(note, { table: 'codings', id })
  }
  const targetOf = (guid: Id): MemoTarget | null => {
    const ways = [
      ['sources', sources.ids.get(guid)],
      ['codes', codes.get(guid)],
      ['quotations', passages.ids.get(guid)],
      ['codings', passages.codingIds.get(guid)],
    ] as const
    const found = ways.find(([, id]) => id !== undefined)
    return found ? { table: found[0], id: found[1] ?? '' } : null
  }
  for (const { origin, target, node } of project.links) {
    const [note, other] =
      target !== null && remarks.has(target)
        ? [target, origin]
        : origin !== null && remarks.has(origin)
          ? [origin, target]
          : [null, null]
    const thing = other === null ? null : targetOf(other)
    const isBare =
      node.children.length === 0 &&
      node.attributes.every(([name, value]) => value === '' || bareLink.has(name))
    if (note !== null && thing) remarks.link(note, thing)
    if (note === null || !thing || !isBare) foreign.listed(node)
  }
}

function codingsIn({ sources }: RefiProject): readonly RefiCoding[] {
  return sources.flatMap((source) => [
    ...source.codings,
    ...source.textSelections.flatMap(({ codings }) => codings),
    ...source.pictureSelections.flatMap(({ codings }) => codings),
    ...source.transcripts.flatMap(({ selections }) => selections.flatMap(({ codings }) => codings)),
  ])
}
