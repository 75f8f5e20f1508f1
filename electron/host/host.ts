import type { EventName, Events, FileKind, Handlers } from '../../shared/contract/contract'
import type { Print } from './export/print'
import type { ServedMedia } from './media/media-service'

/** Native dialogs, where the front has them; each answers null or nothing when the user cancels. */
export interface Dialogs {
  /** An existing project folder. */
  readonly chooseProject: () => Promise<string | null>
  /** Where a new project shall stand; the answer ends in `.emic`. */
  readonly chooseNewProject: (name: string) => Promise<string | null>
  /** Files to bring in; of sources any number, of the other kinds one. */
  readonly chooseFiles: (of: FileKind) => Promise<readonly string[]>
  /** One recording. */
  readonly chooseRecording: () => Promise<string | null>
  /** Folders to bring in with all that is in them. */
  readonly chooseFolder: () => Promise<readonly string[]>
  /** Where to put an exported file. */
  readonly chooseSave: (name: string) => Promise<string | null>
}

/** What a front hands to its host. */
export interface HostOptions {
  readonly front: 'electron' | 'browser'
  readonly version: string
  /** Settings and the list of recent projects. */
  readonly settingsFolder: string
  /** Where projects are made when there is no dialog. */
  readonly projectsFolder: string
  /** The sample project's files. */
  readonly sampleFolder: string
  readonly importWorker: string
  readonly searchWorker: string
  readonly differenceWorker: string
  /** A project to open at the start. */
  readonly open?: string
  /** Make (or reopen) the sample project and open it at the start. */
  readonly sample?: boolean
  readonly dialogs?: Dialogs
  /** Makes PDF files; default: a Chromium of this computer, where there is one. */
  readonly print?: Print
  /** Where bugs go; default: standard error. */
  readonly report?: (where: string, error: unknown) => void
}

/** Exported file that waits to be fetched. */
export interface OutgoingFile {
  readonly name: string
  readonly mime: string
  /** Its bytes, or where it lies on the disk until the host closes. */
  readonly content: Uint8Array | { readonly path: string }
  /** A page of ours that is shown to be printed. */
  readonly toPrint?: boolean
  /** Another file that goes with it. */
  readonly beside?: { readonly name: string; readonly handle: string }
}

/** The owner of one open project, whatever the front. */
export interface Host {
  readonly handlers: Handlers
  /** Calls back for each event. Returns the way to stop it. */
  listen(listener: <E extends EventName>(event: E, payload: Events[E]) => void): () => void
  /** A file made by an export, by its handle; it stays until the host closes. Undefined for an unknown handle. */
  outgoing(handle: string): OutgoingFile | undefined
  /** The recording a ticket stands for; null where there is none. */
  media(ticket: string): Promise<ServedMedia | null>
  /** Takes a project folder (or another file) the operating system asks to open. */
  openPath(path: string): Promise<void>
  /** Writes the checkpoint, gives the lock back, stops workers. */
  close(): Promise<void>
}
