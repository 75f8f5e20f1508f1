import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, stat } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import type { EventName, Events, Handlers, RecentProject } from '../../shared/contract/contract'
import { Problem } from '../../shared/problem'
import { correctionHandlers } from './correction-handlers'
import { exportHandlers } from './export/export-handlers'
import { archiveHandlers } from './archive/archive-handlers'
import { projectExportHandlers } from './export/project-handlers'
import type { Host, HostOptions } from './host'
import { historyHandlers } from './history-handlers'
import { importHandlers } from './import-handlers'
import { mediaHandlers } from './media/media-handlers'
import { incomingFiles } from './incoming-files'
import { outgoingFiles } from './outgoing-files'
import { createProject, openProject } from './open-project'
import type { OpenProject } from './open-project'
import { freePath } from './free-path'
import { projectFileName } from './project-name'
import { makeSample } from './sample-project'
import { refiHandlers } from './refi-handlers'
import { searchAll, searchPassages } from './search-project'
import { openSettings } from './settings'
import { stepsOf } from './steps'
import { TextSearch } from './text-search'
import { speakerHandlers } from './speaker-handlers'
import { sourceHandlers } from './source-handlers'
import { codebookHandlers } from './codebook-handlers'
import { surveyHandlers } from './survey-handlers'
import { textReader } from './text-reader'
import { createWorks } from './works'

/** Makes a host; opens the project it was given, if any. Rejects with a Problem if that project cannot be opened. */
export async function createHost(options: HostOptions): Promise<Host> {
  const listeners = new Set<<E extends EventName>(event: E, payload: Events[E]) => void>()
  const emit = <E extends EventName>(event: E, payload: Events[E]): void => {
    for (const listener of listeners) listener(event, payload)
  }
  const works = createWorks((event) => emit('work', event))
  const report = options.report ?? ((where, error) => console.error(`[${where}]`, error))
  const world = { newId: randomUUID, now: () => new Date().toISOString() }
  const opening = { ...world, app: `Emic ${options.version}` }
  const settings = await openSettings(options.settingsFolder)
  const search = new TextSearch(options.searchWorker)
  const files = incomingFiles(options.dialogs)
  const folders = new Map<string, string>()
  const outgoing = outgoingFiles(options.dialogs)
  let open: OpenProject | null = null
  /** Events go out in the order of the log, each with what can be undone after it. */
  let telling: Promise<void> = Promise.resolve()

  const handleOf = (path: string): string => {
    for (const [handle, known] of folders) if (known === path) return handle
    const handle = randomUUID()
    folders.set(handle, path)
    return handle
  }
  const project = (): OpenProject => {
    if (!open) throw new Problem('refused', 'No project is open.')
    return open
  }
  const writable = (): OpenProject => {
    const here = project()
    if (here.readOnly !== null) throw new Problem('refused', here.readOnly)
    return here
  }
  /** Tells the window after all steps so far: what the event names is in the window's copy by then. */
  const emitInStep: typeof emit = (event, payload) => {
    telling = telling
      .then(() => emit(event, payload))
      .catch((error: unknown) => report(`${event} event`, error))
  }
  const told = (): Promise<void> => telling
  const imports = importHandlers({
    files,
    writable,
    emit: emitInStep,
    report,
    workerFile: options.importWorker,
  })
  const media = mediaHandlers({
    files,
    dialogs: options.dialogs,
    settings,
    works,
    open: () => open,
    project,
    writable,
  })
  const close = async (): Promise<void> => {
    const was = open
    open = null
    imports.stop()
    await media.stop()
    // Who handed them in had this project open, and has it no longer. What is handed in before is for the next one.
    if (was) files.releaseAll()
    await was?.close()
  }
  const take = async (opening: () => Promise<OpenProject>): Promise<null> => {
    await close()
    const here = await opening()
    open = here
    here.engine.listen((transaction) => {
      telling = telling
        .then(async () => emit('transaction', { transaction, steps: await stepsOf(here, transaction) }))
        .catch((error: unknown) => report('transaction event', error))
    })
    here.onSaved((state) => emit('saved', state))
    await settings.remember({
      path: here.path,
      name: here.engine.store.project().name,
      openedAt: new Date().toISOString(),
    })
    emit('project', { open: true })
    return null
  }
  const openPath = (path: string): Promise<null> => take(() => openProject(resolve(path), opening))

  const openSample = async (): Promise<null> => {
    await mkdir(options.projectsFolder, { recursive: true })
    const path = join(options.projectsFolder, 'Sample.emic')
    return existsSync(path) ? openPath(path) : take(() => makeSample(path, options, opening))
  }
  const recent = async (): Promise<readonly RecentProject[]> => {
    const listed: RecentProject[] = settings
      .recent()
      .filter((entry) => existsSync(entry.path))
      .map((entry) => ({ ...entry, handle: handleOf(entry.path) }))
    if (options.front === 'electron') return listed
    // A browser has no dialog to choose a folder: what lies in the projects folder can be opened from the list.
    const names = await readdir(options.projectsFolder).catch(() => [])
    for (const name of names) {
      const path = join(options.projectsFolder, name)
      if (!name.endsWith('.emic') || listed.some((entry) => entry.path === path)) continue
      listed.push({ handle: handleOf(path), name: basename(name, '.emic'), path, openedAt: null })
    }
    return listed
  }
  const handlers: Handlers = {
    'app.info': async () => ({
      version: options.version,
      front: options.front,
      settings: settings.all(),
      recent: await recent(),
      open: open !== null,
    }),
    // The shell around the host draws it (electron/main).
    'menu.show': () => null,
    'work.cancel': ({ job }) => works.cancel(job),
    'settings.set': async ({ key, value }) => {
      await settings.set(key, value)
      return null
    },
    'project.create': async ({ name, coder }) => {
      const path = options.dialogs
        ? await options.dialogs.chooseNewProject(projectFileName(name))
        : await freePath(options.projectsFolder, name)
      if (path === null) return null
      await createProject(path, { name, coder, ...world })
      return openPath(path)
    },
    'project.sample': openSample,
    'project.open': ({ handle }) => {
      const path = folders.get(handle)
      if (path === undefined)
        throw new Problem('not-found', 'This project is not in the list any more. Choose it again.')
      return openPath(path)
    },
    'project.choose': async () => {
      const path = await options.dialogs?.chooseProject()
      if (path === null || path === undefined) return null
      return { handle: handleOf(path), name: basename(path, '.emic'), path, openedAt: null }
    },
    'project.load': async () => {
      const here = project()
      const { seq, records } = await here.engine.between(() => ({
        seq: here.engine.seq,
        records: here.engine.store.records(),
      }))
      return {
        path: here.path,
        seq,
        records,
        saved: here.saved(),
        steps: await stepsOf(here),
        session: here.session(),
        notices: here.notices,
      }
    },
    'project.close': async () => {
      await close()
      emit('project', { open: false })
      return null
    },
    'project.verify': ({ job }) => works.run(job, (work) => project().verify(work)),
    'project.snapshot': () => writable().snapshot('by-hand'),
    'session.save': async ({ state }) => {
      if (open && open.readOnly === null) await open.saveSession(state)
      return null
    },
    'command.run': async ({ name, args, gesture }) => {
      const here = writable()
      if (name === 'code.merge') await here.snapshot('before-merge')
      const { transaction, result } = await here.engine.run(
        name,
        args,
        gesture === undefined ? {} : { gesture },
      )
      await telling
      return { seq: transaction?.seq ?? null, result }
    },
    'history.undo': async () => {
      const { transaction } = await writable().engine.undo()
      await telling
      return { seq: transaction?.seq ?? 0 }
    },
    'history.redo': async () => {
      const { transaction } = await writable().engine.redo()
      await telling
      return { seq: transaction?.seq ?? 0 }
    },
    ...historyHandlers({ project, writable, told }),
    ...sourceHandlers({ project, writable, importWorker: options.importWorker, works, files }),
    ...surveyHandlers({
      files,
      project,
      writable,
      give: outgoing.give,
      works,
      workerFile: options.importWorker,
    }),
    ...refiHandlers({ files, project, writable, works, told, workerFile: options.importWorker }),
    ...codebookHandlers({ files, project, writable, workerFile: options.importWorker }),
    ...correctionHandlers({
      files,
      project,
      writable,
      told,
      workerFile: options.importWorker,
      differenceWorker: options.differenceWorker,
    }),
    ...speakerHandlers({ project, writable }),
    ...files.handlers,
    ...outgoing.handlers,
    ...imports.handlers,
    ...media.handlers,
    'search.texts': ({ query, mode, sourceIds, limit }) =>
      search.search({ query, mode, limit, texts: textReader(project()).files(sourceIds) }),
    'search.all': (asked) => searchAll(project(), search, asked),
    'search.passages': (asked) => searchPassages(project(), search, asked),
    ...archiveHandlers({
      ...{ project, files, outgoing, works, settings, world, openPath },
      dialogs: options.dialogs,
      projectsFolder: options.projectsFolder,
    }),
    ...projectExportHandlers({ project, outgoing, works, origin: opening.app }),
    ...exportHandlers({
      project,
      works,
      give: outgoing.give,
      print: options.print,
      origin: opening.app,
    }),
  }

  const host: Host = {
    handlers,
    listen: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    outgoing: outgoing.get,
    media: media.serve,
    openPath: async (path) => {
      await stat(path).catch(() => {
        throw new Problem('not-found', `There is no project at ${path}.`)
      })
      await openPath(path)
    },
    close: async () => {
      await close()
      await search.close()
      await outgoing.close()
    },
  }
  if (options.sample) await openSample()
  else if (options.open !== undefined) await host.openPath(options.open)
  return host
}
