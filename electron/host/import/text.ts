import type { Block } from '../../../shared/text/structure'
import { normalizeText } from '../../../shared/text/normalize'
import type { Body } from './converted'

/** Plain text stays as it is (normalised); each line that is not blank is a paragraph. Nothing is guessed. */
export function readText(raw: string): Body {
  const text = normalizeText(raw)
  const blocks: Block[] = []
  for (let start = 0; start <= text.length;) {
    const newline = text.indexOf('\n', start)
    const end = newline === -1 ? text.length : newline
    if (/\S/.test(text.slice(start, end))) blocks.push({ start, end, kind: 'paragraph' })
    start = end + 1
  }
  return { text, structure: { blocks }, losses: [] }
}
