import type { Countings } from '../refi/stored-words'
import type { NativeProject } from './native-project'
import { Maker } from './maker'
import { Passages } from './passages'
import { Segments } from './segments'
import { codesOf } from './qualcoder-codes'
import { sourcesOf, transcriptsOf, sourceNode } from './qualcoder-sources'
import {
  importance,
  readTextCodings,
  readAnnotations,
  readPictures,
  readRecordings,
} from './qualcoder-codings'
import { attributesOf, casesOf } from './qualcoder-cases'
import { wordsOf } from './tables'
import type { Tables } from './tables'

/** QualCoder slices texts by code points, and takes selections from Qt, which counts UTF-16 units and one per line end. */
const countings: Countings = [
  { unit: 'codepoint', crlf: 2 },
  { unit: 'utf16', crlf: 2 },
  { unit: 'utf16', crlf: 1 },
  { unit: 'codepoint', crlf: 1 },
]

/** Tables that hold what no project here has. */
const homeless = ['graph', 'stored_sql', 'ris', 'files_filter']

/** Whether the tables are those of QualCoder. */
export const isQualCoder = (tables: Tables): boolean =>
  ['code_text', 'code_name', 'source'].every((name) => tables.has(name))

/** A project of QualCoder; `name` is that of its folder. */
export function readQualCoder(tables: Tables, name: string): NativeProject {
  const [project] = tables.rows('project', {
    databaseversion: 'text',
    date: 'text',
    memo: 'text',
    about: 'text',
  })
  const maker = new Maker(`qualcoder ${wordsOf(project?.date ?? null)}`)
  const passages = new Passages(maker)
  const segments = new Segments(maker)
  const sources = sourcesOf(tables, maker)
  const byId = new Map(sources.toReversed().map((source) => [source.id, source]))
  const codes = codesOf(tables, maker)
  const important = importance(maker)
  readTextCodings(tables, { maker, passages, byId, codes: codes.guids, important })
  readAnnotations(tables, maker, passages, byId)
  readPictures(tables, { maker, segments, byId, codes: codes.guids, important })
  readRecordings(tables, { maker, segments, byId, codes: codes.guids })
  const attributes = attributesOf(tables, maker)
  const cases = casesOf(tables, { maker, passages, byId, attributes })
  const transcripts = transcriptsOf(sources, byId)
  const nodes = sources.flatMap((source) =>
    sourceNode(source, { maker, passages, segments, attributes, transcripts }),
  )
  for (const { name, jentry, owner, date } of tables.rows('journal', {
    name: 'text',
    jentry: 'text',
    owner: 'text',
    date: 'text',
  }))
    maker.note(jentry, maker.coder(owner), date, 'journal', name)
  for (const table of homeless) maker.leave(table, tables.count(table))
  const version = wordsOf(project?.about ?? null).trim()
  const made = maker.made({
    name,
    origin: /^qualcoder/i.test(version) ? version : `QualCoder ${version}`.trim(),
    description: project?.memo ?? null,
    codes: codes.tree,
    cases,
    sets: [],
    variables: attributes.declared.variables,
    sources: nodes,
  })
  return { ...made, countings }
}
