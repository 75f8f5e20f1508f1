import { Store } from '../../../shared/core/store'
import { codebookRows } from '../../../shared/exchange/codebook-rows'
import type { Reader } from '../../../shared/exchange/passages'
import { planOf } from '../../../shared/exchange/refi-out/plan'
import type { PlanOptions, RefiPlan } from '../../../shared/exchange/refi-out/plan'
import type { RefiProfile } from '../../../shared/exchange/refi-out/profile'
import { projectXml } from '../../../shared/exchange/refi-out/project'
import type { Coding, Id, Memo, Quotation, Revision, Source } from '../../../shared/model/entities'
import { codebook } from '../../../shared/queries/codebook'
import type { Structure } from '../../../shared/text/structure'
import { id, reader as plainReader, store as plain } from './project'

// The small project with what else a project can hold: a PDF, an image, a recording, a correction, memos, cases, values.

const at = '2026-03-02T09:15:00.123Z'
const ana = id(1, 1)
const pdf = id(2, 4)
const image = id(2, 5)
const talk = id(2, 6)
const corrected = id(2, 7)
const hash = (digit: string): string => digit.repeat(64)

const texts = new Map<Id, string>([
  [id(3, 4), 'Page one. 𠮷 is a character.\nPage two.'],
  [id(3, 5), '\uFFFC'],
  [id(3, 6), 'Ana: Good morning.\nBen: And to you.'],
  [id(3, 7), 'Person A said nothing.'],
  [id(3, 8), 'Mei Lin said nothing, and left.'],
])

const talkTimes: Structure = {
  blocks: [],
  turns: [
    { start: 0, end: 18, speaker: 'Ana', from: 0, to: 1500 },
    { start: 19, end: 35, speaker: 'Ben', from: 1500, to: null },
  ],
  times: [{ at: 24, ms: 1800 }],
}

export const reader: Reader = {
  text: (revisionId) => texts.get(revisionId) ?? plainReader.text(revisionId),
  structure: (revisionId) => (revisionId === id(3, 6) ? talkTimes : plainReader.structure(revisionId)),
}

const base = plain.need('sources', id(2, 1))
const kept = (digit: string, extension: string) => ({ hash: hash(digit), size: 9, extension })
const sources: readonly Source[] = [
  {
    ...base,
    ...{ id: pdf, revisionId: id(3, 4), name: 'Report', fileName: 'report.pdf', format: 'pdf' },
    original: kept('a', 'pdf'),
    values: [
      { variableId: id(0, 11), value: 1e21 },
      { variableId: id(0, 12), value: 'not a date' },
    ],
  },
  {
    ...base,
    ...{ id: image, revisionId: id(3, 5), name: 'Poster', fileName: 'poster.png', format: 'png' },
    original: kept('b', 'png'),
    image: { width: 640, height: 480 },
  },
  {
    ...base,
    ...{ id: talk, revisionId: id(3, 6), name: 'Talk', fileName: 'talk.vtt', format: 'vtt' },
    media: {
      kind: 'audio',
      fileName: 'talk.mp3',
      place: { at: 'project', ...kept('c', 'mp3') },
      duration: 2000,
    },
    values: [{ variableId: id(0, 12), value: '2024-02-29' }],
  },
  {
    ...base,
    ...{ id: corrected, revisionId: id(3, 7), name: 'Corrected', fileName: 'x.docx', format: 'docx' },
    original: kept('d', 'docx'),
    language: null,
  },
]

const revision = (n: number, sourceId: Id, more: Partial<Revision> = {}): Revision => ({
  ...plain.need('revisions', id(3, 1)),
  id: id(3, n),
  sourceId,
  length: texts.get(id(3, n))?.length ?? 0,
  ...more,
})

const quotation = (n: number, sourceId: Id, revisionNumber: number, words: string): Quotation => {
  const start = (texts.get(id(3, revisionNumber)) ?? '').indexOf(words)
  const place = { start, end: start + words.length }
  return {
    ...plain.need('quotations', id(5, 1)),
    id: id(5, n),
    sourceId,
    revisionId: id(3, revisionNumber),
    ...place,
  }
}

const coding = (
  n: number,
  quotationNumber: number,
  codeNumber: number,
  more: Partial<Coding> = {},
): Coding => ({
  ...plain.need('codings', id(6, 1)),
  id: id(6, n),
  quotationId: id(5, quotationNumber),
  codeId: id(4, codeNumber),
  comment: '',
  ...more,
})

const memo = (n: number, title: string, targets: Memo['targets'], kind: Memo['kind'] = 'analytic'): Memo => ({
  ...{ id: id(7, n), title, body: `About “${title}”\nand more.`, kind, targets },
  ...{ createdAt: at, createdBy: ana, changedAt: at },
})

const records = plain.records()
export const store = Store.of({
  ...records,
  sources: [...records.sources, ...sources],
  revisions: [
    ...records.revisions,
    revision(4, pdf),
    revision(5, image),
    revision(6, talk, { structure: hash('e') }),
    revision(8, corrected),
    revision(7, corrected, { number: 2, reason: 'edit' }),
  ],
  quotations: [
    ...records.quotations,
    quotation(10, pdf, 4, '𠮷 is'),
    { ...quotation(11, image, 5, '\uFFFC'), area: { x: 10, y: 20, width: 30, height: 40 } },
    quotation(12, image, 5, '\uFFFC'),
    quotation(13, talk, 6, 'And to you'),
    quotation(14, corrected, 8, 'and left'),
  ],
  codings: [
    ...records.codings,
    coding(10, 10, 1, { unsure: true }),
    coding(11, 11, 2, { comment: 'Look at the hands.' }),
    coding(12, 12, 2),
    coding(13, 13, 3),
    coding(14, 14, 3),
    coding(15, 10, 6),
  ],
  memos: [
    memo(1, 'Free', []),
    memo(2, 'On a source', [{ table: 'sources', id: pdf }], 'decision'),
    memo(3, 'On a code and a passage', [
      { table: 'codes', id: id(4, 2) },
      { table: 'quotations', id: id(5, 13) },
    ]),
    memo(4, 'On what was removed', [{ table: 'sources', id: id(2, 3) }]),
    memo(5, 'On a coding', [{ table: 'codings', id: id(6, 13) }]),
  ],
  groups: [
    {
      id: id(8, 1),
      name: 'Papers',
      kind: 'sources',
      members: [pdf, id(2, 3)],
      createdAt: at,
      createdBy: ana,
    },
    { id: id(8, 2), name: 'Empty', kind: 'codes', members: [], createdAt: at, createdBy: ana },
  ],
  cases: [
    {
      ...{ id: id(9, 1), name: 'Ben', sourceIds: [talk, id(2, 3)], quotationIds: [id(5, 13), id(5, 14)] },
      ...{ values: [{ variableId: id(0, 13), value: true }], createdAt: at, createdBy: ana },
    },
  ],
  variables: [
    { id: id(0, 12), name: 'Day', type: 'date', order: 2, createdAt: at, createdBy: ana },
    { id: id(0, 11), name: 'Age', type: 'integer', order: 1, createdAt: at, createdBy: ana },
    { id: id(0, 13), name: 'Person:Agreed', type: 'boolean', order: 3, createdAt: at, createdBy: ana },
  ],
})

/** What is written of a store in a profile. */
export const planned = (
  of: Store,
  profile: RefiProfile,
  from: Reader = reader,
  more: Pick<PlanOptions, 'kept'> = {},
): RefiPlan =>
  planOf(of, {
    ...more,
    profile,
    rows: codebookRows(of, codebook(of), {
      words: (quotationId) => {
        const { revisionId, start, end } = of.need('quotations', quotationId)
        return { text: from.text(revisionId).slice(start, end), citation: '(there)', language: null }
      },
    }),
  })

/** `project.qde` of a store in a profile. */
export const qde = (of: Store, profile: RefiProfile, from: Reader = reader): string =>
  [...projectXml(planned(of, profile, from), from, 'Emic 0.1.0')].join('')
