import { database, insert } from './sqlite'
import type { Writer } from './sqlite'
import { points } from './study'
import type { Study } from './study'

/** The tables of RQDA 0.2.2. Two of them lack a comma, as its own do, and so have no owner. */
const tables = [
  'create table source (name text, id integer, file text, memo text, owner text, date text, dateM text, status integer)',
  'create table freecode (name text, memo text, owner text, date text, dateM text, id integer, status integer, color text)',
  'create table treecode (cid integer, catid integer, date text, dateM text, memo text, status integer owner text)',
  'create table treefile (fid integer, catid integer, date text, dateM text, memo text, status integer owner text)',
  'create table filecat (name text, fid integer, catid integer, owner text, date text, dateM text, memo text, status integer)',
  'create table codecat (name text, cid integer, catid integer, owner text, date text, dateM text, memo text, status integer)',
  'create table coding (cid integer, fid integer, seltext text, selfirst real, selend real, status integer, owner text, date text, memo text)',
  'create table coding2 (cid integer, fid integer, seltext text, selfirst real, selend real, status integer, owner text, date text, memo text)',
  'create table project (databaseversion text, date text, dateM text, memo text, about text, imageDir text)',
  'create table cases (name text, memo text, owner text, date text, dateM text, id integer, status integer)',
  'create table caselinkage (caseid integer, fid integer, selfirst real, selend real, status integer, owner text, date text, memo text)',
  'create table attributes (name text, status integer, date text, dateM text, owner text, memo text, class text)',
  'create table caseAttr (variable text, value text, caseID integer, date text, dateM text, owner text, status integer)',
  'create table fileAttr (variable text, value text, fileID integer, date text, dateM text, owner text, status integer)',
  'create table journal (name text, journal text, date text, dateM text, owner text, status integer)',
  'create table annotation (fid integer, position integer, annotation text, owner text, date text, dateM text, status integer)',
  'create table image (name text, id integer, date text, dateM text, owner text, status integer)',
  'create table imageCoding (cid integer, iid integer, x1 integer, y1 integer, x2 integer, y2 integer, memo text, date text, dateM text, owner text, status integer)',
]

export const rqdaDate = 'Fri Jul 16 17:16:29 2010'

/** An empty project of RQDA, for `write` to fill. */
export const rqda = (write: (db: Writer) => void): Promise<Uint8Array> =>
  database((db) => {
    for (const table of tables) db.run(table)
    insert(db, 'project', [{ databaseversion: '0.2.2', date: rqdaDate, memo: 'On wards.', about: 'RQDA' }])
    write(db)
  })

/** Plays the part of RQDA: the project as its database. */
export function writeRqda(study: Study): Promise<Uint8Array> {
  return rqda((db) => {
    const alive = { status: 1, owner: 'Bo', date: rqdaDate }
    insert(
      db,
      'freecode',
      study.codes.map(({ name, memo }, i) => ({ ...alive, id: i + 1, name, memo })),
    )
    study.texts.forEach(({ name, text, codings }, t) => {
      insert(db, 'source', [{ ...alive, id: t + 1, name, file: text, memo: null }])
      for (const { start, end, codes, coder, memo } of codings) {
        const place = { selfirst: points(text.slice(0, start)), selend: points(text.slice(0, end)) }
        const row = { ...alive, ...place, fid: t + 1, seltext: text.slice(start, end), owner: coder, memo }
        insert(
          db,
          'coding',
          codes.map((code) => ({ ...row, cid: code + 1 })),
        )
      }
    })
  })
}
