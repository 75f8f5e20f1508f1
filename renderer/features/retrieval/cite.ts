import type { TFunction } from 'i18next'
import type { Client } from '../../../shared/contract/client'
import type { Id } from '../../../shared/model/entities'
import type { Retrieved } from '../../../shared/queries/retrieve'
import { paragraphs } from '../../../shared/text/segments'
import type { Structure } from '../../../shared/text/structure'

/** A text with what is known of its paragraphs and pages. */
export interface CitedText {
  readonly text: string
  readonly structure: Structure | null
}

/** Where a passage stands, for a citation: by page where the original has pages, else by the paragraph it begins in. */
export function placeOf(
  { text, structure }: CitedText,
  range: { readonly start: number; readonly end: number },
  t: TFunction,
): string {
  const pages = structure?.pages ?? []
  const pageAt = (offset: number): string | undefined =>
    (pages.findLast((page) => page.start <= offset) ?? pages[0])?.label
  const first = pageAt(range.start)
  const last = pageAt(Math.max(range.start, range.end - 1))
  if (first !== undefined && last !== undefined) {
    return first === last
      ? t('retrieval.page', { label: first })
      : t('retrieval.pages', { label: `${first}–${last}` })
  }
  const blocks = structure?.blocks.length ? structure.blocks : paragraphs(text)
  const n = blocks.filter((block) => block.start <= range.start).length
  return t('retrieval.paragraph', { n: Math.max(1, n) })
}

/** The passages as they would stand in a paper, one below the other. Rejects with the host's Problem. */
export async function citations(client: Client, found: readonly Retrieved[], t: TFunction): Promise<string> {
  const texts = new Map<Id, CitedText>()
  for (const revisionId of new Set(found.map((one) => one.quotation.revisionId))) {
    texts.set(revisionId, await client.call('source.text', { revisionId }))
  }
  return found
    .flatMap(({ quotation, source }) => {
      const cited = texts.get(quotation.revisionId)
      if (!cited) return []
      const words = cited.text.slice(quotation.start, quotation.end).replace(/\s*\n\s*/g, ' ')
      return t('retrieval.citation', { words, source: source.name, place: placeOf(cited, quotation, t) })
    })
    .join('\n\n')
}
