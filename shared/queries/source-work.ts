import type { Operation } from '../core/operation'
import type { Store } from '../core/store'
import type { Id, Source } from '../model/entities'

/** How far the work on a source has come. */
export interface Work {
  /** Codings with living codes on its current text. */
  readonly codings: number
  /** Share of its text that has at least one code, from 0 to 1. */
  readonly coverage: number
  /** Who made these codings, in the order of their first one. */
  readonly coderIds: readonly Id[]
  /** When the last of them was made; null where there is none. */
  readonly lastCoded: string | null
}

/** Worked out once per source, and anew only for those that a step has touched. */
class SourceWork {
  readonly #store: Store
  readonly #known = new Map<Id, Work>()

  constructor(store: Store) {
    this.#store = store
    store.watch((operations) => this.#follow(operations))
  }

  /** The same object until it changes. */
  of(source: Source): Work {
    let work = this.#known.get(source.id)
    if (!work) this.#known.set(source.id, (work = workOn(this.#store, source)))
    return work
  }

  #follow(operations: readonly Operation[]): void {
    const gone = new Map<Id, Id>()
    for (const op of operations) {
      if (op.table === 'quotations') {
        if (op.before) gone.set(op.id, op.before.sourceId)
        this.#known.delete((op.after ?? op.before)?.sourceId ?? '')
      } else if (op.table === 'sources') this.#known.delete(op.id)
      else if (op.table === 'codes' && (op.before?.removed ?? null) !== (op.after?.removed ?? null))
        this.#known.clear()
    }
    for (const op of operations) {
      if (op.table !== 'codings') continue
      for (const id of [op.before?.quotationId, op.after?.quotationId]) {
        if (id !== undefined)
          this.#known.delete(this.#store.get('quotations', id)?.sourceId ?? gone.get(id) ?? '')
      }
    }
  }
}

const kept = new WeakMap<Store, SourceWork>()

/** How far the work on this source has come. The same object until it changes. */
export function sourceWork(store: Store, source: Source): Work {
  let work = kept.get(store)
  if (!work) kept.set(store, (work = new SourceWork(store)))
  return work.of(source)
}

function workOn(store: Store, source: Source): Work {
  let codings = 0
  let lastCoded: string | null = null
  const firstOf = new Map<Id, string>()
  const ranges: { readonly start: number; readonly end: number }[] = []
  for (const quotation of store.by('quotations.sourceId', source.id)) {
    if (quotation.revisionId !== source.revisionId) continue
    let living = 0
    for (const { codeId, coderId, createdAt } of store.by('codings.quotationId', quotation.id)) {
      if (store.get('codes', codeId)?.removed) continue
      living++
      if (lastCoded === null || createdAt > lastCoded) lastCoded = createdAt
      const first = firstOf.get(coderId)
      if (first === undefined || createdAt < first) firstOf.set(coderId, createdAt)
    }
    codings += living
    if (living > 0) ranges.push(quotation)
  }
  // The id decides between two of the same moment, so that the answer does not hang on the order of the passages.
  const coderIds = [...firstOf]
    .sort(([a, at], [b, then]) => (at === then ? (a < b ? -1 : 1) : at < then ? -1 : 1))
    .map(([id]) => id)
  // Of an image no share is counted.
  const length = source.image ? 0 : (store.get('revisions', source.revisionId)?.length ?? 0)
  return { codings, coverage: length === 0 ? 0 : covered(ranges) / length, coderIds, lastCoded }
}

/** Characters covered by at least one range. */
function covered(ranges: { readonly start: number; readonly end: number }[]): number {
  let sum = 0
  let reached = 0
  for (const { start, end } of ranges.sort((a, b) => a.start - b.start)) {
    sum += Math.max(0, end - Math.max(start, reached))
    reached = Math.max(reached, end)
  }
  return sum
}
