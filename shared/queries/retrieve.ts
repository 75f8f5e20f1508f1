import type { Store } from '../core/store'
import { compareSpots } from '../image/area'
import type { Code, Coder, Coding, Id, Question, Quotation, Source } from '../model/entities'
import { bearers } from './borne'
import { havingValues } from './having-values'
import { codesMeant, ofCases, sourcesMeant } from './meant'

/** One coded passage with everything it hangs on. */
export interface Retrieved {
  readonly coding: Coding
  readonly quotation: Quotation
  readonly source: Source
  readonly code: Code
  readonly coder: Coder
}

/**
 * Coded passages in living sources with living codes that answer a question, by source (in the order they came in) and
 * place in the text. "Also" and "not" look at all codings that share words with a passage in the same revision, the
 * passage's own among them, whoever made them and whenever.
 */
export function retrieve(store: Store, question: Question = {}): readonly Retrieved[] {
  const fits = limits(store, question)
  const withChildren = question.withChildren ?? true
  const codes = question.codeIds && codesMeant(store, question.codeIds, withChildren)
  const candidates = codes ? [...codes].flatMap((id) => store.by('codings.codeId', id)) : store.all('codings')
  const found: Retrieved[] = []
  for (const coding of candidates) {
    const quotation = store.need('quotations', coding.quotationId)
    if (!fits(coding, quotation)) continue
    const source = store.need('sources', quotation.sourceId)
    const code = store.need('codes', coding.codeId)
    if (source.removed || code.removed) continue
    found.push({ coding, quotation, source, code, coder: store.need('coders', coding.coderId) })
  }
  const rank = new Map([...store.all('sources')].map((source, i) => [source.id, i]))
  return found.sort(
    (a, b) =>
      (rank.get(a.source.id) ?? 0) - (rank.get(b.source.id) ?? 0) || compareSpots(a.quotation, b.quotation),
  )
}

/** All of a question but its first list of codes. */
function limits(store: Store, question: Question): (coding: Coding, quotation: Quotation) => boolean {
  const { sourceIds, groupIds, caseIds, coderIds, since, until, unsure, withChildren = true } = question
  const checks: ((coding: Coding, quotation: Quotation) => boolean)[] = []
  if (coderIds) {
    const coders = new Set(coderIds)
    checks.push((coding) => coders.has(coding.coderId))
  }
  if (unsure !== undefined) checks.push((coding) => (coding.unsure ?? false) === unsure)
  if (since !== undefined) {
    const from = Date.parse(since)
    checks.push((coding) => Date.parse(coding.createdAt) >= from)
  }
  if (until !== undefined) {
    const before = Date.parse(until)
    checks.push((coding) => Date.parse(coding.createdAt) < before)
  }
  for (const wanted of [sourceIds && new Set(sourceIds), groupIds && sourcesMeant(store, groupIds)]) {
    if (wanted) checks.push((_, quotation) => wanted.has(quotation.sourceId))
  }
  if (caseIds) {
    const isOfCase = ofCases(store, caseIds)
    checks.push((_, quotation) => isOfCase(quotation))
  }
  if (question.values && question.values.length > 0) {
    const has = havingValues(store, question.values)
    checks.push((_, quotation) => has(quotation))
  }
  for (const id of question.allCodeIds ?? []) {
    const bears = bearers(store, codesMeant(store, [id], withChildren))
    checks.push((_, quotation) => bears(quotation))
  }
  if (question.noCodeIds && question.noCodeIds.length > 0) {
    const bears = bearers(store, codesMeant(store, question.noCodeIds, withChildren))
    checks.push((_, quotation) => !bears(quotation))
  }
  return (coding, quotation) => checks.every((check) => check(coding, quotation))
}

/** Coded passages of one source's current text, in reading order. */
export function codingsIn(store: Store, sourceId: Id): readonly Retrieved[] {
  const source = store.get('sources', sourceId)
  if (!source) return []
  const stamp = tables.map((table) => store.version(table)).join(' ')
  const shelf = kept.get(store) ?? new Map<Id, Kept>()
  kept.set(store, shelf)
  const known = shelf.get(sourceId)
  if (known?.stamp === stamp) return known.value
  const value = lookUp(store, source)
  shelf.delete(sourceId)
  shelf.set(sourceId, { stamp, value })
  for (const id of shelf.keys()) {
    if (shelf.size <= mostKept) break
    shelf.delete(id)
  }
  return value
}

interface Kept {
  readonly stamp: string
  readonly value: readonly Retrieved[]
}

/** Several parts of the window ask for the codings of the same text after each step: the last answers are kept. */
const kept = new WeakMap<Store, Map<Id, Kept>>()
const mostKept = 6
const tables = ['sources', 'quotations', 'codings', 'codes', 'coders'] as const

function lookUp(store: Store, source: Source): readonly Retrieved[] {
  return store
    .by('quotations.sourceId', source.id)
    .filter((quotation) => quotation.revisionId === source.revisionId)
    .toSorted(compareSpots)
    .flatMap((quotation) =>
      store.by('codings.quotationId', quotation.id).flatMap((coding) => {
        const code = store.need('codes', coding.codeId)
        return code.removed
          ? []
          : [{ coding, quotation, source, code, coder: store.need('coders', coding.coderId) }]
      }),
    )
}
