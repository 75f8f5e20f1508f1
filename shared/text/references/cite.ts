import { creatorsOf, isChinese, yearOf } from './item'
import type { Reference } from './item'
import { citedName } from './names'

/** How a work is cited: author and date. The page, where one is known, follows by who writes the citation. */
export interface Cited {
  /** "Lin & Ortega", "Lin et al.", "World Health Organization", “A title” where nobody is named. */
  readonly authors: string
  /** "2019", "2019b" where an author has several of that year, "n.d.". */
  readonly year: string
  readonly isChinese: boolean
}

/** Author and date in one: "Lin & Ortega, 2019", “王伟、李娜，2019”. */
export const citedAs = ({ authors, year, isChinese: chinese }: Cited): string =>
  `${authors}${chinese ? '，' : ', '}${year}`

/** Longest part of a title that stands for an author, in UTF-16 units. */
const longestTitle = 60

function shortTitle(item: Reference): string {
  const title = item.title ?? '…'
  if (title.length <= longestTitle) return `“${title}”`
  const cut = title.slice(0, longestTitle)
  return `“${cut.slice(0, Math.max(cut.lastIndexOf(' '), isChinese(item) ? longestTitle : 20))}…”`
}

/** The authors as a citation in the text names them, in the manner of APA 7: from three on the first and "et al.". */
export function citedAuthors(item: Reference): string {
  const names = creatorsOf(item)
    .map(citedName)
    .filter((name) => name !== '')
  const [first, second] = names
  if (first === undefined) return shortTitle(item)
  const chinese = isChinese(item)
  if (second === undefined) return first
  if (names.length === 2) return chinese ? `${first}、${second}` : `${first} & ${second}`
  return chinese ? `${first}等` : `${first} et al.`
}

const sameWork = (item: Reference): string =>
  item.DOI
    ? item.DOI.toLowerCase()
    : JSON.stringify([item.title, item['container-title'], item.volume, item.page])

/**
 * How each of several works is cited. Works of one year by the same authors get a, b, c in the order of their titles;
 * the same work noted twice is cited the same way.
 */
export function citations<K>(works: ReadonlyMap<K, Reference>): ReadonlyMap<K, Cited> {
  const groups = new Map<string, Map<string, Reference>>()
  const keyOf = (item: Reference): string => `${citedAuthors(item)}\n${yearOf(item) ?? ''}`.toLowerCase()
  for (const item of works.values()) {
    const key = keyOf(item)
    const group = groups.get(key) ?? new Map<string, Reference>()
    groups.set(key, group.set(sameWork(item), item))
  }
  const found = new Map<K, Cited>()
  for (const [id, item] of works) {
    const group = groups.get(keyOf(item))
    const chinese = isChinese(item)
    const year = yearOf(item)
    const titles = group
      ? [...group].sort(([a, x], [b, y]) => compare(x.title ?? '', y.title ?? '') || compare(a, b))
      : []
    const place = titles.findIndex(([work]) => work === sameWork(item))
    const letter = titles.length > 1 ? letterOf(place) : ''
    const dated =
      year === null
        ? `${chinese ? '无日期' : 'n.d.'}${letter === '' ? '' : `-${letter}`}`
        : `${year < 0 ? `${-year} BCE` : year}${letter}`
    found.set(id, { authors: citedAuthors(item), year: dated, isChinese: chinese })
  }
  return found
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** a, b ... z, aa, ab ... */
const letterOf = (place: number): string =>
  place < 26
    ? String.fromCharCode(97 + place)
    : `${letterOf(Math.floor(place / 26) - 1)}${String.fromCharCode(97 + (place % 26))}`
