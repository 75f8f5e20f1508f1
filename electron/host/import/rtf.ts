import type { BlockMark, Body } from './converted'
import { Draft } from './draft'
import { MAX_RTF_DEPTH } from './limits'
import { refusal } from './refusal'
import { decodeRun, encodingOfCharset, encodingOfCodePage, isLeadByte } from './rtf-charset'
import { RtfBlocks } from './rtf-blocks'
import { markOfStyle, nothingLost, rtfLosses } from './rtf-findings'
import { rtfTokens, type RtfToken } from './rtf-tokens'
import { CHARACTERS, SKIPPED, STARRED, SYMBOLS } from './rtf-words'

/** What text at some place of the file means. Inherited by inner groups and restored when they end. */
interface State {
  place: 'body' | 'skipped' | 'fonts' | 'font-name' | 'styles' | 'title' | 'upr'
  /** How many fallback characters follow a `\u`. */
  fallback: number
  font: number
  /** The font for East Asian bytes and whether the run is marked as such (`\dbch`). */
  eastAsianFont: number | null
  script: 'any' | 'low' | 'high' | 'east-asian' | 'right-to-left'
  hidden: boolean
  inNote: boolean
}

/**
 * Reads RTF: words in all its three spellings (`\'hh` in the font's code page, `\uN`, plain), paragraphs, headings
 * by style or outline level, list items, table rows, notes. Pictures, objects, comments, headers and footers are
 * left out. A file that ends too early is read as far as it goes.
 */
export function readRtf(bytes: Uint8Array, fileName: string): Body {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const reader = new RtfReader(fileName)
  for (const token of rtfTokens(source)) reader.take(token)
  return reader.finish()
}

class RtfReader {
  readonly #blocks: RtfBlocks
  readonly #stack: State[] = []
  readonly #fonts = new Map<number, string | null>()
  readonly #styles = new Map<number, BlockMark>()
  #state: State = {
    place: 'body',
    fallback: 1,
    font: 0,
    eastAsianFont: null,
    script: 'any',
    hidden: false,
    inNote: false,
  }
  #documentEncoding = 'windows-1252'
  #defaultFont = 0
  #run: number[] = []
  #runEncoding = ''
  #toSkip = 0
  #starred = false
  #fontRead = 0
  #styleRead = 0
  #styleName = ''
  #styleOutline = 0
  #title = ''
  readonly #lost = nothingLost()

  constructor(private readonly fileName: string) {
    this.#blocks = new RtfBlocks(new Draft(fileName))
  }

  take(token: RtfToken): void {
    if (token.kind === 'byte') {
      if (this.#toSkip > 0) this.#toSkip -= 1
      else this.#addByte(token.byte)
      return
    }
    if (token.kind === 'plain') {
      const text = token.text.slice(this.#toSkip)
      this.#toSkip = Math.max(0, this.#toSkip - token.text.length)
      if (text !== '') this.#addPlain(text)
      return
    }
    if (token.kind === 'symbol' && this.#completesRun(token.symbol)) return
    this.#endRun()
    if (token.kind === 'open') this.#open()
    else if (token.kind === 'close') this.#close()
    else if (token.kind === 'symbol') this.#symbol(token.symbol)
    else this.#word(token.word, token.value)
  }

  finish(): Body {
    this.#endRun()
    const { text, structure } = this.#blocks.finish()
    const title = this.#title.trim()
    return { text, structure, ...(title ? { title } : {}), losses: rtfLosses(this.#lost) }
  }

  #open(): void {
    if (this.#stack.length >= MAX_RTF_DEPTH) {
      throw refusal(
        this.fileName,
        'unsafe',
        `nests its parts more than ${MAX_RTF_DEPTH} deep, so it was not read.`,
      )
    }
    this.#toSkip = 0
    this.#starred = false
    this.#stack.push({ ...this.#state })
  }

  #close(): void {
    this.#toSkip = 0
    this.#starred = false
    if (this.#state.place === 'styles') this.#endStyle()
    const outer = this.#stack.pop()
    if (!outer) return
    if (this.#state.inNote && !outer.inNote) this.#blocks.endNote()
    this.#state = outer
  }

  #symbol(symbol: string): void {
    if (symbol === '*') {
      this.#starred = true
      return
    }
    if (this.#toSkip > 0) {
      this.#toSkip -= 1
      return
    }
    if (symbol === '\n' || symbol === '\r') this.#paragraph()
    else this.#addText(SYMBOLS.get(symbol) ?? '')
  }

  #word(word: string, value: number | null): void {
    const starred = this.#starred
    this.#starred = false
    if (starred && !STARRED.has(word)) {
      this.#skipGroup(word)
      return
    }
    if (word === 'u') {
      this.#toSkip = 0
      this.#addText(String.fromCharCode((value ?? 0) & 0xffff))
      this.#toSkip = this.#state.fallback
      return
    }
    if (this.#toSkip > 0 && CHARACTERS.has(word)) {
      this.#toSkip -= 1
      return
    }
    if (SKIPPED.has(word)) this.#skipGroup(word)
    else if (!this.#destination(word) && !this.#charset(word, value)) this.#content(word, value)
  }

  #skipGroup(word: string): void {
    if (this.#state.place === 'body' && !this.#state.hidden) {
      if (word === 'pict') this.#lost.pictures += 1
      else if (word === 'object') this.#lost.objects += 1
      else if (word === 'annotation') this.#lost.comments += 1
      else if (word === 'shppict') this.#lost.pictures += 1
      else if (/^(?:header|footer)/.test(word)) this.#lost.furniture = true
      else if (word === 'listtext' || word === 'pntext') this.#lost.numbers = true
      // What a program sets before an item is left out; that it is an item is kept.
      if (word === 'listtext' || word === 'pntext' || word === 'pn') this.#blocks.item()
    }
    this.#state.place = 'skipped'
  }

  #destination(word: string): boolean {
    const { place } = this.#state
    if (word === 'ud' && place === 'upr') this.#state.place = 'body'
    else if (place !== 'body') return false
    else if (word === 'fonttbl') this.#state.place = 'fonts'
    else if (word === 'stylesheet') this.#state.place = 'styles'
    else if (word === 'title') this.#state.place = 'title'
    else if (word === 'upr') this.#state.place = 'upr'
    else if (word === 'info') this.#state.hidden = true
    else if (word === 'footnote') {
      this.#state.inNote = true
      this.#blocks.startNote()
    } else return false
    return true
  }

  /** Words that say how bytes are to be read. */
  #charset(word: string, value: number | null): boolean {
    const state = this.#state
    const number = value ?? 0
    if (word === 'ansicpg') this.#documentEncoding = encodingOfCodePage(number)
    else if (word === 'mac') this.#documentEncoding = 'macintosh'
    else if (word === 'uc') state.fallback = Math.max(0, number)
    else if (word === 'deff') {
      this.#defaultFont = number
      state.font = number
    } else if (word === 'f') {
      if (state.place === 'fonts') this.#fontRead = number
      state.font = number
    } else if (word === 'fcharset') this.#fonts.set(this.#fontRead, encodingOfCharset(number))
    else if (word === 'cpg') this.#fonts.set(this.#fontRead, encodingOfCodePage(number))
    else if (word === 'loch') state.script = 'low'
    else if (word === 'hich') state.script = 'high'
    else if (word === 'dbch') state.script = 'east-asian'
    else if (word === 'rtlch') state.script = 'right-to-left'
    else if (word === 'af') {
      if (state.script === 'east-asian') state.eastAsianFont = number
    } else return false
    return true
  }

  #content(word: string, value: number | null): void {
    const state = this.#state
    if (state.place === 'styles') {
      if (word === 's') this.#styleRead = value ?? 0
      else if (word === 'cs' || word === 'ds' || word === 'ts') this.#styleRead = -1
      else if (word === 'outlinelevel' && value !== null && value < 9) this.#styleOutline = value + 1
      return
    }
    if (state.place !== 'body') return
    const character = CHARACTERS.get(word)
    if (character !== undefined) this.#addText(character)
    else if (word === 'par' || word === 'sect' || word === 'page' || word === 'column') this.#paragraph()
    else if (word === 'plain') {
      Object.assign(state, { font: this.#defaultFont, eastAsianFont: null, script: 'any', hidden: false })
    } else if (word === 'v') state.hidden = value !== 0
    else if (word === 'deleted') {
      if (value !== 0) this.#lost.deletions += 1
      state.hidden = value !== 0
    } else if (word === 'chftn') this.#blocks.noteMark()
    else if (word === 's') this.#blocks.style(this.#styles.get(value ?? 0))
    else this.#blocks.property(word, value)
  }

  #paragraph(): void {
    if (this.#state.place === 'body') this.#blocks.endParagraph()
  }

  #addText(text: string): void {
    const { place, hidden } = this.#state
    if (place === 'styles') this.#styleName += text
    else if (place === 'title') this.#title += text
    else if (place === 'body' && !hidden) this.#blocks.add(text)
  }

  #addByte(byte: number): void {
    const encoding = this.#encoding()
    if (encoding !== this.#runEncoding) this.#endRun()
    this.#runEncoding = encoding
    this.#run.push(byte)
  }

  /** Plain letters; the first may be the second byte of a character whose first was written as `\'hh`. */
  #addPlain(text: string): void {
    let rest = text
    if (this.#awaitsByte()) {
      this.#run.push(text.charCodeAt(0))
      rest = text.slice(1)
    }
    this.#endRun()
    if (rest !== '') this.#addText(rest)
  }

  #completesRun(symbol: string): boolean {
    if (!/^[\\{}]$/.test(symbol) || !this.#awaitsByte()) return false
    this.#run.push(symbol.charCodeAt(0))
    return true
  }

  #awaitsByte(): boolean {
    let awaits = false
    for (const byte of this.#run) awaits = !awaits && isLeadByte(byte, this.#runEncoding)
    return awaits
  }

  #endRun(): void {
    if (this.#run.length === 0) return
    const run = this.#run
    this.#run = []
    this.#addText(decodeRun(run, this.#runEncoding))
  }

  #encoding(): string {
    const { script, eastAsianFont, font } = this.#state
    const chosen = script === 'east-asian' && eastAsianFont !== null ? eastAsianFont : font
    return this.#fonts.get(chosen) ?? this.#documentEncoding
  }

  #endStyle(): void {
    const mark = markOfStyle(this.#styleName, this.#styleOutline)
    if (mark && this.#styleRead >= 0) this.#styles.set(this.#styleRead, mark)
    this.#styleName = ''
    this.#styleOutline = 0
    this.#styleRead = 0
  }
}
