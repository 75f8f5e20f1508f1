import type { XmlNode } from '../refi/xml-node'
import type { NativeValue } from './attributes'
import { Attributes } from './attributes'
import { valuesBy } from './attributes'
import { element, reference, spelled, worded } from './element'
import { isAlive, memoIn, instantIn } from './rqda-cells'
import type { Parts } from './rqda-cells'
import { wholeIn, wordsOf } from './tables'
import type { Row } from './tables'

/** Attributes as declared, and the values of sources and cases by their numbers. */
export interface Valued {
  readonly declared: Attributes
  readonly files: ReadonlyMap<number, readonly NativeValue[]>
  readonly cases: ReadonlyMap<number, readonly NativeValue[]>
}

/** Reads the attributes of files and cases. */
export function attributesOf({ tables, maker }: Parts): Valued {
  const read = (
    table: string,
    of: (row: Row<{ fileID: 'number'; caseID: 'number' }>) => number | null,
  ): ReadonlyMap<number, readonly NativeValue[]> =>
    valuesBy(
      tables
        .rows(table, {
          variable: 'text',
          value: 'text',
          fileID: 'number',
          caseID: 'number',
          status: 'number',
        })
        .filter(isAlive)
        .map((row) => ({ of: of(row), variable: row.variable, value: memoIn(row.value) })),
    )
  const files = read('fileAttr', ({ fileID }) => fileID)
  const cases = read('caseAttr', ({ caseID }) => caseID)
  const declared = tables
    .rows('attributes', { name: 'text', memo: 'text', class: 'text', status: 'number' })
    .filter((row) => isAlive(row) && wordsOf(row.name).trim() !== '')
    .map(({ name, memo, class: kind }) => ({
      name: wordsOf(name),
      memo: memoIn(memo),
      isNumeric: kind === 'numeric',
    }))
  const all = [...files.values(), ...cases.values()].flat()
  return { declared: new Attributes(maker, declared, all), files, cases }
}

/** Cases with their whole texts and passages. */
export function casesOf({ tables, maker, passages, sources }: Parts, values: Valued): readonly XmlNode[] {
  const linked = new Map<number, XmlNode[]>()
  for (const row of tables.rows('caselinkage', {
    caseid: 'number',
    fid: 'number',
    selfirst: 'number',
    selend: 'number',
    status: 'number',
    owner: 'text',
    date: 'text',
  })) {
    if (!isAlive(row)) continue
    const source = row.fid === null ? undefined : sources.get(row.fid)
    if (row.caseid === null || !source) {
      maker.leave('caselinkage', 1)
      continue
    }
    const [start, end] = [wholeIn(row.selfirst) ?? 0, wholeIn(row.selend) ?? 0]
    const length = source.text.length - (source.text.match(/[\uD800-\uDBFF]/g)?.length ?? 0)
    const isWhole = start <= 0 && (end <= 0 || end >= length - 1)
    const place = {
      ...{ source: source.guid, start, end, words: null },
      ...{ by: maker.coder(row.owner), at: instantIn(row.date) },
    }
    const list = linked.get(row.caseid) ?? []
    linked.set(row.caseid, list)
    list.push(isWhole ? reference('SourceRef', source.guid) : reference('SelectionRef', passages.at(place)))
  }
  return tables
    .rows('cases', { id: 'number', name: 'text', memo: 'text', status: 'number' })
    .filter((row) => isAlive(row) && wordsOf(row.name).trim() !== '')
    .map(({ id, name, memo }) => {
      const all = id === null ? [] : (linked.get(id) ?? [])
      return element('Case', { guid: spelled(maker.guid(`case ${wordsOf(name)}`)), name }, [
        worded('Description', memoIn(memo)),
        ...values.declared.of(id === null ? [] : (values.cases.get(id) ?? [])),
        ...all.filter((node) => node.name === 'SourceRef'),
        ...all.filter((node) => node.name === 'SelectionRef'),
      ])
    })
}
