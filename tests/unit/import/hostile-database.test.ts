import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openDatabase } from '../../../electron/host/import/native/database'
import { readNative } from '../../../electron/host/import/native/read-native'
import { Problem } from '../../../shared/problem'
import { doubtfulIn, imported } from '../../native/imported'
import { qualCoder, writeQualCoder } from '../../native/qualcoder-writer'
import { rqda, writeRqda } from '../../native/rqda-writer'
import { database, insert } from '../../native/sqlite'
import type { Study } from '../../native/study'
import { writeTaguette } from '../../native/taguette-writer'

const study: Study = {
  name: 'The ward',
  codes: [{ name: 'Waiting', memo: 'Long.' }],
  texts: [
    {
      name: 'Diary',
      text: 'The nurse came at four.\nNobody spoke.'.repeat(40),
      codings: [{ start: 4, end: 9, codes: [0], coder: 'Bo', memo: 'Who?' }],
    },
  ],
}
const all = {
  Taguette: () => writeTaguette(study),
  QualCoder: () => writeQualCoder(study, () => 'qt'),
  RQDA: () => writeRqda(study),
}

/** What becomes of bytes: a project, or the sentence of a refusal. Everything else is a bug. */
async function outcome(bytes: Uint8Array): Promise<string> {
  try {
    const { root } = await readNative(bytes, 'ward.qda', { splitDots: true })
    return root.name
  } catch (error) {
    if (error instanceof Problem) return error.message
    throw error
  }
}

describe('a database that is none', () => {
  it.each([
    ['nothing', new Uint8Array()],
    ['a text', Buffer.from('The nurse came at four.')],
    ['the beginning of its mark', Buffer.from('SQLite format')],
  ])('is refused: %s', async (_what, bytes) => {
    expect(await outcome(bytes)).toContain('is no database, although its name says so')
  })

  it('is refused with its mark and nothing behind it', async () => {
    const bytes = Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(4096, 7)])
    expect(await outcome(bytes)).toContain('the database in it is damaged')
  })

  it.each(Object.keys(all))(
    'is refused, cut at any place or with other bytes in it, or read: %s',
    async (name) => {
      const bytes = await all[name as keyof typeof all]()
      const outcomes = new Set<string>()
      await fc.assert(
        fc.asyncProperty(
          fc.oneof(
            fc.record({ cut: fc.integer({ min: 16, max: bytes.length - 1 }) }),
            fc.record({
              at: fc.array(fc.tuple(fc.integer({ min: 16, max: bytes.length - 1 }), fc.nat(255)), {
                minLength: 1,
                maxLength: 40,
              }),
            }),
          ),
          async (harm) => {
            const spoilt = Uint8Array.from('cut' in harm ? bytes.subarray(0, harm.cut) : bytes)
            if ('at' in harm) for (const [at, value] of harm.at) spoilt[at] = value
            outcomes.add(await outcome(spoilt))
          },
        ),
        { numRuns: 150 },
      )
      expect([...outcomes].some((words) => words.includes('is damaged'))).toBe(true)
    },
  )
})

describe('a database of another kind', () => {
  it.each([
    ['no tables', () => {}],
    ['tables of something else', (db) => db.run('CREATE TABLE highlights (id)')],
    [
      'views that go on for ever',
      (db) => {
        for (const name of [
          'projects',
          'documents',
          'tags',
          'highlights',
          'source',
          'code_text',
          'code_name',
        ])
          db.run(
            `CREATE VIEW ${name} AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x FROM n) SELECT x AS id FROM n`,
          )
      },
    ],
    [
      'virtual tables',
      (db) => {
        for (const name of ['source', 'code_text', 'code_name'])
          db.run(`CREATE VIRTUAL TABLE ${name} USING fts4(name, fulltext)`)
      },
    ],
  ] satisfies readonly (readonly [string, Parameters<typeof database>[0]])[])(
    'is refused: %s',
    async (_what, write) => {
      expect(await outcome(await database(write))).toContain('none of Taguette, QualCoder or RQDA')
    },
  )

  it('is not asked for columns that compute, and triggers are left alone', async () => {
    const bytes = await database((db) => {
      db.run(
        'CREATE TABLE source (id integer, name text, fulltext text AS (hex(zeroblob(500000000))) VIRTUAL, file text)',
      )
      db.run('CREATE TABLE code_name (cid integer, name text)')
      db.run('CREATE TABLE code_text (ctid integer, cid integer)')
      db.run('CREATE TRIGGER t AFTER INSERT ON source BEGIN DELETE FROM source; END')
      db.run('CREATE TABLE "x""; DROP TABLE source; --" ("a"" b" text)')
      db.run("INSERT INTO code_name VALUES (1, 'Hope')")
    })
    const native = await readNative(bytes, 'ward.qda', { splitDots: false })
    expect(JSON.stringify(native.root)).toContain('Hope')
    expect(native.root.children.map(({ name }) => name)).toEqual(['CodeBook'])
  })
})

describe('a database that holds what it should not', () => {
  it('comes in without the columns and tables that are missing', async () => {
    const bytes = await database((db) => {
      db.run('CREATE TABLE source (ID integer, NAME text, FullText text)')
      db.run('CREATE TABLE code_name (cid integer, name text)')
      db.run('CREATE TABLE code_text (cid integer, fid integer, pos0 integer, pos1 integer)')
      insert(db, 'source', [{ id: 1, name: 'Diary', fulltext: 'The nurse came.' }])
      insert(db, 'code_name', [{ cid: 1, name: 'Waiting' }])
      insert(db, 'code_text', [{ cid: 1, fid: 1, pos0: 4, pos1: 9 }])
    })
    const got = await imported(bytes, 'old.qda')
    expect([...got.store.all('quotations')].map(({ start, end }) => [start, end])).toEqual([[4, 9]])
  })

  it('comes in where everything is null, of another type, or a number beyond all measure', async () => {
    const odd = [null, -1, 1e300, '7; DROP TABLE source', new Uint8Array(5000), '', 2 ** 53] as const
    const bytes = await qualCoder((db) => {
      insert(db, 'source', [{ id: 1, name: null, fulltext: new Uint8Array([0xff, 0xfe, 0x41]) }])
      insert(db, 'source', [
        { id: 2, name: 'Diary', fulltext: 'The nurse came.', av_text_id: 2, mediapath: '/audio/' },
      ])
      for (const value of odd) {
        insert(db, 'code_text', [{ cid: value, fid: value, pos0: value, pos1: value, seltext: value }])
        insert(db, 'code_text', [
          { cid: 1, fid: 1, pos0: value, pos1: value, seltext: value, important: value },
        ])
        insert(db, 'annotation', [{ fid: 2, pos0: value, pos1: value, memo: 'x', owner: String(value) }])
        insert(db, 'code_image', [{ id: 2, x1: value, y1: value, width: value, height: value, cid: value }])
        insert(db, 'code_av', [{ id: 2, pos0: value, pos1: value, cid: value }])
        insert(db, 'case_text', [{ caseid: value, fid: 2, pos0: value, pos1: value }])
        insert(db, 'attribute', [{ name: String(value), attr_type: 'file', value, id: value }])
      }
    })
    const got = await imported(bytes, 'odd.qda')
    expect(got.store.count('codes')).toBe(0)
    expect(doubtfulIn(got)).toBe(got.store.count('quotations'))
  })

  it('comes in where categories and codes stand in rings, or thousands deep', async () => {
    const bytes = await qualCoder((db) => {
      insert(db, 'code_cat', [
        { catid: 1, name: 'A', supercatid: 2 },
        { catid: 2, name: 'B', supercatid: 1 },
        { catid: 3, name: 'Itself', supercatid: 3 },
        { catid: 4, name: 'Lost', supercatid: 99 },
      ])
      insert(db, 'code_name', [
        { cid: 1, name: 'C', supercid: 2 },
        { cid: 2, name: 'D', supercid: 1 },
        ...Array.from({ length: 5000 }, (_, i) => ({
          cid: i + 3,
          name: `Deep ${i}`,
          supercid: i === 0 ? null : i + 2,
        })),
      ])
    })
    const { store } = await imported(bytes, 'rings.qda')
    expect(store.count('codes')).toBe(5006)
    const depth = (id: string | null): number =>
      id === null ? 0 : 1 + depth(store.need('codes', id).parentId)
    expect(Math.max(...[...store.all('codes')].map(({ id }) => depth(id)))).toBe(100)
  })

  it('comes in where texts of Taguette hold programs and broken markup, and is refused where they nest for ever', async () => {
    const page = (contents: string) =>
      writeTaguette({ ...study, texts: [{ name: 'Page', text: 'x', codings: [] }] }).then(async (bytes) => {
        const { createRequire } = await import('node:module')
        const start = createRequire(import.meta.url)('sql.js') as () => Promise<{
          readonly Database: new (bytes: Uint8Array) => {
            run(sql: string, values: readonly string[]): void
            export(): Uint8Array
          }
        }>
        const db = new (await start()).Database(bytes)
        db.run('UPDATE documents SET contents = ?', [contents])
        return db.export()
      })
    const evil = '<p onclick="x()">The <script>alert(1)</script>nurse <b>came</p> at <<four & more<td>'
    const { texts } = await imported(await page(evil), 'evil.sqlite3')
    expect([...texts.values()].join('')).not.toContain('alert')
    expect([...texts.values()].join('')).toContain('nurse came')
    expect(await outcome(await page('<b>'.repeat(30_000)))).toContain('nests its parts')
  })

  it('is opened where it was written with a log beside it', async () => {
    const bytes = Uint8Array.from(await writeRqda(study))
    bytes[18] = bytes[19] = 2
    expect((await imported(bytes, 'ward.rqda')).store.count('codings')).toBe(1)
    expect([bytes[18], bytes[19]]).toEqual([2, 2])
  })

  it('is read in the encoding of the computer it was written on', async () => {
    const gbk = new Uint8Array([...Array(150)].flatMap(() => [0xb5, 0xc8, 0xb4, 0xfd]))
    const bytes = await rqda((db) => insert(db, 'source', [{ id: 1, name: 'Diary', file: gbk, status: 1 }]))
    const { texts } = await imported(bytes, 'old.rqda')
    expect([...texts.values()][0]).toBe('等待'.repeat(150))
  })

  it('changes nothing in what it was opened from, and gives no more rows than there can be', async () => {
    const bytes = await writeRqda(study)
    const before = Buffer.from(bytes).toString('hex')
    const open = await openDatabase(bytes, 'ward.rqda')
    expect(open.count('SOURCE')).toBe(1)
    expect(open.rows('nowhere', { id: 'number' })).toEqual([])
    expect(() => {
      for (let n = 0; n < 5_000; n++) open.rows('source', { file: 'text', memo: 'text' })
    }).toThrow('holds more than fits into it')
    open.close()
    expect(Buffer.from(bytes).toString('hex')).toBe(before)
  })
})
