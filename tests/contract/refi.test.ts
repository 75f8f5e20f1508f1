import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createClient } from '../../shared/contract/client'
import { trayOf } from '../../shared/queries/tray'
import { PNG } from '../documents'
import { code, coding, guid, qde, qdpx, selection, text } from '../made-refi'
import { lines, makeHost } from './hosts'
import { at, bring, coded, diary, dir, emic, folder, names, opened, useStudy } from './refi-study'

useStudy()

describe('a project of another program', () => {
  const whole = () =>
    qdpx(
      qde({
        codes:
          code(1, 'Waiting', code(2, 'Tea', '<Description>What is drunk.</Description>')) +
          code(3, 'Folder').replace('"true"', '"false"'),
        sources: text(
          10,
          'diary',
          selection(11, ...at('Nobody spoke'), coding(12, 1, `creatingUser="${guid(90)}"`) + coding(13, 2)) +
            selection(
              14,
              ...at('the tea went cold'),
              coding(15, 2, '', `<NoteRef targetGUID="${guid(71)}"/>`),
            ) +
            selection(16, ...at('nurse'), '').replace(
              '></Plain',
              '><Description>Which one?</Description></Plain',
            ) +
            `<NoteRef targetGUID="${guid(70)}"/><VariableValue><VariableRef targetGUID="${guid(30)}"/><IntegerValue>3</IntegerValue></VariableValue>`,
        ),
        more:
          `<Users><User guid="${guid(90)}" name="Bo"/></Users>` +
          `<Variables><Variable guid="${guid(30)}" name="Floor" typeOfVariable="Integer"/></Variables>` +
          `<Cases><Case guid="${guid(40)}" name="Ward 3"><SourceRef targetGUID="${guid(10)}"/><SelectionRef targetGUID="${guid(14)}"/></Case></Cases>` +
          `<Notes><Note guid="${guid(70)}" name="On time"><PlainTextContent>Clocks differ.</PlainTextContent></Note><Note guid="${guid(71)}"><PlainTextContent>Twice.</PlainTextContent></Note></Notes>` +
          `<Sets><Set guid="${guid(80)}" name="Drinks"><MemberCode targetGUID="${guid(2)}"/></Set></Sets>` +
          `<Links><Link guid="${guid(81)}" name="leads to" originGUID="${guid(1)}" targetGUID="${guid(2)}"/></Links>` +
          '<Graphs><Graph guid="5c000000-0000-4000-8000-0000000000aa" name="Map"/></Graphs><Description>On wards.</Description>',
      }),
      { 'diary.txt': diary },
    )

  it('comes in as one step with all that has a home here, and the rest is kept', async () => {
    const report = await bring(await whole())
    expect(report).toMatchObject({
      name: 'The ward',
      origin: 'Ward notes 2.1',
      doubtful: 0,
      missing: [],
      losses: [],
    })
    expect(Object.fromEntries(Object.entries(report.counts).map(([kind, { made }]) => [kind, made]))).toEqual(
      {
        ...{ coders: 1, codes: 3, sources: 1, quotations: 3, codings: 3 },
        ...{ memos: 2, cases: 1, variables: 1, groups: 1 },
      },
    )
    expect(report.kept).toEqual([
      { element: 'Link', count: 1 },
      { element: 'Graph', count: 1 },
    ])
    expect(await coded()).toEqual({
      'Nobody spoke': ['Waiting', 'Tea'],
      'the tea went cold': ['Tea'],
      nurse: [],
    })
    await opened(async ({ engine, contents }) => {
      const { store } = engine
      expect(store.project().description).toBe('On wards.')
      expect(store.get('codes', guid(2))).toMatchObject({ parentId: guid(1), definition: 'What is drunk.' })
      expect(store.get('codes', guid(3))?.role).toBe('category')
      expect(store.get('codings', guid(15))?.comment).toBe('Twice.')
      expect(store.get('coders', store.get('codings', guid(12))?.coderId ?? '')?.name).toBe('Bo')
      expect(store.get('memos', guid(70))).toMatchObject({
        title: 'On time',
        body: 'Clocks differ.',
        targets: [{ table: 'sources', id: guid(10) }],
      })
      expect([...store.all('memos')].map(({ body }) => body)).toContain('Which one?')
      expect(store.get('sources', guid(10))?.values).toEqual([{ variableId: guid(30), value: 3 }])
      expect(store.get('cases', guid(40))).toMatchObject({ sourceIds: [guid(10)], quotationIds: [guid(14)] })
      expect(store.get('groups', guid(80))).toMatchObject({ kind: 'codes', members: [guid(2)] })
      const link = [...store.all('foreign')].find(({ element }) => element === 'Link')
      expect((await contents.original(link?.xml ?? '', 'xml')).toString()).toContain('name="leads to"')
      await engine.undo()
      expect(
        store.count('codes') + store.count('sources') + store.count('foreign') + store.count('coders'),
      ).toBe(1)
      expect(store.project().description).toBe('')
      await engine.redo()
      expect(store.count('codings')).toBe(3)
    })
  })

  it('that comes in twice changes nothing', async () => {
    await bring(await whole())
    const again = await bring(await whole())
    expect(Object.entries(again.counts).filter(([, { made }]) => made > 0)).toEqual([])
    expect(again.counts.codings).toEqual({ made: 0, known: 3 })
    expect(await opened(({ engine }) => engine.seq)).toBe(2)
  })

  it('is only looked at with --preview', async () => {
    const report = await bring(await whole(), 'other.qdpx', '--preview')
    expect(report.counts.codes.made).toBe(3)
    expect(await opened(({ engine }) => engine.seq)).toBe(1)
  })

  it('takes codes in the same place for the same, unless they are to be kept apart', async () => {
    await emic('add-code', dir, 'waiting')
    const other = { codes: code(50, 'Waiting', code(51, 'Corridor')) }
    expect((await bring(qde(other), 'a.qde', '--preview', '--own-codes')).counts.codes).toEqual({
      made: 2,
      known: 0,
    })
    const together = await bring(qde(other), 'a.qde')
    expect(together.counts.codes).toEqual({ made: 1, known: 1 })
    expect(together.same).toEqual({ codes: ['waiting'], texts: [] })
    // By now they are the same by their GUIDs, or by their place only, as before.
    expect((await bring(qde(other), 'a.qde', '--preview')).same.codes).toEqual(['waiting'])
    expect(await names('codes')).toEqual(['waiting', 'Corridor'])
  })

  it('takes a text with the same words for the same source, and puts its passages there', async () => {
    await writeFile(join(folder, 'mine.txt'), diary)
    await emic('import', dir, join(folder, 'mine.txt'))
    const report = await bring(await whole())
    expect(report.counts.sources).toEqual({ made: 0, known: 1 })
    expect(report.same.texts).toEqual([{ name: 'diary', here: 'mine' }])
    expect(await names('sources')).toEqual(['mine'])
    expect(Object.keys(await coded())).toHaveLength(3)
  })

  it('puts passages whose place is not certain into the tray, where they stand', async () => {
    const shifted = ['nurse', 'came', 'Nobody', 'tea'].map((words, i) => {
      const [start, end] = at(words)
      return selection(100 + i, start + 1, end + 1, coding(200 + i, 1))
    })
    const report = await bring(
      await qdpx(
        qde({
          codes: code(1, 'Waiting'),
          sources: text(10, 'diary', shifted.join('') + selection(120, 30, 999, coding(220, 1))),
        }),
        { 'diary.txt': diary },
      ),
    )
    expect(report.doubtful).toBe(5)
    expect(report.texts).toMatchObject([{ uncertain: true, hits: 1, total: 5, beyond: 1 }])
    await opened(async ({ engine }) => {
      const { lost, changed } = trayOf(engine.store, guid(10))
      expect(lost).toEqual([])
      expect(changed.map(({ start, end }) => [start, end])[0]).toEqual([
        at('nurse')[0] + 1,
        at('nurse')[1] + 1,
      ])
      await engine.run('quotation.confirm', { ids: changed.map(({ id }) => id) })
      expect(trayOf(engine.store, guid(10)).changed).toEqual([])
    })
  })

  it('keeps areas of pictures as areas, and what no picture can have', async () => {
    const area = (n: number, x2: number): string =>
      `<PictureSelection guid="${guid(n)}" firstX="${x2}" firstY="0" secondX="0" secondY="1">${coding(n + 100, 1)}</PictureSelection>`
    const report = await bring(
      await qdpx(
        qde({
          codes: code(1, 'Light'),
          sources: `<PictureSource guid="${guid(10)}" name="Window" path="internal://w.png">${area(11, 1)}</PictureSource>`,
        }),
        { 'w.png': PNG },
      ),
    )
    expect(report).toMatchObject({ kept: [], counts: { sources: { made: 1 }, codings: { made: 1 } } })
    expect(await coded()).toEqual({ '\uFFFC': ['Light'] })
  })
})

describe.each(Object.entries(lines))('A project that comes in %s', (_name, connect) => {
  it('is stopped while it is read, and kept from the first screen on until a project is open', async () => {
    const test = await makeHost()
    const line = await connect(test.host)
    try {
      const client = createClient(line.transport)
      const bytes = new Uint8Array(Buffer.from(qde({ codes: code(1, 'Waiting') })))
      const { handle } = await client.call('file.put', { name: 'early.qde', bytes })
      await client.call('project.create', { name: 'Two doors', coder: 'Ana' })
      const reading = client.call('refi.read', { handle, job: 'look' })
      let isOver = false
      const refused = expect(reading.finally(() => (isOver = true))).rejects.toThrow(/cancelled|stopped/)
      // It may be asked for before the reading has begun; then it is asked for again.
      while (!isOver) await client.call('work.cancel', { job: 'look' })
      await refused
      expect((await client.call('refi.read', { handle })).counts.codes.made).toBe(1)
      await client.call('project.close')
      await client.call('project.create', { name: 'Three doors', coder: 'Ana' })
      await expect(client.call('refi.read', { handle })).rejects.toThrow('no longer there')
    } finally {
      await line.close()
      await test.close()
    }
  })

  it('is told before, brought in, and undone as one', async () => {
    const test = await makeHost()
    const line = await connect(test.host)
    try {
      const client = createClient(line.transport)
      await client.call('project.create', { name: 'Two doors', coder: 'Ana' })
      const bytes = new Uint8Array(
        await qdpx(
          qde({ codes: code(1, 'Waiting'), sources: text(10, 'diary', selection(11, 0, 9, coding(12, 1))) }),
          { 'diary.txt': diary },
        ),
      )
      const { handle } = await client.call('file.put', { name: 'other.qdpx', bytes })
      const told = await client.call('refi.read', { handle, job: 'look' })
      expect((await client.call('project.load')).seq).toBe(1)
      const done = await client.call('refi.apply', { handle })
      expect(done).toEqual(told)
      const { records } = await client.call('project.load')
      expect(records.codings).toHaveLength(1)
      await client.call('history.undo')
      expect((await client.call('project.load')).records.sources).toEqual([])
      const { handle: wrong } = await client.call('file.put', { name: 'notes.txt', bytes })
      await expect(client.call('refi.read', { handle: wrong })).rejects.toThrow(
        'is no project of another program',
      )
      await expect(client.call('refi.read', { handle, samePaths: 'yes' as never })).rejects.toThrow(
        'samePaths',
      )
      expect(test.bugs).toEqual([])
    } finally {
      await line.close()
      await test.close()
    }
  })
})
