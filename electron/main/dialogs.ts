import { extname, join } from 'node:path'
import type { BrowserWindow, Dialog, OpenDialogOptions, SaveDialogOptions } from 'electron'
import type { FileKind } from '../../shared/contract/contract'
import type { Dialogs } from '../host/host'
import { IMPORT_ENDINGS, PROJECT_ENDINGS, TABLE_ENDINGS } from '../host/import/format'
import { RECORDING_ENDINGS } from '../host/media/recording-file'
import type { Words } from './words'

/** What the dialogs need. */
export interface DialogOptions {
  readonly dialog: Pick<Dialog, 'showOpenDialog' | 'showSaveDialog' | 'showMessageBox'>
  /** The window they belong to; null while there is none. */
  readonly window: () => BrowserWindow | null
  readonly words: () => Words['dialog']
  readonly platform: NodeJS.Platform
  /** Where new projects and exports are proposed. */
  readonly folder: string
}

/** Kinds of files that are brought in: how they are asked for, and the endings of their names. */
const kinds = (
  words: Words['dialog'],
): Readonly<
  Record<FileKind, { readonly title: string; readonly name: string; readonly extensions: readonly string[] }>
> => ({
  sources: {
    title: words.importSources,
    name: words.texts,
    extensions: [...IMPORT_ENDINGS, ...TABLE_ENDINGS, ...RECORDING_ENDINGS, 'zip'],
  },
  project: { title: words.importProject, name: words.projects, extensions: PROJECT_ENDINGS },
  packed: { title: words.openProject, name: words.project, extensions: ['zip'] },
  codebook: { title: words.importCodebook, name: words.codebooks, extensions: CODEBOOK_ENDINGS },
})

/** Endings of files that a codebook can be read from. */
const CODEBOOK_ENDINGS: readonly string[] = ['qdc', 'qdpx', 'qde', ...TABLE_ENDINGS, 'txt']

/** The native dialogs a host asks for; all paths of the user's come in here and never from the page. */
export function nativeDialogs({ dialog, window, words, platform, folder }: DialogOptions): Dialogs {
  const open = async (options: OpenDialogOptions): Promise<readonly string[]> => {
    const parent = window()
    const answer = await (parent ? dialog.showOpenDialog(parent, options) : dialog.showOpenDialog(options))
    return answer.canceled ? [] : answer.filePaths
  }
  const save = async (options: SaveDialogOptions): Promise<string | null> => {
    const parent = window()
    const answer = await (parent ? dialog.showSaveDialog(parent, options) : dialog.showSaveDialog(options))
    return answer.canceled || answer.filePath === '' ? null : answer.filePath
  }
  return {
    chooseProject: async () => {
      const [path] = await open({
        title: words().openProject,
        defaultPath: folder,
        // A project is a package on a Mac: a folder that is chosen like a file.
        properties: platform === 'darwin' ? ['openFile', 'openDirectory'] : ['openDirectory'],
      })
      return path ?? null
    },
    chooseNewProject: async (name) => {
      const path = await save({
        title: words().newProject,
        defaultPath: join(folder, withEnding(name)),
        filters: [{ name: words().project, extensions: ['emic'] }],
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      })
      return path === null ? null : withEnding(path)
    },
    chooseFiles: (of) => {
      const { title, name, extensions } = kinds(words())[of]
      return open({
        title,
        properties: of === 'sources' ? ['openFile', 'multiSelections'] : ['openFile'],
        filters: [
          { name, extensions: [...extensions] },
          { name: words().allFiles, extensions: ['*'] },
        ],
      })
    },
    chooseRecording: async () => {
      const [path] = await open({
        title: words().recording,
        properties: ['openFile'],
        filters: [
          { name: words().recordings, extensions: [...RECORDING_ENDINGS] },
          { name: words().allFiles, extensions: ['*'] },
        ],
      })
      return path ?? null
    },
    chooseFolder: () =>
      open({ title: words().importFolder, properties: ['openDirectory', 'multiSelections'] }),
    chooseSave: (name) =>
      save({
        title: words().save,
        defaultPath: join(folder, name),
        filters: [{ name: extname(name).slice(1).toUpperCase(), extensions: [extname(name).slice(1)] }],
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      }),
  }
}

const withEnding = (path: string): string => (path.toLowerCase().endsWith('.emic') ? path : `${path}.emic`)

/** Says one thing; resolves when it is read. */
export async function tell(
  { dialog, window }: DialogOptions,
  message: string,
  detail: string,
): Promise<void> {
  const parent = window()
  const options = { type: 'error' as const, message, detail }
  await (parent ? dialog.showMessageBox(parent, options) : dialog.showMessageBox(options))
}

/** Shows an address and asks whether another program shall open it. Cancel is what Enter does. */
export async function askToOpen({ dialog, window, words }: DialogOptions, address: string): Promise<boolean> {
  const parent = window()
  const options = {
    type: 'question' as const,
    message: words().link,
    detail: address,
    buttons: [words().open, words().cancel],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  }
  const answer = await (parent ? dialog.showMessageBox(parent, options) : dialog.showMessageBox(options))
  return answer.response === 0
}
