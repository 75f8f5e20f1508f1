import type { Id } from '../model/entities'
import { bareDoi, creatorsOf, yearOf } from '../text/references/item'
import type { Reference } from '../text/references/item'
import { citedName } from '../text/references/names'
import { fold } from './fold'

/** A source as far as its reference can be told by it. */
export interface Titled {
  readonly id: Id
  readonly name: string
  readonly fileName: string
  /** The beginning of its text, where articles name themselves. */
  readonly head: string
}

/** The source a reference seems to belong to, and what tells so. */
export interface Match {
  readonly sourceId: Id
  readonly why: 'doi' | 'title' | 'name'
}

/** Words of a title from which on it is looked for within a text: a shorter one stands in many. */
const leastWords = 4

/** A name in small letters and digits only, with one blank between words. */
const plain = (text: string): string =>
  fold(text)
    .text.toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const weights = { doi: 3, title: 2, name: 1 } as const

/**
 * For each reference the source that it most probably is: by its DOI at the beginning of the text, by its title in the
 * name, the file's name or the beginning of the text, by author and year in the file's name. No source is given to two.
 */
export function matchReferences(
  references: readonly Reference[],
  sources: readonly Titled[],
): readonly (Match | null)[] {
  const byDoi = new Map<string, Id>()
  const byName = new Map<string, Id>()
  const byYear = new Map<string, { readonly id: Id; readonly names: string }[]>()
  const heads = new Map<string, { readonly id: Id; readonly head: string }[]>()
  for (const { id, name, fileName, head } of sources) {
    for (const found of head.matchAll(/10\.\d{4,9}\/[^\s"<>]+/g)) {
      const doi = bareDoi(found[0])
      if (doi !== null && !byDoi.has(doi)) byDoi.set(doi, id)
    }
    const stem = fileName.replace(/\.[^.]+$/, '')
    for (const known of [plain(name), plain(stem)])
      if (known !== '' && !byName.has(known)) byName.set(known, id)
    const names = ` ${plain(`${name} ${stem}`)} `
    for (const [year] of new Set(names.match(/\b(?:1[5-9]|20)\d\d\b/g) ?? []).entries()) {
      byYear.set(year, [...(byYear.get(year) ?? []), { id, names }])
    }
    const words = plain(head)
    for (const gram of new Set(grams(words))) {
      const list = heads.get(gram) ?? []
      if (list.length < 50) heads.set(gram, [...list, { id, head: words }])
    }
  }

  const proposals = references.flatMap((item, index): readonly (Match & { readonly index: number })[] => {
    const match = (sourceId: Id | undefined, why: Match['why']) =>
      sourceId === undefined ? [] : [{ index, sourceId, why }]
    const doi = bareDoi(item.DOI)
    const title = plain(item.title ?? '')
    // A subtitle is often left out of a file's name.
    const main = plain((item.title ?? '').split(/[:：–—]/)[0] ?? '')
    const inHead = title.split(' ').length >= leastWords || /\p{Script=Han}{6}/u.test(title)
    const year = yearOf(item)
    const [first] = creatorsOf(item)
    const family = first ? plain(citedName(first)) : ''
    return [
      ...match(doi === null ? undefined : byDoi.get(doi), 'doi'),
      ...match(byName.get(title) ?? (main.length >= 8 ? byName.get(main) : undefined), 'title'),
      ...match(
        inHead ? heads.get(grams(title)[0] ?? '')?.find(({ head }) => head.includes(title))?.id : undefined,
        'title',
      ),
      ...match(
        year === null || family === ''
          ? undefined
          : byYear.get(String(year))?.find(({ names }) => names.includes(` ${family} `))?.id,
        'name',
      ),
    ]
  })
  proposals.sort((a, b) => weights[b.why] - weights[a.why] || a.index - b.index)
  const found: (Match | null)[] = references.map(() => null)
  const taken = new Set<Id>()
  for (const { index, sourceId, why } of proposals) {
    if (found[index] || taken.has(sourceId)) continue
    taken.add(sourceId)
    found[index] = { sourceId, why }
  }
  return found
}

/** Pieces by which a title is found in the beginnings of texts: of Latin three words, of Chinese six characters. */
function grams(text: string): readonly string[] {
  const words = text.split(' ')
  const pieces = words.map((_, i) => words.slice(i, i + 3).join(' '))
  const chinese = text.match(/\p{Script=Han}{6,}/gu) ?? []
  return [
    ...chinese.flatMap((run) => Array.from({ length: run.length - 5 }, (_, i) => run.slice(i, i + 6))),
    ...pieces,
  ]
}
