import { all, readXml } from '../unit/exchange/read-qde'
import type { Part } from '../unit/exchange/read-qde'
import { qualCoder, qualCoderDate } from './qualcoder-writer'
import type { Writer } from './sqlite'

/** Children of a name, right inside of a part. */
const inside = (part: Part | undefined, name: string): readonly Part[] =>
  part?.parts.filter((child) => child.name === name) ?? []

const textIn = (part: Part, name: string): string => inside(part, name)[0]?.text ?? ''

/** Runs an INSERT as QualCoder does where it expects that a row is there already: that one stays. */
function tryInsert(
  db: Writer,
  table: string,
  row: Readonly<Record<string, string | number | null>>,
): boolean {
  const names = Object.keys(row)
  const holes = names.map(() => '?').join(', ')
  try {
    db.run(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${holes})`, Object.values(row))
    return true
  } catch (error) {
    if (error instanceof Error && error.message.includes('UNIQUE')) return false
    throw error
  }
}

const lastRow = (db: Writer): number => Number(db.exec('SELECT last_insert_rowid()')[0]?.values[0]?.[0])

/**
 * Plays the part of QualCoder's own import of REFI-QDA (its refi.py, read in 2026): what becomes of a project file in its
 * tables, with its ways. Texts are opened as Python opens them, with one character for every line end; positions are
 * sliced by code points; names are unique, and a second code of a name is forgotten, so that its codings have no code.
 */
export function throughQualCoder(xml: string, textOf: (path: string) => string): Promise<Uint8Array> {
  const root = readXml(xml)
  return qualCoder((db) => {
    const users = new Map(all(root, 'User').map(({ at }) => [at['guid'], at['name'] ?? '']))
    const codes = new Map<string, number>()
    const codeBook = inside(root, 'CodeBook')[0]
    for (const code of inside(inside(codeBook, 'Codes')[0], 'Code')) readCode(db, code, codes, null, null)
    const names = new Set<string>()
    let prefix = 0
    for (const source of inside(inside(root, 'Sources')[0], 'TextSource')) {
      let name = source.at['name'] ?? ''
      while (names.has(name)) name = `${++prefix}_${name}`
      names.add(name)
      readText(db, source, name, textOf, { users, codes })
    }
  })
}

/** A code that nothing can be coded with is a category; the others are codes, below codes or in categories. */
function readCode(
  db: Writer,
  part: Part,
  codes: Map<string, number>,
  category: number | null,
  parent: number | null,
): void {
  const name = part.at['name'] ?? ''
  const memo = textIn(part, 'Description')
  const children = inside(part, 'Code')
  const made = { name, memo, owner: '', date: qualCoderDate }
  const find = (table: string, column: string): number =>
    Number(
      db
        .exec(`SELECT name, ${column} FROM ${table}`)
        .flatMap(({ values }) => values)
        .find(([known]) => known === name)?.[1],
    )
  if (part.at['isCodable'] === 'false') {
    const isNew = tryInsert(db, 'code_cat', { ...made, supercatid: category })
    const id = isNew ? lastRow(db) : find('code_cat', 'catid')
    for (const child of children) readCode(db, child, codes, id, null)
    return
  }
  const place = parent === null ? { catid: category, supercid: null } : { catid: null, supercid: parent }
  const isNew = tryInsert(db, 'code_name', { ...made, ...place, color: part.at['color'] ?? '#CCCCCC' })
  const id = isNew ? lastRow(db) : find('code_name', 'cid')
  if (isNew) codes.set(part.at['guid'] ?? '', id)
  for (const child of children) readCode(db, child, codes, null, id)
}

function readText(
  db: Writer,
  source: Part,
  name: string,
  textOf: (path: string) => string,
  {
    users,
    codes,
  }: { readonly users: ReadonlyMap<string | undefined, string>; readonly codes: ReadonlyMap<string, number> },
): void {
  const raw = textOf((source.at['plainTextPath'] ?? '').replace('internal://', ''))
  const isWindows = /^[^\r\n]*\r\n/.test(raw)
  const read = raw.replace(/\r\n?/g, '\n')
  // A blank more for each line end of two characters, so that positions fit again.
  const fulltext = isWindows ? read.replaceAll('\n', '\n ') : read
  const characters = [...fulltext]
  const made = (part: Part) => ({
    owner: users.get(part.at['creatingUser']) ?? 'default',
    date: (part.at['creationDateTime'] ?? qualCoderDate).replace('T', ' ').replace('Z', ''),
  })
  tryInsert(db, 'source', {
    name,
    fulltext,
    mediapath: null,
    memo: textIn(source, 'Description'),
    ...made(source),
  })
  const fid = lastRow(db)
  for (const selection of inside(source, 'PlainTextSelection')) {
    const [pos0, pos1] = [Number(selection.at['startPosition']), Number(selection.at['endPosition'])]
    const memo = textIn(selection, 'Description')
    const codings = inside(selection, 'Coding')
    const seltext = characters.slice(pos0, pos1).join('')
    for (const coding of codings) {
      const cid = codes.get(inside(coding, 'CodeRef')[0]?.at['targetGUID'] ?? '') ?? null
      tryInsert(db, 'code_text', { cid, fid, seltext, pos0, pos1, memo, ...made(selection) })
    }
    if (codings.length === 0) tryInsert(db, 'annotation', { fid, pos0, pos1, memo, ...made(selection) })
  }
}
