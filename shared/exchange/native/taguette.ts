import type { Id } from '../../model/entities'
import { Problem } from '../../problem'
import type { Countings, Ground } from '../refi/stored-words'
import type { XmlNode } from '../refi/xml-node'
import { codeTree } from './code-tree'
import type { TreeItem } from './code-tree'
import { element, spelled, stamp, worded } from './element'
import { Maker } from './maker'
import type { NativeProject } from './native-project'
import { Passages } from './passages'
import { wholeIn, wordsOf } from './tables'
import type { Tables } from './tables'

/** Bytes of the UTF-8 form of the words between the tags. */
const countings: Countings = [{ unit: 'utf8', crlf: 2 }]

/** The user of every installation that has no users, and of every export. */
const nobody = 'admin'

/** What the reader of HTML makes of a document, and of the stored piece of a passage. */
export interface Flatten {
  readonly document: (html: string) => Ground
  readonly words: (html: string) => string
}

/** Whether the tables are those of Taguette. */
export const isTaguette = (tables: Tables): boolean =>
  ['projects', 'documents', 'tags', 'highlights'].every((name) => tables.has(name))

/**
 * A project that Taguette exported, or the database of an installation that holds no more than one. With `splitDots` a
 * tag `food.tea` stands below `food`. Throws a Problem where there are several projects.
 */
export function readTaguette(
  tables: Tables,
  fileName: string,
  { document: flatten, words }: Flatten,
  { splitDots }: { readonly splitDots: boolean },
): NativeProject {
  const projects = tables.rows('projects', {
    id: 'number',
    name: 'text',
    description: 'text',
    created: 'text',
  })
  const [project, other] = projects
  if (other) {
    throw new Problem(
      'invalid',
      `“${fileName}” holds ${projects.length} projects of Taguette. Open the one you want in Taguette, export it as a project, and bring in that file.`,
    )
  }
  const maker = new Maker(`taguette ${project?.created ?? project?.name ?? ''}`)
  const passages = new Passages(maker)
  const codes = tagsOf(tables, maker, splitDots)
  const coders = codersOf(tables)
  const documents = tables.rows('documents', {
    id: 'number',
    name: 'text',
    description: 'text',
    filename: 'text',
    created: 'text',
    contents: 'text',
  })
  const guids = new Map<number, Id>()
  const sources = documents.map((document) => {
    const guid = maker.guid(`source ${wordsOf(document.name)} ${wordsOf(document.filename)}`)
    if (document.id !== null && !guids.has(document.id)) guids.set(document.id, guid)
    return { ...document, guid }
  })
  readHighlights(tables, { maker, passages, guids, codes: codes.guids, coders, words })
  const nodes = sources.map(({ guid, name, description, filename, created, contents }) => {
    const path = maker.text(guid, () => flatten(wordsOf(contents)))
    return element(
      'TextSource',
      {
        guid: spelled(guid),
        name: wordsOf(name).trim() || filename,
        plainTextPath: path,
        ...stamp(null, created),
      },
      [worded('Description', description), ...passages.of(guid)],
    )
  })
  const made = maker.made({
    name: wordsOf(project?.name ?? null),
    origin: 'Taguette',
    description: project?.description ?? null,
    codes: codes.tree,
    cases: [],
    sets: [],
    variables: [],
    sources: nodes,
  })
  return { ...made, countings }
}

function tagsOf(
  tables: Tables,
  maker: Maker,
  splitDots: boolean,
): { readonly guids: ReadonlyMap<number, Id>; readonly tree: readonly XmlNode[] } {
  const tags = tables.rows('tags', { id: 'number', path: 'text', description: 'text' })
  const guids = new Map<number, Id>()
  const paths = new Set(tags.map(({ path }) => wordsOf(path)))
  const items: TreeItem[] = []
  /** The tag or the part of one that a tag stands below; parts that are no tags become categories. */
  const above = (path: string): string | null => {
    const dot = splitDots ? path.lastIndexOf('.') : -1
    if (dot <= 0 || dot === path.length - 1) return null
    const parent = path.slice(0, dot)
    if (!paths.has(parent)) {
      paths.add(parent)
      items.push(item(parent, maker.guid(`code ${parent}`), null, false))
    }
    return parent
  }
  const item = (path: string, guid: Id, description: string | null, isCodable: boolean): TreeItem => {
    const parent = above(path)
    const name = parent === null ? path : path.slice(parent.length + 1)
    const attributes = { guid: spelled(guid), name, isCodable: String(isCodable) }
    return { key: path, parent, node: element('Code', attributes, [worded('Description', description)]) }
  }
  for (const { id, path, description } of tags) {
    const guid = maker.guid(`code ${wordsOf(path)}`)
    if (id !== null && !guids.has(id)) guids.set(id, guid)
    items.push(item(wordsOf(path), guid, description, true))
  }
  return { guids, tree: codeTree(items) }
}

/** Who made a passage and when. Only the list of changes knows it, and an export has put `admin` for everybody. */
interface MadeBy {
  readonly by: string | null
  readonly at: string | null
}

function codersOf(tables: Tables): ReadonlyMap<number, MadeBy> {
  const found = new Map<number, MadeBy>()
  for (const { date, user_login, payload } of tables.rows('commands', {
    date: 'text',
    user_login: 'text',
    payload: 'text',
  })) {
    const id = highlightIn(wordsOf(payload))
    if (id === null || found.has(id)) continue
    found.set(id, { by: user_login === nobody ? null : user_login, at: date })
  }
  return found
}

/** The number of the passage that a change made, of the JSON that tells the change. */
function highlightIn(payload: string): number | null {
  if (!/"type":\s*"highlight_add"/.test(payload)) return null
  const id = /"highlight_id":\s*(\d{1,15})\b/.exec(payload)?.[1]
  return id === undefined ? null : Number(id)
}

function readHighlights(
  tables: Tables,
  {
    maker,
    passages,
    guids,
    codes,
    coders,
    words,
  }: {
    readonly maker: Maker
    readonly passages: Passages
    readonly guids: ReadonlyMap<number, Id>
    readonly codes: ReadonlyMap<number, Id>
    readonly coders: ReadonlyMap<number, MadeBy>
    readonly words: Flatten['words']
  },
): void {
  const tagged = new Map<number, number[]>()
  for (const { highlight_id: id, tag_id: tag } of tables.rows('highlight_tags', {
    highlight_id: 'number',
    tag_id: 'number',
  })) {
    if (id === null || tag === null) continue
    const row = tagged.get(id)
    if (row) row.push(tag)
    else tagged.set(id, [tag])
  }
  for (const row of tables.rows('highlights', {
    id: 'number',
    document_id: 'number',
    start_offset: 'number',
    end_offset: 'number',
    snippet: 'text',
  })) {
    const source = row.document_id === null ? undefined : guids.get(row.document_id)
    const start = wholeIn(row.start_offset)
    const end = wholeIn(row.end_offset)
    if (source === undefined || start === null || end === null) {
      maker.leave('highlights', 1)
      continue
    }
    const made = row.id === null ? undefined : coders.get(row.id)
    const by = maker.coder(made?.by ?? null)
    const at = made?.at ?? null
    const place = { source, start, end, words: words(wordsOf(row.snippet)) || null, by, at }
    passages.at(place)
    for (const tag of row.id === null ? [] : (tagged.get(row.id) ?? [])) {
      const code = codes.get(tag)
      if (code === undefined) maker.leave('highlight_tags', 1)
      else passages.code(place, { code, by, at, notes: [] })
    }
  }
}
