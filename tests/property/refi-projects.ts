import fc from 'fast-check'
import { Store } from '../../shared/core/store'
import { cleanText } from '../../shared/exchange/characters'
import type { Reader } from '../../shared/exchange/passages'
import type { Id, Memo, Quotation, Source, Variable } from '../../shared/model/entities'
import { place } from '../../shared/model/tables'
import { shortHash } from '../../shared/text/hash'
import { normalizeText } from '../../shared/text/normalize'
import { rangeIn, rawTexts, texts } from '../arbitraries'
import { makePng } from '../made-images'
import { tones } from '../made-recordings'
import { hashOf, readerOf } from '../refi-round'
import type { Memory } from '../refi-round'
import { code, id, store as plain } from '../unit/exchange/project'
import { keptParts } from './kept-parts'

const at = '2026-03-02T09:15:00.456Z'
const [ana, ben] = [id(1, 1), id(1, 2)]
const base = plain.need('sources', id(2, 1))

/** Names as a hostile or careless person types them: also with what XML cannot hold. */
const anyName = fc
  .oneof(
    texts,
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom('\u0007', '<a b="&">', ']]>', ' x '),
  )
  .map((name) => name.replaceAll(/[\r\n]/g, ' ').slice(0, 400))
const anyProse = fc.oneof(
  { weight: 4, arbitrary: fc.constant('') },
  { weight: 4, arbitrary: texts.map((words) => words.slice(0, 80)) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      ...['a\r\nb\u0000', ' x ', '\n\nx\n', ' \n', 'Definition: as ever', 'One.\n\nWhen to use: always.'],
      ...['One.\n\n Claim: none.', 'Typical example: this\n\nClose but no: that'],
    ),
  },
)

/** Text of a source: normalised as an import does it; also of files with CRLF, byte order marks and emoji. */
const sourceText = fc
  .oneof(texts, rawTexts)
  .map(normalizeText)
  .filter((text) => text !== '')
  .map((text) => normalizeText(text.slice(0, 400)))

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
        by: fc.constantFrom(ana, ben),
        doubtful: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
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
const kinds: readonly Memo['kind'][] = ['analytic', 'methodological', 'reflexive', 'decision']

const draft = fc.record({
  name: anyName,
  description: anyProse,
  codes: fc.array(
    fc.record({
      name: anyName,
      short: anyProse,
      definition: anyProse,
      whenToUse: anyProse,
      whenNotToUse: anyProse,
      claim: anyProse,
      examples: fc.array(
        fc.record({
          kind: fc.constantFrom('typical' as const, 'atypical' as const, 'close-but-no' as const),
          text: anyProse,
          quotationId: fc.constant(null),
        }),
        { maxLength: 2 },
      ),
      role: fc.constantFrom('code' as const, 'theme' as const, 'category' as const),
      parent: fc.option(fc.nat(20)),
      theme: fc.option(fc.nat(20)),
      color: fc.option(fc.constantFrom('#AABBCC', '#123456')),
    }),
    { maxLength: 8 },
  ),
  documents: fc.array(document, { maxLength: 4 }),
  memos: fc.array(
    fc.record({ title: anyName, body: anyProse, on: fc.nat(40), kind: fc.constantFrom(...kinds) }),
    { maxLength: 4 },
  ),
  type: fc.constantFrom(...types),
  value: fc.constantFrom<string | number | boolean>('x', true, 3, -0.5, '2024-02-29', '2024-02-29T10:00:00Z'),
  cases: fc.array(anyName, { maxLength: 3 }),
  /** What else there is; each of these on one project in four. */
  more: fc.record({
    picture: fc.integer({ min: 0, max: 3 }),
    recording: fc.integer({ min: 0, max: 3 }),
    kept: fc.integer({ min: 0, max: 7 }),
    gone: fc.boolean(),
  }),
})

/** A project with its texts. */
export type MadeProject = Memory & { readonly reader: Reader }

/** Names as Emic allows them: one line that says something, each once. */
function namesOf(wanted: readonly string[], among: (i: number) => string = () => ''): readonly string[] {
  const taken = new Set<string>()
  return wanted.map((name, i) => {
    const key = (words: string): string => `${among(i)} ${cleanText(words).trim().toLowerCase()}`
    const said = cleanText(name).trim() === '' ? `Name ${i}` : name
    const free = taken.has(key(said)) ? `${said} no ${i}` : said
    taken.add(key(free))
    return free
  })
}

const [picture, sound] = [makePng(4, 3, () => [10, 20, 30]), tones(1, 800)]

/** Projects of anything: several scripts, emoji, combining marks, right to left, CRLF sources, characters XML cannot hold. */
export const anyProject: fc.Arbitrary<MadeProject> = draft.map((made) => {
  const files = new Map<string, Uint8Array>()
  const keep = (bytes: Uint8Array | string, extension: string): string => {
    const hash = hashOf(bytes)
    files.set(`${hash}.${extension}`, Buffer.from(bytes))
    return hash
  }
  // Of text everything is words.
  const fitting = (value: string | number | boolean) => (made.type === 'text' ? String(value) : value)
  const parents = made.codes.map(({ parent }, i) =>
    parent === null || i === 0 ? null : id(4, 1 + (parent % i)),
  )
  const codeNames = namesOf(
    made.codes.map(({ name }) => name),
    (i) => parents[i] ?? '',
  )
  const codes = made.codes.map(({ parent: _, theme, ...parts }, i) =>
    code(i + 1, codeNames[i] ?? '', {
      ...parts,
      name: codeNames[i] ?? '',
      claim: parts.role === 'theme' ? parts.claim : '',
      parentId: parents[i] ?? null,
      themes: theme === null || i === 0 ? [] : [id(4, 1 + (theme % i))],
    }),
  )
  const codable = codes.filter(({ role }) => role !== 'category')
  const quotations = new Map<string, Quotation>()
  const codings = new Map<string, ReturnType<typeof codingOf>>()
  const code1 = (number: number, quotationId: Id, comment: string, unsure: boolean, by: Id): void => {
    const codeId = codable[number % codable.length]?.id ?? ''
    const once = `${quotationId}/${codeId}/${by}`
    if (!codings.has(once))
      codings.set(once, codingOf(codings.size + 1, quotationId, codeId, comment, unsure, by))
  }
  for (const [d, { passages, text }] of made.documents.entries()) {
    for (const { range, codes: numbers, comment, unsure, by, doubtful } of passages) {
      const revisionId = id(3, d + 1)
      const key = place(revisionId, range.start, range.end)
      const quotation = quotations.get(key) ?? {
        ...{ id: id(5, quotations.size + 1), sourceId: id(2, d + 1), revisionId, ...range },
        ...{ hash: shortHash(text.slice(range.start, range.end)), createdAt: at, createdBy: ana },
        ...(doubtful ? { doubtful: true as const } : {}),
      }
      quotations.set(key, quotation)
      for (const number of codable.length === 0 ? [] : numbers)
        code1(number, quotation.id, comment, unsure, by)
    }
  }
  const hasPicture = made.more.picture === 0
  if (hasPicture) {
    const areas = [undefined, { x: 1, y: 1, width: 2, height: 2 }]
    for (const area of areas) {
      const quotation = {
        ...{ id: id(5, quotations.size + 1), sourceId: id(2, 99), revisionId: id(3, 99), start: 0, end: 1 },
        ...{ hash: shortHash('\uFFFC'), createdAt: at, createdBy: ben, ...(area ? { area } : {}) },
      }
      quotations.set(place(id(3, 99), 0, 1, area), quotation)
      if (codable.length > 0) code1(0, quotation.id, '', false, ben)
    }
  }
  const things: Memo['targets'] = [
    ...codes.map((one) => ({ table: 'codes' as const, id: one.id })),
    ...made.documents.map((_, d) => ({ table: 'sources' as const, id: id(2, d + 1) })),
    ...[...quotations.values()].map((one) => ({ table: 'quotations' as const, id: one.id })),
    ...[...codings.values()].map((one) => ({ table: 'codings' as const, id: one.id })),
  ]
  const sourceNames = namesOf(made.documents.map(({ name }) => name))
  const hasSound = made.more.recording === 0
  const sources = made.documents.map(({ value }, d): Source => ({
    ...base,
    ...{ id: id(2, d + 1), revisionId: id(3, d + 1), name: sourceNames[d] ?? '', language: null },
    ...(value === null ? {} : { values: [{ variableId: id(0, 11), value: fitting(value) }] }),
    ...(hasSound && d === 0
      ? {
          media: {
            kind: 'audio' as const,
            fileName: 'talk.wav',
            place: { at: 'project' as const, hash: keep(sound, 'wav'), size: sound.length, extension: 'wav' },
            duration: 1000,
          },
        }
      : {}),
  }))
  const revisions = made.documents.map(({ text }, d) => ({
    ...plain.need('revisions', id(3, 1)),
    ...{ id: id(3, d + 1), sourceId: id(2, d + 1), length: text.length },
    ...{ text: keep(text, 'txt'), structure: null },
  }))
  if (hasPicture) {
    const original = { hash: keep(picture, 'png'), size: picture.length, extension: 'png' }
    sources.push({
      ...base,
      ...{ id: id(2, 99), revisionId: id(3, 99), name: 'Window', fileName: 'Window.png', format: 'png' },
      ...{ language: null, encoding: null, original, image: { width: 4, height: 3 } },
    })
    revisions.push({
      ...plain.need('revisions', id(3, 1)),
      ...{ id: id(3, 99), sourceId: id(2, 99), length: 1, text: keep('\uFFFC', 'txt'), structure: null },
    })
  }
  const [groupName = '', sourceGroup = ''] = namesOf([made.name, `${made.name} of sources`])
  const caseNames = namesOf(made.cases)
  const cases = made.cases.map((_, i) => ({
    ...{
      id: id(9, i + 1),
      name: caseNames[i] ?? '',
      sourceIds: made.documents.slice(i).map((_, d) => id(2, d + 1)),
    },
    ...(quotations.size > i ? { quotationIds: [...quotations.values()].slice(i).map((one) => one.id) } : {}),
    ...(i === 0 ? { values: [{ variableId: id(0, 11), value: fitting(made.value) }] } : {}),
    ...{ createdAt: at, createdBy: ana },
  }))
  const memos = made.memos.map(({ title, body, on, kind }, i): Memo => ({
    ...{ id: id(7, i + 1), title: title.slice(0, 400), body, kind },
    targets: things.filter((_, at) => at === on || at === on * 2),
    ...{ createdAt: at, createdBy: ben, changedAt: at },
  }))
  const groups = (['codes', 'sources'] as const).map((kind, i) => ({
    ...{ id: id(8, i + 1), name: i === 0 ? groupName : sourceGroup, kind },
    members: i === 0 ? codes.map((one) => one.id) : made.documents.map((_, d) => id(2, d + 1)).slice(2),
    ...{ createdAt: at, createdBy: ana },
  }))
  const store = Store.of({
    project: [
      {
        ...{ id: id(0, 1), name: namesOf([made.name])[0] ?? '', description: made.description },
        ...{ activeCoderId: ana, createdAt: at },
      },
    ],
    coders: [...plain.all('coders')],
    sources,
    revisions,
    codes,
    quotations: [...quotations.values()],
    codings: [...codings.values()],
    memos,
    variables: [{ id: id(0, 11), name: groupName, type: made.type, order: 1, createdAt: at, createdBy: ana }],
    cases,
    groups,
    foreign: made.more.kept === 0 ? keptParts({ sources, codes, cases, memos }, made.more.gone, keep) : [],
  })
  const memory = { store, files }
  return { ...memory, reader: readerOf(memory) }
})

const codingOf = (n: number, quotationId: Id, codeId: Id, comment: string, unsure: boolean, coderId: Id) => ({
  ...{ id: id(6, n), quotationId, codeId, coderId, comment, createdAt: at },
  ...(unsure ? { unsure: true as const } : {}),
})
