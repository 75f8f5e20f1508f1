import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Store } from '../../shared/core/store'
import type { Code, Coding, Id, Question, Quotation } from '../../shared/model/entities'
import type { Records } from '../../shared/model/tables'
import { retrieve } from '../../shared/queries/retrieve'
import { overlaps } from '../../shared/text/range'
import { runs } from '../arbitraries'

const at = (i: number): string => new Date(Date.UTC(2025, 2, 1 + (i % 5))).toISOString()
const pad = (kind: number, i: number): Id =>
  `00000000-0000-4000-8000-${String(kind).padStart(4, '0')}${String(i).padStart(8, '0')}`
const coder = (i: number): Id => pad(1, i)
const source = (i: number): Id => pad(2, i)
const revision = (i: number): Id => pad(3, i)
const code = (i: number): Id => pad(4, i)
const group = (i: number): Id => pad(5, i)
const oneCase = (i: number): Id => pad(6, i)

const codes = 7
const sources = 3
const nat = (max: number) => fc.nat({ max })

/** A small project in which passages often meet; the first revision of each source is an earlier text. */
const projects: fc.Arbitrary<Partial<Records>> = fc
  .record({
    coding: fc.array(
      fc.record({
        source: nat(sources - 1),
        earlier: fc.boolean(),
        start: nat(12),
        length: fc.integer({ min: 1, max: 6 }),
        code: nat(codes - 1),
        coder: nat(1),
        day: nat(4),
        unsure: fc.boolean(),
      }),
      { maxLength: 25 },
    ),
    parents: fc.array(fc.option(nat(codes - 1)), { minLength: codes, maxLength: codes }),
    roles: fc.array(fc.constantFrom('code' as const, 'theme' as const), {
      minLength: codes,
      maxLength: codes,
    }),
    themes: fc.array(fc.subarray([0, 1, 2, 3]), { minLength: codes, maxLength: codes }),
    removedCode: fc.option(nat(codes - 1)),
    removedSource: fc.option(nat(sources - 1)),
    groups: fc.array(fc.record({ ofCodes: fc.boolean(), members: fc.subarray([0, 1, 2]) }), {
      minLength: 3,
      maxLength: 3,
    }),
    cases: fc.array(fc.subarray([0, 1, 2]), { minLength: 2, maxLength: 2 }),
  })
  .map((made) => {
    const createdBy = coder(0)
    const removed = { at: at(0), by: createdBy, batch: pad(9, 0) }
    const quotations = new Map<string, Quotation>()
    const codings = new Map<string, Coding>()
    made.coding.forEach((one, i) => {
      const revisionId = revision(one.source * 2 + (one.earlier ? 0 : 1))
      const place = `${revisionId}/${one.start}/${one.length}`
      const quotation = quotations.get(place) ?? {
        id: pad(7, i),
        sourceId: source(one.source),
        revisionId,
        start: one.start,
        end: one.start + one.length,
        hash: '0',
        createdAt: at(0),
        createdBy,
      }
      quotations.set(place, quotation)
      codings.set(`${quotation.id}/${one.code}/${one.coder}`, {
        id: pad(8, i),
        quotationId: quotation.id,
        codeId: code(one.code),
        coderId: coder(one.coder),
        comment: '',
        ...(one.unsure ? { unsure: true as const } : {}),
        createdAt: at(one.day),
      })
    })
    const common = { createdAt: at(0), createdBy }
    return {
      coders: [0, 1].map((i) => ({ id: coder(i), name: `Coder ${i}`, color: '#2F6FB2', createdAt: at(0) })),
      sources: Array.from({ length: sources }, (_, i) => ({
        id: source(i),
        name: `Interview ${i}`,
        fileName: `${i}.txt`,
        format: 'txt' as const,
        language: null,
        encoding: null,
        original: null,
        revisionId: revision(i * 2 + 1),
        readBy: [],
        removed: made.removedSource === i ? removed : null,
        ...common,
      })),
      revisions: Array.from({ length: sources * 2 }, (_, i) => ({
        id: revision(i),
        sourceId: source(i >> 1),
        number: (i % 2) + 1,
        reason: 'import' as const,
        text: '0'.repeat(64),
        structure: null,
        length: 40,
        ...common,
      })),
      codes: made.parents.map((parent, i): Code => ({
        id: code(i),
        name: `Code ${i}`,
        // Only codes made before can be parents, so that none is its own ancestor.
        parentId: parent !== null && parent < i ? code(parent) : null,
        order: i,
        role: made.roles[i] ?? 'code',
        color: null,
        short: '',
        definition: '',
        whenToUse: '',
        whenNotToUse: '',
        examples: [],
        claim: '',
        origin: null,
        status: 'active',
        themes: (made.themes[i] ?? []).filter((theme) => theme !== i).map(code),
        mergedInto: null,
        removed: made.removedCode === i ? removed : null,
        ...common,
      })),
      quotations: [...quotations.values()],
      codings: [...codings.values()],
      groups: made.groups.map(({ ofCodes, members }, i) => ({
        id: group(i),
        name: `Group ${i}`,
        kind: ofCodes ? ('codes' as const) : ('sources' as const),
        members: members.map(ofCodes ? code : source),
        ...common,
      })),
      cases: made.cases.map((members, i) => ({
        id: oneCase(i),
        name: `Case ${i}`,
        sourceIds: members.map(source),
        ...common,
      })),
    }
  })

const someCodes = fc.subarray([...Array.from({ length: codes }, (_, i) => code(i)), group(0), group(1)])
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 2 })
const questions: fc.Arbitrary<Question> = fc.record(
  {
    codeIds: maybe(someCodes),
    allCodeIds: maybe(someCodes),
    noCodeIds: maybe(someCodes),
    withChildren: maybe(fc.boolean()),
    sourceIds: maybe(fc.subarray([source(0), source(1), source(2)])),
    groupIds: maybe(fc.subarray([group(0), group(1), group(2)])),
    caseIds: maybe(fc.subarray([oneCase(0), oneCase(1)])),
    coderIds: maybe(fc.subarray([coder(0), coder(1)])),
    since: maybe(nat(4).map(at)),
    until: maybe(nat(4).map(at)),
    unsure: maybe(fc.boolean()),
  },
  { requiredKeys: [] },
)

/** The answer as slowly and plainly as it can be said. */
function naive(store: Store, question: Question): readonly Id[] {
  const deep = question.withChildren ?? true
  const all = [...store.all('codes')].filter((one) => !one.removed)
  const isMeant = (id: Id, named: Id): boolean => {
    if (store.get('codes', id)?.removed || store.get('codes', named)?.removed) return false
    const one = store.get('groups', named)
    const roots = one ? (one.kind === 'codes' ? one.members : []) : [named]
    let reached = all.filter((each) => roots.includes(each.id))
    for (let i = 0; deep && i <= codes; i++) {
      reached = all.filter(
        (each) =>
          reached.includes(each) ||
          reached.some(
            (above) =>
              each.parentId === above.id || (above.role === 'theme' && each.themes.includes(above.id)),
          ),
      )
    }
    return reached.some((each) => each.id === id)
  }
  const of = (coding: Coding): Quotation => store.need('quotations', coding.quotationId)
  const bears = (coding: Coding, named: Id): boolean =>
    [...store.all('codings')].some(
      (other) =>
        of(other).revisionId === of(coding).revisionId &&
        overlaps(of(other), of(coding)) &&
        isMeant(other.codeId, named),
    )
  const isIn = (coding: Coding, id: Id): boolean => {
    const one = store.get('groups', id)
    const members = one ? (one.kind === 'sources' ? one.members : []) : store.need('cases', id).sourceIds
    return members.includes(of(coding).sourceId)
  }
  return [...store.all('codings')]
    .filter(
      (coding) =>
        !store.need('codes', coding.codeId).removed && !store.need('sources', of(coding).sourceId).removed,
    )
    .filter((coding) => question.codeIds?.some((id) => isMeant(coding.codeId, id)) ?? true)
    .filter((coding) => question.allCodeIds?.every((id) => bears(coding, id)) ?? true)
    .filter((coding) => !(question.noCodeIds?.some((id) => bears(coding, id)) ?? false))
    .filter((coding) => question.sourceIds?.includes(of(coding).sourceId) ?? true)
    .filter((coding) => question.groupIds?.some((id) => isIn(coding, id)) ?? true)
    .filter((coding) => question.caseIds?.some((id) => isIn(coding, id)) ?? true)
    .filter((coding) => question.coderIds?.includes(coding.coderId) ?? true)
    .filter((coding) => question.since === undefined || coding.createdAt >= question.since)
    .filter((coding) => question.until === undefined || coding.createdAt < question.until)
    .filter((coding) => question.unsure === undefined || (coding.unsure ?? false) === question.unsure)
    .map(({ id }) => id)
}

describe('The answer to any question', () => {
  it('is what the plainest way of looking finds, each coding once', () => {
    fc.assert(
      fc.property(projects, questions, (records, question) => {
        const store = Store.of(records)
        const found = retrieve(store, question).map((one) => one.coding.id)
        expect([...found].sort()).toEqual([...naive(store, question)].sort())
      }),
      { numRuns: runs * 3 },
    )
  })

  it('comes by source and place in the text', () => {
    fc.assert(
      fc.property(projects, questions, (records, question) => {
        const places = retrieve(Store.of(records), question).map(({ quotation, source: from }) => [
          from.id,
          quotation.start,
          -quotation.end,
        ])
        const key = (place: readonly (string | number)[]): string =>
          place.map((part) => (typeof part === 'number' ? String(part + 100).padStart(4, '0') : part)).join()
        expect(places.map(key)).toEqual(places.map(key).sort())
      }),
      { numRuns: runs },
    )
  })
})
