import MarkdownIt from 'markdown-it'
import type { Body } from './converted'
import { Draft } from './draft'
import { htmlLosses } from './html'
import { addHtmlBlocks } from './html-blocks'

/**
 * Reads Markdown for its words: marks of emphasis, targets of links and fences go, headings, lists, quotes and
 * tables become structure. HTML inside is read by the rules for HTML. Throws a Problem where the text is too long.
 */
export function readMarkdown(source: string, fileName: string): Body {
  const { properties, rest } = splitFrontMatter(source)
  const draft = new Draft(fileName)
  const found = addHtmlBlocks(new MarkdownIt({ html: true, linkify: false }).render(rest), draft)
  const title = /^title:[ \t]*(.+)$/m
    .exec(properties)?.[1]
    ?.trim()
    .replace(/^(["'])(.*)\1$/, '$2')
  const lost =
    properties === '' ? [] : ['The properties at the head of the file (front matter) were left out.']
  return { ...draft.finish(), ...(title ? { title } : {}), losses: [...lost, ...htmlLosses(found)] }
}

/** Takes off a block of `key: value` lines between two `---` lines at the very beginning. */
function splitFrontMatter(source: string): { readonly properties: string; readonly rest: string } {
  const match = /^\ufeff?---[ \t]*\r?\n([\s\S]{0,20000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(source)
  const properties = match?.[1] ?? ''
  const isProperties =
    /^[\w-]+:/.test(properties) &&
    properties.split(/\r?\n/).every((line) => /^(?:[\w-]+:|\s|- |#|$)/.test(line))
  return match && isProperties
    ? { properties, rest: source.slice(match[0].length) }
    : { properties: '', rest: source }
}
