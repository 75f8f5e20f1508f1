import { articleOf } from './article'
import type { Body } from './converted'
import { readHtml } from './html'
import { parseMail } from './mail'
import { refusal } from './refusal'

/**
 * Reads a saved web page: the article alone where it is one with a site's furniture around it, else, and where `whole`
 * is wanted, all its words. Throws a Problem where the text is too long.
 */
export function readPage(html: string, fileName: string, whole: boolean): Body {
  const article = whole ? null : articleOf(html)
  if (!article) return readHtml(html, fileName)
  const body = readHtml(article.html, fileName)
  return {
    ...body,
    ...(article.title === '' ? {} : { title: article.title }),
    isArticle: true,
    losses: [
      `Only the article of this page was read. What stands around it (${article.left} characters) was left out.`,
      ...body.losses,
    ],
  }
}

/** Reads a page that was saved with all its parts in one file (MHTML, RFC 2557); frames in it are left out. */
export async function readMhtml(bytes: Uint8Array, fileName: string, whole: boolean): Promise<Body> {
  const { html } = await parseMail(bytes, fileName)
  if (html === undefined) {
    throw refusal(fileName, 'damaged', 'is damaged: there is no page in it. Save the page again.')
  }
  // Pages of frames come after the page itself.
  const [page = ''] = html.split(/(?<=<\/html\s*>)/iu)
  return readPage(page, fileName, whole)
}
