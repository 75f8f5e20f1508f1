import type { Handlers } from '../../../shared/contract/contract'
import type { OpenProject } from '../open-project'
import type { OutgoingFiles } from '../outgoing-files'
import type { Works } from '../works'
import { prepareRefi, refiMime } from './refi'

/** What the calls about a whole project need of the host. */
export interface ProjectExportParts {
  readonly project: () => OpenProject
  readonly outgoing: OutgoingFiles
  readonly works: Works
  /** Program and version. */
  readonly origin: string
}

/** Answers the calls that hand out a whole project for other programs. */
export function projectExportHandlers({
  project,
  outgoing,
  works,
  origin,
}: ProjectExportParts): Pick<Handlers, 'export.project' | 'export.losses'> {
  return {
    'export.project': ({ profile, job }) => {
      const here = project()
      return works.run(job, async (work) => {
        const { name, losses, pieces, verify } = await prepareRefi(here, { profile, origin }, work)
        const made = await outgoing.giveLarge({
          name,
          losses,
          mime: refiMime,
          pieces: pieces(work),
          check: (path) => verify(path, work),
        })
        return { handle: made.handle, name, losses }
      })
    },
    'export.losses': ({ profile, job }) => {
      const here = project()
      return works.run(job, async (work) => {
        const { losses } = await prepareRefi(here, { profile, origin }, work)
        return { losses }
      })
    },
  }
}
