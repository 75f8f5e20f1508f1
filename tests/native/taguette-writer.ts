import { database, insert } from './sqlite'
import type { Study } from './study'

const bytes = (text: string): number => Buffer.byteLength(text, 'utf8')
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** How the HTML of a document is laid out. */
export interface Layout {
  /** Line breaks between the elements, as most converters write them; without, they count as nothing. */
  readonly breaks: boolean
}

/** A document: its HTML, and how many bytes of the words between its tags stand before a place of the text. */
function htmlOf(text: string, { breaks }: Layout) {
  const lines = text.split('\n')
  const html = lines.map((line, i) => `<p>${i % 3 === 1 ? `<b>${escaped(line)}</b>` : escaped(line)}</p>`)
  const plain = (stretch: string): string => (breaks ? stretch : stretch.replaceAll('\n', ''))
  return {
    html: html.join(breaks ? '\n' : ''),
    at: (offset: number) => bytes(plain(text.slice(0, offset))),
    snippet: (words: string) =>
      words
        .split('\n')
        .map((line) => `<p>${escaped(line)}</p>`)
        .join(breaks ? '\n' : ''),
    isBlank: (words: string) => plain(words).trim() === '',
  }
}

/** The tables of Taguette, as its models declare them (migration ecb4065de575 and after). */
const tables = [
  'CREATE TABLE users (login VARCHAR(30) NOT NULL PRIMARY KEY, created DATETIME NOT NULL, hashed_password VARCHAR(192), disabled BOOLEAN NOT NULL DEFAULT 0, password_set_date DATETIME, language VARCHAR(10), email VARCHAR(256) UNIQUE, email_sent DATETIME)',
  'CREATE TABLE projects (id INTEGER NOT NULL PRIMARY KEY, name VARCHAR(200) NOT NULL, description TEXT NOT NULL, created DATETIME NOT NULL)',
  'CREATE TABLE project_members (project_id INTEGER NOT NULL, user_login VARCHAR(30) NOT NULL, privileges VARCHAR(13) NOT NULL, PRIMARY KEY (project_id, user_login))',
  'CREATE TABLE documents (id INTEGER NOT NULL PRIMARY KEY, name VARCHAR(200) NOT NULL, description TEXT NOT NULL, filename VARCHAR(200) NOT NULL, created DATETIME NOT NULL, project_id INTEGER NOT NULL, text_direction VARCHAR(13) NOT NULL, contents TEXT NOT NULL)',
  'CREATE TABLE commands (id INTEGER NOT NULL PRIMARY KEY, date DATETIME NOT NULL, user_login VARCHAR(30) NOT NULL, project_id INTEGER NOT NULL, document_id INTEGER, payload TEXT NOT NULL)',
  'CREATE TABLE highlights (id INTEGER NOT NULL PRIMARY KEY, document_id INTEGER NOT NULL, start_offset INTEGER NOT NULL, end_offset INTEGER NOT NULL, snippet TEXT NOT NULL)',
  'CREATE TABLE tags (id INTEGER NOT NULL PRIMARY KEY, project_id INTEGER NOT NULL, path VARCHAR(200) NOT NULL, description TEXT NOT NULL, UNIQUE (project_id, path))',
  'CREATE TABLE highlight_tags (highlight_id INTEGER NOT NULL, tag_id INTEGER NOT NULL, PRIMARY KEY (highlight_id, tag_id))',
  'CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)',
]

/**
 * Plays the part of Taguette: the project as its database, with empty ones beside it. Texts have line breaks of one
 * character.
 */
export function writeTaguette(
  study: Study,
  layout: Layout = { breaks: true },
  others: readonly string[] = [],
): Promise<Uint8Array> {
  return database((db) => {
    db.run(`PRAGMA application_id = ${0x54677474}`)
    for (const table of tables) db.run(table)
    const created = '2024-05-02 09:10:11.123456'
    insert(db, 'alembic_version', [{ version_num: '382db36f20f4' }])
    insert(db, 'users', [{ login: 'admin', created }])
    const projects = [study.name, ...others].map((name, i) => ({ id: i + 1, name }))
    insert(
      db,
      'projects',
      projects.map((project) => ({ ...project, description: 'On wards.', created })),
    )
    insert(
      db,
      'tags',
      study.codes.map(({ name, memo }, i) => ({ id: i + 1, project_id: 1, path: name, description: memo })),
    )
    let highlight = 0
    let command = 0
    study.texts.forEach(({ name, text, codings }, d) => {
      const { html, at, snippet, isBlank } = htmlOf(text, layout)
      const document = { id: d + 1, name, description: '', filename: `${name}.txt`, created, project_id: 1 }
      insert(db, 'documents', [{ ...document, text_direction: 'LEFT_TO_RIGHT', contents: html }])
      for (const { start, end, codes, coder } of codings) {
        const words = text.slice(start, end)
        if (isBlank(words)) continue
        const id = ++highlight
        const row = { id, document_id: d + 1, start_offset: at(start), end_offset: at(end) }
        insert(db, 'highlights', [{ ...row, snippet: snippet(words) }])
        insert(
          db,
          'highlight_tags',
          [...new Set(codes)].map((code) => ({ highlight_id: id, tag_id: code + 1 })),
        )
        const payload = { highlight_id: id, tags: codes.map((code) => code + 1), type: 'highlight_add' }
        const change = { id: ++command, date: created, user_login: coder, project_id: 1, document_id: d + 1 }
        insert(db, 'commands', [{ ...change, payload: JSON.stringify(payload) }])
      }
    })
  })
}
