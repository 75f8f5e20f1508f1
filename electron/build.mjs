// Builds out/ with electron-vite: one line when it works, everything it said when it does not.
// --if-needed: does nothing when out/ is newer than every source, or where the build tools are not installed.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const inputs = [
  'shared',
  'electron',
  'renderer',
  'package-lock.json',
  'electron.vite.config.ts',
  'tsconfig.base.json',
]
const outputs = ['main/index.js', 'main/emic.js', 'preload/index.cjs', 'renderer/index.html']
const stamp = join(root, 'out', '.built')

/** Newest modification time (ms) of a file, or of a folder and all in it: a folder's own time tells of removed files. */
function newest(path) {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat?.isDirectory()) return stat?.mtimeMs ?? 0
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
}

/** Whether everything is built and nothing has changed since that build began. */
function upToDate() {
  if (!existsSync(stamp) || !outputs.every((name) => existsSync(join(root, 'out', name)))) return false
  const built = statSync(stamp).mtimeMs
  return inputs.every((name) => newest(join(root, name)) <= built)
}

function electronVite() {
  try {
    const manifest = createRequire(import.meta.url).resolve('electron-vite/package.json')
    return join(dirname(manifest), 'bin', 'electron-vite.js')
  } catch {
    return null
  }
}

function build() {
  const bin = electronVite()
  const ifNeeded = process.argv.includes('--if-needed')
  if (ifNeeded && upToDate()) return 0
  if (!bin) {
    console.log('Not built: electron-vite is not installed (an install without the development packages).')
    return ifNeeded ? 0 : 1
  }
  const began = new Date()
  const run = spawnSync(process.execPath, [bin, 'build', '--config', 'electron.vite.config.ts'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 << 20,
    env: { ...process.env, NODE_ENV: 'production', NO_COLOR: '1' },
  })
  const missing = outputs.filter((name) => !existsSync(join(root, 'out', name)))
  if (run.status !== 0 || missing.length > 0) {
    process.stderr.write(`${run.stdout ?? ''}${run.stderr ?? ''}${run.error ? `${run.error.message}\n` : ''}`)
    console.error(missing.length > 0 ? `The build left out: ${missing.join(', ')}.` : 'The build failed.')
    return 1
  }
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, '')
  utimesSync(stamp, began, began)
  console.log(`Built out/ in ${((Date.now() - began.getTime()) / 1000).toFixed(1)} s.`)
  return 0
}

process.exit(build())
