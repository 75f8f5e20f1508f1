import type { Id } from '../../model/entities'
import { plainGround } from '../refi/stored-words'
import type { Countings } from '../refi/stored-words'
import type { XmlNode } from '../refi/xml-node'
import type { NativeProject } from './native-project'
import { element, spelled, stamp, worded } from './element'
import { Maker } from './maker'
import { Passages } from './passages'
import { isAlive, memoIn, instantIn } from './rqda-cells'
import type { Parts, Source } from './rqda-cells'
import { readCodings, readAnnotations } from './rqda-codings'
import { attributesOf, casesOf } from './rqda-cases'
import { setsOf, picturesOf } from './rqda-others'
import { wordsOf } from './tables'
import type { Tables } from './tables'

/** GTK counts characters, one for each line end. */
const countings: Countings = [
  { unit: 'codepoint', crlf: 2 },
  { unit: 'codepoint', crlf: 1 },
  { unit: 'utf16', crlf: 2 },
  { unit: 'utf16', crlf: 1 },
]

/** Whether the tables are those of RQDA. */
export const isRqda = (tables: Tables): boolean =>
  ['source', 'freecode', 'coding'].every((name) => tables.has(name))

/** A project of RQDA; `name` is that of its file. */
export function readRqda(tables: Tables, name: string): NativeProject {
  const [project] = tables.rows('project', { databaseversion: 'text', date: 'text', memo: 'text' })
  const maker = new Maker(`rqda ${wordsOf(project?.date ?? null)}`)
  const passages = new Passages(maker)
  const sources = sourcesOf(tables, maker)
  const codes = codesOf(tables, maker)
  const parts: Parts = { tables, maker, passages, sources, codes: codes.guids }
  const owners = readCodings(parts, 'coding', (owner) => owner)
  readCodings(parts, 'coding2', (owner) =>
    // Who codes a second time is another coder, or nothing could be compared.
    owner !== null && owners.has(owner) ? `${owner} (2)` : owner,
  )
  readAnnotations(parts)
  const values = attributesOf(parts)
  const cases = casesOf(parts, values)
  const pictures = picturesOf(parts)
  const nodes = [...sources].map(([id, { guid, name, text, memo, by, at }]) =>
    element(
      'TextSource',
      {
        ...{ guid: spelled(guid), name, plainTextPath: maker.text(guid, () => plainGround(text)) },
        ...stamp(by, at),
      },
      [
        ...passages.of(guid),
        maker.note(memo, by, at, `source ${guid}`),
        ...values.declared.of(values.files.get(id) ?? []),
      ],
    ),
  )
  for (const row of tables.rows('journal', {
    name: 'text',
    journal: 'text',
    owner: 'text',
    date: 'text',
    status: 'number',
  }))
    if (isAlive(row))
      maker.note(row.journal, maker.coder(row.owner), instantIn(row.date), 'journal', row.name)
  const made = maker.made({
    name,
    origin: `RQDA ${wordsOf(project?.databaseversion ?? null)}`.trim(),
    description: memoIn(project?.memo ?? null),
    codes: codes.nodes,
    cases,
    sets: [...setsOf(parts, 'code'), ...setsOf(parts, 'file')],
    variables: values.declared.variables,
    sources: [...nodes, ...pictures],
  })
  return { ...made, countings }
}

function sourcesOf(tables: Tables, maker: Maker): ReadonlyMap<number, Source> {
  const found = new Map<number, Source>()
  for (const row of tables.rows('source', {
    id: 'number',
    name: 'text',
    file: 'text',
    memo: 'text',
    owner: 'text',
    date: 'text',
    status: 'number',
  })) {
    if (!isAlive(row)) continue
    if (row.id === null || found.has(row.id)) {
      maker.leave('source', 1)
      continue
    }
    const name = wordsOf(row.name)
    const guid = maker.guid(`source ${name}`)
    const [by, at] = [maker.coder(row.owner), instantIn(row.date)]
    found.set(row.id, { guid, name, text: wordsOf(row.file), memo: memoIn(row.memo), by, at })
  }
  return found
}

function codesOf(
  tables: Tables,
  maker: Maker,
): { readonly guids: ReadonlyMap<number, Id>; readonly nodes: readonly XmlNode[] } {
  const guids = new Map<number, Id>()
  const nodes: XmlNode[] = []
  for (const row of tables.rows('freecode', {
    id: 'number',
    name: 'text',
    memo: 'text',
    status: 'number',
    color: 'text',
  })) {
    if (!isAlive(row)) continue
    const guid = maker.guid(`code ${wordsOf(row.name)}`)
    if (row.id !== null && !guids.has(row.id)) guids.set(row.id, guid)
    const attributes = { guid: spelled(guid), name: row.name, isCodable: 'true', color: row.color }
    nodes.push(element('Code', attributes, [worded('Description', memoIn(row.memo))]))
  }
  return { guids, nodes }
}
