import { extname } from 'node:path'
import { annotationsFormats, documentsFormats, tablesFormats } from '../../shared/contract/export-calls'
import type { DocumentsFormat, TablesFormat } from '../../shared/contract/export-calls'
import { assertNever } from '../../shared/problem'
import { findSource } from '../../shared/queries/find'
import { exportAnnotations } from '../host/export/annotations'
import { exportDocuments } from '../host/export/documents'
import type { ExportedFile } from '../host/export/export'
import { chromiumHere } from '../host/export/export-handlers'
import { exportTables } from '../host/export/tables'
import type { OpenProject } from '../host/open-project'
import { textReader } from '../host/text-reader'

/** What can be exported beside the codebook, the quotes and the project. */
export type FurtherKind = 'tables' | 'annotations' | 'documents'

/** Their formats. */
export const furtherFormats = {
  tables: tablesFormats,
  annotations: annotationsFormats,
  documents: documentsFormats,
} as const satisfies Record<FurtherKind, readonly string[]>

/** Options of the verb `export` that are about them. */
export interface FurtherOptions {
  readonly out: string
  readonly exact?: boolean
  readonly source: readonly string[]
}

/** Makes one of them. A name that ends in .zip asks for one document for each source. */
export function makeFurther(
  project: OpenProject,
  what: FurtherKind,
  format: string,
  { exact = false, source, out }: FurtherOptions,
): Promise<ExportedFile> {
  const { store } = project.engine
  const reader = textReader(project)
  switch (what) {
    case 'tables':
      return exportTables(store, format as TablesFormat, reader, { exact })
    case 'annotations':
      return exportAnnotations(store, reader)
    case 'documents': {
      const sourceIds = source.length === 0 ? undefined : source.map((words) => findSource(store, words).id)
      const apart = extname(out).toLowerCase() === '.zip'
      return exportDocuments(store, format as DocumentsFormat, reader, {
        sourceIds,
        apart,
        print: chromiumHere(),
      })
    }
    default:
      return assertNever(what)
  }
}
