import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { InvalidArgumentError } from 'commander'
import type { Command } from 'commander'
import { createHost } from '../host/create-host'
import { programPlaces, userPlaces } from '../host/places'
import { serve } from '../server/server'
import { line } from './output'
import type { Output } from './output'

interface ServeFlags {
  readonly port?: number
  readonly open: boolean
  readonly sample?: boolean
}

/** Seconds in which a printed address works; a person may have to copy it. */
const printedFor = 600

/** Adds `emic serve`: the app in the browser, on this computer only, until it is told to stop. */
export function serveVerb(program: Command, output: Output): void {
  program
    .command('serve')
    .description('the app in the browser, on this computer only')
    .argument('[dir]', 'project folder to open')
    .option('--port <n>', 'port; without it a free one', port)
    .option('--no-open', 'print the address instead of starting the browser')
    .option('--sample', 'open the sample project')
    .action(async (dir: string | undefined, flags: ServeFlags) => {
      const places = programPlaces()
      const report = (where: string, error: unknown): void =>
        output.error(`emic: [${where}] ${describe(error)}\n`)
      const host = await createHost({
        ...places,
        ...userPlaces(),
        front: 'browser',
        report,
        ...(dir === undefined ? {} : { open: resolve(dir) }),
        ...(flags.sample ? { sample: true } : {}),
      })
      const serving = await serve({
        host,
        root: places.window,
        report,
        ...(flags.port === undefined ? {} : { port: flags.port }),
      })
      const opened = flags.open && (await openBrowser(serving.address(60)))
      if (opened) line(output, `Emic is open in your browser (port ${serving.port}). Stop it with Ctrl+C.`)
      else line(output, `Emic is at ${serving.address(printedFor)}`)
      await untilStopped(() => {
        line(output, `Emic is at ${serving.address(printedFor)}`)
      })
      await serving.close()
      await host.close()
    })
}

/** Resolves at a signal to stop. Enter in a terminal prints a fresh address, as each works only once. */
function untilStopped(again: () => void): Promise<void> {
  return new Promise((stop) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => stop())
    if (process.stdin.isTTY) createInterface({ input: process.stdin }).on('line', again)
  })
}

/**
 * Starts the browser at an address without showing it to other users of the computer: the command line names only a
 * private file that leads there. Answers whether a browser could be started.
 */
async function openBrowser(address: string): Promise<boolean> {
  const { platform, env } = process
  if (platform === 'linux' && !env['DISPLAY'] && !env['WAYLAND_DISPLAY']) return false
  const folder = await mkdtemp(join(tmpdir(), 'emic-'))
  const page = join(folder, 'open.html')
  const target = JSON.stringify(address).replaceAll('<', '\\u003c')
  await writeFile(
    page,
    `<!doctype html><meta charset="utf-8"><title>Emic</title><script>location.replace(${target})</script>`,
    {
      mode: 0o600,
    },
  )
  setTimeout(() => void rm(folder, { recursive: true, force: true }), 60_000).unref()
  const [command, ...args] =
    platform === 'darwin'
      ? ['open', page]
      : platform === 'win32'
        ? ['explorer.exe', page]
        : ['xdg-open', page]
  if (command === undefined) return false
  return await new Promise((resolveOpened) => {
    const child = spawn(command, args, { stdio: 'ignore', detached: true })
    child.once('error', () => resolveOpened(false))
    child.once('spawn', () => {
      child.unref()
      resolveOpened(true)
    })
  })
}

const describe = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error)

function port(value: string): number {
  const number = Number(value)
  if (!Number.isInteger(number) || number < 0 || number > 65_535)
    throw new InvalidArgumentError('A port is a number up to 65535.')
  return number
}
