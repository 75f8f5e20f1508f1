import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openProject } from '../../electron/host/open-project'
import { clinicProject, codePassages, filesIn, scratch } from '../clinic-project'
import { counter } from '../world'
import { figures, random } from './long'
import { deepEqual } from '../../shared/core/deep-equal'
import { Store } from '../../shared/core/store'
import { tableNames } from '../../shared/model/tables'
import { Problem } from '../../shared/problem'

const cases = 2000
/** It takes long, and what it finds gets no second try. */
const apart = { timeout: 1_200_000, retry: 0 }

type Files = Map<string, Buffer>

/** One way to damage a project; answers what was done, in words. */
type Mutation = (files: Files, die: (below: number) => number) => string

const any = (files: Files, die: (below: number) => number): string => [...files.keys()][die(files.size)] ?? ''
const junk = ['', 'null', '0', '{}', '[]', '""', 'true', '{"version":1}', '\0\0\0\0', '<html>offline</html>']

const mutations: readonly Mutation[] = [
  (files, die) => {
    const name = any(files, die)
    const bytes = Buffer.from(files.get(name) ?? '')
    const at = die(bytes.length)
    bytes[at] = (bytes[at] ?? 0) ^ (1 << die(8))
    files.set(name, bytes)
    return `a bit of ${name} flipped at ${at}`
  },
  (files, die) => {
    const name = any(files, die)
    const bytes = files.get(name) ?? Buffer.alloc(0)
    const at = die(bytes.length)
    files.set(name, bytes.subarray(0, at))
    return `${name} cut at ${at}`
  },
  (files, die) => {
    const name = any(files, die)
    const bytes = Buffer.from(files.get(name) ?? '')
    const at = die(bytes.length)
    bytes.fill(0, at, Math.min(bytes.length, at + 1 + die(600)))
    files.set(name, bytes)
    return `NUL in ${name} from ${at}`
  },
  (files, die) => {
    const name = any(files, die)
    const bytes = files.get(name) ?? Buffer.alloc(0)
    const half = bytes.length >> 1
    files.set(name, Buffer.concat([bytes.subarray(half), bytes.subarray(0, half)]))
    return `halves of ${name} swapped`
  },
  (files, die) => {
    const [a, b] = [any(files, die), any(files, die)]
    const bytes = files.get(a) ?? Buffer.alloc(0)
    files.set(a, files.get(b) ?? Buffer.alloc(0))
    files.set(b, bytes)
    return `${a} and ${b} exchanged`
  },
  (files, die) => {
    const name = any(files, die)
    files.delete(name)
    return `${name} deleted`
  },
  (files, die) => {
    const name = any(files, die)
    const what = junk[die(junk.length)] ?? ''
    files.set(name, Buffer.from(what))
    return `${name} replaced by ${JSON.stringify(what)}`
  },
  (files, die) => {
    const name = any(files, die)
    files.set(name, Buffer.concat([files.get(name) ?? Buffer.alloc(0), Buffer.from('}garbage{')]))
    return `garbage behind ${name}`
  },
  (files) => {
    files.set('project.json', files.get('project.previous.json') ?? Buffer.alloc(0))
    return 'an older checkpoint put back'
  },
  (files, die) => {
    const some = [...files.keys()].filter((name) => !name.startsWith('sources/') && die(2) === 0)
    for (const name of some) files.set(name, Buffer.alloc(0))
    return `${some.join(', ')} emptied`
  },
]

const byId = (store: Store) =>
  Object.fromEntries(
    tableNames.map((table) => [table, Object.fromEntries([...store.all(table)].map((r) => [r.id, r]))]),
  )

/** Where every file stands that may change at an opening which repairs: the rest must stay as it is, or grow. */
const replaceable = /^(project\.json|project\.previous\.json|manifest\.json|lock\.json)$/

describe('a project with damaged files', () => {
  let folder = ''
  let files: Files = new Map()
  const states: ReturnType<typeof byId>[] = []
  let texts: string[] = []

  beforeAll(async () => {
    folder = await scratch('mutations', true)
    const path = join(folder, 'Whole.emic')
    const made = await clinicProject(path, { segmentLimit: 6000, idle: 600_000 })
    await codePassages(made, 12)
    await made.project.checkpoint()
    await codePassages(made, 10)
    await made.project.snapshot('before-merge')
    await codePassages(made, 10)
    await made.project.checkpoint()
    await codePassages(made, 30)
    const { engine, contents } = made.project
    const store = new Store()
    for (const tx of (await made.project.transactions(undefined, 10_000)).toReversed()) {
      store.apply(tx.operations)
      states[tx.seq] = byId(store)
    }
    expect(states.at(-1)).toEqual(byId(engine.store))
    texts = [...engine.store.all('revisions')].map((revision) => contents.text(revision.text))
    // As a kill would leave it: steps behind the checkpoint, no checkpoint at the end.
    files = await filesIn(path)
    files.delete('lock.json')
    await made.project.close()
    expect([...files.keys()].filter((name) => name.startsWith('log/')).length).toBeGreaterThan(3)
  })

  afterAll(() => rm(folder, { recursive: true, force: true }))

  it(
    `is put together again or can only be read, ${cases} times; nothing on the disk is harmed and it is never empty`,
    apart,
    async () => {
      const folders = new Set([...files.keys()].map(dirname))
      const count = { whole: 0, prefix: 0, readOnly: 0, refused: 0 }
      for (let seed = 0; seed < cases; seed++) {
        const die = random(seed)
        const damaged: Files = new Map(files)
        const how = mutations[seed % mutations.length]?.(damaged, die) ?? ''
        const root = join(folder, `${seed}.emic`)
        // In memory: without a thread for each of some 50,000 files.
        for (const each of folders) mkdirSync(join(root, each), { recursive: true })
        for (const [name, bytes] of damaged) writeFileSync(join(root, name), bytes)
        const where = `${seed}: ${how}`
        let outcome: keyof typeof count
        try {
          const project = await openProject(root, { ...counter(99), idle: 600_000 })
          const state = byId(project.engine.store)
          expect(Object.keys(state['project'] ?? {}), where).toHaveLength(1)
          const { seq } = project.engine
          expect(deepEqual(state, states[seq]), where).toBe(true)
          if (project.readOnly !== null) outcome = 'readOnly'
          else outcome = seq === states.length - 1 ? 'whole' : 'prefix'
          if (outcome === 'prefix') {
            // Only a log that ends early looks as if the rest had never been made.
            expect(how, where).toMatch(/^(log|a bit of log|NUL in log|halves of log|garbage)/)
          }
          for (const [i, revision] of [...project.engine.store.all('revisions')].entries()) {
            try {
              expect(project.contents.text(revision.text), where).toBe(texts[i])
            } catch (error) {
              if (!(error instanceof Problem)) throw error
            }
          }
          for (const sentence of project.notices) expect(sentence, where).toMatch(/^\S.*[.]$/s)
          if (project.readOnly === null) await project.engine.run('code.create', { name: 'Afterwards' })
          await project.close()
        } catch (error) {
          if (!(error instanceof Problem)) throw error
          expect(error.message, where).toMatch(/^\S.*[.]$/s)
          outcome = 'refused'
        }
        count[outcome]++
        const after = await filesIn(root)
        for (const [name, bytes] of damaged) {
          const now = after.get(name)
          const untouched = outcome === 'readOnly' || outcome === 'refused' || name.startsWith('sources/')
          const kept = now && (untouched ? now : now.subarray(0, bytes.length)).equals(bytes)
          if (!kept && (untouched || !replaceable.test(name)))
            throw new Error(`${where}: ${name} was changed`)
        }
        rmSync(root, { recursive: true, force: true })
      }
      figures('mutations', { cases, ...count })
      expect(count.whole).toBeGreaterThan(cases / 3)
    },
  )
})
