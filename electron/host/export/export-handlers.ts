import type { Exported, Handlers } from '../../../shared/contract/contract'
import type { ExportOutputs } from '../../../shared/contract/export-calls'
import { codeChanges } from '../code-changes'
import type { OpenProject } from '../open-project'
import { textReader } from '../text-reader'
import type { Works } from '../works'
import { exportAnnotations } from './annotations'
import { findChromium, printWith } from './chromium'
import { exportDocuments } from './documents'
import { exportCodebook, exportQuotes } from './export'
import type { ExportedFile } from './export'
import type { Print } from './print'
import { exportTables } from './tables'

/** What the handlers are handed. */
export interface ExportParts {
  readonly project: () => OpenProject
  readonly works: Works
  /** Keeps a file that was made until it is fetched; `toPrint`: a page that is shown to be printed. */
  readonly give: (file: ExportedFile, toPrint?: boolean) => Exported
  /** Makes PDF files; without it a Chromium of this computer, looked for each time. */
  readonly print: Print | undefined
  /** Program and version. */
  readonly origin: string
}

type Answered = keyof ExportOutputs | 'export.codebook' | 'export.quotes'

/** Answers the calls that make a file of the codebook, the quotes or the texts. */
export function exportHandlers({ project, works, give, ...parts }: ExportParts): Pick<Handlers, Answered> {
  /** Where nothing can print, the page is handed out in the place of the PDF. */
  const made = async <F extends string>(
    format: F,
    make: (format: F | 'html', print: Print | null) => Promise<ExportedFile>,
  ): Promise<Exported> => {
    if (format !== 'pdf') return give(await make(format, null))
    const print = parts.print ?? chromiumHere()
    return print ? give(await make(format, print)) : give(await make('html', null), true)
  }
  return {
    'export.codebook': async ({ format, job, ...options }) => {
      const here = project()
      const { store } = here.engine
      const known = { ...options, origin: parts.origin, changed: await codeChanges(here) }
      return works.run(job, (work) =>
        made(format, (as, print) => exportCodebook(store, as, textReader(here), { ...known, work, print })),
      )
    },
    'export.quotes': ({ format, filter, job, ...options }) => {
      const here = project()
      const { store } = here.engine
      return works.run(job, (work) =>
        made(format, (as, print) =>
          exportQuotes(store, as, filter ?? {}, textReader(here), { ...options, work, print }),
        ),
      )
    },
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
      const { store } = here.engine
      return works.run(job, (work) =>
        made(format, (as, print) =>
          // Many pages in a zip are not to be shown: there it says what is missing.
          exportDocuments(store, options.apart ? format : as, textReader(here), { ...options, work, print }),
        ),
      )
    },
  }
}

/** Prints with a Chromium of this computer; null where there is none. */
export function chromiumHere(): Print | null {
  const program = findChromium()
  return program === null ? null : printWith(program)
}
