import type { Handlers } from '../../shared/contract/contract'
import type { SourceOutputs } from '../../shared/contract/source-calls'
import { stateAt } from './history-handlers'
import type { IncomingFiles } from './incoming-files'
import type { OpenProject } from './open-project'
import { originalOf, pictureOf } from './original'
import { layoutOf } from './page-layout'
import { proposeReferences } from './references'
import { sourceSizes } from './source-sizes'
import { sourcesAlike } from './sources-alike'
import { textReader } from './text-reader'
import { applyTidy, previewTidy } from './tidy-source'
import type { Works } from './works'

/** What the handlers are handed. */
export interface SourceParts {
  readonly project: () => OpenProject
  /** As `project`, or a Problem where it can only be read. */
  readonly writable: () => OpenProject
  /** The built file of the worker that reads documents. */
  readonly importWorker: string
  readonly works: Works
  readonly files: IncomingFiles
}

/** Answers the calls about single sources: their words, their files, their clean-up. */
export function sourceHandlers({
  project,
  writable,
  importWorker,
  works,
  files,
}: SourceParts): Pick<Handlers, keyof SourceOutputs> {
  return {
    'source.text': async ({ revisionId, at }) =>
      textReader(project(), await stateAt(project(), at)).read(revisionId),
    'source.original': async ({ sourceId, at }) =>
      originalOf(project(), sourceId, await stateAt(project(), at)),
    'source.picture': async ({ sourceId, at }) =>
      pictureOf(project(), sourceId, await stateAt(project(), at)),
    'source.layout': async ({ revisionId, at }) =>
      layoutOf(project(), revisionId, importWorker, await stateAt(project(), at)),
    'passages.read': async ({ quotationIds, context, at }) =>
      textReader(project(), await stateAt(project(), at)).passages(quotationIds, context),
    'sources.sizes': ({ sourceIds }) => sourceSizes(project(), sourceIds),
    'sources.alike': ({ job }) => works.run(job, (work) => sourcesAlike(project(), work)),
    'references.read': ({ handle, job }) =>
      works.run(job, (work) => proposeReferences(project(), files.need(handle), work)),
    'tidy.preview': ({ sourceId, rules }) => previewTidy(project(), sourceId, rules),
    'tidy.apply': ({ sourceId, baseRevisionId, rules }) =>
      applyTidy(writable(), sourceId, baseRevisionId, rules),
  }
}
