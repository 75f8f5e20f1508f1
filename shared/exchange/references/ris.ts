import type { PersonName } from '../../text/references/item'

/** What the types of RIS are called in CSL. */
const types: ReadonlyMap<string, string> = new Map([
  ['JOUR', 'article-journal'],
  ['EJOUR', 'article-journal'],
  ['ABST', 'article-journal'],
  ['INPR', 'article-journal'],
  ['MGZN', 'article-magazine'],
  ['NEWS', 'article-newspaper'],
  ['BOOK', 'book'],
  ['EBOOK', 'book'],
  ['EDBOOK', 'book'],
  ['CHAP', 'chapter'],
  ['ECHAP', 'chapter'],
  ['CONF', 'paper-conference'],
  ['CPAPER', 'paper-conference'],
  ['THES', 'thesis'],
  ['RPRT', 'report'],
  ['GOVDOC', 'report'],
  ['ELEC', 'webpage'],
  ['WEB', 'webpage'],
  ['BLOG', 'post-weblog'],
  ['UNPB', 'manuscript'],
  ['MANSCPT', 'manuscript'],
  ['PCOMM', 'personal_communication'],
  ['VIDEO', 'motion_picture'],
  ['SOUND', 'song'],
  ['DATA', 'dataset'],
  ['LEGAL', 'legislation'],
  ['STAT', 'legislation'],
])

/** An item as it was read, and the line it began in, from 1. */
export interface ReadItem {
  readonly line: number
  /** In the shape of CSL; still to be cleaned. */
  readonly item: Readonly<Record<string, unknown>>
}

/** The items of a RIS file (https://en.wikipedia.org/wiki/RIS_(file_format)); lines that are none go on the one before. */
export function risItems(text: string): readonly ReadItem[] {
  const found: ReadItem[] = []
  let tags: Map<string, string[]> | null = null
  let began = 0
  let last: string[] | null = null
  const close = (): void => {
    if (tags) found.push({ line: began, item: cslOf(tags) })
    tags = null
    last = null
  }
  for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
    const [, tag, value = ''] = /^\s*([A-Z][A-Z0-9])\s{0,3}-(?:\s(.*))?$/.exec(line) ?? []
    if (tag === 'TY') {
      close()
      tags = new Map()
      began = index + 1
    }
    if (!tags) continue
    if (tag === 'ER') close()
    else if (tag !== undefined) {
      const list = tags.get(tag) ?? []
      list.push(value.trim())
      tags.set(tag, list)
      last = list
    } else if (last && line.trim() !== '') last.push(`${last.pop() ?? ''} ${line.trim()}`)
  }
  close()
  return found
}

function cslOf(tags: ReadonlyMap<string, readonly string[]>): Readonly<Record<string, unknown>> {
  const first = (...names: readonly string[]): string | undefined =>
    names.map((name) => tags.get(name)?.find((value) => value !== '')).find((value) => value !== undefined)
  const type = types.get((first('TY') ?? '').toUpperCase()) ?? 'document'
  const [from, to] = [first('SP'), first('EP')]
  const isPart = type === 'chapter' || type === 'paper-conference'
  return {
    type,
    title: first('TI', 'T1', 'CT', 'BT'),
    author: people(tags, 'AU', 'A1'),
    editor: people(tags, 'ED', isPart ? 'A2' : 'A3'),
    issued: first('PY', 'Y1', 'DA'),
    'container-title': first('JF', 'JO', 'T2', 'JA', 'J2'),
    publisher: first('PB'),
    'publisher-place': first('CY', 'PP'),
    volume: first('VL'),
    issue: first('IS'),
    page:
      from !== undefined && to !== undefined && !from.includes('-') && from !== to
        ? `${from}–${to}`
        : (from ?? to),
    edition: first('ET'),
    DOI: first('DO') ?? first('M3')?.match(/10\.\d{4,9}\/\S+/)?.[0],
    URL: first('UR', 'L2'),
    [isPart || type === 'book' ? 'ISBN' : 'ISSN']: first('SN'),
    language: first('LA'),
  }
}

/** "Last, First, Jr."; a name without a comma is an institution, or a name of one word. */
function people(
  tags: ReadonlyMap<string, readonly string[]>,
  ...names: readonly string[]
): readonly PersonName[] {
  return names
    .flatMap((name) => tags.get(name) ?? [])
    .filter((value) => value !== '')
    .map((value) => {
      const [family = '', given, suffix] = value.split(',').map((part) => part.trim())
      return given ? { family, given, ...(suffix ? { suffix } : {}) } : { literal: family || value }
    })
}
