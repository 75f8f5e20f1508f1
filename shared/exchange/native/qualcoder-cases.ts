import type { XmlNode } from '../refi/xml-node'
import type { NativeValue } from './attributes'
import { Attributes } from './attributes'
import { valuesBy } from './attributes'
import { element, reference, spelled, worded } from './element'
import type { Maker } from './maker'
import type { Passages } from './passages'
import { pointsIn } from './qualcoder-sources'
import type { Marking } from './qualcoder-codings'
import { wholeIn, wordsOf } from './tables'
import type { Tables } from './tables'

/** Attributes as declared, and the values of sources and cases by their numbers. */
export interface Valued {
  readonly declared: Attributes
  readonly files: ReadonlyMap<number, readonly NativeValue[]>
  readonly cases: ReadonlyMap<number, readonly NativeValue[]>
}

/** Reads the attributes. Those of journals have no place: journals are memos here. */
export function attributesOf(tables: Tables, maker: Maker): Valued {
  const rows = tables
    .rows('attribute', { name: 'text', attr_type: 'text', value: 'text', id: 'number' })
    .map(({ name, attr_type: kind, value, id }) => ({ kind, of: id, variable: name, value }))
  const files = valuesBy(rows.filter(({ kind }) => kind === 'file'))
  const cases = valuesBy(rows.filter(({ kind }) => kind === 'case'))
  const others = valuesBy(rows.filter(({ kind }) => kind !== 'file' && kind !== 'case'))
  maker.leave('attribute', [...others.values()].flat().length)
  const declared = tables
    .rows('attribute_type', { name: 'text', memo: 'text', caseOrFile: 'text', valuetype: 'text' })
    .filter(({ name, caseOrFile }) => wordsOf(name).trim() !== '' && caseOrFile !== 'journal')
    .map(({ name, memo, valuetype }) => ({ name: wordsOf(name), memo, isNumeric: valuetype === 'numeric' }))
  return {
    declared: new Attributes(maker, declared, [...files.values(), ...cases.values()].flat()),
    files,
    cases,
  }
}

/** Cases with their whole texts and passages. */
export function casesOf(
  tables: Tables,
  {
    maker,
    passages,
    byId,
    attributes,
  }: Pick<Marking, 'maker' | 'byId'> & { readonly passages: Passages; readonly attributes: Valued },
): readonly XmlNode[] {
  const parts = new Map<number, XmlNode[]>()
  for (const row of tables.rows('case_text', {
    caseid: 'number',
    fid: 'number',
    pos0: 'number',
    pos1: 'number',
    owner: 'text',
    date: 'text',
    memo: 'text',
  })) {
    const source = row.fid === null ? undefined : byId.get(row.fid)
    if (row.caseid === null || !source) {
      maker.leave('case_text', 1)
      continue
    }
    const list = parts.get(row.caseid) ?? []
    parts.set(row.caseid, list)
    const [start, end] = [wholeIn(row.pos0) ?? 0, wholeIn(row.pos1) ?? 0]
    // A whole file goes from 0 to its length; of one without words it is 0 to 0. Old versions leave out the last one.
    const isWhole = start <= 0 && (!source.hasText || end <= 0 || end >= pointsIn(source) - 1)
    const [by, at] = [maker.coder(row.owner), row.date]
    if (isWhole) list.push(reference('SourceRef', source.guid))
    else {
      const place = { source: source.guid, start, end, words: null, by, at }
      list.push(reference('SelectionRef', passages.at(place)))
      passages.note(place, maker.note(row.memo, by, at, `case ${row.caseid} ${source.guid} ${start} ${end}`))
    }
  }
  return tables
    .rows('cases', { caseid: 'number', name: 'text', memo: 'text' })
    .filter(({ name }) => wordsOf(name).trim() !== '')
    .map(({ caseid, name, memo }) => {
      const all = caseid === null ? [] : (parts.get(caseid) ?? [])
      return element('Case', { guid: spelled(maker.guid(`case ${wordsOf(name)}`)), name }, [
        worded('Description', memo),
        ...attributes.declared.of(caseid === null ? [] : (attributes.cases.get(caseid) ?? [])),
        ...all.filter((node) => node.name === 'SourceRef'),
        ...all.filter((node) => node.name === 'SelectionRef'),
      ])
    })
}
