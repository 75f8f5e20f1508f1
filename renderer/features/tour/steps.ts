import type { Store } from '../../../shared/core/store'
import type { Coding, Id } from '../../../shared/model/entities'
import type { Session } from '../../session'

/** What the tour asks for, one after the other; each is done, not read. */
export const tourSteps = ['select', 'code', 'second', 'memo', 'quotations', 'undo'] as const
export type TourStep = (typeof tourSteps)[number]

/** Where each step happens: a part of the window, or a button in it. */
export const places: Readonly<Record<TourStep, string>> = {
  select: '[data-pane="reader"]',
  code: '[data-pane="reader"]',
  second: '[data-pane="reader"]',
  memo: '[data-pane="reader"]',
  quotations: '[data-pane="codebook"]',
  undo: '[data-tour="undo"]',
}

type Looked = Pick<Session, 'selection' | 'question' | 'inspector' | 'beside'>

/** What was there when a step began: only what comes after it counts. */
export interface Before {
  readonly session: Looked
  readonly codings: ReadonlySet<Id>
  /** Words of the memos, by their ids. */
  readonly memos: ReadonlyMap<Id, string>
}

/** Fewest characters that count as a selected passage. */
const shortest = 2

/** Notes what is there when a step begins. */
export function begin(store: Store, session: Looked): Before {
  return {
    session,
    codings: new Set([...store.all('codings')].map(({ id }) => id)),
    memos: new Map([...store.all('memos')].map(({ id, title, body }) => [id, title + body])),
  }
}

/** Whether the user has done a step since it began. Undo is told by the host, not seen in what is there. */
export function isDone(step: TourStep, before: Before, store: Store, session: Looked): boolean {
  const made = (): readonly Coding[] => [...store.all('codings')].filter(({ id }) => !before.codings.has(id))
  switch (step) {
    case 'select': {
      const { selection } = session
      return (
        selection !== null &&
        selection.end - selection.start >= shortest &&
        selection !== before.session.selection
      )
    }
    case 'code':
      return made().length > 0
    case 'second':
      return made().some((coding) => overlapsAnother(store, coding))
    case 'memo':
      return [...store.all('memos')].some(
        ({ id, title, body }) => (title + body).trim() !== '' && before.memos.get(id) !== title + body,
      )
    case 'quotations':
      return looksAtCode(session) && session !== before.session && changed(before.session, session)
    case 'undo':
      return false
  }
}

const looksAtCode = ({ question, inspector, beside }: Looked): boolean =>
  (question?.codeIds?.length ?? 0) > 0 && (inspector === 'quotations' || beside?.kind === 'quotations')

const changed = (before: Looked, now: Looked): boolean =>
  !looksAtCode(before) || before.question !== now.question

/** Whether another code stands on some of the same words. */
function overlapsAnother(store: Store, coding: Coding): boolean {
  const { sourceId, start, end } = store.need('quotations', coding.quotationId)
  return store
    .by('quotations.sourceId', sourceId)
    .some(
      (other) =>
        other.start < end &&
        other.end > start &&
        store.by('codings.quotationId', other.id).some(({ codeId }) => codeId !== coding.codeId),
    )
}
