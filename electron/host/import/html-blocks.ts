import { Parser } from 'htmlparser2'
import type { BlockMark } from './converted'
import { joinsWithoutBlank } from './cjk'
import type { Draft } from './draft'
import { MAX_HTML_DEPTH } from './limits'
import { refusal } from './refusal'
import { BLOCK, DROPPED, SEEN } from './html-rules'

/** What a program that made the HTML knows better than the common rules. */
export interface HtmlOptions {
  /** White space as it stands instead of folded to one blank; for HTML made from formats where it counts. */
  readonly keepSpace?: boolean
  /** The HTML is XML, in which `<title/>` is an element without content. */
  readonly isXml?: boolean
  /** Whether an element is left out with all its content. */
  readonly skip?: (name: string, attributes: Readonly<Record<string, string>>) => boolean
  /** Words to set before the first words in an element, or null. */
  readonly prefix?: (name: string, attributes: Readonly<Record<string, string>>) => string | null
}

/** What was found beside the words. */
export interface HtmlFindings {
  readonly title: string
  readonly numberedLists: number
  readonly seen: ReadonlyMap<'picture' | 'recording' | 'formula' | 'object', number>
}

interface Piece {
  readonly mark: BlockMark
  readonly text: string
}

/** Cells of the row being read; each holds the blocks found in it. */
type Row = Piece[][]

/**
 * Reads HTML into blocks of `draft`. No markup is kept: an element can only end a block, give it its kind, or
 * disappear with its content. Broken markup is read as far as it goes.
 */
export function addHtmlBlocks(html: string, draft: Draft, options: HtmlOptions = {}): HtmlFindings {
  const seen = new Map<'picture' | 'recording' | 'formula' | 'object', number>()
  const rows: (Row | null)[] = []
  const items: { fresh: boolean }[] = []
  let lines: string[] = ['']
  let numberedLists = 0
  let lists = 0
  let quotes = 0
  let verbatim = 0
  let heading = 0
  let skipped = 0
  let inTitle = false
  let title = ''
  let prefix = ''
  let depth = 0

  const emit = (mark: BlockMark, text: string, asIs = false): void => {
    const cells = rows.findLast((row) => row !== null)
    if (!cells) draft.add(mark, text, asIs)
    else if (text.trim() !== '') cells.at(-1)?.push({ mark, text })
  }

  const markOf = (): BlockMark => {
    if (heading > 0) return { kind: 'heading', level: heading }
    const item = items.at(-1)
    if (item?.fresh) {
      item.fresh = false
      return { kind: 'list-item', level: Math.max(lists, 1) }
    }
    return { kind: quotes > 0 ? 'quote' : 'paragraph' }
  }

  const flush = (): void => {
    const keep = verbatim > 0 || options.keepSpace === true
    const text = lines.map((line) => (keep ? line : foldSpace(line))).join('\n')
    lines = ['']
    if (text.trim() === '') return
    const mark = markOf()
    // Words with a prefix are a note: a list only in the way they were written.
    if (prefix === '') emit(mark, text, verbatim > 0)
    else emit({ kind: 'paragraph' }, prefix + text.trimStart())
    prefix = ''
  }

  const endRow = (): void => {
    const row = rows.at(-1)
    if (!row) return
    rows[rows.length - 1] = null
    const [only] = row
    if (row.length === 1 && only && (only.length > 1 || only[0]?.mark.kind !== 'paragraph')) {
      // A table of one column is layout: what is in it keeps its own kind.
      for (const piece of only) emit(piece.mark, piece.text)
      return
    }
    const cells = row.map((cell) => cell.map((piece) => piece.text.trim()).join('\n'))
    emit({ kind: 'table-row' }, cells.join('\t'))
  }

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth += 1
        if (depth > MAX_HTML_DEPTH) {
          throw refusal(
            draft.fileName,
            'unsafe',
            `nests its parts more than ${MAX_HTML_DEPTH} deep, so it was not read.`,
          )
        }
        if (skipped === 0 && !('hidden' in attributes)) {
          const kind = SEEN.get(name)
          if (kind) seen.set(kind, (seen.get(kind) ?? 0) + 1)
        }
        if (skipped > 0 || DROPPED.has(name) || 'hidden' in attributes || options.skip?.(name, attributes)) {
          skipped += 1
          return
        }
        if (BLOCK.has(name)) flush()
        if (name === 'br') lines.push('')
        else if (name === 'title') inTitle = true
        else if (name === 'ul' || name === 'ol' || name === 'menu' || name === 'dir') lists += 1
        else if (name === 'li') items.push({ fresh: true })
        else if (name === 'blockquote') quotes += 1
        else if (name === 'pre' || name === 'listing' || name === 'xmp') verbatim += 1
        else if (/^h[1-6]$/.test(name)) heading = Number(name[1])
        else if (name === 'table') rows.push(null)
        else if (name === 'tr' && rows.length > 0) {
          endRow()
          rows[rows.length - 1] = []
        } else if ((name === 'td' || name === 'th') && rows.length > 0) {
          const row = rows.at(-1)
          if (row) row.push([])
          else rows[rows.length - 1] = [[]]
        }
        if (name === 'ol') numberedLists += 1
        prefix = options.prefix?.(name, attributes) ?? prefix
      },
      ontext(text) {
        if (skipped > 0) return
        if (inTitle) {
          title += text
          return
        }
        if (verbatim === 0) {
          lines.push((lines.pop() ?? '') + text)
          return
        }
        const [first = '', ...rest] = text.split('\n')
        lines.push((lines.pop() ?? '') + first)
        for (const line of rest) lines.push(line)
      },
      onclosetag(name) {
        depth -= 1
        if (skipped > 0) {
          skipped -= 1
          return
        }
        if (BLOCK.has(name)) flush()
        if (name === 'title') inTitle = false
        else if (name === 'ul' || name === 'ol' || name === 'menu' || name === 'dir') lists -= 1
        else if (name === 'li') items.pop()
        else if (name === 'blockquote') quotes -= 1
        else if (name === 'pre' || name === 'listing' || name === 'xmp') verbatim -= 1
        else if (/^h[1-6]$/.test(name)) heading = 0
        else if (name === 'tr') endRow()
        else if (name === 'table') {
          endRow()
          rows.pop()
        }
      },
    },
    {
      decodeEntities: true,
      lowerCaseTags: true,
      lowerCaseAttributeNames: true,
      recognizeSelfClosing: options.isXml === true,
    },
  )
  parser.write(html)
  parser.end()
  flush()
  return { title: foldSpace(title), numberedLists, seen }
}

/** Folds white space as a browser does; a line break between Chinese or Japanese characters stands for nothing. */
function foldSpace(text: string): string {
  const folded = text.replace(/[ \t\n\f\r]+/g, (run: string, at: number) => {
    if (!/[\n\r]/.test(run)) return ' '
    return joinsWithoutBlank(
      text.slice(Math.max(0, at - 2), at),
      text.slice(at + run.length, at + run.length + 2),
    )
      ? ''
      : ' '
  })
  return folded.replace(/^ | $/g, '')
}
