import { randomUUID } from 'node:crypto'
import type { SpeakerChange, SpeakersOf, SpeakersPreview } from '../../shared/contract/speaker-calls'
import type { Passage } from '../../shared/commands/passages'
import type { Id, Revision, Source } from '../../shared/model/entities'
import { Problem } from '../../shared/problem'
import { applyChanges, mapper } from '../../shared/text/edit'
import type { Change } from '../../shared/text/edit'
import { labelledTurns, respeak, saidIn, speakerCounts } from '../../shared/text/speakers'
import type { LabelledTurn } from '../../shared/text/speakers'
import type { Structure } from '../../shared/text/structure'
import type { OpenProject } from './open-project'
import { mapStructure } from './tidy-source'

/** A source's current text with who speaks in it. */
interface Spoken {
  readonly source: Source
  readonly revision: Revision
  readonly text: string
  readonly structure: Structure | null
  readonly turns: readonly LabelledTurn[]
}

/** Lines of a preview. */
const mostSamples = 12
const sampleLength = 90

function spokenIn(project: OpenProject, sourceId: Id): Spoken {
  const { store } = project.engine
  const source = store.need('sources', sourceId)
  const revision = store.need('revisions', source.revisionId)
  const text = project.contents.text(revision.text)
  const structure =
    revision.structure === null ? null : (project.contents.json(revision.structure) as Structure)
  return { source, revision, text, structure, turns: labelledTurns(text, structure) }
}

/** Who speaks in these sources, how often and how much. */
export function listSpeakers(project: OpenProject, sourceIds: readonly Id[]): readonly SpeakersOf[] {
  return sourceIds.map((sourceId) => {
    const { revision, text, turns } = spokenIn(project, sourceId)
    const hasLabels = turns.some(({ label }) => label !== null)
    return { sourceId, revisionId: revision.id, hasLabels, speakers: speakerCounts(text, turns) }
  })
}

/** What a speaker says in these sources: the words of each turn, without labels. */
export function turnsOf(project: OpenProject, sourceIds: readonly Id[], speaker: string): readonly Passage[] {
  return sourceIds.flatMap((sourceId) => {
    const { text, turns } = spokenIn(project, sourceId)
    return turns
      .filter((turn) => turn.speaker === speaker)
      .map((turn) => saidIn(text, turn))
      .filter(({ start, end }) => start < end)
      .map((range) => ({ sourceId, ...range }))
  })
}

/** What a change of speakers would do. Changes nothing. */
export function previewSpeakers(project: OpenProject, change: SpeakerChange): SpeakersPreview {
  const samples: { readonly before: string; readonly after: string }[] = []
  let labels = 0
  let sources = 0
  let lost = 0
  for (const { sourceId } of change.sources) {
    const spoken = spokenIn(project, sourceId)
    const { changes, isChanged } = changeOf(spoken, change)
    if (!isChanged) continue
    sources++
    labels += changes.length
    const map = mapper(changes)
    lost += project.engine.store
      .by('quotations.sourceId', sourceId)
      .filter((one) => one.revisionId === spoken.revision.id && map.range(one).gone).length
    for (const one of changes.slice(0, mostSamples - samples.length)) samples.push(sampleOf(spoken.text, one))
  }
  return { sources, labels, lost, samples }
}

/**
 * Gives speakers other names, or none, in each of these sources, and makes or finds a case for each speaker asked for. A
 * further revision for each text that changes; everything is undone as one step. Takes a snapshot first.
 */
export async function applySpeakers(
  project: OpenProject,
  change: SpeakerChange,
): Promise<{ readonly revised: number; readonly cases: number }> {
  const { engine, contents } = project
  const gesture = randomUUID()
  const planned = change.sources.map(({ sourceId, baseRevisionId }) => {
    const spoken = spokenIn(project, sourceId)
    if (spoken.revision.id !== baseRevisionId) throw changedMeanwhile(spoken.source.name)
    return { spoken, ...changeOf(spoken, change) }
  })
  const changing = planned.filter(({ isChanged }) => isChanged)
  if (changing.length === 0 && change.cases.length === 0)
    throw new Problem('refused', 'There is nothing to change: every speaker keeps the name.')
  if (changing.length > 0) await project.snapshot('before-speakers')
  for (const { spoken, changes, turns } of changing) {
    const { source, revision, structure } = spoken
    const words = applyChanges(spoken.text, changes)
    const map = mapper(changes)
    const mapped = mapStructure(structure, words, changes)
    const moved = turns.map((turn) => ({ ...turn, ...map.range(turn).range }))
    await engine.run(
      'source.revise',
      {
        id: source.id,
        reason: 'speakers',
        baseRevisionId: revision.id,
        changes,
        words,
        text: await contents.putText(words),
        structure: await contents.putJson({ ...mapped, turns: moved }),
        length: words.length,
      },
      { internal: true, gesture },
    )
  }
  const sourceIds = change.sources.map(({ sourceId }) => sourceId)
  const speakers = change.cases.map((name) => ({ name, passages: turnsOf(project, sourceIds, name) }))
  const spoken = speakers.filter(({ passages }) => passages.length > 0)
  if (spoken.length > 0) await engine.run('case.of-speakers', { speakers: spoken }, { gesture })
  return { revised: changing.length, cases: spoken.length }
}

function changeOf({ text, turns }: Spoken, { naming, labels }: SpeakerChange) {
  const names = new Map(naming.map(({ speaker, to }) => [speaker, to]))
  const { changes, turns: after } = respeak(text, turns, names, labels === 'remove')
  const isChanged = changes.length > 0 || turns.some(({ speaker }) => speaker !== null && names.has(speaker))
  return { changes, turns: after, isChanged }
}

/** The line in which a label changes, as it is and as it will be. */
function sampleOf(text: string, { from, to, insert }: Change) {
  const newline = text.indexOf('\n', to)
  const end = Math.min(newline < 0 ? text.length : newline, to + sampleLength)
  const rest = text.slice(to, end) + (end === newline || end === text.length ? '' : '…')
  return { before: text.slice(from, to) + rest, after: insert + rest }
}

const changedMeanwhile = (name: string): Problem =>
  new Problem(
    'conflict',
    `The text of “${name}” was changed meanwhile. Look at it again; nothing was changed.`,
  )
