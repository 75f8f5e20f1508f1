import { z } from 'zod'
import { commands } from '../commands/index'
import type { CommandName } from '../commands/index'
import type { Detail, Transaction } from '../core/operation'
import type { Records } from '../model/tables'
import { fields } from '../model/entities'
import type { Id } from '../model/entities'
import { codebookCalls } from './codebook-calls'
import type { CodebookOutputs } from './codebook-calls'
import { correctionCalls } from './correction-calls'
import type { CorrectionOutputs } from './correction-calls'
import { sourceCalls } from './source-calls'
import type { SourceOutputs } from './source-calls'
import { surveyCalls } from './survey-calls'
import type { SurveyOutputs } from './survey-calls'
import { speakerCalls } from './speaker-calls'
import type { SpeakerOutputs } from './speaker-calls'
import { refiCalls } from './refi-calls'
import type { RefiOutputs } from './refi-calls'
import { searchCalls } from './search-calls'
import type { Findings, FoundPassage, SearchHit } from './search-calls'
import { projectExportCalls } from './project-export-calls'
import type { ProjectExportOutputs } from './project-export-calls'
import { codebookForms, exportCalls, exportOptions, quotesOptions } from './export-calls'
import { archiveCalls, type ArchiveOutputs } from './archive-calls'
import type { ExportOutputs } from './export-calls'
import { mediaCalls } from './media-calls'
import type { MediaOutputs } from './media-calls'
import { historyCalls } from './history'
import type { HistoryOutputs } from './history'
import { MenuPart } from './menu'

/** What the window needs to know of its surroundings. */
export interface AppInfo {
  readonly version: string
  /** `electron`: files come by native dialogs; `browser`: by upload, and exports by download. */
  readonly front: 'electron' | 'browser'
  readonly settings: Readonly<Record<string, unknown>>
  readonly recent: readonly RecentProject[]
  /** Whether a project is open already (named on the command line). */
  readonly open: boolean
}

/** A project that can be opened by its handle; the path is for show. */
export interface RecentProject {
  readonly handle: string
  readonly name: string
  readonly path: string
  readonly openedAt: string | null
}

/** Whether what was done is on the disk. */
export type SaveState =
  | { readonly kind: 'saved'; readonly at: string | null }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'read-only'; readonly message: string }

/** A project, whole, for a new client. */
export interface ProjectSnapshot {
  readonly path: string
  readonly seq: number
  readonly records: Records
  readonly saved: SaveState
  readonly steps: Steps
  /** What the window looked like last time; plain data of the client's own. */
  readonly session: unknown
  /** Sentences for the user about the opening: recovered, migrated, read-only ... */
  readonly notices: readonly string[]
}

/** What the active coder can undo and redo next, for the buttons. */
export interface Steps {
  readonly undo: { readonly command: string; readonly detail: Detail } | null
  readonly redo: { readonly command: string; readonly detail: Detail } | null
}

/** Result line of one file of an import. */
export interface ImportLine {
  readonly file: string
  /** `table`: nothing yet; its columns are to be chosen. `project`: nothing yet; what it holds is to be looked at. */
  readonly outcome: 'imported' | 'already-there' | 'table' | 'project' | 'failed' | 'cancelled'
  readonly sourceId: Id | null
  /** Name the source got, or the sentence why it failed. */
  readonly message: string
  readonly encoding: { readonly name: string; readonly guessed: boolean } | null
  readonly losses: readonly string[]
  /** Only the article of a saved page was read; `import.start` can read it `whole`. */
  readonly isArticle?: boolean
}

/** What a check of the whole project found. */
export interface VerifyReport {
  readonly ok: boolean
  readonly checked: readonly string[]
  readonly problems: readonly string[]
}

/** A file made by an export, waiting at the host, and sentences about what it could not carry. */
export interface Exported {
  readonly handle: string
  readonly name: string
  readonly losses: readonly string[]
  /** A page to be shown and printed, where a PDF was asked for and nothing here can make one. */
  readonly toPrint?: boolean
}

const input = <T extends z.ZodType>(schema: T) => schema
const none = z.object({}).default({})

/** Formats of the codebook and of quotes. */
export const codebookFormats = ['csv', 'xlsx', 'md', 'html', 'docx', 'pdf', 'qdc'] as const
export const quotesFormats = ['csv', 'xlsx', 'md', 'html', 'docx', 'pdf'] as const
export type CodebookFormat = (typeof codebookFormats)[number]
export type QuotesFormat = (typeof quotesFormats)[number]

/** What files are looked for in a native dialog. */
export const fileKinds = ['sources', 'project', 'codebook', 'packed'] as const
export type FileKind = (typeof fileKinds)[number]

const publicCommands = Object.entries(commands).filter(([, command]) => !command.internal)
const CommandCall = z.object({
  name: z.enum(publicCommands.map(([name]) => name) as [CommandName, ...CommandName[]]),
  args: z.unknown(),
  gesture: z.string().max(64).optional(),
})

/** Names a long work, so that it can be followed by `work` events and stopped. */
const job = z.string().max(64).optional()

/** Every call a client can make: its input, checked at the host. Outputs stand in `Outputs`. */
export const calls = {
  'app.info': input(none),
  /** Electron only: the native menu as it is to be shown from now on. */
  'menu.show': input(z.object({ parts: z.array(MenuPart).max(20) })),
  /** Stops a long work at its next step; it then answers a Problem `refused`. */
  'work.cancel': input(z.object({ job: z.string().max(64) })),
  'settings.set': input(z.object({ key: z.string().max(64), value: z.unknown() })),
  'project.create': input(z.object({ name: fields.Name, coder: fields.Name })),
  'project.sample': input(none),
  /** Opens by handle (recent, chosen in a dialog). */
  'project.open': input(z.object({ handle: z.string() })),
  /** Electron only: native dialogs; answers null when cancelled. */
  'project.choose': input(none),
  'project.load': input(none),
  'project.close': input(none),
  'project.verify': input(z.object({ job }).default({})),
  'project.snapshot': input(none),
  'session.save': input(z.object({ state: z.unknown() })),
  'command.run': input(CommandCall),
  'history.undo': input(none),
  'history.redo': input(none),
  ...historyCalls,
  ...sourceCalls,
  ...correctionCalls,
  ...mediaCalls,
  ...speakerCalls,
  /**
   * Puts a file's bytes at the host and answers a handle for it. The name may say in which folder it stands; `title` is
   * the name of the source made of it, where that is not the file's.
   */
  'file.put': input(
    z.object({
      name: z.string().max(1000),
      bytes: z.instanceof(Uint8Array),
      title: fields.Name.optional(),
    }),
  ),
  /** Electron only: a native dialog for files or folders, or for one file of a kind; answers handles. */
  'file.choose': input(
    z
      .object({ folder: z.boolean().default(false), of: z.enum(fileKinds).default('sources') })
      .default({ folder: false, of: 'sources' }),
  ),
  /** Lets go of files that were put or chosen, or told of by an import. What reads one goes on; unknown ones are passed over. */
  'file.release': input(z.object({ handles: z.array(z.string().max(64)) })),
  /** Hands out a file made by the host: Electron by a save dialog (answers its name, or null), browsers by download. */
  'file.save': input(z.object({ handle: z.string() })),
  /** Folders and zip files stand for what is in them; `whole`: saved pages with all that stands on them. */
  'import.start': input(
    z.object({
      handles: z.array(z.string()).min(1),
      encoding: z.string().optional(),
      whole: z.boolean().optional(),
    }),
  ),
  'import.cancel': input(z.object({ job: z.string() })),
  'search.texts': input(
    z.object({
      query: z.string().min(1).max(1000),
      mode: z.enum(['plain', 'regex', 'fuzzy']).default('plain'),
      sourceIds: z.array(fields.Id).optional(),
      limit: z.number().int().positive().max(10_000).default(1000),
    }),
  ),
  ...surveyCalls,
  ...refiCalls,
  ...codebookCalls,
  ...searchCalls,
  ...projectExportCalls,
  ...archiveCalls,
  ...exportCalls,
  'export.codebook': input(
    z.object({
      format: z.enum(codebookFormats),
      form: z.enum(codebookForms).default('full'),
      job,
      ...exportOptions,
    }),
  ),
  'export.quotes': input(
    z.object({
      format: z.enum(quotesFormats),
      job /** Which quotations; none: all. */,
      filter: fields.Question.optional(),
      ...quotesOptions,
      ...exportOptions,
    }),
  ),
} as const

export type CallName = keyof typeof calls

/** What each call answers. */
export interface Outputs
  extends
    HistoryOutputs,
    SourceOutputs,
    SurveyOutputs,
    RefiOutputs,
    CodebookOutputs,
    CorrectionOutputs,
    MediaOutputs,
    SpeakerOutputs,
    ProjectExportOutputs,
    ArchiveOutputs,
    ExportOutputs {
  'app.info': AppInfo
  'menu.show': null
  'work.cancel': null
  'settings.set': null
  'project.create': null
  'project.sample': null
  'project.open': null
  'project.choose': RecentProject | null
  'project.load': ProjectSnapshot
  'project.close': null
  'project.verify': VerifyReport
  'project.snapshot': { readonly name: string }
  'session.save': null
  'command.run': { readonly seq: number | null; readonly result: unknown }
  'history.undo': { readonly seq: number }
  'history.redo': { readonly seq: number }
  'file.put': { readonly handle: string }
  'file.choose': readonly { readonly handle: string; readonly name: string }[]
  'file.release': null
  'file.save': { readonly name: string } | null
  'import.start': { readonly job: string }
  'import.cancel': null
  'search.texts': { readonly hits: readonly SearchHit[]; readonly more: boolean; readonly timedOut: boolean }
  'search.all': Findings
  'search.passages': readonly FoundPassage[]
  'export.codebook': Exported
  'export.quotes': Exported
}

/** What a caller passes, defaults left out. */
export type Input<N extends CallName> = z.input<(typeof calls)[N]>
/** What a handler receives. */
export type Checked<N extends CallName> = z.output<(typeof calls)[N]>

/** What the host tells its clients, unasked. */
export interface Events {
  transaction: { readonly transaction: Transaction; readonly steps: Steps }
  saved: SaveState
  /** `done` files of `total`; the line of the file just finished; at the end `finished`. */
  import: {
    readonly job: string
    readonly done: number
    readonly total: number
    readonly current: string | null
    readonly line: ImportLine | null
    /** Of the line's file, to read it again. */
    readonly handle: string | null
    readonly finished: boolean
  }
  /** How far a long work has come that was given a name. */
  work: { readonly job: string; readonly done: number; readonly total: number }
  /** The project was opened, closed or replaced: load again. */
  project: { readonly open: boolean }
  /** A native menu item was chosen: run the action of this name. */
  menu: { readonly action: string }
}

export type EventName = keyof Events

/** A host's end of the contract: a missing handler does not compile. */
export type Handlers = {
  readonly [N in CallName]: (input: Checked<N>) => Promise<Outputs[N]> | Outputs[N]
}
