import { app, dialog, ipcMain, Menu, nativeTheme, protocol, screen, session, shell } from 'electron'
import type { WebContents, BrowserWindow } from 'electron'
import { calls as contract } from '../../shared/contract/contract'
import type { MenuPart } from '../../shared/contract/menu'
import { dispatch } from '../../shared/contract/dispatch'
import type { BugReporter } from '../../shared/contract/dispatch'
import { createHost } from '../host/create-host'
import type { Host } from '../host/host'
import type { programPlaces } from '../host/places'
import { askToOpen, nativeDialogs, tell } from './dialogs'
import type { DialogOptions } from './dialogs'
import { guardContents } from './guard'
import { answerCalls } from './ipc'
import type { LaunchRequest } from './launch-request'
import { firstMenu, menuTemplate } from './menu'
import type { MenuCommand } from './menu'
import { linkOpener } from './navigation'
import { silenceSession } from './network'
import { openRequest } from './opening'
import { limitPermissions } from './permissions'
import { placeFrom } from './place'
import { printPage } from './printer'
import { serveFiles } from './protocol'
import { createWindow } from './window'
import { languageFor, words } from './words'

/** What a shell is started with. */
export interface ShellOptions {
  readonly places: ReturnType<typeof programPlaces>
  readonly settingsFolder: string
  readonly projectsFolder: string
  readonly home: string
  readonly request: LaunchRequest
  readonly report: BugReporter
}

/** The running app: one host, at most one window. */
export interface Shell {
  /** Opens what another start, or the operating system, asks for. */
  readonly open: (request: LaunchRequest) => Promise<void>
  /** Brings the window to the front; makes one where there is none. */
  readonly show: () => Promise<void>
  /** Resolves when every call is answered and the project is closed. */
  readonly close: () => Promise<void>
}

/** How often a page that has crashed is loaded again before the user is told. */
const mostReloads = 3

/** Starts everything there is once Electron is ready: host, window, menu. */
export async function startShell(options: ShellOptions): Promise<Shell> {
  const { places, home, report } = options
  let window: BrowserWindow | null = null
  let settings: Readonly<Record<string, unknown>> = {}
  let reloads = 0
  /** What the window wants in the menu; null until it has said so. */
  let menu: readonly MenuPart[] | null = null
  const language = (): (typeof words)['en'] => words[languageFor(settings['language'], app.getLocale())]
  const dialogs: DialogOptions = {
    dialog,
    window: () => window,
    words: () => language().dialog,
    platform: process.platform,
    folder: app.getPath('documents'),
  }

  const native = nativeDialogs(dialogs)
  const host: Host = await createHost({
    ...places,
    settingsFolder: options.settingsFolder,
    projectsFolder: options.projectsFolder,
    front: 'electron',
    dialogs: native,
    print: printPage,
    report,
  })
  const send: Parameters<Host['listen']>[0] = (event, payload) => {
    if (window && !window.isDestroyed()) window.webContents.send('event', event, payload)
  }

  const open = (request: LaunchRequest): Promise<string | null> =>
    openRequest(host, request, report, language().dialog.unknown)
  const openAndTell = async (request: LaunchRequest): Promise<void> => {
    const problem = await open(request)
    if (problem !== null) await tell(dialogs, language().dialog.cannotOpen, problem)
  }
  const command = async (name: MenuCommand): Promise<void> => {
    if (name === 'close') await host.handlers['project.close']({})
    else if (name === 'sample') await openAndTell({ path: null, isSample: true })
    else {
      const path = await native.chooseProject()
      if (path !== null) await openAndTell({ path, isSample: false })
    }
  }
  /** Brings menu and theme in line with the settings and the project. */
  const refresh = async (): Promise<void> => {
    const info = await host.handlers['app.info']({})
    settings = info.settings
    const theme = settings['theme']
    nativeTheme.themeSource = theme === 'light' || theme === 'dark' ? theme : 'system'
    showMenu()
  }
  const showMenu = (): void => {
    const template = menuTemplate({
      parts: menu ?? firstMenu(language()),
      platform: process.platform,
      isPackaged: app.isPackaged,
      act: (action) => send('menu', { action }),
      command: (name) => void command(name).catch((error: unknown) => report('menu', error)),
    })
    Menu.setApplicationMenu(Menu.buildFromTemplate(template))
  }
  const refreshSoon = (): void => void refresh().catch((error: unknown) => report('menu', error))
  host.listen((event, payload) => {
    send(event, payload)
    if (event === 'project') refreshSoon()
  })

  const calls = answerCalls(ipcMain, {
    handlers: host.handlers,
    home,
    page: () => window?.webContents ?? null,
    report,
    answered: (name, input) => {
      if (name === 'settings.set') refreshSoon()
      if (name === 'menu.show') {
        menu = contract['menu.show'].parse(input).parts
        showMenu()
      }
    },
  })

  const openLink = linkOpener(
    (address) => askToOpen(dialogs, address),
    (address) => shell.openExternal(address),
  )
  const guard = (contents: WebContents): void =>
    guardContents(contents, {
      home,
      offerLink: (address) => void openLink(address).catch((error: unknown) => report('link', error)),
    })
  app.on('web-contents-created', (_event, contents) => guard(contents))
  serveFiles(protocol, places.window, host)
  limitPermissions(session.defaultSession, home)
  await silenceSession(session.defaultSession, home)
  await refresh()

  const makeWindow = async (): Promise<void> => {
    const made = createWindow({
      preload: places.preload,
      place: placeFrom(
        settings['window'],
        screen.getAllDisplays().map((display) => display.workArea),
      ),
      isDark: nativeTheme.shouldUseDarkColors,
      isPackaged: app.isPackaged,
      leave: (place) => keep('window', place),
    })
    window = made
    made.on('closed', () => {
      if (window !== made) return
      window = null
      menu = null
      showMenu()
    })
    made.webContents.on('render-process-gone', (_event, { reason }) => {
      if (reason === 'clean-exit') return
      report('window', new Error(`The page's process is gone: ${reason}`))
      if (++reloads <= mostReloads) made.webContents.reload()
      else void tell(dialogs, language().dialog.gone, language().dialog.goneDetail)
    })
    await made.loadURL(home)
  }
  const keeping = new Set<Promise<unknown>>()
  const keep = (key: string, value: unknown): void => {
    settings = { ...settings, [key]: value }
    const kept = dispatch(host.handlers, 'settings.set', { key, value }, report)
    keeping.add(kept)
    void kept.finally(() => keeping.delete(kept))
  }
  const problem = await open(options.request)
  await makeWindow()
  if (problem !== null) void tell(dialogs, language().dialog.cannotOpen, problem)
  return {
    open: openAndTell,
    show: async () => {
      if (window === null) return makeWindow()
      if (window.isMinimized()) window.restore()
      window.focus()
    },
    close: async () => {
      await calls.idle()
      await Promise.all(keeping)
      await host.close()
    },
  }
}
