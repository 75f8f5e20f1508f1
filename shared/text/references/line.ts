import { bareDoi, creatorsOf, isChinese } from './item'
import type { Reference } from './item'
import { listedName } from './names'

/** Words of a line of references that stand upright or in italics. */
export interface Run {
  readonly text: string
  readonly italic: boolean
}

const plain = (text: string): Run => ({ text, italic: false })
const slanted = (text: string): Run => ({ text, italic: true })

/** Authors named in full; of more the last one follows after dots (APA 7). */
const mostNamed = 20

/** Works that stand alone, whose own title is in italics. */
const isPart = ({ type, ...item }: Reference): boolean =>
  /^(article|chapter|paper-conference|entry|post|review)/.test(type) && Boolean(item['container-title'])

/** A closing mark, unless the words end with one. */
const ended = (text: string, mark: string): string => (/[.!?。！？…]$/.test(text) ? text : `${text}${mark}`)

/** The same work as one line of plain words. */
export const lineText = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('')

/**
 * A work as it stands in a list of references, in the manner of APA 7; `year` as its citations have it ("2019b"). Chinese
 * works have Chinese marks.
 */
export function referenceLine(item: Reference, year: string): readonly Run[] {
  return isChinese(item) ? chineseLine(item, year) : westernLine(item, year)
}

function westernLine(item: Reference, year: string): readonly Run[] {
  const title = item.title ?? ''
  const names = joined(creatorsOf(item).map(listedName), ', & ', ', ')
  const editors = !item.author?.length && item.editor?.length
  const mark = editors ? (item.editor?.length === 1 ? ' (Ed.)' : ' (Eds.)') : ''
  const edition = item.edition ? ` (${editionOf(item.edition)})` : ''
  const rest = edition === '' && /[.!?…]$/.test(title) ? ' ' : `${edition}. `
  const titled =
    title === '' ? [] : isPart(item) ? [plain(`${ended(title, '.')} `)] : [slanted(title), plain(rest)]
  const dated = `(${year}). `
  const head =
    names === '' ? [...titled, plain(dated)] : [plain(`${ended(names + mark, '.')} ${dated}`), ...titled]
  return tidied([...head, ...container(item), ...published(item), ...web(item)])
}

const editionOf = (edition: string): string =>
  /^\d+$/.test(edition) ? `${ordinal(Number(edition))} ed.` : edition

function container(item: Reference): readonly Run[] {
  const name = item['container-title']
  if (!name) return []
  const pages = item.page?.replace(/--?/g, '–')
  if (item.type === 'chapter' || item.type === 'paper-conference') {
    const editors = item.author?.length ? (item.editor ?? []) : []
    const who = joined(editors.map(inOrder), ' & ', ', ')
    const by = who === '' ? '' : `${who} (${editors.length === 1 ? 'Ed.' : 'Eds.'}), `
    return [plain(`In ${by}`), slanted(name), plain(`${pages ? ` (pp. ${pages})` : ''}. `)]
  }
  const volume = item.volume ? [plain(', '), slanted(item.volume)] : []
  const rest = `${item.issue ? (item.volume ? `(${item.issue})` : `, (${item.issue})`) : ''}${pages ? `, ${pages}` : ''}. `
  return [slanted(name), ...volume, plain(rest)]
}

const published = (item: Reference): readonly Run[] =>
  item.publisher && !/^article-journal$/.test(item.type) ? [plain(`${ended(item.publisher, '.')} `)] : []

function web(item: Reference): readonly Run[] {
  const doi = bareDoi(item.DOI)
  if (doi) return [plain(`https://doi.org/${doi}`)]
  return item.URL ? [plain(item.URL)] : []
}

function chineseLine(item: Reference, year: string): readonly Run[] {
  const names = creatorsOf(item).map(listedName)
  const who = joined(names, '、', '、')
  const title = item.title ?? ''
  const pages = item.page?.replace(/--?/g, '–')
  const name = item['container-title']
  const numbers = `${item.volume ? `，${item.volume}` : ''}${item.issue ? `（${item.issue}）` : ''}${pages ? `，${pages}` : ''}。`
  return tidied([
    ...(who === '' ? [] : [plain(`${who}（${year}）。`)]),
    ...(title === ''
      ? []
      : [isPart(item) ? plain(ended(title, '。')) : slanted(title), ...(isPart(item) ? [] : [plain('。')])]),
    ...(who === '' ? [plain(`（${year}）。`)] : []),
    ...(name ? [slanted(name), plain(numbers)] : []),
    ...(item.publisher && item.type !== 'article-journal' ? [plain(ended(item.publisher, '。'))] : []),
    ...web(item),
  ])
}

/** Blanks at the end go, and so do runs without words. */
function tidied(runs: readonly Run[]): readonly Run[] {
  const kept = runs.filter(({ text }) => text !== '')
  const last = kept.at(-1)
  return last ? [...kept.slice(0, -1), { ...last, text: last.text.trimEnd() }] : []
}

/** "J. W. Lin", as editors are named within a line. */
function inOrder(name: Parameters<typeof listedName>[0]): string {
  const [family = '', given, suffix] = listedName(name).split(', ')
  return [given, family, suffix].filter(Boolean).join(' ')
}

function joined(names: readonly string[], last: string, between: string): string {
  const named = names.filter((name) => name !== '')
  const final = named.at(-1) ?? ''
  if (named.length <= 1) return final
  if (named.length > mostNamed)
    return `${named.slice(0, mostNamed - 1).join(between)}${between}. . . ${final}`
  return `${named.slice(0, -1).join(between)}${last}${final}`
}

function ordinal(n: number): string {
  const teen = n % 100 >= 11 && n % 100 <= 13
  const mark = teen ? 'th' : ({ 1: 'st', 2: 'nd', 3: 'rd' }[n % 10] ?? 'th')
  return `${n}${mark}`
}
