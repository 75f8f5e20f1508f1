import { createInterface } from 'node:readline'
import { dirname, join } from 'node:path'
import { preparePack } from '../../electron/host/archive/pack'
import { unpackProject } from '../../electron/host/archive/unpack'
import { writeDurably } from '../../electron/host/durable-file'
import { openProject } from '../../electron/host/open-project'
import type { OpenProject } from '../../electron/host/open-project'
import { createProject } from '../../electron/host/create-project'
import { Problem } from '../../shared/problem'
import { counter } from '../world'
import { random } from './long'
import { packedName } from './packed'

/*
 * The process that is killed. It says `ready`, waits for a line where it is told to, works, and writes
 * `ack <seq> <id>` once a step has been acknowledged.
 *
 *   child.mjs <what> <folder> <seed>
 */
const [what = '', path = '', seedText = '0'] = process.argv.slice(2)
const seed = Number(seedText)
const say = (line: string): void => void process.stdout.write(`${line}\n`)

const opening = (limit?: number) => ({
  ...counter(seed),
  app: 'fault test',
  idle: what === 'work' ? 30 : 600_000,
  ...(limit === undefined ? {} : { segmentLimit: limit }),
})

const go = (): Promise<void> =>
  new Promise((resolve) => {
    createInterface({ input: process.stdin }).once('line', () => resolve())
    say('ready')
  })

async function step(project: OpenProject, name: string, args: unknown): Promise<void> {
  const { transaction } = await project.engine.run(name, args)
  if (transaction) say(`ack ${transaction.seq} ${transaction.id}`)
}

/** Works without end: as many as two people's steps at the same time, with undo and now and then a snapshot. */
async function work(): Promise<void> {
  const project = await openProject(path, opening(20_000))
  if (project.readOnly !== null) throw new Problem('refused', project.readOnly)
  say('ready')
  const { store } = project.engine
  const writer = async (die: (below: number) => number): Promise<void> => {
    for (;;) {
      try {
        await one(die)
      } catch (error) {
        // The writers get in each other's way; that is their answer, and no fault.
        if (!(error instanceof Problem) || error.code === 'io') throw error
      }
    }
  }
  const one = async (die: (below: number) => number): Promise<void> => {
    const codes = [...store.all('codes')]
    const sources = [...store.all('sources')]
    const start = die(200)
    const dice = die(40)
    if (codes.length < 3 || dice === 0) await step(project, 'code.create', { name: `Code ${die(100_000)}` })
    else if (dice === 1) {
      const { transaction } = await project.engine.undo()
      if (transaction) say(`ack ${transaction.seq} ${transaction.id}`)
    } else if (dice === 2)
      await step(project, 'memo.create', { title: 'A thought', body: 'x'.repeat(die(3000)) })
    else if (dice === 3) await project.snapshot('by-itself')
    else if (dice === 4) await project.checkpoint()
    else {
      const passages = [{ sourceId: sources[die(sources.length)]?.id, start, end: start + 1 + die(30) }]
      await step(project, 'coding.add', { passages, codeIds: [codes[die(codes.length)]?.id] })
    }
  }
  await Promise.all([writer(random(seed)), writer(random(seed + 1))])
}

async function scenario(): Promise<void> {
  if (what === 'create') {
    await go()
    await createProject(path, { name: 'Clinics', coder: 'Ana', ...counter(seed) })
    say('made')
    process.exit(0)
  }
  if (what === 'unpack') {
    await go()
    await unpackProject(join(dirname(path), packedName), path, counter(seed))
    say('made')
    process.exit(0)
  }
  const project = await openProject(path, opening(what === 'rotate' ? 1 : undefined))
  if (project.readOnly !== null) throw new Problem('refused', project.readOnly)
  // Something to write a checkpoint of.
  if (what !== 'command') await step(project, 'code.create', { name: `Before ${seed}` })
  await go()
  if (what === 'command' || what === 'rotate') {
    await step(project, 'code.create', { name: `Step ${seed}` })
    await step(project, 'memo.create', { title: 'Now', body: 'She is sure of it.' })
  } else if (what === 'failing') {
    // Three steps, whatever becomes of each; then what the project says of itself.
    for (const name of ['First', 'Second', 'Third']) {
      try {
        await step(project, 'code.create', { name: `${name} ${seed}` })
      } catch (error) {
        if (!(error instanceof Problem)) throw error
        say(`refused ${error.message}`)
      }
    }
    say(`state ${project.saved().kind}`)
    say(`codes ${[...project.engine.store.all('codes')].length}`)
  } else if (what === 'checkpoint') await project.checkpoint()
  else if (what === 'snapshot') await project.snapshot('before-merge')
  else if (what === 'import') {
    const text = `A short note, the ${seed}th.`
    const { hash, extension } = await project.contents.putOriginal(Buffer.from(text), 'txt')
    const source = {
      name: 'Note',
      fileName: 'note.txt',
      format: 'txt',
      language: null,
      encoding: null,
      original: { hash, extension, size: text.length },
      text: await project.contents.putText(text),
      structure: await project.contents.putJson({ blocks: [] }),
      length: text.length,
    }
    const { transaction } = await project.engine.run('source.add', { sources: [source] }, { internal: true })
    if (transaction) say(`ack ${transaction.seq} ${transaction.id}`)
  } else if (what === 'pack') {
    const { pieces, verify } = await preparePack(project, counter(seed))
    await writeDurably(`${path}.zip`, pieces(), { check: verify })
    say('made')
  } else if (what === 'close') await project.close()
  say('done')
  // Ends without closing: what was said to be saved must not need it.
  process.exit(0)
}

try {
  if (what === 'work') await work()
  else await scenario()
} catch (error) {
  say(`problem ${join(path)}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
  process.exit(3)
}
