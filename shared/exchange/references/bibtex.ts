import { bibtexNames } from './bibtex-names'
import { fromLatex } from './latex'
import type { ReadItem } from './ris'

/** What the types of BibTeX and BibLaTeX are called in CSL. */
const types: ReadonlyMap<string, string> = new Map([
  ['article', 'article-journal'],
  ['book', 'book'],
  ['mvbook', 'book'],
  ['collection', 'book'],
  ['proceedings', 'book'],
  ['booklet', 'book'],
  ['inbook', 'chapter'],
  ['incollection', 'chapter'],
  ['inreference', 'chapter'],
  ['inproceedings', 'paper-conference'],
  ['conference', 'paper-conference'],
  ['phdthesis', 'thesis'],
  ['mastersthesis', 'thesis'],
  ['thesis', 'thesis'],
  ['techreport', 'report'],
  ['report', 'report'],
  ['online', 'webpage'],
  ['electronic', 'webpage'],
  ['www', 'webpage'],
  ['unpublished', 'manuscript'],
  ['dataset', 'dataset'],
])

/** Months that every style knows without quotation marks. */
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** An entry of a file with its fields, names small. */
interface Entry {
  readonly type: string
  readonly fields: ReadonlyMap<string, string>
}

/** What could be read of a BibTeX file, and the lines of entries that could not. */
export interface BibtexItems {
  readonly items: readonly ReadItem[]
  readonly broken: readonly number[]
}

/**
 * The entries of a BibTeX or BibLaTeX file. An entry that is broken costs only itself: the next line that begins with one is
 * read again.
 */
export function bibtexItems(text: string): BibtexItems {
  const strings = new Map(months.map((name) => [name, name]))
  const items: ReadItem[] = []
  const broken: number[] = []
  let lines = 1
  let counted = 0
  for (const start of starts(text)) {
    for (; counted < start.from; counted++) if (text.charCodeAt(counted) === 10) lines++
    const piece = text.slice(start.from, start.to)
    const reader = new EntryReader(piece, strings)
    for (let found = reader.next(); found !== null; found = reader.next()) {
      if (found === 'broken') broken.push(lines)
      else if (found !== 'other') items.push({ line: lines, item: cslOf(found) })
    }
  }
  return { items, broken }
}

/** Stretches that begin with a line which begins an entry. */
function* starts(text: string): Generator<{ readonly from: number; readonly to: number }> {
  const begins = /^[ \t]*@[A-Za-z]+[ \t]*[{(]/gm
  let before = begins.exec(text)?.index ?? -1
  // Entries that do not begin their line stand before the first that does, or nowhere.
  if (before !== 0 && text.slice(0, Math.max(0, before)).includes('@'))
    yield { from: 0, to: before < 0 ? text.length : before }
  while (before >= 0) {
    const next = begins.exec(text)?.index ?? -1
    yield { from: before, to: next < 0 ? text.length : next }
    before = next
  }
}

class EntryReader {
  readonly #text: string
  readonly #strings: Map<string, string>
  #at = 0

  constructor(text: string, strings: Map<string, string>) {
    this.#text = text
    this.#strings = strings
  }

  /** The next entry; `other` for what is none (a comment, a string); null at the end. */
  next(): Entry | 'other' | 'broken' | null {
    const at = this.#text.indexOf('@', this.#at)
    if (at < 0) return null
    this.#at = at + 1
    const type = this.#word(/[A-Za-z]/).toLowerCase()
    this.#blank()
    const open = this.#text[this.#at]
    if (type === '' || (open !== '{' && open !== '(')) return 'other'
    if (type === 'comment') {
      const value = this.#braced()
      return value === null ? this.#broke() : 'other'
    }
    this.#at++
    if (type === 'preamble') return this.#value() === null ? this.#broke() : 'other'
    const close = open === '{' ? '}' : ')'
    if (type !== 'string') {
      const comma = this.#text.slice(this.#at).search(/[,}=]/)
      if (comma < 0) return this.#broke()
      if (this.#text[this.#at + comma] !== '=') this.#at += comma
    }
    const fields = this.#fields(close)
    if (!fields) return this.#broke()
    if (type !== 'string') return { type, fields }
    for (const [name, value] of fields) this.#strings.set(name, value)
    return 'other'
  }

  #broke(): 'broken' {
    this.#at = this.#text.length
    return 'broken'
  }

  #fields(close: string): ReadonlyMap<string, string> | null {
    const fields = new Map<string, string>()
    for (;;) {
      this.#blank(',')
      if (this.#text[this.#at] === close) {
        this.#at++
        return fields
      }
      const name = this.#word(/[^\s=,{}()"#%]/).toLowerCase()
      this.#blank()
      if (name === '' || this.#text[this.#at] !== '=') return null
      this.#at++
      const value = this.#value()
      if (value === null) return null
      if (!fields.has(name)) fields.set(name, value)
    }
  }

  /** Pieces joined by `#`. */
  #value(): string | null {
    const pieces: string[] = []
    for (;;) {
      this.#blank()
      const sign = this.#text[this.#at]
      let piece: string | null
      if (sign === '{') piece = this.#braced()
      else if (sign === '"') piece = this.#quoted()
      else {
        const word = this.#word(/[^\s,#{}()"=]/)
        piece = word === '' ? null : (this.#strings.get(word.toLowerCase()) ?? word)
      }
      if (piece === null) return null
      pieces.push(piece)
      this.#blank()
      if (this.#text[this.#at] !== '#') return pieces.join('')
      this.#at++
    }
  }

  #braced(): string | null {
    const from = this.#at + 1
    let depth = 0
    for (let i = this.#at; i < this.#text.length; i++) {
      const sign = this.#text[i]
      if (sign === '\\') i++
      else if (sign === '{' || (depth === 0 && sign === '(')) depth++
      else if (
        (sign === '}' || (depth === 1 && sign === ')' && this.#text[from - 1] === '(')) &&
        --depth === 0
      ) {
        this.#at = i + 1
        return this.#text.slice(from, i)
      }
    }
    return null
  }

  #quoted(): string | null {
    const from = this.#at + 1
    let depth = 0
    for (let i = from; i < this.#text.length; i++) {
      const sign = this.#text[i]
      if (sign === '\\') i++
      else if (sign === '{') depth++
      else if (sign === '}') depth--
      else if (sign === '"' && depth <= 0) {
        this.#at = i + 1
        return this.#text.slice(from, i)
      }
    }
    return null
  }

  #word(of: RegExp): string {
    const from = this.#at
    while (this.#at < this.#text.length && of.test(this.#text[this.#at] ?? '')) this.#at++
    return this.#text.slice(from, this.#at)
  }

  /** Skips blanks, and what else is named. */
  #blank(also = ''): void {
    while (this.#at < this.#text.length) {
      const sign = this.#text[this.#at] ?? ''
      if (!/\s/.test(sign) && !also.includes(sign)) return
      this.#at++
    }
  }
}

function cslOf({ type, fields }: Entry): Readonly<Record<string, unknown>> {
  const get = (...names: readonly string[]): string | undefined => {
    const found = names
      .map((name) => fields.get(name))
      .find((value) => value !== undefined && value.trim() !== '')
    return found === undefined ? undefined : fromLatex(found)
  }
  const raw = (name: string): string => fields.get(name) ?? ''
  const title = get('title')
  const subtitle = get('subtitle')
  const url = get('url') ?? /\\url\s*\{([^{}]*)\}/.exec(raw('howpublished'))?.[1]
  const kind = types.get(type) ?? (type === 'misc' && url !== undefined ? 'webpage' : 'document')
  const year = get('year')
  const month = months.indexOf((get('month') ?? '').slice(0, 3).toLowerCase()) + 1
  return {
    type: kind,
    title: title !== undefined && subtitle !== undefined ? `${title}: ${subtitle}` : title,
    author: bibtexNames(raw('author')),
    editor: bibtexNames(raw('editor')),
    issued: get('date') ?? (year !== undefined && month > 0 ? `${year}-${month}` : year),
    'container-title': get('journaltitle', 'journal', 'booktitle', 'maintitle'),
    publisher: get('publisher', 'institution', 'school', 'organization'),
    'publisher-place': get('location', 'address'),
    volume: get('volume'),
    issue: get('number', 'issue'),
    page: get('pages'),
    edition: get('edition'),
    DOI: raw('doi').replace(/\\_/g, '_'),
    URL: url,
    ISBN: get('isbn'),
    ISSN: get('issn'),
    language: get('langid', 'language'),
  }
}
