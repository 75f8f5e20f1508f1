import { lstat, mkdir, readdir, rename, rm, rmdir } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { Problem } from '../../shared/problem'
import { fsyncFolder, temporaryPath } from './durable-file'
import { errorCode, ioProblem } from './io-problem'
import { thisMachine } from './machine'

/**
 * Makes a folder that is there whole or not at all: it is filled under another name beside its place and then renamed.
 * `target` is absolute. Throws a Problem: `refused` where something stands in its place already, `not-found` where the
 * folder around it is missing, `io` where the disk does not take it; and what `fill` throws. Nothing is left behind.
 */
export async function makeFolder(
  target: string,
  what: string,
  fill: (making: string) => Promise<void>,
): Promise<void> {
  const inTheWay = await isFree(target, what)
  await sweepBeside(target)
  const making = temporaryPath(target)
  try {
    await mkdir(making, { mode: 0o700 })
    await fill(making)
    if (inTheWay === 'empty folder' && process.platform === 'win32') await rmdir(target)
    await rename(making, target)
    await fsyncFolder(dirname(target))
  } catch (error) {
    await rm(making, { recursive: true, force: true })
    if (errorCode(error) === 'ENOTEMPTY' || errorCode(error) === 'EEXIST') throw occupied(target)
    throw ioProblem(error, what)
  }
}

const occupied = (target: string): Problem =>
  new Problem(
    'refused',
    `There is already something at “${target}”. Choose another name; nothing was changed.`,
  )

async function isFree(target: string, what: string): Promise<'nothing' | 'empty folder'> {
  try {
    const found = await lstat(target)
    if (!found.isDirectory() || (await readdir(target)).length > 0) throw occupied(target)
    return 'empty folder'
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw ioProblem(error, what)
  }
  try {
    await lstat(dirname(target))
    return 'nothing'
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw ioProblem(error, what)
    throw new Problem('not-found', `There is no folder “${dirname(target)}” to put the project in.`)
  }
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Takes away what an attempt to make this very project left when it was killed. */
async function sweepBeside(target: string): Promise<void> {
  const folder = dirname(target)
  const left = new RegExp(`^\\.${escaped(basename(target))}\\.(\\d+)\\.[0-9a-f]{12}\\.tmp$`)
  const { pid, process: running } = thisMachine()
  for (const name of await readdir(folder)) {
    const maker = Number(left.exec(name)?.[1] ?? Number.NaN)
    if (Number.isNaN(maker) || maker === pid || running(maker)) continue
    await rm(join(folder, name), { recursive: true, force: true })
  }
}
