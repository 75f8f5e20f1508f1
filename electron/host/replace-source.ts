import { extname } from 'node:path'
import type { CorrectionOutputs, ReplacePreview } from '../../shared/contract/correction-calls'
import type { Id } from '../../shared/model/entities'
import { Problem } from '../../shared/problem'
import type { Change } from '../../shared/text/edit'
import { fatesOf } from '../../shared/text/fate'
import { changedPlaces } from './changed-places'
import { differenceOf } from './differences'
import { correctable, revise } from './edit-source'
import { bytesOf } from './incoming'
import type { Incoming } from './incoming'
import type { Converted } from './import/converted'
import { convertInWorker } from './import/run-in-worker'
import type { OpenProject } from './open-project'

/** A corrected file, read, with what makes its text of the one it is to replace. */
export interface Corrected {
  readonly fileName: string
  readonly bytes: Uint8Array
  readonly converted: Converted
  readonly baseRevisionId: Id
  readonly changes: readonly Change[]
}

/** How a corrected file is read. */
export interface ReadOptions {
  /** The built worker that reads documents. */
  readonly workerFile: string
  /** The built worker that compares texts. */
  readonly differenceWorker: string
  readonly encoding?: string
}

/** Reads a corrected file and compares it with a source's current text. Changes nothing. */
export async function readCorrected(
  project: OpenProject,
  sourceId: Id,
  file: Incoming,
  options: ReadOptions,
): Promise<Corrected> {
  correctable(project, sourceId)
  const bytes = await bytesOf(file)
  const converted = await convertInWorker(bytes, file.name, options)
  if (converted.image) throw new Problem('refused', `“${file.name}” is an image: it has no text to put here.`)
  const { text, revision } = correctable(project, sourceId)
  return {
    fileName: file.name,
    bytes,
    converted,
    baseRevisionId: revision.id,
    changes: await differenceOf(text, converted.text, options),
  }
}

/** What putting the file in the place of the text would do. */
export function previewReplace(project: OpenProject, sourceId: Id, corrected: Corrected): ReplacePreview {
  const { baseRevisionId, changes, converted } = corrected
  const { text } = correctable(project, sourceId, baseRevisionId)
  const here = project.engine.store
    .by('quotations.sourceId', sourceId)
    .filter((quotation) => quotation.revisionId === baseRevisionId)
  const fated = fatesOf(here, text, converted.text, changes)
  const count = (kind: string): number => fated.filter(({ fate }) => fate.kind === kind).length
  return {
    baseRevisionId,
    same: changes.length === 0,
    changes: changes.length,
    samples: changedPlaces(text, changes),
    lengthBefore: text.length,
    lengthAfter: converted.text.length,
    untouched: count('same'),
    changed: count('changed'),
    lost: count('lost'),
    losses: converted.losses,
  }
}

/** Puts the file in the place of the text: a further revision with the file's own turns and pages, one undoable step. */
export async function applyReplace(
  project: OpenProject,
  sourceId: Id,
  corrected: Corrected,
): Promise<CorrectionOutputs['replace.apply']> {
  const { baseRevisionId, bytes, changes, converted, fileName } = corrected
  correctable(project, sourceId, baseRevisionId)
  if (changes.length === 0)
    throw new Problem('refused', `“${fileName}” holds the very words that are here already.`)
  const { hash, extension } = await project.contents.putOriginal(bytes, extname(fileName).slice(1))
  return revise(project, 'before-replace', {
    id: sourceId,
    reason: 'replace',
    baseRevisionId,
    changes: [...changes],
    words: converted.text,
    structure: converted.structure,
    file: {
      fileName,
      format: converted.format,
      encoding: converted.encoding ?? null,
      original: { hash, size: bytes.byteLength, extension },
    },
  })
}
