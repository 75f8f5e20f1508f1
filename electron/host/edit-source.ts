import type { Revised, Revising } from '../../shared/commands/revising'
import type { CorrectionOutputs } from '../../shared/contract/correction-calls'
import type { Id } from '../../shared/model/entities'
import { Problem } from '../../shared/problem'
import { refined } from '../../shared/text/difference'
import { applyChanges } from '../../shared/text/edit'
import type { Change } from '../../shared/text/edit'
import { normalizeText } from '../../shared/text/normalize'
import type { Structure } from '../../shared/text/structure'
import { differ } from '../../shared/text/differ'
import { MAX_CHARACTERS } from './import/limits'
import type { OpenProject } from './open-project'
import { textReader } from './text-reader'
import { current, mapStructure } from './tidy-source'

/**
 * A snapshot of the whole project is taken before so many places are changed at once. Fewer are safe without: the text
 * before is kept as its revision, the step is in the log, and who corrects a typing error does not want to wait.
 */
const many = 50

/**
 * Saves an edited text as a further revision, one undoable step. Rejects with a Problem, and
 * nothing done, where the text was changed meanwhile, the changes do not fit, or no words would be left.
 */
export async function saveEdit(
  project: OpenProject,
  sourceId: Id,
  baseRevisionId: Id,
  changes: readonly Change[],
): Promise<CorrectionOutputs['edit.save']> {
  const { revision, text } = correctable(project, sourceId, baseRevisionId)
  const fine = refined(text, checked(text, changes), differ)
  const words = applyChanges(text, fine)
  if (fine.length === 0) throw new Problem('refused', 'Nothing was changed in this text.')
  const before = revision.structure === null ? null : (project.contents.json(revision.structure) as Structure)
  const revised = await revise(project, fine.length > many ? 'before-edit' : null, {
    id: sourceId,
    reason: 'edit',
    baseRevisionId,
    changes: fine,
    words,
    structure: mapStructure(before, words, fine),
  })
  return { ...revised, ...textReader(project).read(revised.revisionId) }
}

/** Keeps a new text and its structure, then makes the revision; with a snapshot before it where a reason is named. */
export async function revise(
  project: OpenProject,
  snapshot: string | null,
  args: Omit<Revising, 'text' | 'structure' | 'length'> & { readonly structure: Structure },
): Promise<Revised & { readonly seq: number | null }> {
  const { words } = args
  if (words.trim() === '')
    throw new Problem('refused', 'No words would be left in this text. Remove the source instead.')
  if (words.length > MAX_CHARACTERS)
    throw new Problem('refused', 'The text would hold more than 64 million characters, which is too long.')
  if (snapshot !== null) await project.snapshot(snapshot)
  const [text, structure] = await Promise.all([
    project.contents.putText(words),
    project.contents.putJson(args.structure),
  ])
  const { transaction, result } = await project.engine.run(
    'source.revise',
    { ...args, text, structure, length: words.length },
    { internal: true },
  )
  return { ...(result as Revised), seq: transaction?.seq ?? null }
}

/** The current text of a source that can be corrected, and is the one that somebody looked at. */
export function correctable(project: OpenProject, sourceId: Id, baseRevisionId?: Id) {
  const found = current(project, sourceId)
  const { name, image, removed, revisionId } = found.source
  if (removed) throw new Problem('conflict', `The source “${name}” has been removed. Restore it first.`)
  if (image) throw new Problem('refused', `“${name}” is an image and has no text to change.`)
  if (baseRevisionId !== undefined && revisionId !== baseRevisionId) {
    throw new Problem(
      'conflict',
      `The text of “${name}” was changed meanwhile. Look at it again; nothing was changed.`,
    )
  }
  return found
}

/** Changes with their words in normal form. Throws a Problem `invalid` where they do not fit the text. */
function checked(text: string, changes: readonly Change[]): Change[] {
  let at = 0
  return changes.map(({ from, to, insert }) => {
    if (from < at || to < from || to > text.length || [from, to].some((edge) => cutsCharacter(text, edge))) {
      throw new Problem('invalid', 'These changes do not fit the text. Nothing was changed.')
    }
    at = to
    return { from, to, insert: from === 0 ? normalizeText(insert) : normalizeText(`.${insert}`).slice(1) }
  })
}

function cutsCharacter(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return at > 0 && unit >= 0xdc00 && unit <= 0xdfff
}
