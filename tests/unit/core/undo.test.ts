import { describe, expect, it } from 'vitest'
import { world } from '../../world'

const text = 'She had waited eleven years. The clinic in the free zone asked for no papers at all.'

async function twoCoders() {
  const w = world()
  const sourceId = await w.addSource('Interview 4', text)
  const { id: waiting } = await w.run('code.create', { name: 'Waiting' })
  const { id: papers } = await w.run('code.create', { name: 'Papers' })
  const { id: bo } = await w.run('coder.add', { name: 'Bo' })
  const passage = (start: number, end: number) => ({ sourceId, start, end })
  const asCoder = (id: string) => w.run('coder.switch', { id })
  return { ...w, sourceId, waiting, papers, ana: w.coderId, bo, passage, asCoder }
}

describe('undo', () => {
  it('takes back the active coder’s last step and no one else’s', async () => {
    const w = await twoCoders()
    await w.run('coding.add', { passages: [w.passage(0, 28)], codeIds: [w.waiting] })
    await w.asCoder(w.bo)
    await w.run('coding.add', { passages: [w.passage(0, 28)], codeIds: [w.waiting] })
    await w.asCoder(w.ana)
    await w.undo()
    expect([...w.store.all('codings')].map((coding) => coding.coderId)).toEqual([w.bo])
  })

  it('is refused with the name of the thing where somebody else has changed it since', async () => {
    const w = await twoCoders()
    await w.run('code.rename', { id: w.waiting, name: 'Patience' })
    await w.asCoder(w.bo)
    await w.run('code.rename', { id: w.waiting, name: 'Endurance' })
    await w.asCoder(w.ana)
    await expect(w.undo()).rejects.toMatchObject({ code: 'conflict', message: /“?"?Endurance/ })
    expect(w.store.need('codes', w.waiting).name).toBe('Endurance')
  })

  it('does not take away a thing that somebody else has built on', async () => {
    const w = await twoCoders()
    const { id } = await w.run('code.create', { name: 'Cost' })
    await w.asCoder(w.bo)
    await w.run('coding.add', { passages: [w.passage(29, 84)], codeIds: [id] })
    await w.asCoder(w.ana)
    await expect(w.undo()).rejects.toMatchObject({ code: 'conflict' })
    expect(w.store.need('codes', id).name).toBe('Cost')
  })

  it('never leaves a code below a removed one: it comes back once that is back', async () => {
    const w = await twoCoders()
    const { id } = await w.run('code.create', { name: 'Years', parentId: w.waiting })
    await w.run('code.remove', { ids: [id] })
    await w.asCoder(w.bo)
    await w.run('code.remove', { ids: [w.waiting] })
    await w.asCoder(w.ana)
    await expect(w.undo()).rejects.toMatchObject({ code: 'conflict', message: /Waiting/ })
    await w.asCoder(w.bo)
    await w.undo()
    await w.asCoder(w.ana)
    await w.undo()
    expect(w.store.need('codes', id).removed).toBeNull()
    await w.asCoder(w.bo)
    await expect(w.redo()).rejects.toMatchObject({ code: 'conflict', message: /Years/ })
    expect(w.store.need('codes', w.waiting).removed).toBeNull()
  })

  it('never puts a code back below one that was removed since', async () => {
    const w = await twoCoders()
    const { id } = await w.run('code.create', { name: 'Years', parentId: w.waiting })
    await w.run('code.move', { ids: [id], parentId: null, beforeId: null })
    await w.asCoder(w.bo)
    await w.run('code.remove', { ids: [w.waiting] })
    await w.asCoder(w.ana)
    await expect(w.undo()).rejects.toMatchObject({ code: 'conflict', message: /Waiting/ })
    expect(w.store.need('codes', id).parentId).toBeNull()
  })

  it('never brings back a passage beside another one in the same place', async () => {
    const w = await twoCoders()
    const { ids } = await w.run('coding.add', { passages: [w.passage(0, 28)], codeIds: [w.waiting] })
    await w.run('coding.remove', { ids })
    await w.asCoder(w.bo)
    await w.run('coding.add', { passages: [w.passage(0, 28)], codeIds: [w.papers] })
    await w.asCoder(w.ana)
    await expect(w.undo()).rejects.toMatchObject({ code: 'conflict' })
    expect(w.store.count('quotations')).toBe(1)
  })

  it('never makes a passage bear a code twice by one coder', async () => {
    const w = await twoCoders()
    const { ids } = await w.run('coding.add', { passages: [w.passage(0, 28)], codeIds: [w.waiting] })
    await w.asCoder(w.bo)
    await w.run('coding.recode', { ids, codeId: w.papers })
    await w.asCoder(w.ana)
    await w.run('coding.add', { passages: [w.passage(0, 28)], codeIds: [w.waiting] })
    await w.asCoder(w.bo)
    await expect(w.undo()).rejects.toMatchObject({ code: 'conflict' })
    expect(w.store.count('codings')).toBe(2)
  })

  it('takes steps of one gesture back together, and makes them again together', async () => {
    const w = await twoCoders()
    const { id } = await w.run('memo.create', { title: 'Papers', body: '' })
    for (const body of ['N', 'No p', 'No papers'])
      await w.run('memo.edit', { id, body }, { gesture: 'typing 1' })
    await w.undo()
    expect(w.store.need('memos', id).body).toBe('')
    await w.redo()
    expect(w.store.need('memos', id).body).toBe('No papers')
  })

  it('refuses a gesture as a whole where somebody else came in between', async () => {
    const w = await twoCoders()
    const { id } = await w.run('memo.create', { title: 'Papers', body: '' })
    await w.run('memo.edit', { id, body: 'No papers' }, { gesture: 'typing 1' })
    await w.asCoder(w.bo)
    await w.run('memo.edit', { id, kind: 'decision' })
    await w.asCoder(w.ana)
    await w.run('memo.edit', { id, body: 'No papers at all' }, { gesture: 'typing 1' })
    await expect(w.undo()).rejects.toMatchObject({ code: 'conflict' })
    expect(w.store.need('memos', id)).toMatchObject({ body: 'No papers at all', kind: 'decision' })
  })

  it('passes over switching the coder', async () => {
    const w = await twoCoders()
    await w.run('code.create', { name: 'Cost' })
    await w.asCoder(w.bo)
    await w.asCoder(w.ana)
    await w.undo()
    expect([...w.store.all('codes')].map((code) => code.name)).toEqual(['Waiting', 'Papers'])
    expect(w.store.project().activeCoderId).toBe(w.ana)
  })

  it('says that there is nothing to undo or redo', async () => {
    const w = world()
    await expect(w.undo()).rejects.toMatchObject({ code: 'refused' })
    await expect(w.redo()).rejects.toMatchObject({ code: 'refused' })
  })

  it('a new step ends what could be made again', async () => {
    const w = await twoCoders()
    await w.undo()
    await w.run('code.create', { name: 'Cost' })
    await expect(w.redo()).rejects.toMatchObject({ code: 'refused' })
  })
})
