import type { Handlers } from '../../shared/contract/contract'
import type { CodebookOutputs } from '../../shared/contract/codebook-calls'
import { bringCodebook, previewCodebook } from './bring-codebook'
import type { IncomingFiles } from './incoming-files'
import type { OpenProject } from './open-project'

/** What the handlers are handed. */
export interface CodebookParts {
  readonly files: IncomingFiles
  readonly project: () => OpenProject
  /** The open project, or a Problem where it can only be read. */
  readonly writable: () => OpenProject
  /** The built worker that reads documents. */
  readonly workerFile: string
}

/** Answers the calls about codebooks that come in. */
export function codebookHandlers(parts: CodebookParts): Pick<Handlers, keyof CodebookOutputs> {
  const { files, project, writable, workerFile } = parts
  return {
    'codebook.read': ({ handle, choice }) =>
      previewCodebook(project(), files.need(handle), choice, workerFile),
    'codebook.bring': ({ handle, choice }) =>
      bringCodebook(writable(), files.need(handle), choice, workerFile),
  }
}
