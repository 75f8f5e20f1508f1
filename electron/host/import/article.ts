import { Readability } from '@mozilla/readability'
import { Parser } from 'htmlparser2'
import { parseHTML } from 'linkedom'
import { Draft } from './draft'
import { addHtmlBlocks } from './html-blocks'
import { MAX_ARTICLE } from './limits'

/** The article of a saved page: HTML that holds its title, who wrote it, and its words. */
export interface Article {
  readonly html: string
  readonly title: string
  /** How many characters of the page's words are not in it. */
  readonly left: number
}

/** Marks of what stands around an article: ways to go on, heads and feet of a site, columns at the side. */
const FURNITURE =
  /<(?:nav|aside|header|footer)\b|\brole\s*=\s*["']?(?:navigation|banner|contentinfo|complementary)|\b(?:id|class)\s*=\s*["'][^"']{0,80}(?:\bnav|menu|sidebar|footer|breadcrumb|cookie|share)/iu

/** Shortest article that is taken for one, in characters. */
const SHORTEST = 500
/** An article is at least this part of the words of its page: less is a guess that went wrong. */
const LEAST_PART = 0.2

/**
 * The article of a page with a site's furniture around it, found as the reading view of a browser does; null for a
 * page that is no article, has nothing around it, or is too large to look for one. No script runs and nothing is
 * fetched.
 */
export function articleOf(page: string): Article | null {
  if (page.length > MAX_ARTICLE.characters || !FURNITURE.test(page) || !isOfUsualSize(page)) return null
  const found = readable(page)
  if (!found?.content) return null
  const heading = found.title?.trim() ?? ''
  const byline = found.byline?.trim() ?? ''
  const html =
    (heading === '' ? '' : `<h1>${escaped(heading)}</h1>`) +
    (byline === '' ? '' : `<p>${escaped(byline)}</p>`) +
    found.content
  const length = wordsIn(html)
  const whole = wordsIn(page)
  // The title may stand in the head of the page only, so an article can seem longer than its page.
  const left = whole - length
  return length >= SHORTEST && length >= whole * LEAST_PART && left > whole * 0.01
    ? { html, title: heading, left }
    : null
}

/** Whether a page has about as many elements, nested about as deep, as pages have: looking takes long beyond that. */
function isOfUsualSize(page: string): boolean {
  let elements = 0
  let depth = 0
  let deepest = 0
  const parser = new Parser({
    onopentagname: () => {
      elements += 1
      deepest = Math.max(deepest, ++depth)
    },
    onclosetag: () => (depth -= 1),
  })
  parser.end(page)
  return elements <= MAX_ARTICLE.elements && deepest <= MAX_ARTICLE.depth
}

function readable(page: string) {
  try {
    const { document } = parseHTML(complete(page))
    return new Readability(document as unknown as ConstructorParameters<typeof Readability>[0], {
      keepClasses: false,
    }).parse()
  } catch {
    // No page that it can make anything of: the whole text is read by other means.
    return null
  }
}

/** A page with the elements that may be left out of HTML and that the parser of the document does not add. */
function complete(page: string): string {
  if (/<body[\s>]/iu.test(page) && /<html[\s>]/iu.test(page)) return page
  const title = /<title[^>]*>([^<]{0,1000})</iu.exec(page)?.[1] ?? ''
  const bare = page.replace(/<!doctype[^>]*>|<\/?(?:html|head|body)(?:\s[^>]*)?>/giu, '')
  return `<html><head><title>${title}</title></head><body>${bare}</body></html>`
}

function wordsIn(html: string): number {
  const draft = new Draft('')
  addHtmlBlocks(html, draft)
  return draft.length
}

const escaped = (words: string): string =>
  words.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;')
