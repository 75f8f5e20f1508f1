import type { Store } from '../core/store'
import { operation } from '../core/operation'
import type { Operation } from '../core/operation'
import type { Coding, Id, MemoTarget } from '../model/entities'

/**
 * Operations that give codings another quotation or code, keeping the rule that a passage bears a code once per coder:
 * a coding that would be a second one is taken away and its comment joins the first. `changed` holds wanted states. What
 * memos say about the things of `moves` they say about others from now on.
 */
export function settle(
  store: Store,
  changed: readonly Coding[],
  moves: ReadonlyMap<Id, MemoTarget> = new Map(),
): readonly Operation[] {
  const moving = new Set(changed.map((coding) => coding.id))
  const kept = new Map<string, { before: Coding; after: Coding }>()
  const operations: Operation[] = []
  const dropped = new Map(moves)
  const standing = (coding: Coding): Coding | undefined =>
    store
      .by('codings.quotationId', coding.quotationId)
      .find((c) => !moving.has(c.id) && c.codeId === coding.codeId && c.coderId === coding.coderId)
  for (const wanted of changed) {
    const before = store.need('codings', wanted.id)
    const key = `${wanted.quotationId}/${wanted.codeId}/${wanted.coderId}`
    const there = standing(wanted)
    const first = kept.get(key) ?? (there && { before: there, after: there })
    if (first) {
      operations.push(operation('codings', before, null))
      dropped.set(before.id, { table: 'codings', id: first.after.id })
      kept.set(key, {
        ...first,
        after: { ...first.after, comment: joined(first.after.comment, wanted.comment) },
      })
    } else {
      kept.set(key, { before, after: wanted })
    }
  }
  for (const { before, after } of kept.values()) {
    if (JSON.stringify(before) !== JSON.stringify(after)) operations.push(operation('codings', before, after))
  }
  return [...operations, ...retarget(store, dropped)]
}

/** Operations that let memos which are about one thing be about another, because the first goes away. */
export function retarget(store: Store, moves: ReadonlyMap<Id, MemoTarget>): readonly Operation[] {
  const memos = new Map([...moves.keys()].flatMap((id) => store.by('memos.target', id)).map((m) => [m.id, m]))
  return [...memos.values()].map((memo) => {
    const targets = new Map(memo.targets.map((t) => moves.get(t.id) ?? t).map((t) => [t.id, t]))
    return operation('memos', memo, { ...memo, targets: [...targets.values()] })
  })
}

/** Operations that take away quotations which nothing names any more once `leaving` codings are gone from them. */
export function sweep(
  store: Store,
  quotationIds: Iterable<Id>,
  leaving: ReadonlySet<Id>,
): readonly Operation[] {
  const operations: Operation[] = []
  for (const id of new Set(quotationIds)) {
    const quotation = store.get('quotations', id)
    if (!quotation) continue
    const codings = store.by('codings.quotationId', id)
    const others = store.named(id) - codings.length
    if (others === 0 && codings.every((coding) => leaving.has(coding.id))) {
      operations.push(operation('quotations', quotation, null))
    }
  }
  return operations
}

function joined(a: string, b: string): string {
  if (b === '' || a === b) return a
  return a === '' ? b : `${a}\n\n${b}`
}
