import fc from 'fast-check'
import { Store } from '../../shared/core/store'
import type { Reader } from '../../shared/exchange/passages'
import type { Id, Memo, Quotation, Source, Variable } from '../../shared/model/entities'
import { place } from '../../shared/model/tables'
import { normalizeText } from '../../shared/text/normalize'
import { rangeIn, rawTexts, texts } from '../arbitraries'
import { code, id, store as plain } from '../unit/exchange/project'

const at = '2026-03-02T09:15:00.000Z'
const ana = id(1, 1)
const base = plain.need('sources', id(2, 1))

/** Names as a hostile or careless person types them: also with what XML cannot hold. */
const anyName = fc
  .oneof(
    texts,
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom('\u0007', '<a b="&">', ']]>', ' x '),
  )
  .map((name) => name.replaceAll(/[\r\n]/g, ' ').slice(0, 400))
const anyProse = fc.oneof(texts, fc.string({ unit: 'binary', maxLength: 40 }), fc.constant('a\r\nb\u0000'))

/** Text of a source: normalised as an import does it; also of files with CRLF, byte order marks and emoji. */
const sourceText = fc
  .oneof(texts, rawTexts)
  .map(normalizeText)
  .filter((text) => text !== '')

/** A range of whole characters with something in it. */
const passageIn = (text: string) =>
  rangeIn(text)
    .filter(({ start, end }) => start < end)
    .map(({ start, end }) => ({
      start: isInside(text, start) ? start - 1 : start,
      end: isInside(text, end) ? end + 1 : end,
    }))

const isInside = (text: string, offset: number): boolean =>
  /[\uD800-\uDBFF]/.test(text.charAt(offset - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(offset))

const document = sourceText.chain((text) =>
  fc.record({
    text: fc.constant(text),
    name: anyName,
    passages: fc.array(
      fc.record({
        range: passageIn(text),
        codes: fc.array(fc.nat(20), { maxLength: 3 }),
        comment: anyProse,
        unsure: fc.boolean(),
      }),
      { maxLength: 5 },
    ),
    value: fc.option(
      fc.oneof(
        anyProse,
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.boolean(),
        fc.constant('2024-02-30'),
      ),
    ),
  }),
)

const types: readonly Variable['type'][] = ['text', 'boolean', 'integer', 'float', 'date', 'datetime']

const draft = fc.record({
  name: anyName,
  description: anyProse,
  codes: fc.array(
    fc.record({
      name: anyName,
      definition: anyProse,
      whenToUse: anyProse,
      role: fc.constantFrom('code' as const, 'theme' as const, 'category' as const),
      parent: fc.option(fc.nat(20)),
      theme: fc.option(fc.nat(20)),
      color: fc.option(fc.constantFrom('#aabbcc', '#123456')),
    }),
    { maxLength: 8 },
  ),
  documents: fc.array(document, { maxLength: 4 }),
  memos: fc.array(fc.record({ title: anyName, body: anyProse, on: fc.nat(40) }), { maxLength: 4 }),
  type: fc.constantFrom(...types),
  cases: fc.array(anyName, { maxLength: 3 }),
})

/** A project with its texts. */
export interface MadeProject {
  readonly store: Store
  readonly reader: Reader
}

/** Projects of anything: several scripts, emoji, combining marks, right to left, CRLF sources, characters XML cannot hold. */
export const anyProject: fc.Arbitrary<MadeProject> = draft.map((made) => {
  const codes = made.codes.map(({ parent, theme, ...parts }, i) =>
    code(i + 1, parts.name, {
      ...parts,
      parentId: parent === null || i === 0 ? null : id(4, 1 + (parent % i)),
      themes: theme === null || i === 0 ? [] : [id(4, 1 + (theme % i))],
    }),
  )
  const quotations = new Map<string, Quotation>()
  const codings = new Map<string, ReturnType<typeof codingOf>>()
  for (const [d, { passages }] of made.documents.entries()) {
    for (const { range, codes: numbers, comment, unsure } of passages) {
      const revisionId = id(3, d + 1)
      const key = place(revisionId, range.start, range.end)
      const quotation = quotations.get(key) ?? {
        ...{ id: id(5, quotations.size + 1), sourceId: id(2, d + 1), revisionId, ...range },
        ...{ hash: '', createdAt: at, createdBy: ana },
      }
      quotations.set(key, quotation)
      for (const number of codes.length === 0 ? [] : numbers) {
        const codeId = id(4, 1 + (number % codes.length))
        const once = `${quotation.id}/${codeId}`
        if (!codings.has(once))
          codings.set(once, codingOf(codings.size + 1, quotation.id, codeId, comment, unsure))
      }
    }
  }
  const things: Memo['targets'] = [
    ...codes.map((one) => ({ table: 'codes' as const, id: one.id })),
    ...made.documents.map((_, d) => ({ table: 'sources' as const, id: id(2, d + 1) })),
    ...[...quotations.values()].map((one) => ({ table: 'quotations' as const, id: one.id })),
    ...[...codings.values()].map((one) => ({ table: 'codings' as const, id: one.id })),
  ]
  const words = new Map(made.documents.map(({ text }, d) => [id(3, d + 1), text]))
  const store = Store.of({
    project: [
      { id: id(0, 1), name: made.name, description: made.description, activeCoderId: ana, createdAt: at },
    ],
    coders: [...plain.all('coders')],
    sources: made.documents.map(({ name, value }, d): Source => ({
      ...base,
      ...{ id: id(2, d + 1), revisionId: id(3, d + 1), name, language: null },
      ...(value === null ? {} : { values: [{ variableId: id(0, 11), value }] }),
    })),
    revisions: made.documents.map(({ text }, d) => ({
      ...plain.need('revisions', id(3, 1)),
      ...{ id: id(3, d + 1), sourceId: id(2, d + 1), length: text.length },
    })),
    codes,
    quotations: [...quotations.values()],
    codings: [...codings.values()],
    memos: made.memos.map(({ title, body, on }, i) => ({
      ...{ id: id(7, i + 1), title, body, kind: 'analytic' as const },
      targets: things.filter((_, at) => at === on || at === on * 2),
      ...{ createdAt: at, createdBy: ana, changedAt: at },
    })),
    variables: [{ id: id(0, 11), name: made.name, type: made.type, order: 1, createdAt: at, createdBy: ana }],
    cases: made.cases.map((name, i) => ({
      ...{ id: id(9, i + 1), name, sourceIds: made.documents.slice(i).map((_, d) => id(2, d + 1)) },
      ...{ quotationIds: [...quotations.values()].slice(i).map((one) => one.id) },
      ...{ createdAt: at, createdBy: ana },
    })),
    groups: [
      {
        id: id(8, 1),
        name: made.name,
        kind: 'codes',
        members: codes.map((one) => one.id),
        createdAt: at,
        createdBy: ana,
      },
    ],
  })
  return { store, reader: { text: (revisionId: Id) => words.get(revisionId) ?? '', structure: () => null } }
})

const codingOf = (n: number, quotationId: Id, codeId: Id, comment: string, unsure: boolean) => ({
  ...{ id: id(6, n), quotationId, codeId, coderId: ana, comment, createdAt: at },
  ...(unsure ? { unsure: true as const } : {}),
})
