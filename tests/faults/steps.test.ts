import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { cp, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { preparePack } from '../../electron/host/archive/pack'
import { unpackProject } from '../../electron/host/archive/unpack'
import { writeDurably } from '../../electron/host/durable-file'
import { createProject } from '../../electron/host/open-project'
import { clinicProject, codePassages, scratch } from '../clinic-project'
import { counter } from '../world'
import { openAfterFault } from './acknowledged'
import { buildChild, startChild } from './child-process'
import type { Child } from './child-process'
import { figures, long, skipped } from './long'
import { packedName } from './packed'
import { noTracing } from './tools'

const scenarios = [
  'create',
  'command',
  'checkpoint',
  'rotate',
  'snapshot',
  'import',
  'close',
  'pack',
  'unpack',
] as const
/** Those that make a project where there is none yet. */
const isMaking = (what: string): boolean => what === 'create' || what === 'unpack'
const calls = ['pwrite64', 'fdatasync', 'fsync', 'rename', 'link', 'unlink', 'mkdir', 'openat', 'ftruncate']

/** In the short run, at most so many steps of each scenario are tried, spread evenly. */
const most = long ? Number.POSITIVE_INFINITY : 10

/** Follows a child that is `ready`; resolves once every call it makes is seen. */
async function follow(
  child: Child,
  ...options: readonly string[]
): Promise<{ readonly ended: Promise<void> }> {
  const strace = spawn('strace', ['-f', '-p', String(child.pid), ...options], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const ended = new Promise<void>((done) => strace.once('close', () => done()))
  await new Promise<void>((attached, failed) => {
    let said = ''
    strace.stderr.on('data', (part: Buffer) => {
      said += part.toString()
      if (said.includes('attached')) attached()
    })
    strace.once('close', () => failed(new Error(`strace: ${said}`)))
  })
  return { ended }
}

/** Runs the scenario once and counts its calls, per thread: strace counts them so too. */
async function count(file: string, what: string, path: string, folder: string): Promise<Map<string, number>> {
  const trace = join(folder, `${what}.trace`)
  const child = startChild(file, what, path, 7)
  await child.ready
  const strace = await follow(child, '-o', trace, '-e', `trace=${calls.join(',')}`)
  child.process.stdin?.write('go\n')
  expect(await child.ended, child.lines.join('\n')).toBe(0)
  await strace.ended
  const seen = new Map<string, number>()
  const perThread = new Map<string, number>()
  for (const line of (await readFile(trace, 'utf8')).split('\n')) {
    const [, thread, call] = /^(\d+)\s+([a-z0-9]+)\(/.exec(line) ?? []
    if (thread === undefined || call === undefined) continue
    const n = (perThread.get(`${thread} ${call}`) ?? 0) + 1
    perThread.set(`${thread} ${call}`, n)
    seen.set(call, Math.max(seen.get(call) ?? 0, n))
  }
  return seen
}

const reason = noTracing()
const skip = skipped('kill at every step', reason)

/** What the disk is made to answer, and how many of three steps are then refused. */
const answers = [
  ['a flush that fails ends the session: nothing is retried', 'fdatasync:error=EIO:when=1', 3, 'failed'],
  [
    'a write that the disk refuses for once is taken off the log again',
    'pwrite64:error=ENOSPC:when=1',
    1,
    'saved',
  ],
  ['a disk that stays full refuses every step', 'pwrite64:error=ENOSPC:when=1+', 3, 'failed'],
  [
    'a write that fails and cannot be taken back ends the session',
    'pwrite64,ftruncate:error=EIO:when=1',
    3,
    'failed',
  ],
] as const

describe.skipIf(skip)('a program that is killed at a step of its writing', () => {
  let file = ''
  let folder = ''
  let template = ''
  beforeAll(async () => {
    file = await buildChild()
    folder = await scratch('steps')
    template = join(folder, 'Template.emic')
    const made = await clinicProject(template)
    await codePassages(made, 5)
    const { pieces, verify } = await preparePack(made.project, counter(8))
    await writeDurably(join(folder, packedName), pieces(), { check: verify })
    await made.project.close()
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  const fresh = async (what: string, name: string): Promise<string> => {
    const path = join(folder, `${name}.emic`)
    if (!isMaking(what)) await cp(template, path, { recursive: true })
    return path
  }

  const make = async (what: string, path: string): Promise<void> => {
    if (what === 'unpack') await unpackProject(join(folder, packedName), path, counter(8))
    else await createProject(path, { name: 'Clinics', coder: 'Ana', ...counter(8) })
  }

  it.each(scenarios)('loses nothing and leaves nothing half made: %s', async (what) => {
    const counted = await count(file, what, await fresh(what, `${what}-count`), folder)
    const all = [...counted].flatMap(([call, n]) =>
      Array.from({ length: n }, (_, i) => [call, i + 1] as const),
    )
    const every = Math.max(1, all.length / most)
    const chosen = all.filter((_, i) => Math.floor(i / every) !== Math.floor((i - 1) / every))
    let killed = 0
    let lost = 0
    let acknowledged = 0
    for (const [call, k] of chosen) {
      const where = `${what}, killed at ${call} ${k}`
      const path = await fresh(what, `${what}-${call}-${k}`)
      const child = startChild(file, what, path, 7)
      await child.ready
      const strace = await follow(child, '-o', '/dev/null', '-e', `inject=${call}:signal=KILL:when=${k}`)
      child.process.stdin?.write('go\n')
      const code = await child.ended
      await strace.ended
      expect(
        child.lines.filter((line) => line.startsWith('problem')),
        where,
      ).toEqual([])
      if (code !== 0) killed++
      const made = what === 'pack' ? `${path}.zip` : path
      if (child.lines.includes('made')) expect(existsSync(made), where).toBe(true)
      if (what === 'pack' && existsSync(made)) {
        await unpackProject(made, `${path}-again`, counter(8))
        lost += (await openAfterFault(`${path}-again`, child.acks, where, { verify: true })).lost
      }
      if (isMaking(what)) {
        // Not there at all: then it can be made, and nothing of the first attempt is left.
        if (!existsSync(made)) await make(what, path)
        expect(
          (await readdir(folder)).filter((name) => name.includes(`${what}-${call}-${k}`)),
          where,
        ).toEqual([`${what}-${call}-${k}.emic`])
      }
      const found = await openAfterFault(path, child.acks, where, { verify: true })
      lost += found.lost
      acknowledged += child.acks.length
      expect(
        (await readdir(path, { recursive: true })).filter((name) => name.endsWith('.tmp')),
        where,
      ).toEqual([])
      await rm(path, { recursive: true, force: true })
    }
    figures(`kill at every step of ${what}`, {
      steps: all.length,
      tried: chosen.length,
      killed,
      acknowledged,
      lost,
    })
    expect(lost).toBe(0)
    expect(killed).toBeGreaterThan(chosen.length / 2)
  })

  it.each(answers)('%s', async (_, inject, refused, state) => {
    const path = await fresh('failing', `failing-${inject.replace(/\W/g, '-')}`)
    const child = startChild(file, 'failing', path, 7)
    await child.ready
    const strace = await follow(child, '-o', '/dev/null', '-e', `inject=${inject}`)
    child.process.stdin?.write('go\n')
    expect(await child.ended, child.lines.join('\n')).toBe(0)
    await strace.ended
    const said = child.lines.filter((line) => line.startsWith('refused'))
    expect(said).toHaveLength(refused)
    for (const sentence of said) expect(sentence).toMatch(/saved/)
    expect(child.lines).toContain(`state ${state}`)
    // Three codes of the template, the one made before, and those that were not refused.
    expect(child.lines).toContain(`codes ${4 + 3 - refused}`)
    const found = await openAfterFault(path, child.acks, inject, { verify: true })
    expect(found.lost).toBe(0)
  })
})
