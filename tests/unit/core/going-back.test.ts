import { describe, expect, it } from 'vitest'
import { tally } from '../../../shared/core/going-back'
import { tableNames } from '../../../shared/model/tables'
import { audit } from '../../../shared/core/audit'
import { commands } from '../../../shared/commands/index'
import { world } from '../../world'
import type { World } from '../../world'

const text = 'We had heard of the clinic from a cousin. Nobody asked who had approved it.'

/** A source, two codes, a coded passage: steps 2 to 5. */
async function study(): Promise<World & { sourceId: string; hope: string; trust: string }> {
  const w = world()
  const sourceId = await w.addSource('Interview 3', text)
  const { id: hope } = await w.run('code.create', { name: 'Hope' })
  const { id: trust } = await w.run('code.create', { name: 'Trust' })
  await w.run('coding.add', { passages: [{ sourceId, start: 0, end: 41 }], codeIds: [hope] })
  return { ...w, sourceId, hope, trust }
}

const names = (w: World): string[] => [...w.store.all('codes')].map((code) => code.name).sort()

async function handOver(w: World, name: string): Promise<string> {
  const { id } = await w.run('coder.add', { name })
  await w.run('coder.switch', { id })
  return id
}

describe('going back to a step', () => {
  it('takes back everything after it as one step, and that step can be taken back', async () => {
    const w = await study()
    const before = w.store.records()
    const { transaction } = await w.engine.goBack({ after: 2 })
    expect(transaction).toMatchObject({ kind: 'do', command: 'history.go-back', reverts: [3, 4, 5] })
    expect(names(w)).toEqual([])
    expect(w.store.count('codings')).toBe(0)
    expect(w.store.count('sources')).toBe(1)
    await w.undo()
    expect(w.store.records()).toEqual(before)
    await w.redo()
    expect(names(w)).toEqual([])
  })

  it('takes back an undo made since, so that the project is as it was then', async () => {
    const w = await study()
    await w.undo()
    expect(w.store.count('codings')).toBe(0)
    await w.engine.goBack({ after: 5 })
    expect(w.store.count('codings')).toBe(1)
  })

  it('does nothing where everything stands as it stood', async () => {
    const w = await study()
    await w.run('code.rename', { id: w.hope, name: 'Hoping' })
    await w.undo()
    expect((await w.engine.goBack({ after: 5 })).transaction).toBeNull()
    expect((await w.engine.goBack({ after: w.engine.seq })).transaction).toBeNull()
  })

  it('leaves alone what others did elsewhere', async () => {
    const w = await study()
    await handOver(w, 'Bo')
    await w.run('code.create', { name: 'Fear' })
    await w.run('coder.switch', { id: w.coderId })
    await w.run('code.rename', { id: w.trust, name: 'Trusting' })
    await w.engine.goBack({ after: 5 })
    expect(names(w)).toEqual(['Fear', 'Hope', 'Trust'])
  })

  it('names what somebody else has changed since, and changes nothing', async () => {
    const w = await study()
    const bo = await handOver(w, 'Bo')
    await w.run('code.define', { id: w.hope, definition: 'Looking forward to a cure.' })
    await w.run('coder.switch', { id: w.coderId })
    const before = w.store.records()
    const { seq } = w.engine
    const preview = await w.engine.wayBack({ after: 2 })
    expect(preview.obstacles).toContainEqual({ table: 'codes', id: w.hope, by: bo })
    await expect(w.engine.goBack({ after: 2 })).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('Bo has changed the code “Hope” since') as string,
    })
    expect(w.store.records()).toEqual(before)
    expect(w.engine.seq).toBe(seq)
  })

  it('is refused where newer work of others hangs on what would go', async () => {
    const w = await study()
    await handOver(w, 'Bo')
    await w.run('coding.add', {
      passages: [{ sourceId: w.sourceId, start: 42, end: 60 }],
      codeIds: [w.trust],
    })
    await w.run('coder.switch', { id: w.coderId })
    await expect(w.engine.goBack({ after: 2 })).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('The code “Trust” is in use by newer work') as string,
    })
  })
})

describe('taking back one step', () => {
  it('takes it back though others followed, and says so as a sentence', async () => {
    const w = await study()
    await w.run('code.rename', { id: w.hope, name: 'Hoping' })
    await w.run('code.rename', { id: w.trust, name: 'Trusting' })
    const { transaction } = await w.engine.goBack({ only: 6 })
    expect(names(w)).toEqual(['Hope', 'Trusting'])
    expect(transaction && audit(transaction, commands).sentence).toBe(
      'took back: renamed the code “Hope” to “Hoping”',
    )
    await w.undo()
    expect(names(w)).toEqual(['Hoping', 'Trusting'])
    await w.undo()
    expect(names(w)).toEqual(['Hoping', 'Trust'])
  })

  it('is refused where a later step built on it', async () => {
    const w = await study()
    await expect(w.engine.goBack({ only: 3 })).rejects.toMatchObject({ code: 'conflict' })
    await w.run('code.rename', { id: w.trust, name: 'Trusting' })
    await expect(w.engine.goBack({ only: 4 })).rejects.toMatchObject({ code: 'conflict' })
  })

  it('is refused where it would leave a code below a removed one', async () => {
    const w = await study()
    const { id } = await w.run('code.create', { name: 'Years', parentId: w.hope })
    await w.run('code.remove', { ids: [id] })
    const { seq } = w.engine
    await w.run('code.remove', { ids: [w.hope] })
    await expect(w.engine.goBack({ only: seq })).rejects.toMatchObject({
      code: 'conflict',
      message: 'Ana has changed the code “Hope” since, so this cannot be taken back. Nothing was changed.',
    })
    await w.engine.goBack({ after: seq - 1 })
    expect([id, w.hope].map((each) => w.store.need('codes', each).removed)).toEqual([null, null])
  })

  it('is for the own steps only, and for what was done', async () => {
    const w = await study()
    await w.undo()
    await expect(w.engine.goBack({ only: 6 })).rejects.toMatchObject({ code: 'refused' })
    await handOver(w, 'Bo')
    await expect(w.engine.goBack({ only: 4 })).rejects.toMatchObject({ code: 'refused' })
  })
})

describe('the preview of going back', () => {
  it('counts what would come, change and go, and changes nothing', async () => {
    const w = await study()
    await w.run('code.rename', { id: w.trust, name: 'Trusting' })
    await w.run('code.remove', { ids: [w.trust] })
    const { seq } = w.engine
    const { seqs, operations, obstacles } = await w.engine.wayBack({ after: 4 })
    expect(seqs).toEqual([5, 6, 7])
    expect(obstacles).toEqual([])
    const order = (table: (typeof tableNames)[number]) => tableNames.indexOf(table)
    expect(tally(operations).toSorted((a, b) => order(a.table) - order(b.table))).toEqual([
      { table: 'codes', added: 1, changed: 0, removed: 0 },
      { table: 'quotations', added: 0, changed: 0, removed: 1 },
      { table: 'codings', added: 0, changed: 0, removed: 1 },
    ])
    expect(w.engine.seq).toBe(seq)
  })
})
