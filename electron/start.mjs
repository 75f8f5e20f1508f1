// `npm start [-- DIR | --sample]`: Emic in its own window where Electron can run, else in the browser.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const linux = process.platform === 'linux'
const display = !linux || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)

/** Electron's package folder, or null in an install without the development packages. */
function electronPackage() {
  try {
    return dirname(createRequire(import.meta.url).resolve('electron/package.json'))
  } catch {
    return null
  }
}

/** The path of a runnable Electron, or null. Asks the files, not the package: that would start a download. */
function electronBinary() {
  const given = process.env.ELECTRON_EXEC_PATH
  if (given) return existsSync(given) ? given : null
  const folder = electronPackage()
  if (!folder || !existsSync(join(folder, 'path.txt'))) return null
  const dist = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(folder, 'dist')
  const binary = join(dist, readFileSync(join(folder, 'path.txt'), 'utf8').trim())
  return existsSync(binary) ? binary : null
}

/** Whether the place Electron is fetched from answers at all; a mirror or proxy is taken at its word. */
async function canFetch() {
  const { env } = process
  if (env.ELECTRON_MIRROR || env.npm_config_electron_mirror || env.HTTPS_PROXY || env.https_proxy) return true
  try {
    await fetch('https://github.com/electron/electron/releases', {
      method: 'HEAD',
      signal: AbortSignal.timeout(4000),
    })
    return true
  } catch {
    return false
  }
}

/** Fetches Electron with its own installer, once. Offline this gives up within seconds. */
async function fetchElectron() {
  const folder = electronPackage()
  if (process.env.ELECTRON_EXEC_PATH || !folder || !existsSync(join(folder, 'install.js'))) return
  if (!(await canFetch())) return
  console.log('Fetching Electron, once; this may take a minute or two.')
  spawnSync(process.execPath, [join(folder, 'install.js')], { stdio: 'ignore', timeout: 180_000 })
}

/** Runs a program in the foreground: passes signals on and ends with its exit code. */
function become(command, args) {
  const child = spawn(command, args, { cwd: root, stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('error', (error) => {
    console.error(`Emic could not be started: ${error.message}`)
    process.exit(1)
  })
  child.on('exit', (code, signal) =>
    process.exit(code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1)),
  )
}

/** npm runs scripts in the package's folder; a path on the command line means the folder the user is in. */
const args = process.argv
  .slice(2)
  .map((arg, index, all) =>
    arg.startsWith('-') || all[index - 1] === '--port' ? arg : resolve(process.env.INIT_CWD ?? '.', arg),
  )

const build = spawnSync(process.execPath, [join(root, 'electron', 'build.mjs'), '--if-needed'], {
  stdio: 'inherit',
})
if (build.status !== 0) process.exit(build.status ?? 1)
if (!existsSync(join(root, 'out', 'main', 'emic.js'))) {
  console.error('Emic is not built. Run `npm ci` in its folder, then try again.')
  process.exit(1)
}

const script = /\.m?js$/.test(process.env.ELECTRON_EXEC_PATH ?? '') // a stand-in that runs in Node
let why = null
if (script) why = electronBinary() ? null : 'ELECTRON_EXEC_PATH names no file'
else if (!display) why = 'there is no display here'
else if (linux && process.getuid?.() === 0) why = 'Electron does not run as root'
else {
  if (!electronBinary()) await fetchElectron()
  if (!electronBinary()) why = 'Electron is not installed and could not be fetched'
}

if (why === null) {
  const binary = electronBinary()
  become(script ? process.execPath : binary, [...(script ? [binary] : []), '.', ...args])
} else {
  console.log(`Emic opens in the browser: ${why}.`)
  const quiet = display || args.includes('--no-open') ? [] : ['--no-open']
  become(process.execPath, [join(root, 'out', 'main', 'emic.js'), 'serve', ...args, ...quiet])
}
