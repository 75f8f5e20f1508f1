// Finds a Chromium for the browser tests, or gets one.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from 'playwright-core'
import { bin } from './step.mjs'

const commands = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'msedge',
]
const windows = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
]
const mac = ['Google Chrome', 'Chromium', 'Microsoft Edge']

function installed() {
  const { env, platform } = process
  if (platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean)
    return folders.flatMap((folder) => windows.map((path) => join(folder, path)))
  }
  if (platform === 'darwin') return mac.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`)
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean)
  return commands.flatMap((name) => folders.map((folder) => join(folder, name)))
}

const find = () =>
  [...installed(), chromium.executablePath()].find((path) => path && existsSync(path)) ?? null

/** The path of a Chromium: `CHROMIUM`, an installed one, Playwright's, a fetched one; null where none can be had. */
export function findChromium() {
  const given = process.env.CHROMIUM
  if (given && existsSync(given)) return given
  if (given) console.log(`CHROMIUM names no file (${given}); looking for another.`)
  const found = find()
  if (found) return found
  console.log('No Chromium here; fetching one with Playwright.')
  spawnSync(process.execPath, [bin('playwright'), 'install', 'chromium'], {
    stdio: 'ignore',
    timeout: 240_000,
  })
  const fetched = find()
  if (fetched) return fetched
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    console.log('Playwright could not fetch it; installing it with apt-get.')
    const options = {
      stdio: 'ignore',
      timeout: 300_000,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }
    spawnSync('apt-get', ['update'], options)
    spawnSync('apt-get', ['install', '-y', 'chromium'], options)
  }
  return find()
}
