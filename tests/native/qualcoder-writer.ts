import { database, insert } from './sqlite'
import type { Writer } from './sqlite'
import { points } from './study'
import type { Study } from './study'

/** The tables of QualCoder, version 17 of its database. */
const tables = [
  'CREATE TABLE project (databaseversion text, date text, memo text, about text, bookmarkfile integer, bookmarkpos integer, codername text, recently_used_codes text, avbookmarkfile integer, avbookmarkmsec integer, avbookmarktextpos integer)',
  'CREATE TABLE source (id integer primary key, name text, fulltext text, mediapath text, memo text, owner text, date text, av_text_id integer, risid integer, unique(name))',
  'CREATE TABLE code_image (imid integer primary key, id integer, x1 integer, y1 integer, width integer, height integer, cid integer, memo text, date text, owner text, important integer, pdf_page integer)',
  'CREATE TABLE code_av (avid integer primary key, id integer, pos0 integer, pos1 integer, cid integer, memo text, date text, owner text, important integer)',
  'CREATE TABLE annotation (anid integer primary key, fid integer, pos0 integer, pos1 integer, memo text, owner text, date text, unique(fid, pos0, pos1, owner))',
  'CREATE TABLE attribute_type (name text primary key, date text, owner text, memo text, caseOrFile text, valuetype text)',
  'CREATE TABLE attribute (attrid integer primary key, name text, attr_type text, value text, id integer, date text, owner text, unique(name, attr_type, id))',
  'CREATE TABLE case_text (id integer primary key, caseid integer, fid integer, pos0 integer, pos1 integer, owner text, date text, memo text)',
  'CREATE TABLE cases (caseid integer primary key, name text, memo text, owner text, date text, constraint ucm unique(name))',
  'CREATE TABLE code_cat (catid integer primary key, name text, owner text, date text, memo text, supercatid integer, unique(name))',
  'CREATE TABLE code_text (ctid integer primary key, cid integer, fid integer, seltext text, pos0 integer, pos1 integer, owner text, date text, memo text, avid integer, important integer, unique(cid, fid, pos0, pos1, owner))',
  'CREATE TABLE code_name (cid integer primary key, name text, memo text, catid integer, owner text, date text, color text, supercid integer, unique(name))',
  'CREATE TABLE journal (jid integer primary key, name text, jentry text, date text, owner text, unique(name))',
  'CREATE TABLE graph (grid integer primary key, name text, description text, date text, scene_width integer, scene_height integer, unique(name))',
  'CREATE VIEW code_text_visible AS SELECT * FROM code_text',
]

export const qualCoderDate = '2023-08-21 10:20:30'

/** An empty project of QualCoder, for `write` to fill. */
export const qualCoder = (write: (db: Writer) => void): Promise<Uint8Array> =>
  database((db) => {
    for (const table of tables) db.run(table)
    insert(db, 'project', [
      { databaseversion: 'v17', date: qualCoderDate, memo: 'On wards.', about: 'QualCoder 3.7' },
    ])
    write(db)
  })

/**
 * How positions come to be: sliced by Python, or selected in the window. Qt counts UTF-16 units and one for each line
 * end, and has a character of its own for line ends in what was selected.
 */
export type Counted = 'python' | 'qt'

const qtText = (text: string): string => text.replaceAll('\r\n', '\n')

/** Positions and words of a passage as QualCoder stores them. */
export function stored(text: string, start: number, end: number, counted: Counted) {
  const words = text.slice(start, end)
  return counted === 'python'
    ? { pos0: points(text.slice(0, start)), pos1: points(text.slice(0, end)), seltext: words }
    : {
        pos0: qtText(text.slice(0, start)).length,
        pos1: qtText(text.slice(0, end)).length,
        seltext: qtText(words).replaceAll('\n', '\u2029'),
      }
}

/** Plays the part of QualCoder: the project as its database. Each passage may be counted in its own way. */
export function writeQualCoder(study: Study, counted: (n: number) => Counted): Promise<Uint8Array> {
  return qualCoder((db) => {
    insert(
      db,
      'code_name',
      study.codes.map(({ name, memo }, i) => ({ cid: i + 1, name, memo, color: '#8866AA' })),
    )
    let n = 0
    const taken = new Set<string>()
    /** No two passages of a coder may have the same numbers: such a one is counted in the other way. */
    const free = (text: string, start: number, end: number, way: Counted, of: string) => {
      const other = way === 'qt' ? 'python' : 'qt'
      const ways: readonly Counted[] = [way, other]
      const found = ways
        .map((each) => stored(text, start, end, each))
        .find(({ pos0, pos1 }) => !taken.has(`${of} ${pos0} ${pos1}`))
      if (found) taken.add(`${of} ${found.pos0} ${found.pos1}`)
      return found
    }
    study.texts.forEach(({ name, text, codings }, t) => {
      insert(db, 'source', [{ id: t + 1, name, fulltext: text, owner: 'Bo', date: qualCoderDate }])
      for (const { start, end, codes, coder, memo } of codings) {
        const place = free(text, start, end, counted(n++), `${t} ${coder}`)
        if (!place) throw new Error('Two passages of the same numbers in both ways')
        const row = { fid: t + 1, ...place }
        const made = { owner: coder, date: qualCoderDate, memo }
        insert(
          db,
          'code_text',
          [...new Set(codes)].map((code) => ({ cid: code + 1, ...row, ...made })),
        )
      }
    })
  })
}
