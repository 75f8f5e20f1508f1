import type { ColumnUse } from '../../model/codebook-file'
import { bareCode, bookLimits, tooManyCodes } from './book'
import type { Oddity, RawBook, RawCode } from './book'
import { dedooseCode } from './columns'
import { normalGuid } from '../refi/guid'
import { partsOfPath } from './layout'
import type { Layout } from './layout'

type Row = readonly string[]

/** Makes a codebook of a table by its layout. Throws a Problem `refused` where there are too many rows. */
export function bookOfTable(layout: Layout): RawBook {
  const dedoose = codesInHeadings(layout)
  if (dedoose) return { codes: dedoose, coloured: false, program: 'Dedoose' }
  if (layout.rows.length > bookLimits.codes * 2) throw tooManyCodes()
  const maker = new Maker(layout)
  return maker.book()
}

/** Dedoose writes excerpts with a column for each code; they hold its codes where no column is one of names. */
function codesInHeadings({ columns }: Layout): readonly RawCode[] | null {
  if (columns.some(({ use }) => use === 'name' || use === 'path')) return null
  const names = columns.flatMap(({ name }) => dedooseCode(name) ?? [])
  return names.length === 0 ? null : [...new Set(names)].map((name) => bareCode(name))
}

const roles: ReadonlyMap<string, RawCode['role']> = new Map([
  ['theme', 'theme'],
  ['category', 'category'],
  ['folder', 'category'],
])
const origins: ReadonlyMap<string, RawCode['origin']> = new Map([
  ['data', 'data'],
  ['inductive', 'data'],
  ['theory', 'theory'],
  ['deductive', 'theory'],
  ['in-vivo', 'in-vivo'],
  ['in vivo', 'in-vivo'],
  ['structural', 'structural'],
])
const statuses: ReadonlyMap<string, RawCode['status']> = new Map([
  ['draft', 'draft'],
  ['retired', 'retired'],
])

class Maker {
  readonly #codes: RawCode[] = []
  readonly #odd: Partial<Record<Oddity, number>> = {}
  /** Codes by the names down to them; those that stand in no row of their own are waiting for it. */
  readonly #byPath = new Map<string, number>()
  readonly #implied = new Set<number>()
  readonly #uses: readonly ColumnUse[]
  readonly #levels: readonly number[]

  constructor(readonly layout: Layout) {
    this.#uses = layout.columns.map(({ use }) => use)
    this.#levels = (['theme', 'name', 'subcode'] as const).flatMap((level) =>
      this.#uses.flatMap((use, i) => (use === level ? [i] : [])),
    )
  }

  book(): RawBook {
    const { hierarchy, rows } = this.layout
    if (hierarchy === 'columns') this.#byColumns(rows)
    else if (hierarchy === 'separator') this.#byPaths(rows)
    else if (hierarchy === 'parent') this.#byParents(rows)
    else this.#byDepths(rows)
    return {
      codes: this.#codes,
      coloured: this.#uses.includes('colour') || this.layout.cellColours === true,
      program: null,
      odd: this.#odd,
    }
  }

  #byPaths(rows: readonly Row[]): void {
    for (const row of rows) {
      const names = partsOfPath(
        this.#cell(row, this.#uses.includes('path') ? 'path' : 'name'),
        this.layout.separator,
      )
      if (names.length === 0) this.#nameless(row)
      else this.#addAt(names.slice(-bookLimits.depth), row, 'category')
    }
  }

  #byColumns(rows: readonly Row[]): void {
    const last: string[] = []
    for (const row of rows) {
      const cells = this.#levels.map((at) => (row[at] ?? '').trim())
      const deepest = cells.findLastIndex((cell) => cell !== '')
      if (deepest < 0) {
        this.#nameless(row)
        continue
      }
      cells.forEach((cell, level) => {
        const isGone = cell !== '' && cell !== last[level]
        if (cell !== '') last[level] = cell
        if (isGone) last.length = level + 1
      })
      const names = this.#levels.slice(0, deepest + 1).map((_, level) => {
        const cell = cells[level] ?? ''
        return cell === '' && this.layout.fill ? (last[level] ?? '') : cell
      })
      this.#addAt(
        names.filter((name) => name !== ''),
        row,
        'theme',
        this.#uses[this.#levels[deepest] ?? -1] === 'theme' ? 'theme' : 'code',
      )
    }
  }

  /** Names of parents stand for the nearest code of that name above, else for one below, else for one that is made. */
  #byParents(rows: readonly Row[]): void {
    const reads = rows.flatMap((row) => {
      const name = this.#cell(row, 'name').trim()
      if (name !== '') return [{ row, name, parent: this.#cell(row, 'parent').trim() }]
      this.#nameless(row)
      return []
    })
    const first = new Map<string, number>()
    const byId = new Map<string, number>()
    reads.forEach(({ row, name }, i) => {
      const key = name.toLowerCase()
      if (!first.has(key)) first.set(key, i)
      const id = this.#cell(row, 'id').trim().toLowerCase()
      if (id !== '' && !byId.has(id)) byId.set(id, i)
    })
    const nearest = new Map<string, number>()
    const implied = new Map<string, number>()
    const above: string[] = []
    reads.forEach(({ row, name, parent: said }, i) => {
      const key = said.toLowerCase()
      const tail = [' > ', '>>', '\\', '::']
        .reduce((rest, mark) => rest.split(mark).at(-1) ?? rest, key)
        .trim()
      let parent: number | null = null
      if (said !== '') {
        const found =
          nearest.get(key) ??
          first.get(key) ??
          byId.get(key) ??
          nearest.get(tail) ??
          first.get(tail) ??
          implied.get(key)
        if (found === undefined) {
          parent = reads.length + above.length
          implied.set(key, parent)
          above.push(said)
        } else parent = found
      }
      nearest.set(name.toLowerCase(), i)
      this.#codes.push({ ...this.#read(row, name), parent: parent === i ? null : parent })
      if (parent === i) this.#count('circle')
    })
    for (const name of above) this.#codes.push(bareCode(name, { role: 'category' }))
  }

  /** By a column of depths, or by how far names are set in; each code hangs on the last one that stands less deep. */
  #byDepths(rows: readonly Row[]): void {
    const { hierarchy } = this.layout
    const open: { readonly depth: number; readonly at: number }[] = []
    for (const row of rows) {
      const words = this.#cell(row, this.#uses.includes('name') ? 'name' : 'path')
      if (words.trim() === '') {
        this.#nameless(row)
        continue
      }
      let depth = 0
      if (hierarchy === 'depth') depth = Number(this.#cell(row, 'depth')) || 0
      else if (hierarchy === 'indent')
        depth = /^[\s\u200B]*/u.exec(words)?.[0].replaceAll('\t', '    ').length ?? 0
      while (open.length > 0 && (open.at(-1)?.depth ?? 0) >= depth) open.pop()
      const parent = hierarchy === 'none' ? null : (open.at(-1)?.at ?? null)
      open.push({ depth, at: this.#codes.length })
      this.#codes.push({ ...this.#read(row, words), parent })
    }
  }

  /** Adds the code of a row by the names down to it; those above it that no row has named yet get `roleAbove`. */
  #addAt(
    names: readonly string[],
    row: Row,
    roleAbove: RawCode['role'],
    ownRole: RawCode['role'] = 'code',
  ): void {
    let parent: number | null = null
    for (const name of names.slice(0, -1)) {
      const key = keyOf(parent, name)
      let at = this.#byPath.get(key)
      if (at === undefined) {
        at = this.#codes.length
        this.#codes.push(bareCode(name, { parent, role: this.#roleOf(roleAbove, parent) }))
        this.#byPath.set(key, at)
        this.#implied.add(at)
      }
      parent = at
    }
    const name = names.at(-1) ?? ''
    const key = keyOf(parent, name)
    const there = this.#byPath.get(key)
    const read = this.#read(row, name)
    const code: RawCode = { ...read, parent, role: read.role === 'code' ? ownRole : read.role }
    if (there !== undefined && this.#implied.delete(there)) {
      // Its children came before it: what the row says is put in its place.
      this.#codes[there] = code
      return
    }
    if (there === undefined) this.#byPath.set(key, this.#codes.length)
    this.#codes.push(code)
  }

  /** Only the columns of themes make themes; a code above another one stays a code. */
  #roleOf(role: RawCode['role'], parent: number | null): RawCode['role'] {
    if (role !== 'theme') return role
    return parent === null && this.#uses.includes('theme') ? 'theme' : 'code'
  }

  #read(row: Row, name: string): RawCode {
    const all = (use: ColumnUse): readonly string[] =>
      this.#uses.flatMap((each, i) => (each === use && (row[i] ?? '').trim() !== '' ? [row[i] ?? ''] : []))
    const prose = (use: ColumnUse): string => all(use).join('\n\n')
    const list = (use: ColumnUse): readonly string[] =>
      all(use).flatMap((cell) => cell.split(/;\s*|\n/u).filter((part) => part.trim() !== ''))
    const word = (use: ColumnUse): string => prose(use).trim().toLowerCase()
    const examples = (use: ColumnUse, kind: RawCode['examples'][number]['kind']) =>
      all(use).flatMap((cell) =>
        cell
          .split(/\n[^\S\n]*(?:\n[^\S\n]*)+/)
          .filter((text) => text.trim() !== '')
          .map((text) => ({ kind, text })),
      )
    return bareCode(name, {
      guid: normalGuid(prose('id')),
      colour: prose('colour') || (this.layout.colours.get(row) ?? ''),
      role: roles.get(word('role')) ?? 'code',
      short: prose('short'),
      definition: prose('definition'),
      whenToUse: prose('include'),
      whenNotToUse: prose('exclude'),
      claim: prose('claim'),
      origin: origins.get(word('origin')) ?? null,
      status: statuses.get(word('status')) ?? 'active',
      examples: [
        ...examples('example', 'typical'),
        ...examples('atypical', 'atypical'),
        ...examples('close', 'close-but-no'),
      ],
      aliases: list('alias'),
      themes: all('themes'),
      groups: list('group'),
    })
  }

  #cell(row: Row, use: ColumnUse): string {
    return row[this.#uses.indexOf(use)] ?? ''
  }

  #nameless(row: Row): void {
    if (row.some((cell) => cell.trim() !== '')) this.#count('nameless')
  }

  #count(what: Oddity): void {
    this.#odd[what] = (this.#odd[what] ?? 0) + 1
  }
}

const keyOf = (parent: number | null, name: string): string => `${parent ?? ''} ${name.toLowerCase()}`
