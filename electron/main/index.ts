import { join } from 'node:path'
import { app, dialog, protocol } from 'electron'
import { Problem } from '../../shared/problem'
import { programPlaces, userPlaces } from '../host/places'
import { homeAddress } from './address'
import { readArguments, readRequest } from './launch-request'
import type { LaunchRequest } from './launch-request'
import { silenceBrowser } from './network'
import { appPrivileges } from './protocol'
import { startShell } from './shell'
import type { Shell } from './shell'
import { inTime } from './time-limit'
import { languageFor, words } from './words'

/** Longest wait (ms) for the project to be put away; everything acknowledged is on the disk already. */
const quitLimit = 2000
const report = (where: string, error: unknown): void => console.error(`emic: [${where}]`, error)

const places = programPlaces()
const user = userPlaces()
const home = homeAddress(app.isPackaged, process.env['ELECTRON_RENDERER_URL'])

app.setName('Emic')
app.setAboutPanelOptions({ applicationName: 'Emic', applicationVersion: places.version })
if (process.platform === 'win32') app.setAppUserModelId('org.emic.emic')
if (!app.commandLine.hasSwitch('user-data-dir')) app.setPath('userData', join(user.settingsFolder, 'window'))
app.enableSandbox()
silenceBrowser(app.commandLine, home)
protocol.registerSchemesAsPrivileged([appPrivileges])

let request = readArguments(process.argv, app.isPackaged, process.cwd())
let starting: Promise<Shell> | null = null
let isClosed = false

const quit = (): void => app.quit()
const onBug = (error: unknown): void => report('main', error)

/** Shows the window with what was asked for; before there is one, the asking waits for the start. */
function ask(asked: LaunchRequest): void {
  if (starting === null) {
    if (asked.path !== null || asked.isSample) request = asked
    return
  }
  starting
    .then(async (shell) => {
      await shell.show()
      await shell.open(asked)
    })
    .catch(onBug)
}

/** Closes the project after the last window, whose page may have had something left to say. */
async function close(): Promise<void> {
  const work = starting?.then((shell) => shell.close()) ?? Promise.resolve()
  if (!(await inTime(work, quitLimit))) report('quit', new Error('Closing took too long'))
}

function run(): void {
  process.on('uncaughtException', onBug)
  process.on('unhandledRejection', onBug)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, quit)

  app.on('second-instance', (_event, _argv, _folder, asked) => ask(readRequest(asked)))
  app.on('open-file', (event, path) => {
    event.preventDefault()
    ask({ path, isSample: false })
  })
  app.on('activate', () => ask({ path: null, isSample: false }))
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') quit()
  })
  app.on('will-quit', (event) => {
    if (isClosed) return
    event.preventDefault()
    isClosed = true
    close().catch(onBug).finally(quit)
  })

  app
    .whenReady()
    .then(async () => {
      starting = startShell({ places, ...user, home, request, report })
      await starting
    })
    .catch((error: unknown) => {
      report('start', error)
      const { unknown } = words[languageFor(null, app.getLocale())].dialog
      dialog.showErrorBox('Emic', error instanceof Problem ? error.message : unknown)
      isClosed = true
      app.exit(1)
    })
}

if (app.requestSingleInstanceLock({ ...request })) run()
else quit()
