import type { TidyPreview } from '../../shared/contract/contract'
import type { Id } from '../../shared/model/entities'
import { Problem } from '../../shared/problem'
import { mapper } from '../../shared/text/edit'
import type { Change } from '../../shared/text/edit'
import { paragraphs } from '../../shared/text/segments'
import type { Block, Structure } from '../../shared/text/structure'
import { tidy, tidyRules } from '../../shared/text/tidy'
import type { TidyRule } from '../../shared/text/tidy'
import type { OpenProject } from './open-project'

const mostSamples = 200

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
    samples: samples(text, result.changes),
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
  if (!before?.pages) return { blocks }
  return { blocks, pages: before.pages.map((page) => ({ ...page, start: map.offset(page.start, 'after') })) }
}

function current(project: OpenProject, sourceId: Id) {
  const { store } = project.engine
  const source = store.need('sources', sourceId)
  const revision = store.need('revisions', source.revisionId)
  return { source, revision, text: project.contents.text(revision.text) }
}

function optionsOf(rules: readonly string[] | undefined): Partial<Record<TidyRule, boolean>> {
  if (!rules) return {}
  return Object.fromEntries(tidyRules.map((rule) => [rule, rules.includes(rule)]))
}

/** Places that change, near ones joined, with a few words around them. */
function samples(text: string, changes: readonly Change[]): TidyPreview['samples'] {
  const around = 40
  const made: { before: string; after: string; at: number }[] = []
  for (let i = 0; i < changes.length && made.length < mostSamples;) {
    const first = changes[i]
    if (!first) break
    const from = Math.max(0, first.from - around)
    let last = first
    let after = text.slice(from, first.from) + first.insert
    let next = i + 1
    for (; next < changes.length; next++) {
      const change = changes[next]
      if (!change || change.from - last.to > around || change.to - from > 400) break
      after += text.slice(last.to, change.from) + change.insert
      last = change
    }
    const to = Math.min(text.length, last.to + around)
    made.push({ before: text.slice(from, to), after: after + text.slice(last.to, to), at: first.from })
    i = next
  }
  return made
}
