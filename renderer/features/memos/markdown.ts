import MarkdownIt from 'markdown-it'
import type { Token } from 'markdown-it'

/** A piece of Markdown with what is in it. */
export interface Piece {
  readonly token: Token
  readonly pieces: readonly Piece[]
}

// `html: false`: tags in a memo are words like any other. Single line ends count, as people write notes.
const parser = new MarkdownIt({ html: false, linkify: true, breaks: true })

/** Reads Markdown as a tree; nothing in it is ever markup for the browser. */
export function readMarkdown(body: string): readonly Piece[] {
  return nest(parser.parse(body, {}))
}

/** The words alone, blanks between blocks, at most `most` UTF-16 units: for a preview. */
export function plainWords(body: string, most: number): string {
  const words: string[] = []
  for (const { type, content, children } of parser.parse(body.slice(0, most * 2), {})) {
    if (type === 'inline') words.push((children ?? []).map(wordsOf).join(''))
    else if (type === 'fence' || type === 'code_block') words.push(content.trim())
  }
  return words.join(' ').slice(0, most)
}

const wordsOf = ({ type, content }: Token): string => (type.endsWith('break') ? ' ' : content)

function nest(tokens: readonly Token[]): readonly Piece[] {
  const root: Piece[] = []
  const open: Piece[][] = [root]
  for (const token of tokens) {
    if (token.nesting < 0) {
      if (open.length > 1) open.pop()
      continue
    }
    const pieces: Piece[] = token.type === 'inline' ? [...nest(token.children ?? [])] : []
    open.at(-1)?.push({ token, pieces })
    if (token.nesting > 0) open.push(pieces)
  }
  return root
}
