import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { createProject, openProject } from '../../../electron/host/open-project'
import type { OpenProject } from '../../../electron/host/open-project'
import { Past } from '../../../electron/host/past'
import { StepIndex } from '../../../electron/host/step-index'
import { Store } from '../../../shared/core/store'
import { tableNames } from '../../../shared/model/tables'
import type { Records } from '../../../shared/model/tables'
import { counter } from '../../world'

const undo: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const one of undo.splice(0).toReversed()) await one()
})

/** A project on the disk whose log has a new file every few steps. */
async function project(): Promise<OpenProject> {
  const folder = await mkdtemp(join(tmpdir(), 'emic-history-'))
  undo.push(() => rm(folder, { recursive: true, force: true }))
  const path = join(folder, 'Clinics.emic')
  const world = counter(7)
  await createProject(path, { name: 'Clinics', coder: 'Ana', ...world })
  const open = await openProject(path, { ...world, segmentLimit: 3000 })
  undo.push(() => open.close())
  return open
}

async function run(open: OpenProject, name: string, args: unknown): Promise<{ id: string; ids: string[] }> {
  return (await open.engine.run(name, args, { internal: true })).result as { id: string; ids: string[] }
}

async function study(open: OpenProject) {
  const text = await open.contents.putText('Nobody asked who had approved the clinic. 监管部门很远。')
  const source = {
    name: 'Interview 3',
    fileName: 'i3.txt',
    format: 'txt',
    language: 'en',
    encoding: null,
    original: null,
    text,
    structure: null,
    length: 49,
  }
  const [sourceId = ''] = (await run(open, 'source.add', { sources: [source] })).ids
  const { id: hope } = await run(open, 'code.create', { name: 'Hope' })
  const { id: control } = await run(open, 'code.create', { name: 'Économie' })
  const [first = ''] = (
    await run(open, 'coding.add', { passages: [{ sourceId, start: 0, end: 6 }], codeIds: [hope] })
  ).ids
  await run(open, 'coding.comment', { id: first, comment: 'As always.' })
  await run(open, 'memo.create', { title: 'Who decides', body: '', targets: [{ table: 'codes', id: hope }] })
  await run(open, 'code.rename', { id: control, name: 'Economy' })
  return { sourceId, hope, control }
}

const byId = (records: Records) =>
  Object.fromEntries(tableNames.map((t) => [t, Object.fromEntries(records[t].map((r) => [r.id, r]))]))

describe('the index of steps', () => {
  it('finds what was done to one thing and to what hangs on it', async () => {
    const open = await project()
    const { sourceId, hope, control } = await study(open)
    const index = new StepIndex(open)
    expect(await index.find({ thingId: hope }, undefined, 10)).toEqual([7, 6, 5, 3])
    expect(await index.find({ thingId: control }, undefined, 10)).toEqual([8, 4])
    expect(await index.find({ thingId: sourceId }, undefined, 10)).toEqual([6, 5, 2])
    expect(await index.find({ thingId: hope }, 6, 1)).toEqual([5])
    expect(await index.find({ thingId: '00000000-0000-4000-8000-00000000abcd' }, undefined, 10)).toEqual([])
  })

  it('finds by kind of thing, by coder, by time and by words, all together', async () => {
    const open = await project()
    const { hope } = await study(open)
    const index = new StepIndex(open)
    const find = (filter: Parameters<StepIndex['find']>[0]) => index.find(filter, undefined, 50)
    expect(await find({ nouns: ['code'] })).toEqual([8, 4, 3])
    const { id: bo } = await run(open, 'coder.add', { name: 'Bo' })
    await run(open, 'coder.switch', { id: bo })
    await run(open, 'code.rename', { id: hope, name: 'Hoping' })
    expect(await find({ nouns: ['code'], coderIds: [bo] })).toEqual([11])
    const [fourth] = await open.transactions(5, 1)
    expect(await find({ since: fourth?.at, nouns: ['code'] })).toEqual([11, 8, 4])
    expect(await find({ until: fourth?.at })).toEqual([3, 2, 1])
    const word = (...names: string[]) => ({ names, commands: [], kinds: [] })
    expect(await find({ words: [word('ECONOMIE')] })).toEqual([8, 4])
    expect(await find({ words: [word('economie'), word('economy')] })).toEqual([8])
    expect(await find({ words: [{ names: [], commands: ['memo.create'], kinds: [] }] })).toEqual([7])
    await open.engine.undo()
    expect(await find({ words: [{ names: [], commands: [], kinds: ['undo'] }] })).toEqual([12])
  })

  it('marks when work was done', async () => {
    const open = await project()
    await study(open)
    const marks = await new StepIndex(open).marks()
    expect(marks[0]).toMatchObject({ seq: 1 })
    expect(marks.every(({ seq }, i) => i === 0 || seq > (marks[i - 1]?.seq ?? 0))).toBe(true)
  })
})

describe('the project as it stood', () => {
  it('after every step, asked in any order, is what the log made of it', async () => {
    const open = await project()
    await study(open)
    await open.engine.undo()
    await open.engine.goBack({ after: 5 })
    const { engine } = open
    const past = new Past({
      present: () => engine.between(() => ({ seq: engine.seq, records: engine.store.records() })),
      walk: (from, take) => open.walk(from, take),
    })
    const states: Records[] = []
    const store = new Store()
    await open.walk(1, (tx) => {
      store.apply(tx.operations)
      states[tx.seq] = store.records()
      return true
    })
    expect(states.length).toBe(engine.seq + 1)
    for (const seq of [8, 2, 10, 1, 5, 4, 9, 3, 7, 6]) {
      expect(byId((await past.at(seq)).records())).toEqual(byId(states[seq] ?? store.records()))
    }
    const moving = new Store()
    moving.apply(await past.change(0, 4))
    let at = 4
    for (const seq of [9, 9, 2, 10, 1]) {
      moving.apply(await past.change(at, seq))
      at = seq
      expect(byId(moving.records())).toEqual(byId(states[seq] ?? store.records()))
    }
  })

  it('is refused for steps that are not there', async () => {
    const open = await project()
    const { engine } = open
    const past = new Past({
      present: () => engine.between(() => ({ seq: engine.seq, records: engine.store.records() })),
      walk: (from, take) => open.walk(from, take),
    })
    await expect(past.at(40)).rejects.toMatchObject({ code: 'not-found' })
    await expect(past.change(1, 40)).rejects.toMatchObject({ code: 'io' })
  })
})
