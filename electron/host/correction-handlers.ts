import type { Handlers } from '../../shared/contract/contract'
import type { CorrectionOutputs } from '../../shared/contract/correction-calls'
import type { Id } from '../../shared/model/entities'
import { around } from '../../shared/text/around'
import { saveEdit } from './edit-source'
import { stateAt } from './history-handlers'
import type { IncomingFiles } from './incoming-files'
import type { OpenProject } from './open-project'
import { applyReplace, previewReplace, readCorrected } from './replace-source'
import type { Corrected } from './replace-source'
import { changesBetween, suggestPlaces } from './suggest-places'
import { textReader } from './text-reader'

/** What the handlers are handed. */
export interface CorrectionParts {
  readonly files: IncomingFiles
  readonly project: () => OpenProject
  /** As `project`, or a Problem where it can only be read. */
  readonly writable: () => OpenProject
  /** Resolves when the clients have been told of every step. */
  readonly told: () => Promise<void>
  /** The built worker that reads documents. */
  readonly workerFile: string
  /** The built worker that compares texts. */
  readonly differenceWorker: string
}

/** Answers the calls about texts that are corrected. */
export function correctionHandlers(parts: CorrectionParts): Pick<Handlers, keyof CorrectionOutputs> {
  const { files, project, writable, told, workerFile, differenceWorker } = parts
  /** The file that was looked at last, so that it need not be read again when it is put in its place. */
  let last: { readonly key: string; readonly corrected: Corrected } | null = null
  const read = async (asked: { sourceId: Id; handle: string; encoding?: string | undefined }) => {
    const { sourceId, handle, encoding } = asked
    const { revisionId } = project().engine.store.need('sources', sourceId)
    const key = JSON.stringify([sourceId, revisionId, handle, encoding ?? ''])
    if (last?.key === key) return last.corrected
    const options = { workerFile, differenceWorker, ...(encoding === undefined ? {} : { encoding }) }
    const corrected = await readCorrected(project(), sourceId, files.need(handle), options)
    last = { key, corrected }
    return corrected
  }
  return {
    'edit.save': async ({ sourceId, baseRevisionId, changes }) => {
      const revised = await saveEdit(writable(), sourceId, baseRevisionId, changes)
      await told()
      return revised
    },
    'replace.preview': async (asked) => previewReplace(project(), asked.sourceId, await read(asked)),
    'replace.apply': async (asked) => {
      const here = writable()
      const corrected = { ...(await read(asked)), baseRevisionId: asked.baseRevisionId }
      last = null
      const revised = await applyReplace(here, asked.sourceId, corrected)
      await told()
      return revised
    },
    'tray.suggest': ({ quotationIds }) => suggestPlaces(project(), quotationIds, { differenceWorker }),
    'tray.was': async ({ quotationIds, at }) => {
      const here = project()
      const then = await stateAt(here, at)
      const { text } = textReader(here, then)
      return quotationIds.map((id) => {
        const { was } = (then ?? here.engine.store).need('quotations', id)
        return was ? around(text(was.revisionId), was, 80) : null
      })
    },
    'revision.compare': async ({ from, to }) => ({
      changes: await changesBetween(project(), from, to, { differenceWorker }),
    }),
  }
}
