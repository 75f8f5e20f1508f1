import type { Exported, Handlers } from '../../shared/contract/contract'
import type { SurveyOutputs } from '../../shared/contract/survey-calls'
import { attributesCsv, importAttributes } from './attribute-tables'
import type { ExportedFile } from './export/export'
import { importSurvey, previewSurvey } from './import-survey'
import type { IncomingFiles } from './incoming-files'
import type { OpenProject } from './open-project'
import type { Works } from './works'

/** What the handlers are handed. */
export interface SurveyParts {
  readonly files: IncomingFiles
  /** The open project, or a Problem where it can only be read. */
  readonly writable: () => OpenProject
  readonly project: () => OpenProject
  /** Keeps a file that was made until it is fetched. */
  readonly give: (file: ExportedFile) => Exported
  readonly works: Works
  /** The built worker that reads documents. */
  readonly workerFile: string
}

/** Answers the calls about tables of answers. */
export function surveyHandlers(parts: SurveyParts): Pick<Handlers, keyof SurveyOutputs> {
  const { files, project, writable, give, works, workerFile } = parts
  return {
    'survey.preview': ({ handle, reading }) => previewSurvey(files.need(handle), reading, workerFile),
    'attributes.export': async ({ of }) => give(await attributesCsv(project().engine.store, of)),
    'attributes.import': ({ handle, of }) => importAttributes(writable(), files.need(handle), of, workerFile),
    'survey.import': ({ handle, job, ...choice }) =>
      works.run(job, (work) => importSurvey(writable(), files.need(handle), choice, { workerFile, work })),
  }
}
