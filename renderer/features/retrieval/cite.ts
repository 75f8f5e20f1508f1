import type { TFunction } from 'i18next'
import type { Client } from '../../../shared/contract/client'
import type { Id } from '../../../shared/model/entities'
import type { Retrieved } from '../../../shared/queries/retrieve'
import { citedAs } from '../../../shared/text/references/cite'
import type { Cited } from '../../../shared/text/references/cite'
import type { Range } from '../../../shared/text/range'
import { paragraphs } from '../../../shared/text/segments'
import type { Structure } from '../../../shared/text/structure'
import { clockTime, turnTimes } from '../../../shared/text/turn-times'

/** A text with what is known of its paragraphs and pages. */
export interface CitedText {
  readonly text: string
  readonly structure: Structure | null
}

/**
 * Says where a passage of this text stands, for a citation: by its time where it was recorded, by page where the original
 * has pages, else by paragraph; of a Chinese work in Chinese, whatever the window speaks.
 */
export function placer(
  { text, structure }: CitedText,
  t: TFunction,
  isChinese = false,
): (range: Range) => string {
  const pages = structure?.pages ?? []
  const blocks = structure?.blocks.length ? structure.blocks : paragraphs(text)
  const times = turnTimes(structure?.turns ?? [], structure?.times)
  return ({ start, end }) => {
    const time = times.beginAt(start)
    if (time !== null) return clockTime(time)
    const first = (pages[lastFrom(pages, start)] ?? pages[0])?.label
    const last = (pages[lastFrom(pages, Math.max(start, end - 1))] ?? pages[0])?.label
    if (first !== undefined && last !== undefined) {
      if (isChinese) return `第 ${first === last ? first : `${first}–${last}`} 页`
      return first === last
        ? t('retrieval.page', { label: first })
        : t('retrieval.pages', { label: `${first}–${last}` })
    }
    const n = Math.max(1, lastFrom(blocks, start) + 1)
    return isChinese ? `第 ${n} 段` : t('retrieval.paragraph', { n })
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

interface Part {
  readonly words: string
  readonly source: string
  /** Where it is noted where the source was published. */
  readonly work: Cited | undefined
  /** Null in an image, which has no pages. */
  readonly place: string | null
}

/** Cites the passages; of an image that it is one. `works`: how sources are cited that were published. Rejects with the host's Problem. */
export async function citations(
  client: Client,
  found: readonly Retrieved[],
  works: ReadonlyMap<Id, Cited>,
  t: TFunction,
): Promise<Citations> {
  const texts = new Map<Id, { readonly text: string; readonly placeOf: (range: Range) => string }>()
  for (const { quotation, source } of found) {
    const { revisionId } = quotation
    if (source.image || texts.has(revisionId)) continue
    const text = await client.call('source.text', { revisionId })
    const placeOf = placer(text, t, works.get(source.id)?.isChinese)
    texts.set(revisionId, { text: text.text, placeOf })
  }
  const parts = found.flatMap(({ quotation, source }): readonly Part[] => {
    if (source.image) {
      const shown = t(quotation.area ? 'image.cited' : 'image.citedWhole')
      return [{ words: shown, source: source.name, work: works.get(source.id), place: null }]
    }
    const cited = texts.get(quotation.revisionId)
    if (!cited) return []
    const words = cited.text.slice(quotation.start, quotation.end).replace(/\s*\n\s*/g, ' ')
    return [{ words, source: source.name, work: works.get(source.id), place: cited.placeOf(quotation) }]
  })
  return {
    plain: parts.map((part) => cite(part, t)).join('\n\n'),
    rich: parts
      .map(({ words, source, work, place }) => {
        const safe = {
          words: escaped(words),
          source: `<i>${escaped(source)}</i>`,
          work: work && { ...work, authors: escaped(work.authors) },
          place: place === null ? null : escaped(place),
        }
        return `<p>${cite(safe, t)}</p>`
      })
      .join('\n'),
  }
}

/** “The words” (Lin & Ortega, 2019, p. 4), or with the source's name. A Chinese work has Chinese marks. */
function cite({ words, source, work, place }: Part, t: TFunction): string {
  const name = work ? citedAs(work) : source
  if (place === null) return t('retrieval.citationImage', { words, source: name })
  return work?.isChinese
    ? `“${words}”（${name}，${place}）`
    : t('retrieval.citation', { words, source: name, place })
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
