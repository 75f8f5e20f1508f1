import type { Handlers } from '../../shared/contract/contract'
import type { RefiOutputs } from '../../shared/contract/refi-calls'
import { applyRefi, readRefi } from './import-refi'
import type { IncomingFiles } from './incoming-files'
import type { OpenProject } from './open-project'
import type { Works } from './works'

/** What the handlers are handed. */
export interface RefiParts {
  readonly files: IncomingFiles
  readonly project: () => OpenProject
  /** The open project, or a Problem where it can only be read. */
  readonly writable: () => OpenProject
  readonly works: Works
  /** Resolves when the window has been told of all steps so far. */
  readonly told: () => Promise<void>
  /** The built worker that reads documents. */
  readonly workerFile: string
}

/** Answers the calls about projects of other programs. */
export function refiHandlers(parts: RefiParts): Pick<Handlers, keyof RefiOutputs> {
  const { files, project, writable, works, told, workerFile } = parts
  return {
    'refi.read': ({ handle, job, ...choices }) =>
      works.run(job, (work) => readRefi(project(), files.need(handle), { ...choices, workerFile, work })),
    'refi.apply': ({ handle, job, ...choices }) =>
      works.run(job, async (work) => {
        const report = await applyRefi(writable(), files.need(handle), { ...choices, workerFile, work })
        await told()
        return report
      }),
  }
}
