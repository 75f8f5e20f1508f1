import { describe, expect, it } from 'vitest'
import { audit } from '../../../shared/core/audit'
import { commands } from '../../../shared/commands/index'
import { world } from '../../world'

const text = 'In 2012 the ministry halted new trials. Most clinics read the notice; few closed.'

async function project() {
  const w = world()
  const sourceId = await w.addSource('Notice', text)
  const { id: codeId } = await w.run('code.create', { name: 'Regulation' })
  return { ...w, sourceId, codeId }
}

describe('sources', () => {
  it('brings a batch in as one step, under free names', async () => {
    const w = await project()
    await w.addSource('notice', text)
    expect([...w.store.all('sources')].map((s) => s.name)).toEqual(['Notice', 'notice (2)'])
  })

  it('puts a source away with its codings and brings both back', async () => {
    const w = await project()
    await w.run('coding.add', {
      passages: [{ sourceId: w.sourceId, start: 0, end: 39 }],
      codeIds: [w.codeId],
    })
    await w.run('source.remove', { ids: [w.sourceId] })
    expect(w.store.count('codings')).toBe(1)
    await w.addSource('Notice', text)
    await w.run('source.restore', { id: w.sourceId })
    expect(w.store.need('sources', w.sourceId)).toMatchObject({ removed: null, name: 'Notice (2)' })
  })

  it('counts as read for the coder who read it', async () => {
    const w = await project()
    await w.run('source.mark-read', { ids: [w.sourceId], read: true })
    expect(w.store.need('sources', w.sourceId).readBy).toEqual([w.coderId])
    expect((await w.step('source.mark-read', { ids: [w.sourceId], read: true })).transaction).toBeNull()
  })

  it('cannot be made by a client, because its files must be on the disk first', async () => {
    const w = await project()
    await expect(w.run('source.add', { sources: [] })).rejects.toMatchObject({ code: 'invalid' })
  })

  it('a correction moves passages with their words and leaves those that lost all of them on the old text', async () => {
    const w = await project()
    const passage = (words: string) => {
      const start = text.indexOf(words)
      return { sourceId: w.sourceId, start, end: start + words.length }
    }
    const { ids } = await w.run('coding.add', {
      passages: [passage('few closed'), passage('In 2012')],
      codeIds: [w.codeId],
    })
    const base = w.store.need('sources', w.sourceId).revisionId
    const revised = text.slice('In 2012 '.length)
    const args = {
      id: w.sourceId,
      reason: 'edit' as const,
      baseRevisionId: base,
      changes: [{ from: 0, to: 8, insert: '' }],
      text: w.keep(revised),
      structure: null,
      length: revised.length,
      words: revised,
    }
    expect(await w.run('source.revise', args, { internal: true })).toMatchObject({ moved: 1, lost: 1 })
    const quotations = ids.map((id) => w.store.need('quotations', w.store.need('codings', id).quotationId))
    expect(quotations.map((q) => w.words(q.id))).toEqual(['few closed', 'In 2012'])
    expect(quotations[1]?.revisionId).toBe(base)
    await expect(w.run('source.revise', args, { internal: true })).rejects.toMatchObject({ code: 'conflict' })
  })
})

describe('memos', () => {
  it('can be about a passage that bears no code, and take it away with them', async () => {
    const w = await project()
    const passage = { sourceId: w.sourceId, start: 40, end: 69 }
    const { id } = await w.run('memo.create', { title: 'Who read it?', passage })
    expect(w.store.need('memos', id).targets).toMatchObject([{ table: 'quotations' }])
    await w.run('memo.remove', { id })
    expect(w.store.count('quotations')).toBe(0)
  })

  it('leave a passage that somebody else uses', async () => {
    const w = await project()
    const passage = { sourceId: w.sourceId, start: 40, end: 69 }
    await w.run('coding.add', { passages: [passage], codeIds: [w.codeId] })
    const { id } = await w.run('memo.create', { title: 'Who read it?', passage })
    await w.run('memo.remove', { id })
    expect(w.store.count('quotations')).toBe(1)
  })

  it('cannot be about something that is not there', async () => {
    const w = await project()
    const targets = [{ table: 'codings' as const, id: w.codeId }]
    await expect(w.run('memo.create', { title: 'Lost', targets })).rejects.toMatchObject({ code: 'conflict' })
  })

  it('keep their text when only the kind changes', async () => {
    const w = await project()
    const { id } = await w.run('memo.create', { title: 'Scope', body: 'Two regions only.' })
    await w.run('memo.edit', { id, kind: 'decision' })
    expect(w.store.need('memos', id)).toMatchObject({ body: 'Two regions only.', kind: 'decision' })
  })
})

describe('coders and the project', () => {
  it('two coders cannot bear one name', async () => {
    const w = await project()
    await expect(w.run('coder.add', { name: ' ana ' })).rejects.toMatchObject({ code: 'conflict' })
  })

  it('what is done is done by the active coder', async () => {
    const w = await project()
    const { id } = await w.run('coder.add', { name: 'Bo' })
    await w.run('coder.switch', { id })
    const { transaction } = await w.step('project.rename', { name: 'Trials' })
    expect(transaction?.by).toBe(id)
  })

  it('describes itself', async () => {
    const w = await project()
    await w.run('project.describe', { description: 'Two provinces, 2010 to 2014' })
    expect(w.store.project().description).toBe('Two provinces, 2010 to 2014')
  })
})

describe('the readable history', () => {
  it('says each step in a sentence', async () => {
    const w = await project()
    await w.run('code.rename', { id: w.codeId, name: 'Oversight' })
    await w.undo()
    expect(w.log.map((tx) => audit(tx, commands).sentence)).toEqual([
      'created the project “Stem cell clinics”',
      'brought in 1 source(s): Notice',
      'created the code “Regulation”',
      'renamed the code “Regulation” to “Oversight”',
      'undid: renamed the code “Regulation” to “Oversight”',
    ])
  })
})

describe('an unknown command', () => {
  it.each([['code.burn'], ['toString'], ['__proto__'], ['constructor']])('“%s” is refused', async (name) => {
    const w = await project()
    await expect(w.engine.run(name, {})).rejects.toMatchObject({ code: 'invalid' })
  })
})
