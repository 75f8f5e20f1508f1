import type { Body } from './converted'
import { Draft } from './draft'
import { addHtmlBlocks, type HtmlFindings } from './html-blocks'
import { leftOut, LIST_NUMBERS_LOST } from './losses'

/** Reads a web page. Throws a Problem where its text is too long. */
export function readHtml(html: string, fileName: string): Body {
  const draft = new Draft(fileName)
  const found = addHtmlBlocks(html, draft, { isXml: /^\ufeff?\s*<\?xml\s/u.test(html.slice(0, 100)) })
  return { ...draft.finish(), ...(found.title ? { title: found.title } : {}), losses: htmlLosses(found) }
}

/** What HTML held beside words, in sentences. */
export const htmlLosses = (found: HtmlFindings): readonly string[] => [
  ...leftOut(found.seen.get('picture') ?? 0, 'picture', 'pictures'),
  ...leftOut(found.seen.get('recording') ?? 0, 'sound or video', 'sounds or videos'),
  ...leftOut(found.seen.get('formula') ?? 0, 'formula', 'formulas'),
  ...leftOut(found.seen.get('object') ?? 0, 'embedded object', 'embedded objects'),
  ...(found.numberedLists > 0 ? [LIST_NUMBERS_LOST] : []),
]

/** The encoding that a page declares in its first 4 KiB (`<meta charset>`, XML declaration), or undefined. */
export function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1')
  const meta = /<meta[^>]{1,300}charset\s*=\s*["']?\s*([\w.:-]{2,40})/i.exec(head)
  return (meta ?? /^\s*<\?xml[^>]{1,200}encoding\s*=\s*["']([\w.:-]{2,40})/.exec(head))?.[1]
}

/** Whether a text begins as a web page does. */
export const looksLikeHtml = (text: string): boolean =>
  /^\ufeff?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype\s+html|html)\b/i.test(
    text.slice(0, 4096),
  )
