import { Parser } from 'htmlparser2'
import type { Ground } from '../../../../shared/exchange/refi/stored-words'
import { joinsWithoutBlank } from '../cjk'
import { BLOCK, DROPPED } from '../html-rules'
import { MAX_HTML_DEPTH } from '../limits'
import { refusal } from '../refusal'

/** The words of HTML one after another, as positions of Taguette count them: white space between elements belongs to them. */
export function textNodesOf(html: string, fileName: string): string {
  let nodes = ''
  walk(html, fileName, { text: (words) => (nodes += words) })
  return nodes
}

/** Text as somebody reads it, made of the words between the tags; and where each of them is in it. */
export function flatten(html: string, fileName: string): Ground {
  const flat = new Flat()
  let verbatim = 0
  let dropped = 0
  walk(html, fileName, {
    open(name) {
      if (DROPPED.has(name)) dropped += 1
      if (name === 'br') flat.breakLine(1)
      else if (name === 'td' || name === 'th') flat.cell()
      else if (BLOCK.has(name)) flat.breakLine(name === 'li' || name === 'tr' ? 1 : 2)
      if (name === 'pre') verbatim += 1
    },
    text: (words) => flat.add(words, verbatim > 0, dropped > 0),
    close(name) {
      if (DROPPED.has(name)) dropped -= 1
      if (name === 'pre') verbatim -= 1
      if (BLOCK.has(name) && name !== 'td' && name !== 'th')
        flat.breakLine(name === 'li' || name === 'tr' ? 1 : 2)
    },
  })
  return flat.finish()
}

/** Puts text together, and remembers for each unit that went in where it is. */
class Flat {
  readonly #nodes: string[] = []
  readonly #out: string[] = []
  /** For each unit of the words: where it is, doubled; odd where it stands there itself. */
  readonly #at: number[] = []
  #length = 0
  #last = ''
  /** What stands between what is there and the next words. */
  #gap: '' | ' ' | '\n' | '\t' | '\n\n' = ''
  #isBroken = false

  breakLine(lines: 1 | 2): void {
    if (this.#length === 0) return
    if (lines === 2 || this.#gap === '\n\n') this.#gap = '\n\n'
    else this.#gap = '\n'
  }

  cell(): void {
    if (this.#length > 0 && !this.#gap.startsWith('\n')) this.#gap = '\t'
  }

  add(words: string, isVerbatim: boolean, isDropped: boolean): void {
    this.#nodes.push(words)
    for (let i = 0; i < words.length; i++) {
      const unit = words[i] ?? ''
      if (isDropped || unit === '\0' || (unit === '\uFEFF' && this.#length === 0)) {
        this.#at.push(this.#length * 2)
      } else if (!isVerbatim && /[ \t\n\f\r]/.test(unit)) {
        this.#at.push(this.#length * 2)
        if (this.#gap === '' && this.#length > 0) {
          this.#gap = ' '
          this.#isBroken = false
        }
        if (unit === '\n') this.#isBroken = true
      } else this.#put(unit === '\r' ? '\n' : unit)
    }
  }

  finish(): Ground {
    const text = this.#out.join('').toWellFormed()
    const at = this.#at
    /** The first that stands in the text at or behind a place, the last before one. */
    const next = new Uint32Array(at.length + 1).fill(text.length)
    for (let i = at.length - 1; i >= 0; i--)
      next[i] = (at[i] ?? 0) % 2 === 1 ? Math.floor((at[i] ?? 0) / 2) : (next[i + 1] ?? 0)
    const previous = new Uint32Array(at.length + 1)
    for (let i = 0; i < at.length; i++)
      previous[i + 1] = (at[i] ?? 0) % 2 === 1 ? Math.floor((at[i] ?? 0) / 2) + 1 : (previous[i] ?? 0)
    return {
      raw: this.#nodes.join(''),
      text,
      toText: (start, end) => [next[start] ?? text.length, previous[end] ?? 0],
    }
  }

  #put(unit: string): void {
    // A line break between Chinese characters stands for nothing.
    const isNothing = this.#gap === ' ' && this.#isBroken && joinsWithoutBlank(this.#last, unit)
    if (this.#gap !== '' && !isNothing) {
      this.#out.push(this.#gap)
      this.#length += this.#gap.length
    }
    this.#gap = ''
    this.#at.push(this.#length * 2 + 1)
    this.#out.push(unit)
    this.#length += 1
    this.#last = /[\uDC00-\uDFFF]/.test(unit) ? this.#last.slice(-1) + unit : unit
  }
}

interface Steps {
  readonly open?: (name: string) => void
  readonly text: (words: string) => void
  readonly close?: (name: string) => void
}

function walk(html: string, fileName: string, steps: Steps): void {
  let depth = 0
  let isAfterPre = false
  const parser = new Parser(
    {
      onopentag(name) {
        depth += 1
        if (depth > MAX_HTML_DEPTH) {
          throw refusal(
            fileName,
            'unsafe',
            `nests its parts more than ${MAX_HTML_DEPTH} deep, so it was not read.`,
          )
        }
        isAfterPre = name === 'pre' || name === 'listing' || name === 'textarea'
        steps.open?.(name)
      },
      ontext(words) {
        // A browser leaves out the first line break in these.
        const said = isAfterPre ? words.replace(/^\n/, '') : words
        isAfterPre = false
        steps.text(said)
      },
      onclosetag(name) {
        depth -= 1
        isAfterPre = false
        steps.close?.(name)
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  )
  parser.write(html.replace(/\r\n?/g, '\n'))
  parser.end()
}
