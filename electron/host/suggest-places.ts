import type { Suggested } from '../../shared/contract/correction-calls'
import type { Id, Quotation } from '../../shared/model/entities'
import { contextLength, findAgain } from '../../shared/text/anchor'
import { around } from '../../shared/text/around'
import { mapper } from '../../shared/text/edit'
import type { Change } from '../../shared/text/edit'
import { fates } from '../../shared/text/fate'
import { differenceOf } from './differences'
import type { DifferenceOptions } from './differences'
import type { OpenProject } from './open-project'
import { current } from './tidy-source'

/** UTF-16 units shown on each side of a place. */
const shownAround = 120

/** Differences between two texts, by their hashes: the last few are asked for again and again. */
const kept = new Map<string, Promise<readonly Change[]>>()
const mostKept = 4

/** What makes the text of one revision of that of another. */
export function changesBetween(
  project: OpenProject,
  from: Id,
  to: Id,
  options: DifferenceOptions,
): Promise<readonly Change[]> {
  const { store } = project.engine
  const [before, after] = [store.need('revisions', from).text, store.need('revisions', to).text]
  const key = `${before} ${after}`
  const known = kept.get(key)
  if (known) return known
  const made = differenceOf(project.contents.text(before), project.contents.text(after), options)
  // What failed may work when it is asked for again.
  made.catch(() => kept.delete(key))
  kept.set(key, made)
  for (const old of kept.keys()) {
    if (kept.size <= mostKept) break
    kept.delete(old)
  }
  return made
}

/** Where passages may stand in the current texts of their sources, best first; for each passage in order. */
export const suggestPlaces = (
  project: OpenProject,
  quotationIds: readonly Id[],
  options: DifferenceOptions,
): Promise<readonly (readonly Suggested[])[]> =>
  Promise.all(
    quotationIds.map((id) => suggest(project, project.engine.store.need('quotations', id), options)),
  )

async function suggest(
  project: OpenProject,
  quotation: Quotation,
  options: DifferenceOptions,
): Promise<readonly Suggested[]> {
  const { revision, text } = current(project, quotation.sourceId)
  const old = project.contents.text(project.engine.store.need('revisions', quotation.revisionId).text)
  const changes = await changesBetween(project, quotation.revisionId, revision.id, options)
  const fate = fates(old, text, changes)(quotation)
  const { text: words, before, after } = around(old, quotation, contextLength)
  const near = fate.range?.start ?? mapper(changes).offset(quotation.start, 'before')
  const found = findAgain(text, { words, before, after, near })
  const exact = found.filter((one) => one.exact)
  const suggested = found.map((one): Suggested => ({
    ...one,
    kind: !one.exact ? 'alike' : one.sameContext && exact.length === 1 ? 'moved' : 'exact',
    ...around(text, one, shownAround),
  }))
  const { range } = fate
  const isShown = suggested.some((one) => range && one.start < range.end && range.start < one.end)
  if (!range || isShown || range.end - range.start > 20 * words.length + 200) return suggested
  const instead = { ...range, score: 0, exact: false, sameContext: false, kind: 'instead' as const }
  return [...suggested, { ...instead, ...around(text, range, shownAround) }]
}
