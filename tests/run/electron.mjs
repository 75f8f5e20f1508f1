// Whether the Playwright-Electron suite can run here, and how.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** `{reason}` why Electron cannot run here, or `{wrap}`: the words to put before a command that needs a display. */
export function electronHere() {
  const folder = dirname(createRequire(import.meta.url).resolve('electron/package.json'))
  const name = join(folder, 'path.txt')
  const present = existsSync(name) && existsSync(join(folder, 'dist', readFileSync(name, 'utf8').trim()))
  if (!present) return { reason: 'the Electron binary is not installed (npx install-electron)' }
  if (process.platform !== 'linux') return { wrap: [] }
  if (process.getuid() === 0) return { reason: 'Electron does not run as root' }
  if (process.env.DISPLAY || process.env.WAYLAND_DISPLAY) return { wrap: [] }
  const virtual = spawnSync('xvfb-run', ['--help'], { stdio: 'ignore' }).status === 0
  return virtual ? { wrap: ['xvfb-run', '-a'] } : { reason: 'there is no display and no xvfb-run' }
}
