import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createClient } from '../../shared/contract/client'
import type { Client } from '../../shared/contract/client'
import type { Events, ImportLine } from '../../shared/contract/contract'
import type { Transaction } from '../../shared/core/operation'
import { Store } from '../../shared/core/store'
import type { Id } from '../../shared/model/entities'
import type { Problem } from '../../shared/problem'
import { lines, makeHost } from './hosts'
import type { Line, TestHost } from './hosts'

const interview =
  'Ana: Who signs first?\n\nMei: 家属先签字，then the clinic 🧬 signs, and the licence comes last.\n'

describe.each(Object.entries(lines))('A client %s', (_name, connect) => {
  let test: TestHost
  let line: Line
  let client: Client

  beforeEach(async () => {
    test = await makeHost()
    line = await connect(test.host)
    client = createClient(line.transport)
  })
  afterEach(async () => {
    await line.close()
    await test.close()
  })

  const event = <E extends keyof Events>(
    name: E,
    fits: (payload: Events[E]) => boolean,
  ): Promise<Events[E]> =>
    new Promise((resolve) => {
      const stop = client.on(name, (payload) => {
        if (!fits(payload)) return
        stop()
        resolve(payload)
      })
    })

  async function bringIn(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<ImportLine> {
    const { handle } = await client.call('file.put', { name, bytes })
    const told = event('import', ({ line: result }) => result !== null)
    await client.call('import.start', { handles: [handle] })
    const { line: result } = await told
    if (!result) throw new Error('an import without a line')
    return result
  }

  async function code(): Promise<{ readonly sourceId: Id; readonly codeId: Id; readonly start: number }> {
    await client.call('project.create', { name: 'Two doors', coder: 'Ana' })
    const { sourceId } = await bringIn('interview.txt', new TextEncoder().encode(interview))
    if (sourceId === null) throw new Error('not imported')
    const { id: codeId } = await client.run('code.create', { name: 'Licence', role: 'theme' })
    return { sourceId, codeId, start: interview.indexOf('家属') }
  }

  it('makes a project, brings a text in, codes it, reads it back, and exports it', async () => {
    const { sourceId, codeId, start } = await code()
    const done = await client.run('coding.add', {
      passages: [{ sourceId, start, end: start + 6 }],
      codeIds: [codeId],
    })
    expect(done.ids).toHaveLength(1)
    const { records, seq, steps } = await client.call('project.load')
    expect(seq).toBe(4)
    expect(steps.undo?.command).toBe('coding.add')
    const [quotation] = records.quotations
    const [words] = await client.call('passages.read', { quotationIds: [quotation?.id ?? ''], context: 5 })
    expect(words).toEqual({ before: 'Mei: ', text: '家属先签字，', after: 'then ' })
    const file = await client.call('export.quotes', { format: 'csv' })
    expect(Buffer.from(test.host.outgoing(file.handle)?.content as Uint8Array).toString()).toContain(
      '家属先签字，',
    )
  })

  it('hears what a file for other programs will not carry, and gets the file', async () => {
    await code()
    const { losses } = await client.call('export.losses', { format: 'qdpx', profile: 'maxqda' })
    const made = await client.call('export.project', { format: 'qdpx', profile: 'maxqda' })
    expect(made.losses).toEqual(losses)
    expect(losses[0]).toMatch(/^This form is experimental/)
    const waiting = test.host.outgoing(made.handle)
    expect(waiting).toMatchObject({ name: 'Two doors project.qdpx', content: { path: expect.any(String) } })
    await expect(
      client.call('export.project', { format: 'qdpx', profile: 'x' as never }),
    ).rejects.toMatchObject({
      code: 'invalid',
    })
    const saved = await client.call('file.save', { handle: made.handle })
    // Only a browser takes files without a dialog.
    expect(saved).toEqual(_name === 'over loopback HTTP' ? { name: 'Two doors project.qdpx' } : null)
  })

  it('gets the file a source came in, byte for byte', async () => {
    const { sourceId } = await code()
    const { bytes, fileName } = await client.call('source.original', { sourceId })
    expect(fileName).toBe('interview.txt')
    expect(new TextDecoder().decode(bytes)).toBe(interview)
  })

  it('hears of every step, in order, and can follow it without asking again', async () => {
    const heard: Transaction[] = []
    client.on('transaction', ({ transaction }) => heard.push(transaction))
    const { sourceId, codeId, start } = await code()
    await client.run('coding.add', { passages: [{ sourceId, start, end: start + 2 }], codeIds: [codeId] })
    await client.call('history.undo')
    await client.call('history.redo')
    await expect.poll(() => heard.length).toBe(5)
    const { records } = await client.call('project.load')
    const replica = Store.of({ project: records.project, coders: records.coders })
    for (const { operations } of heard) replica.apply(operations)
    expect(replica.records()).toEqual(records)
    expect(heard.map(({ seq }) => seq)).toEqual([2, 3, 4, 5, 6])
  })

  it('has heard of the step that kept a file before it hears that the file was brought in', async () => {
    await client.call('project.create', { name: 'Round', coder: 'Ana' })
    const kept = new Set<string>()
    const told: { readonly id: Id; readonly isKept: boolean }[] = []
    client.on('transaction', ({ transaction }) => {
      for (const { table, id } of transaction.operations) if (table === 'sources') kept.add(id)
    })
    client.on('import', ({ line: result }) => {
      const id = result?.sourceId
      if (id) told.push({ id, isKept: kept.has(id) })
    })
    for (let i = 0; i < 10; i++)
      await bringIn(`note ${i}.txt`, new TextEncoder().encode(`Note ${i}: the corridor was full.`))
    expect(told.map(({ isKept }) => isKept)).toEqual(Array.from({ length: 10 }, () => true))
  })

  it('reads a file again as often as it likes, until it lets go of it', async () => {
    await client.call('project.create', { name: 'Let go', coder: 'Ana' })
    const bytes = new TextEncoder().encode('Ana: wir müssen warten.')
    const { handle } = await client.call('file.put', { name: 'ward.txt', bytes })
    const { handle: other } = await client.call('file.put', { name: 'other.txt', bytes })
    const read = async (encoding: string): Promise<ImportLine | null> => {
      const told = event('import', ({ line: result }) => result !== null)
      await client.call('import.start', { handles: [handle], encoding })
      return (await told).line
    }
    expect((await read('utf-8'))?.outcome).toBe('imported')
    expect((await read('windows-1252'))?.encoding?.name).toBe('windows-1252')
    expect(await client.call('file.release', { handles: [handle, 'never there'] })).toBeNull()
    await expect(read('utf-8')).rejects.toMatchObject({ code: 'not-found' })
    await expect(client.call('references.read', { handle })).rejects.toMatchObject({ code: 'not-found' })
    expect(await client.call('import.start', { handles: [other] })).toHaveProperty('job')
  })

  it('hands in files for one project: with it the host lets go of them', async () => {
    await client.call('project.create', { name: 'First', coder: 'Ana' })
    const { handle } = await client.call('file.put', { name: 'a.txt', bytes: new Uint8Array([65]) })
    await client.call('project.close')
    await client.call('project.create', { name: 'Second', coder: 'Ana' })
    await expect(client.call('import.start', { handles: [handle] })).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  it('names a source otherwise than its file', async () => {
    await client.call('project.create', { name: 'Pasted', coder: 'Ana' })
    const { handle } = await client.call('file.put', {
      name: 'Talk 3 4.txt',
      bytes: new TextEncoder().encode('Nobody asked.'),
      title: 'Talk 3/4 & 访谈',
    })
    const told = event('import', ({ line: result }) => result !== null)
    await client.call('import.start', { handles: [handle] })
    expect((await told).line?.message).toBe('Talk 3/4 & 访谈')
  })

  it.each([
    ['a handle that is none', () => client.call('file.release', { handles: [7] } as never), 'invalid'],
    ['an unknown call', () => client.call('project.format' as never, {} as never), 'invalid'],
    ['a name from the prototype', () => client.call('constructor' as never, {} as never), 'invalid'],
    ['wrong input', () => client.call('source.text', { revisionId: 7 } as never), 'invalid'],
    ['an unknown command', () => client.run('code.explode' as never, {} as never), 'invalid'],
    ['a command of the host’s own', () => client.run('source.add', { sources: [] } as never), 'invalid'],
    ['work without a project', () => client.run('code.create', { name: 'Hope' }), 'refused'],
    ['a handle that nobody gave', () => client.call('project.open', { handle: '/etc' }), 'not-found'],
    ['a file that nobody exported', () => client.call('import.start', { handles: ['x'] }), 'refused'],
  ])('is told of %s in a sentence', async (_what, work, kind) => {
    const problem = (await work().catch((error: unknown) => error)) as Problem
    expect([problem.name, problem.code]).toEqual(['Problem', kind])
    expect(problem.message).toMatch(/\.$/)
    expect(test.bugs).toEqual([])
  })

  it('learns that a step was refused, and nothing has changed', async () => {
    const { codeId } = await code()
    const before = await client.call('project.load')
    const refused = client.run('code.create', { name: 'licence' })
    await expect(refused).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('already') as string,
    })
    await expect(client.run('code.move', { ids: [codeId], parentId: codeId })).rejects.toMatchObject({
      code: 'refused',
    })
    expect(await client.call('project.load')).toEqual(before)
  })

  it('is told why a file could not be brought in, and gets the others', async () => {
    await client.call('project.create', { name: 'Bad files', coder: 'Ana' })
    const empty = await bringIn('empty.txt', new Uint8Array())
    const broken = await bringIn('broken.docx', new TextEncoder().encode('PK not a zip'))
    const good = await bringIn('good.txt', new TextEncoder().encode('A good text.'))
    const again = await bringIn('copy of good.txt', new TextEncoder().encode('A good text.'))
    expect([empty.outcome, broken.outcome, good.outcome, again.outcome]).toEqual([
      'failed',
      'failed',
      'imported',
      'already-there',
    ])
    expect(empty.message).toContain('empty.txt')
    const { records } = await client.call('project.load')
    expect(records.sources.map((source) => source.name)).toEqual(['good'])
  })

  it('finds words in all texts, and stops an expression that would never end', async () => {
    await code()
    const { hits } = await client.call('search.texts', { query: 'LICENCE' })
    expect(hits.map((hit) => hit.text)).toEqual(['licence'])
    await bringIn('long.txt', new TextEncoder().encode(`${'a'.repeat(40)}!`))
    const evil = await client.call('search.texts', { query: '(a+)+$', mode: 'regex' })
    expect(evil.timedOut).toBe(true)
    const after = await client.call('search.texts', { query: '签字' })
    expect(after.hits).toHaveLength(1)
  })

  it('sees what tidying would do, does it, and takes it back; the coding stays on its words', async () => {
    await client.call('project.create', { name: 'Tidy', coder: 'Ana' })
    const pdf = `${'The ministry wrote that every clinic in the\n\nprovince has to keep the form for ten years, and\n\nthat a copy of it goes to the family at home.\n\n'.repeat(6)}`
    const { sourceId } = await bringIn('pdf.txt', new TextEncoder().encode(pdf))
    if (sourceId === null) throw new Error('not imported')
    const { id: codeId } = await client.run('code.create', { name: 'Paper' })
    const start = pdf.lastIndexOf('the form')
    await client.run('coding.add', { passages: [{ sourceId, start, end: start + 8 }], codeIds: [codeId] })
    const preview = await client.call('tidy.preview', { sourceId })
    expect(preview.lengthAfter).toBeLessThan(preview.lengthBefore)
    expect(preview.lost).toBe(0)
    await client.call('tidy.apply', { sourceId, baseRevisionId: preview.baseRevisionId })
    const quotation = (await client.call('project.load')).records.quotations[0]
    expect(quotation?.start).toBeLessThan(start)
    const [words] = await client.call('passages.read', { quotationIds: [quotation?.id ?? ''] })
    expect(words?.text).toBe('the form')
    await client.call('history.undo')
    expect((await client.call('project.load')).records.quotations[0]?.start).toBe(start)
  })
})
