import type { TidyPreview } from '../../shared/contract/source-calls'
import type { Id } from '../../shared/model/entities'
import { Problem } from '../../shared/problem'
import { mapper } from '../../shared/text/edit'
import type { Change } from '../../shared/text/edit'
import { mapLayout } from '../../shared/text/layout'
import { leastKept } from '../../shared/text/fate'
import type { Range } from '../../shared/text/range'
import { paragraphs } from '../../shared/text/segments'
import type { Block, Structure } from '../../shared/text/structure'
import { tidy, tidyRules } from '../../shared/text/tidy'
import type { TidyRule } from '../../shared/text/tidy'
import { changedPlaces } from './changed-places'
import type { OpenProject } from './open-project'

/** What tidying a source's current text would do. Changes nothing. */
export function previewTidy(project: OpenProject, sourceId: Id, rules?: readonly string[]): TidyPreview {
  const { revision, text } = current(project, sourceId)
  const result = tidy(text, optionsOf(rules))
  const map = mapper(result.changes)
  const lost = project.engine.store
    .by('quotations.sourceId', sourceId)
    .filter((quotation) => quotation.revisionId === revision.id && map.range(quotation).gone).length
  return {
    baseRevisionId: revision.id,
    counts: result.counts,
    samples: changedPlaces(text, result.changes),
    lengthBefore: text.length,
    lengthAfter: result.text.length,
    lost,
  }
}

/** Tidies: a further revision, one undoable step; codings stay on their words. Takes a snapshot first. */
export async function applyTidy(
  project: OpenProject,
  sourceId: Id,
  baseRevisionId: Id,
  rules?: readonly string[],
): Promise<{ readonly revisionId: Id; readonly lost: number }> {
  const { source, revision, text } = current(project, sourceId)
  const result = tidy(text, optionsOf(rules))
  if (result.changes.length === 0)
    throw new Problem('refused', `There is nothing to tidy in “${source.name}”.`)
  await project.snapshot('before-tidy')
  const before = revision.structure === null ? null : (project.contents.json(revision.structure) as Structure)
  const structure = mapStructure(before, result.text, result.changes)
  const outcome = await project.engine.run(
    'source.revise',
    {
      id: sourceId,
      reason: 'tidy',
      baseRevisionId,
      changes: result.changes,
      words: result.text,
      text: await project.contents.putText(result.text),
      structure: await project.contents.putJson(structure),
      length: result.text.length,
    },
    { internal: true },
  )
  return outcome.result as { readonly revisionId: Id; readonly lost: number }
}

/** Structure of a changed text: its paragraphs anew, each keeping the kind of the block that began there. */
export function mapStructure(before: Structure | null, text: string, changes: readonly Change[]): Structure {
  const map = mapper(changes)
  const kinds = new Map<number, Block>()
  for (const block of before?.blocks ?? []) {
    const { range, gone } = map.range(block)
    if (!gone && block.kind !== 'paragraph') kinds.set(range.start, block)
  }
  const blocks = paragraphs(text).map((range): Block => {
    const block = kinds.get(range.start)
    if (!block) return { ...range, kind: 'paragraph' }
    return { ...range, kind: block.kind, ...(block.level === undefined ? {} : { level: block.level }) }
  })
  const pages = before?.pages?.map((page) => ({ ...page, start: map.offset(page.start, 'after') }))
  // Of a turn so much must be left as of a passage, or it is nobody's any more.
  const isTorn = ({ start, end }: Range): boolean => {
    let left = end - start
    for (const { from, to } of map.within({ start, end })) left -= Math.min(to, end) - Math.max(from, start)
    return left < leastKept * (end - start)
  }
  const turns = before?.turns?.flatMap((turn) => {
    const { range, gone } = map.range(turn)
    return gone || isTorn(turn) ? [] : [{ ...turn, ...range }]
  })
  const layout = before?.layout && mapLayout(before.layout, map)
  const times = before?.times?.map((mark) => ({ ...mark, at: map.offset(mark.at, 'after') }))
  return {
    blocks,
    ...(pages ? { pages } : {}),
    ...(layout ? { layout } : {}),
    ...(turns ? { turns } : {}),
    ...(times ? { times } : {}),
  }
}

/** A source with its current revision and words. */
export function current(project: OpenProject, sourceId: Id) {
  const { store } = project.engine
  const source = store.need('sources', sourceId)
  const revision = store.need('revisions', source.revisionId)
  return { source, revision, text: project.contents.text(revision.text) }
}

function optionsOf(rules: readonly string[] | undefined): Partial<Record<TidyRule, boolean>> {
  if (!rules) return {}
  return Object.fromEntries(tidyRules.map((rule) => [rule, rules.includes(rule)]))
}
