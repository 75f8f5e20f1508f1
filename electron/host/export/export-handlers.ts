import type { Exported, Handlers } from '../../../shared/contract/contract'
import type { ExportOutputs } from '../../../shared/contract/export-calls'
import type { OpenProject } from '../open-project'
import { textReader } from '../text-reader'
import type { Works } from '../works'
import { exportAnnotations } from './annotations'
import { exportDocuments } from './documents'
import type { ExportedFile } from './export'
import { exportTables } from './tables'

/** What the handlers are handed. */
export interface ExportParts {
  readonly project: () => OpenProject
  readonly works: Works
  /** Keeps a file that was made until it is fetched. */
  readonly give: (file: ExportedFile) => Exported
}

/** Answers the calls that make tables, annotations and highlighted documents. */
export function exportHandlers({ project, works, give }: ExportParts): Pick<Handlers, keyof ExportOutputs> {
  return {
    'export.tables': ({ format, exact, job }) => {
      const here = project()
      return works.run(job, async (work) =>
        give(await exportTables(here.engine.store, format, textReader(here), { exact, work })),
      )
    },
    'export.annotations': ({ job }) => {
      const here = project()
      return works.run(job, async (work) =>
        give(await exportAnnotations(here.engine.store, textReader(here), work)),
      )
    },
    'export.documents': ({ format, job, ...options }) => {
      const here = project()
      return works.run(job, async (work) =>
        give(await exportDocuments(here.engine.store, format, textReader(here), { ...options, work })),
      )
    },
  }
}
