import type { Block, PageStart, Structure } from '../../../shared/text/structure'
import { normalizeText } from '../../../shared/text/normalize'
import type { BlockMark } from './converted'
import { MAX_CHARACTERS } from './limits'
import { tooLong } from './refusal'

/**
 * Puts blocks together to one text with its structure. Blocks are set apart by a blank line; items of a list and
 * rows of a table that follow each other, by a line break.
 */
export class Draft {
  readonly #parts: string[] = []
  readonly #blocks: Block[] = []
  readonly #pages: PageStart[] = []
  #length = 0

  /** `fileName` is what a refusal calls the document. */
  constructor(readonly fileName: string) {}

  /**
   * Adds a block and returns where its text begins, or null where there is nothing but white space to add. White
   * space at its edges is left out, except before a table row, where it stands for empty cells, and before the
   * first line of a `verbatim` text. Throws a Problem where the text becomes too long.
   */
  add(mark: BlockMark, raw: string, verbatim = false): number | null {
    const text = trimBlock(normalizeText(raw), verbatim || mark.kind === 'table-row')
    if (text === '') return null
    const separator = this.#separator(mark)
    const start = this.#length + separator.length
    const end = start + text.length
    if (end > MAX_CHARACTERS) throw tooLong(this.fileName)
    this.#parts.push(separator, text)
    this.#length = end
    const level = mark.level === undefined ? {} : { level: mark.level }
    this.#blocks.push({ start, end, kind: mark.kind, ...level })
    return start
  }

  /** Notes that a page of the original begins at `start`. Pages are given in order. */
  page(start: number, label: string): void {
    this.#pages.push({ start, label })
  }

  /** Offset of the end of the text so far. */
  get length(): number {
    return this.#length
  }

  /** Everything added so far. */
  finish(): { readonly text: string; readonly structure: Structure } {
    const pages = this.#pages.length > 0 ? { pages: this.#pages } : {}
    return { text: this.#parts.join(''), structure: { blocks: this.#blocks, ...pages } }
  }

  #separator(mark: BlockMark): string {
    const last = this.#blocks.at(-1)
    if (!last) return ''
    const together = last.kind === mark.kind && (mark.kind === 'list-item' || mark.kind === 'table-row')
    return together ? '\n' : '\n\n'
  }
}

/** Takes white space off the edges; `keepIndent` keeps the blanks and tabs of the first line that has words. */
function trimBlock(text: string, keepIndent: boolean): string {
  const inner = text.trim()
  if (inner === '' || !keepIndent) return inner
  const begin = text.length - text.trimStart().length
  return text.slice(text.lastIndexOf('\n', begin - 1) + 1).trimEnd()
}
