import type { BlockMark, Body } from './converted'
import { Draft } from './draft'
import { leftOut, LIST_NUMBERS_LOST } from './losses'
import { refusal } from './refusal'
import { readXml, type XmlElement } from './xml'
import type { Archive } from './zip'

// Namespaces of OpenDocument 1.3, part 3.
const OASIS = 'urn:oasis:names:tc:opendocument:xmlns:'
const TEXT = `${OASIS}text:1.0`
const TABLE = `${OASIS}table:1.0`
const OFFICE = `${OASIS}office:1.0`
const STYLE = `${OASIS}style:1.0`
const DRAW = `${OASIS}drawing:1.0`
const SVG = `${OASIS}svg-compatible:1.0`
const MANIFEST = `${OASIS}manifest:1.0`
const DC = 'http://purl.org/dc/elements/1.1/'

const SKIPPED = new Set([
  `${OFFICE} annotation`,
  `${TEXT} tracked-changes`,
  `${OFFICE} forms`,
  `${OFFICE} scripts`,
  `${TEXT} note-citation`,
  `${SVG} title`,
  `${SVG} desc`,
  `${OFFICE} binary-data`,
])

/** Whether a zip package is an OpenDocument text, by its `mimetype` file. */
export async function isOdt(archive: Archive): Promise<boolean> {
  if (!archive.has('content.xml') || !archive.has('mimetype')) return false
  const type = Buffer.from(await archive.read('mimetype'))
    .toString('latin1')
    .trim()
  return /^application\/vnd\.oasis\.opendocument\.text(?:-template|-master)?$/.test(type)
}

/**
 * Reads an OpenDocument text. Comments and tracked deletions are left out, notes are set at the end. Throws a
 * Problem where it is damaged, protected or too long.
 */
export async function readOdt(archive: Archive, fileName: string): Promise<Body> {
  await refuseEncrypted(archive, fileName)
  const title = archive.has('meta.xml') ? readTitle(await archive.read('meta.xml'), fileName) : ''
  const body = new OdtBody(fileName)
  readXml(await archive.read('content.xml'), fileName, body)
  return { ...body.finish(), ...(title ? { title } : {}) }
}

/** Throws a Problem where an OpenDocument package is protected with a password. */
export async function refuseEncrypted(archive: Archive, fileName: string): Promise<void> {
  if (!archive.has('META-INF/manifest.xml')) return
  let encrypted = archive.has('encrypted-package')
  readXml(await archive.read('META-INF/manifest.xml'), fileName, {
    open: ({ name, uri }) => {
      if (name === 'encryption-data' && uri === MANIFEST) encrypted = true
    },
  })
  if (encrypted) {
    throw refusal(
      fileName,
      'password',
      'is protected with a password. Save it without one and import it again.',
    )
  }
}

function readTitle(bytes: Uint8Array, fileName: string): string {
  let inside = false
  let title = ''
  readXml(bytes, fileName, {
    open: ({ name, uri }) => (inside = name === 'title' && uri === DC),
    close: () => (inside = false),
    text: (text) => (title += inside ? text : ''),
  })
  return title.trim()
}

interface Paragraph {
  readonly mark: BlockMark
  text: string
}

type Row = string[][]

/** Collects the words of `content.xml`. A note or text box inside a paragraph has its own paragraphs on the stack. */
class OdtBody {
  readonly #draft: Draft
  readonly #paragraphs: Paragraph[] = []
  readonly #notes: string[] = []
  readonly #rows: Row[] = []
  readonly #items: { fresh: boolean }[] = []
  readonly #parents = new Map<string, string>()
  #lists = 0
  #skipped = 0
  #inNote = 0
  #pictures = 0
  #comments = 0
  #deletions = 0
  #listStyle = ''
  readonly #numberedStyles = new Set<string>()
  #numbered = false

  constructor(fileName: string) {
    this.#draft = new Draft(fileName)
  }

  readonly open = (element: XmlElement): void => {
    const { name, uri } = element
    if (this.#skipped === 0) {
      if (uri === OFFICE && name === 'annotation') this.#comments += 1
      if (uri === DRAW && name === 'image') this.#pictures += 1
    }
    if (uri === TEXT && name === 'changed-region') this.#deletions += 1
    if (this.#skipped > 0 || SKIPPED.has(`${uri} ${name}`)) this.#skipped += 1
    else if (uri === TEXT) this.#openText(element)
    else if (uri === TABLE && name === 'table-row') this.#rows.push([])
    else if (uri === TABLE && /^(?:covered-)?table-cell$/.test(name)) this.#rows.at(-1)?.push([])
    else if (uri === STYLE && name === 'style') {
      const parent = element.attribute(STYLE, 'parent-style-name')
      const style = element.attribute(STYLE, 'name')
      if (parent !== undefined && style !== undefined) this.#parents.set(style, parent)
    }
  }

  readonly text = (text: string): void => {
    const paragraph = this.#paragraphs.at(-1)
    if (this.#skipped > 0 || !paragraph) return
    // White space folds in OpenDocument; what counts is written as elements (part 3, section 6.1.2).
    const folded = text.replace(/[ \t\r\n]+/g, ' ')
    paragraph.text += /(?:^|[ \n\t])$/.test(paragraph.text.slice(-1)) ? folded.replace(/^ /, '') : folded
  }

  readonly close = (name: string, uri: string): void => {
    if (this.#skipped > 0) this.#skipped -= 1
    else if (uri === TEXT) this.#closeText(name)
    else if (uri === TABLE && name === 'table-row') this.#endRow()
  }

  finish(): Body {
    for (const note of this.#notes) this.#draft.add({ kind: 'paragraph' }, note)
    return {
      ...this.#draft.finish(),
      losses: [
        ...leftOut(this.#pictures, 'picture', 'pictures'),
        ...leftOut(this.#comments, 'comment', 'comments'),
        ...(this.#deletions > 0
          ? ['The record of tracked changes was left out; the text is as it stands now.']
          : []),
        ...(this.#numbered ? [LIST_NUMBERS_LOST] : []),
      ],
    }
  }

  #openText(element: XmlElement): void {
    const paragraph = this.#paragraphs.at(-1)
    switch (element.name) {
      case 'p':
      case 'h':
        this.#paragraphs.push({ mark: this.#markOf(element), text: this.#noteStart() })
        break
      case 'list':
        this.#lists += 1
        if (this.#numberedStyles.has(element.attribute(TEXT, 'style-name') ?? '')) this.#numbered = true
        break
      case 'list-item':
      case 'list-header':
        this.#items.push({ fresh: true })
        break
      case 'list-style':
        this.#listStyle = element.attribute(STYLE, 'name') ?? ''
        break
      case 'list-level-style-number':
        this.#numberedStyles.add(this.#listStyle)
        break
      case 'note':
        if (paragraph) paragraph.text += `[${this.#notes.length + 1}]`
        break
      case 'note-body':
        this.#inNote += 1
        this.#notes.push('')
        break
      case 's':
        if (paragraph)
          paragraph.text += ' '.repeat(Math.min(Number(element.attribute(TEXT, 'c') ?? 1) || 1, 1000))
        break
      case 'tab':
        if (paragraph) paragraph.text += '\t'
        break
      case 'line-break':
        if (paragraph) paragraph.text += '\n'
        break
    }
  }

  #closeText(name: string): void {
    if (name === 'p' || name === 'h') {
      const paragraph = this.#paragraphs.pop()
      if (paragraph) this.#emit(paragraph)
    } else if (name === 'list') this.#lists -= 1
    else if (name === 'list-item' || name === 'list-header') this.#items.pop()
    else if (name === 'note-body') this.#inNote -= 1
  }

  #emit({ mark, text }: Paragraph): void {
    const row = this.#rows.at(-1)
    if (this.#inNote > 0) {
      const last = this.#notes.length - 1
      this.#notes[last] = [this.#notes[last], text].filter(Boolean).join('\n')
    } else if (row) row.at(-1)?.push(text)
    else this.#draft.add(mark, text)
  }

  #endRow(): void {
    const row = this.#rows.pop()
    if (!row) return
    const text = row.map((cell) => cell.map((each) => each.trim()).join('\n')).join('\t')
    this.#emit({ mark: { kind: 'table-row' }, text })
  }

  #noteStart(): string {
    return this.#inNote > 0 && this.#notes.at(-1) === '' ? `[${this.#notes.length}] ` : ''
  }

  #markOf(element: XmlElement): BlockMark {
    if (element.name === 'h')
      return { kind: 'heading', level: Number(element.attribute(TEXT, 'outline-level') ?? 1) || 1 }
    const style = element.attribute(TEXT, 'style-name') ?? ''
    const name = this.#parents.get(style) ?? style
    if (name === 'Title') return { kind: 'heading', level: 1 }
    const item = this.#items.at(-1)
    if (item?.fresh) {
      item.fresh = false
      return { kind: 'list-item', level: this.#lists }
    }
    return { kind: name === 'Quotations' ? 'quote' : 'paragraph' }
  }
}
