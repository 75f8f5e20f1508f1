import { truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createClient } from '../../shared/contract/client'
import { writeQualCoder } from '../native/qualcoder-writer'
import { rqda, rqdaDate, writeRqda } from '../native/rqda-writer'
import { insert } from '../native/sqlite'
import type { Study } from '../native/study'
import { writeTaguette } from '../native/taguette-writer'
import { lines, makeHost } from './hosts'
import { at, bring, coded, diary, dir, emic, folder, names, opened, useStudy } from './refi-study'

useStudy()

const [hope, tea] = [at('Nobody spoke'), at('the tea went cold')]
const ward: Study = {
  name: 'The ward',
  codes: [
    { name: 'Waiting', memo: 'Time that passes.' },
    { name: 'Food.Tea', memo: '' },
  ],
  texts: [
    {
      name: 'Diary',
      text: diary,
      codings: [
        { start: hope[0], end: hope[1], codes: [0, 1], coder: 'admin', memo: 'Twice.' },
        { start: tea[0], end: tea[1], codes: [1], coder: 'admin', memo: '' },
      ],
    },
  ],
}
const both = { 'Nobody spoke': ['Waiting', 'Food.Tea'], 'the tea went cold': ['Food.Tea'] }

describe('a project of Taguette', () => {
  it('comes in as one step, with the same quotes, and a second time changes nothing', async () => {
    const report = await bring(await writeTaguette(ward), '2024-05-02_ward.sqlite3')
    expect(report).toMatchObject({
      name: 'The ward',
      origin: 'Taguette',
      program: 'taguette',
      doubtful: 0,
      ...{ missing: [], unread: [], kept: [], losses: [], unknown: [] },
    })
    expect(report.texts).toMatchObject([
      { name: 'Diary', unit: 'utf8', byWords: true, hits: 2, total: 2, uncertain: false },
    ])
    expect(await coded()).toEqual(both)
    // Everybody is “admin” there: it is nobody.
    expect(await names('coders')).toEqual(['Ana'])
    await opened(({ engine: { store } }) => {
      expect(store.project().description).toBe('On wards.')
      expect([...store.all('codes')].map(({ name, definition }) => [name, definition])).toEqual([
        ['Waiting', 'Time that passes.'],
        ['Food.Tea', ''],
      ])
    })
    const again = await bring(await writeTaguette(ward), 'copy.sqlite3')
    expect(Object.entries(again.counts).filter(([, { made }]) => made > 0)).toEqual([])
    expect(await opened(({ engine }) => engine.seq)).toBe(2)
    await opened(({ engine }) => engine.undo())
    expect(await names('sources')).toEqual([])
  })

  it('keeps its tags as they are, or puts them below each other at their dots', async () => {
    const bytes = await writeTaguette(ward)
    await bring(bytes, 'ward.sqlite3', '--split-dots')
    await opened(({ engine: { store } }) => {
      const codes = [...store.all('codes')]
      const food = codes.find(({ name }) => name === 'Food')
      expect(food?.role).toBe('category')
      expect(codes.find(({ name }) => name === 'Tea')?.parentId).toBe(food?.id)
    })
    expect((await coded())['the tea went cold']).toEqual(['Tea'])
  })

  it('is read where people have names, and refused where there are several projects', async () => {
    const named = {
      ...ward,
      texts: ward.texts.map((text) => ({
        ...text,
        codings: text.codings.map((each) => ({ ...each, coder: 'bo' })),
      })),
    }
    await bring(await writeTaguette(named), 'ward.sqlite3')
    expect(await names('coders')).toEqual(['Ana', 'bo'])
    const path = join(folder, 'taguette.sqlite3')
    const several = await writeTaguette(ward, { breaks: true }, ['Another'])
    await writeFile(path, several)
    const { code, error } = await emic('import-project', dir, path)
    expect(code).not.toBe(0)
    expect(error).toContain('holds 2 projects of Taguette')
  })
})

describe('a project of RQDA', () => {
  it('comes in without what was removed; categories are groups, a second coding is another coder’s', async () => {
    const bytes = await rqda((db) => {
      const made = { owner: 'Bo', date: rqdaDate, status: 1 }
      insert(db, 'source', [
        { ...made, id: 1, name: 'Diary', file: diary, memo: 'NA' },
        { ...made, id: 2, name: 'Gone', file: 'Nothing.', status: 0 },
      ])
      insert(db, 'freecode', [
        { ...made, id: 1, name: 'Waiting', memo: 'Time that passes.' },
        { ...made, id: 2, name: 'Gone', status: 0 },
      ])
      const place = { fid: 1, cid: 1, selfirst: hope[0], selend: hope[1], seltext: 'Nobody spoke' }
      insert(db, 'coding', [
        { ...made, ...place, memo: 'Twice.' },
        { ...made, ...place, selfirst: tea[0] - 1, selend: tea[1], seltext: 'the tea went cold' },
        { ...made, ...place, status: 0 },
        { ...made, ...place, cid: 2 },
      ])
      insert(db, 'coding2', [{ ...made, ...place }])
      insert(db, 'annotation', [{ ...made, fid: 1, position: 5, annotation: 'Which one?' }])
      insert(db, 'codecat', [
        { ...made, name: 'Time', catid: 1 },
        { ...made, name: 'Old', catid: 2, status: 0 },
      ])
      insert(db, 'treecode', [{ cid: 1, catid: 1, status: 1 }])
      insert(db, 'filecat', [{ ...made, name: 'Wards', catid: 1 }])
      insert(db, 'treefile', [{ fid: 1, catid: 1, status: 1 }])
      insert(db, 'cases', [{ ...made, id: 1, name: 'Ward 3' }])
      insert(db, 'caselinkage', [{ ...made, caseid: 1, fid: 1, selfirst: 0, selend: diary.length }])
      insert(db, 'attributes', [{ name: 'Beds', class: 'numeric', status: 1 }])
      insert(db, 'fileAttr', [{ variable: 'Beds', value: '12.5', fileID: 1, status: 1 }])
      insert(db, 'caseAttr', [{ variable: 'Floor', value: 'third', caseID: 1, status: 1 }])
      insert(db, 'journal', [{ ...made, name: 'Monday', journal: 'Clocks differ.' }])
      insert(db, 'image', [{ ...made, id: 1, name: 'window.png' }])
      insert(db, 'imageCoding', [{ ...made, cid: 1, iid: 1, x1: 0, y1: 0, x2: 5, y2: 5 }])
    })
    const report = await bring(bytes, 'Ward.rqda')
    expect(report).toMatchObject({ name: 'Ward', origin: 'RQDA 0.2.2', program: 'rqda', doubtful: 0 })
    expect(report.kept).toEqual([{ element: 'PictureSource', count: 1 }])
    expect(report.unknown).toEqual([{ name: 'coding', count: 1 }])
    expect(await coded()).toEqual({
      'Nobody spoke': ['Waiting', 'Waiting'],
      ' the tea went cold': ['Waiting'],
      'The nurse came at four.': [],
    })
    expect(await names('coders')).toEqual(['Ana', 'Bo', 'Bo (2)'])
    expect(await names('groups')).toEqual(['Time', 'Wards'])
    await opened(({ engine: { store } }) => {
      expect([...store.all('codings')][0]?.createdAt).toBe('2010-07-16T17:16:29.000Z')
      const [source] = [...store.all('sources')]
      expect(source?.values?.map(({ value }) => value)).toEqual([12.5])
      expect([...store.all('cases')][0]).toMatchObject({ name: 'Ward 3', sourceIds: [source?.id] })
      expect([...store.all('memos')].map(({ title, body }) => `${title}|${body}`).sort()).toEqual([
        'Monday|Clocks differ.',
        '|Which one?',
      ])
    })
  })
})

describe.each(Object.entries(lines))('A database that comes in %s', (_name, connect) => {
  it('is told by what is in it, not by its name', async () => {
    const test = await makeHost()
    const line = await connect(test.host)
    try {
      const client = createClient(line.transport)
      await client.call('project.create', { name: 'Two doors', coder: 'Ana' })
      for (const [name, bytes] of [
        ['ward.sqlite3', await writeTaguette(ward)],
        ['data.qda', await writeQualCoder(ward, () => 'qt')],
        ['ward.rqda', await writeRqda(ward)],
        ['ward.db', await writeRqda(ward)],
      ] as const) {
        const { handle } = await client.call('file.put', { name, bytes: new Uint8Array(bytes) })
        const told = await client.call('refi.read', { handle })
        expect(told.counts.codings).toEqual({ made: 3, known: 0 })
        const done = await client.call('refi.apply', { handle })
        expect(done).toEqual(told)
        await client.call('history.undo')
        expect((await client.call('project.load')).records.sources).toEqual([])
      }
      expect(test.bugs).toEqual([])
    } finally {
      await line.close()
      await test.close()
    }
  })
})

describe('a database that cannot be read', () => {
  it('is refused with a sentence, and nothing has changed', async () => {
    const path = (name: string): string => join(folder, name)
    await writeFile(path('notes.rqda'), diary)
    await writeFile(path('cut.sqlite3'), (await writeTaguette(ward)).subarray(0, 9_000))
    await writeFile(path('huge.qda'), '')
    await truncate(path('huge.qda'), 300 * 1024 * 1024)
    await writeFile(path('ward.txt'), diary)
    for (const [name, words] of [
      ['notes.rqda', 'is no database, although its name says so'],
      ['cut.sqlite3', 'the database in it is damaged'],
      ['huge.qda', 'is larger than 256 MB'],
      ['ward.txt', 'is no project of another program'],
      ['none.rqda', 'there is no such file'],
    ] as const) {
      const { code, error } = await emic('import-project', dir, path(name))
      expect(code).not.toBe(0)
      expect(error).toContain(words)
    }
    expect(await opened(({ engine }) => engine.seq)).toBe(1)
  })
})
