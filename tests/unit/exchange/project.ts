import { Store } from '../../../shared/core/store'
import type { Reader } from '../../../shared/exchange/passages'
import type { Code, Coding, Id, Quotation, Source } from '../../../shared/model/entities'
import type { Structure } from '../../../shared/text/structure'

// A small project with everything that makes an export go wrong: scripts, formulas, emoji, Chinese, line breaks.

const at = '2026-03-02T09:15:00.000Z'

/** A repeatable id: table digit, then a number. */
export const id = (table: number, n: number): Id =>
  `${table}a000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}`

const ana = id(1, 1)
const ben = id(1, 2)
const nurse = id(2, 1)
const forum = id(2, 2)
const gone = id(2, 3)

export const texts = {
  nurse: [
    '😀 Interviewer: What does the clinic sell?',
    '',
    '=SUM(A1:A9) was all the price list said, "a promise, not a product".',
    '- So we asked for the licence.\nNobody had one.',
  ].join('\n'),
  forum:
    '第一段：干细胞疗法还没有批准。\n监管部门说：“先有证据，再有市场”。𠮷田医生同意。\n<b>谁来监管？</b>',
  gone: 'I want my interview back, please.',
}

/** Places of the nurse's text: two pages, four blocks. */
const structure: Structure = {
  blocks: texts.nurse.split('\n').flatMap((line, i, all) => {
    const start = all.slice(0, i).reduce((sum, before) => sum + before.length + 1, 0)
    return line === '' ? [] : [{ kind: 'paragraph' as const, start, end: start + line.length }]
  }),
  pages: [
    { start: 0, label: '1' },
    { start: texts.nurse.indexOf('- So'), label: '2' },
  ],
}

const revisionOf = (sourceId: Id): Id => sourceId.replace(/^2/, '3')
const textOf = new Map([
  [revisionOf(nurse), texts.nurse],
  [revisionOf(forum), texts.forum],
  [revisionOf(gone), texts.gone],
])

export const reader: Reader = {
  text: (revisionId) => textOf.get(revisionId)!,
  structure: (revisionId) => (revisionId === revisionOf(nurse) ? structure : null),
}

const source = (sourceId: Id, name: string, language: string | null): Source => ({
  id: sourceId,
  name,
  fileName: `${name}.txt`,
  format: 'txt',
  language,
  encoding: { name: 'utf-8', guessed: false },
  original: null,
  revisionId: revisionOf(sourceId),
  readBy: [],
  createdAt: at,
  createdBy: ana,
  removed: sourceId === gone ? { at, by: ana, batch: id(9, 1) } : null,
})

export const code = (n: number, name: string, more: Partial<Code> = {}): Code => ({
  id: id(4, n),
  name,
  parentId: null,
  order: n,
  role: 'code',
  color: null,
  short: '',
  definition: '',
  whenToUse: '',
  whenNotToUse: '',
  examples: [],
  claim: '',
  origin: null,
  status: 'active',
  themes: [],
  mergedInto: null,
  createdAt: at,
  createdBy: ana,
  removed: null,
  ...more,
})

const quotation = (n: number, sourceId: Id, words: string): Quotation => {
  const text = textOf.get(revisionOf(sourceId))!
  const start = text.indexOf(words)
  return {
    id: id(5, n),
    sourceId,
    revisionId: revisionOf(sourceId),
    start,
    end: start + words.length,
    hash: '',
    createdAt: at,
    createdBy: ana,
  }
}

const coding = (
  n: number,
  quotationNumber: number,
  codeNumber: number,
  coderId: Id,
  comment = '',
): Coding => ({
  id: id(6, n),
  quotationId: id(5, quotationNumber),
  codeId: id(4, codeNumber),
  coderId,
  comment,
  createdAt: at,
})

export const codes: readonly Code[] = [
  code(1, 'Regulation & oversight', {
    role: 'theme',
    color: '#2f6db3',
    claim: 'Rules come\nafter the market.',
    short: 'Who may do what',
    definition: 'Talk of rules.\n\nAlso talk of their *absence*.',
    whenToUse: '=cmd|calc is named; 监管 is meant',
    whenNotToUse: '- for prices',
    origin: 'theory',
    examples: [
      { kind: 'typical', text: '', quotationId: id(5, 2) },
      { kind: 'atypical', text: 'She said "rules", and laughed <i>', quotationId: null },
      { kind: 'close-but-no', text: '', quotationId: id(5, 5) },
    ],
  }),
  code(2, '<script>alert(1)</script>', {
    parentId: id(4, 1),
    short: '＝formula in full width',
    status: 'draft',
  }),
  code(3, 'constructor', {
    parentId: id(4, 2),
    definition: 'A name that programs trip over; \uFFFD and _x0041_ too.',
  }),
  code(4, '@市场 | 商业化', { role: 'theme', color: '#AA3300', themes: [id(4, 1)] }),
  code(5, 'Actors', { role: 'category', order: 3.5 }),
  code(6, 'Put away', { removed: { at, by: ana, batch: id(9, 1) } }),
]

export const store = Store.of({
  project: [
    { id: id(0, 1), name: 'Stem cells: 干细胞?', description: '', activeCoderId: ana, createdAt: at },
  ],
  coders: [
    { id: ana, name: 'Ana', color: '#112233', createdAt: at },
    { id: ben, name: '+Ben', color: '#332211', createdAt: at },
  ],
  sources: [
    source(nurse, 'Interview, nurse', 'en'),
    source(forum, '论坛 "2"', 'zh" onload="x'),
    source(gone, 'Withdrawn', 'en'),
  ],
  revisions: [nurse, forum, gone].map((sourceId) => ({
    id: revisionOf(sourceId),
    sourceId,
    number: 1,
    reason: 'import',
    text: '0'.repeat(64),
    structure: null,
    length: textOf.get(revisionOf(sourceId))!.length,
    createdAt: at,
    createdBy: ana,
  })),
  codes,
  quotations: [
    quotation(
      1,
      nurse,
      '=SUM(A1:A9) was all the price list said, "a promise, not a product".\n- So we asked',
    ),
    quotation(2, forum, '监管部门说：“先有证据，再有市场”。𠮷田医生同意。'),
    quotation(3, forum, '<b>谁来监管？</b>'),
    quotation(4, nurse, '- So we asked for the licence.\nNobody had one.'),
    quotation(5, gone, 'my interview'),
  ],
  codings: [
    coding(1, 2, 1, ana, 'The other\norder, she says.'),
    coding(2, 1, 4, ana),
    coding(3, 2, 1, ben, '@check'),
    coding(4, 3, 2, ana),
    coding(5, 4, 3, ana),
    coding(6, 5, 1, ana),
  ],
})

/** Bytes as text. */
export const utf8 = (bytes: Uint8Array): string =>
  new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
