import type { Structure } from '../../../shared/text/structure'
import type { BlockMark } from './converted'
import type { Draft } from './draft'

interface Properties {
  mark: BlockMark | null
  isItem: boolean
  listLevel: number
  inTable: boolean
}

const PLAIN: Readonly<Properties> = { mark: null, isItem: false, listLevel: 1, inTable: false }

/** Puts the words of an RTF file into paragraphs, table rows and notes. Paragraph properties hold until `\pard`. */
export class RtfBlocks {
  #properties: Properties = { ...PLAIN }
  #text = ''
  #cell: string[] = []
  #row: string[] = []
  readonly #notes: string[] = []
  /** What was being read when a note began, or null outside of notes. */
  #outside: string | null = null

  constructor(private readonly draft: Draft) {}

  add(text: string): void {
    this.#text += text
  }

  /** The paragraph is an item of a list, whatever its style says. */
  item(): void {
    this.#properties.isItem = true
  }

  style(mark: BlockMark | undefined): void {
    this.#properties.mark = mark ?? null
  }

  property(word: string, value: number | null): void {
    const properties = this.#properties
    if (word === 'pard') this.#properties = { ...PLAIN }
    else if (word === 'intbl') properties.inTable = true
    else if (word === 'ls' && value !== 0) properties.isItem = true
    else if (word === 'ilvl') properties.listLevel = (value ?? 0) + 1
    else if (word === 'outlinelevel' && value !== null && value >= 0 && value < 9) {
      properties.mark = { kind: 'heading', level: value + 1 }
    } else if (word === 'cell' || word === 'nestcell') this.#endCell()
    else if (word === 'row' || word === 'nestrow') this.#endRow()
  }

  endParagraph(): void {
    if (this.#outside !== null) {
      this.#text += '\n'
      return
    }
    const text = this.#text
    this.#text = ''
    if (this.#properties.inTable) this.#cell.push(text)
    else {
      this.#endRow()
      this.draft.add(this.#mark(), text)
    }
  }

  /** The mark of a note: its number in the text, or before the note itself. */
  noteMark(): void {
    this.#text += this.#outside === null ? `[${this.#notes.length + 1}]` : `[${this.#notes.length + 1}] `
  }

  startNote(): void {
    if (this.#outside !== null) return
    this.#outside = this.#text
    this.#text = ''
  }

  endNote(): void {
    this.#notes.push(this.#text.trim().replace(/ {2,}/g, ' '))
    this.#text = this.#outside ?? ''
    this.#outside = null
  }

  finish(): { readonly text: string; readonly structure: Structure } {
    if (this.#outside !== null) this.endNote()
    if (this.#cell.length > 0 || this.#row.length > 0) {
      this.#endCell()
      this.#endRow()
    }
    this.draft.add(this.#mark(), this.#text)
    for (const note of this.#notes) this.draft.add({ kind: 'paragraph' }, note)
    return this.draft.finish()
  }

  #mark(): BlockMark {
    const { mark, isItem, listLevel } = this.#properties
    if (mark?.kind === 'heading') return mark
    if (isItem) return { kind: 'list-item', level: listLevel }
    return mark ?? { kind: 'paragraph' }
  }

  #endCell(): void {
    this.#cell.push(this.#text)
    this.#text = ''
    this.#row.push(
      this.#cell
        .map((each) => each.trim())
        .join('\n')
        .trim(),
    )
    this.#cell = []
  }

  #endRow(): void {
    if (this.#cell.length > 0) this.#endCell()
    if (this.#row.length > 0) this.draft.add({ kind: 'table-row' }, this.#row.join('\t'))
    this.#row = []
  }
}
