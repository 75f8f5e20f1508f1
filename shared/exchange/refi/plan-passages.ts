import type { Area, Coding, Id, MemoTarget, Quotation } from '../../model/entities'
import { place } from '../../model/tables'
import type { Allotment } from './allot'
import type { Counts } from './counts'
import type { Spot } from './documents'
import { longestProse } from './names'
import type { Codes, Coders, Making } from './plan-codes'
import type { RefiCoding, Stamp } from './project'

/** Where a passage is to stand. */
export interface Ground {
  readonly sourceId: Id
  readonly revisionId: Id
  /** Who and when, where the passage and its codings do not say it. */
  readonly stamp: Stamp
}

/** A part of the file with what is on it. */
export interface Marked extends Stamp {
  readonly guid: Id
  readonly codings: readonly RefiCoding[]
}

/** Makes passages and codings, each place once and each coding once. */
export class Passages {
  readonly quotations: Quotation[] = []
  readonly codings: Coding[] = []
  /** Passages of the project that were there, by the GUID of the file. */
  readonly ids = new Map<Id, Id>()
  /** Codings of the project, by the GUID of the file. */
  readonly codingIds = new Map<Id, Id>()
  /** Passages that stand for a case (NVivo for Mac), by the case's GUID. */
  readonly ofCases = new Map<Id, Id[]>()
  readonly #places = new Map<string, Id>()
  readonly #once = new Map<string, Id>()

  constructor(
    readonly making: Making,
    readonly allotment: Allotment,
    readonly counts: Counts,
    readonly coders: Coders,
    readonly codes: Codes,
    /** Comments and doubts that stand in notes of codings. */
    readonly said: (coding: RefiCoding) => { readonly comment: string; readonly unsure: boolean },
  ) {}

  /** The passage at a place, with its codings. */
  add(ground: Ground, marked: Marked, spot: Spot, area: Area | null): MemoTarget {
    const id = this.#at(ground, marked, spot, area)
    if (!this.ids.has(marked.guid)) this.ids.set(marked.guid, id)
    for (const coding of marked.codings) this.#code(ground, marked, coding, id)
    return { table: 'quotations', id }
  }

  #at({ sourceId, revisionId, stamp }: Ground, marked: Marked, spot: Spot, area: Area | null): Id {
    const { store, now } = this.making
    const key = place(revisionId, spot.start, spot.end, area ?? undefined)
    const there = this.#places.get(key)
    if (there !== undefined) {
      this.counts.lose('passages-joined')
      return there
    }
    const inProject = store.by('quotations.place', key)[0]
    if (inProject) {
      this.#places.set(key, inProject.id)
      this.counts.known('quotations')
      return inProject.id
    }
    const { id, known } = this.allotment.at('quotations', marked.guid, (one) => one.sourceId === sourceId)
    this.#places.set(key, id)
    if (known) {
      this.counts.known('quotations')
      return id
    }
    this.quotations.push({
      id,
      sourceId,
      revisionId,
      start: spot.start,
      end: spot.end,
      hash: spot.hash,
      ...(area ? { area } : {}),
      ...(spot.doubtful ? { doubtful: true } : {}),
      createdAt: marked.at ?? stamp.at ?? now,
      createdBy: this.coders.of(marked.by ?? stamp.by),
    })
    this.counts.made('quotations')
    return id
  }

  #code({ stamp }: Ground, marked: Marked, coding: RefiCoding, quotationId: Id): void {
    const { store, now } = this.making
    if (coding.code === null) {
      this.counts.lose('codings-without-code')
      return
    }
    if (this.codes.cases.has(coding.code)) {
      const row = this.ofCases.get(coding.code)
      if (row) row.push(quotationId)
      else this.ofCases.set(coding.code, [quotationId])
      return
    }
    const codeId = this.codes.need(coding.code)
    const coderId = this.coders.of(coding.by ?? marked.by ?? stamp.by)
    const key = `${quotationId}/${codeId}/${coderId}`
    const there = store.by('codings.once', key)[0]
    const twin = this.#once.get(key)
    if (there || twin !== undefined) {
      this.codingIds.set(coding.guid, there?.id ?? twin ?? '')
      if (!there) this.counts.lose('codings-twice')
      else this.counts.known('codings')
      // What is said of another coding in its place becomes a memo on that one.
      if (there?.id === coding.guid) this.said(coding)
      return
    }
    const { comment, unsure } = this.said(coding)
    const { id, known } = this.allotment.at('codings', coding.guid)
    this.codingIds.set(coding.guid, id)
    if (known) {
      this.counts.known('codings')
      return
    }
    this.#once.set(key, id)
    const definition = store.get('codes', codeId)?.definitionNumber
    this.codings.push({
      id,
      quotationId,
      codeId,
      coderId,
      comment: comment.slice(0, longestProse),
      ...(unsure ? { unsure: true } : {}),
      ...(definition === undefined ? {} : { definitionNumber: definition }),
      createdAt: coding.at ?? marked.at ?? stamp.at ?? now,
    })
    this.counts.made('codings')
  }
}
