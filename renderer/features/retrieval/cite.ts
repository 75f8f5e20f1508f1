import type { TFunction } from 'i18next'
import type { Client } from '../../../shared/contract/client'
import type { Id } from '../../../shared/model/entities'
import type { Retrieved } from '../../../shared/queries/retrieve'
import type { Range } from '../../../shared/text/range'
import { paragraphs } from '../../../shared/text/segments'
import type { Structure } from '../../../shared/text/structure'

/** A text with what is known of its paragraphs and pages. */
export interface CitedText {
  readonly text: string
  readonly structure: Structure | null
}

/** Says where a passage of this text stands, for a citation: by page where the original has pages, else by paragraph. */
export function placer({ text, structure }: CitedText, t: TFunction): (range: Range) => string {
  const pages = structure?.pages ?? []
  const blocks = structure?.blocks.length ? structure.blocks : paragraphs(text)
  return ({ start, end }) => {
    const first = (pages[lastFrom(pages, start)] ?? pages[0])?.label
    const last = (pages[lastFrom(pages, Math.max(start, end - 1))] ?? pages[0])?.label
    if (first !== undefined && last !== undefined) {
      return first === last
        ? t('retrieval.page', { label: first })
        : t('retrieval.pages', { label: `${first}–${last}` })
    }
    return t('retrieval.paragraph', { n: Math.max(1, lastFrom(blocks, start) + 1) })
  }
}

/** Place in the list of the last stretch that begins at or before the offset; -1 where none does. */
function lastFrom(stretches: readonly { readonly start: number }[], offset: number): number {
  let low = 0
  let high = stretches.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((stretches[middle]?.start ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** Passages with their citations, as they would stand in a paper, one below the other. */
export interface Citations {
  readonly plain: string
  /** The same as HTML, the source's name in italics. */
  readonly rich: string
}

/** Cites the passages. Rejects with the host's Problem. */
export async function citations(
  client: Client,
  found: readonly Retrieved[],
  t: TFunction,
): Promise<Citations> {
  const texts = new Map<Id, { readonly text: string; readonly placeOf: (range: Range) => string }>()
  for (const revisionId of new Set(found.map((one) => one.quotation.revisionId))) {
    const cited = await client.call('source.text', { revisionId })
    texts.set(revisionId, { text: cited.text, placeOf: placer(cited, t) })
  }
  const parts = found.flatMap(({ quotation, source }) => {
    const cited = texts.get(quotation.revisionId)
    if (!cited) return []
    const words = cited.text.slice(quotation.start, quotation.end).replace(/\s*\n\s*/g, ' ')
    return { words, source: source.name, place: cited.placeOf(quotation) }
  })
  return {
    plain: parts.map((part) => t('retrieval.citation', part)).join('\n\n'),
    rich: parts
      .map(({ words, source, place }) => {
        const safe = { words: escaped(words), source: `<i>${escaped(source)}</i>`, place: escaped(place) }
        return `<p>${t('retrieval.citation', safe)}</p>`
      })
      .join('\n'),
  }
}

/** Puts the citations on the clipboard, with the rich form where the clipboard takes one. Rejects where it takes none. */
export async function putOnClipboard({ plain, rich }: Citations): Promise<void> {
  if (typeof ClipboardItem === 'undefined' || typeof navigator.clipboard.write !== 'function') {
    return navigator.clipboard.writeText(plain)
  }
  await navigator.clipboard.write([
    new ClipboardItem({
      'text/plain': new Blob([plain], { type: 'text/plain' }),
      'text/html': new Blob([rich], { type: 'text/html' }),
    }),
  ])
}

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
