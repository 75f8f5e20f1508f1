import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { exportTables } from '../../../electron/host/export/tables'
import { openZip } from '../../../electron/host/import/zip'
import { Store } from '../../../shared/core/store'
import type { Variable } from '../../../shared/model/entities'
import { codes, id, reader, store, texts, utf8 } from './project'

type Row = Readonly<Record<string, string>>

const at = '2026-03-02T09:15:00.000Z'
const variable = (n: number, name: string, type: Variable['type']): Variable => ({
  ...{ id: id(7, n), name, type, order: n, createdAt: at, createdBy: id(1, 1) },
})

/** The project with attributes of sources and cases, one of them named as a column is, one as a trap. */
const withCases = Store.of({
  project: [...store.all('project')],
  coders: [...store.all('coders')],
  sources: [...store.all('sources')].map((source) =>
    source.id === id(2, 1) ? { ...source, values: [{ variableId: id(7, 1), value: 41 }] } : source,
  ),
  revisions: [...store.all('revisions')],
  codes,
  quotations: [...store.all('quotations')],
  codings: [...store.all('codings')],
  variables: [
    variable(1, 'age', 'integer'),
    variable(2, 'case', 'text'),
    variable(3, '__proto__', 'boolean'),
  ],
  cases: [
    {
      id: id(8, 1),
      name: 'Nurse',
      sourceIds: [id(2, 1), id(2, 3)],
      quotationIds: [id(5, 3)],
      values: [
        { variableId: id(7, 2), value: '=1+1' },
        { variableId: id(7, 3), value: false },
      ],
      createdAt: at,
      createdBy: id(1, 1),
    },
  ],
})

async function csvTables(exact: boolean): Promise<Readonly<Record<string, readonly Row[]>>> {
  const zip = await openZip((await exportTables(withCases, 'csv', reader, { exact })).bytes, 'tables.zip')
  const read: [string, readonly Row[]][] = []
  for (const name of zip.names) {
    const { data, errors } = Papa.parse<Row>(utf8(await zip.read(name)).slice(1), {
      header: true,
      skipEmptyLines: true,
    })
    expect(errors).toEqual([])
    read.push([name, data])
  }
  return Object.fromEntries(read)
}

describe('tables for R and Python', () => {
  it('are one zip of joined tables and a dictionary of every column', async () => {
    const tables = await csvTables(true)
    expect(Object.keys(tables)).toEqual([
      'codings.csv',
      'codes.csv',
      'sources.csv',
      'cases.csv',
      'case_members.csv',
      'dictionary.csv',
    ])
    const told = tables['dictionary.csv']!.map((row) => `${row['table']} ${row['column']}`)
    for (const name of ['codings', 'codes', 'sources', 'cases', 'case_members'])
      for (const column of Object.keys(tables[`${name}.csv`]![0]!))
        expect(told).toContain(`${name} ${column}`)
    const known = new Set(tables['codes.csv']!.map((row) => row['code_id']))
    for (const row of tables['codings.csv']!) expect(known.has(row['code_id'])).toBe(true)
    expect(tables['sources.csv']!.map((row) => [row['source'], row['codings'], row['age']])).toEqual([
      ['Interview, nurse', '2', '41'],
      ['论坛 "2"', '3', ''],
    ])
  })

  it('give each quote where slicing by characters finds it, and the cases it belongs to', async () => {
    const tables = await csvTables(true)
    for (const row of tables['codings.csv']!) {
      const text = [...(row['source'] === 'Interview, nurse' ? texts.nurse : texts.forum)]
      expect(text.slice(Number(row['start']), Number(row['end'])).join('')).toBe(row['quote'])
    }
    expect(tables['codings.csv']!.map((row) => row['case_ids'])).toEqual([
      id(8, 1),
      id(8, 1),
      '',
      '',
      id(8, 1),
    ])
    expect(tables['case_members.csv']).toEqual([
      { case_id: id(8, 1), source_id: id(2, 1), quotation_id: '' },
      { case_id: id(8, 1), source_id: id(2, 2), quotation_id: id(5, 3) },
    ])
  })

  it('guard cells against formulas unless exact text is asked for, and say how often', async () => {
    const { losses } = await exportTables(withCases, 'csv', reader)
    const [guarded, exact] = [await csvTables(false), await csvTables(true)]
    expect(exact['cases.csv']![0]!['case (2)']).toBe('=1+1')
    expect(guarded['cases.csv']![0]!['case (2)']).toBe("'=1+1")
    const cells = Object.values(guarded).flatMap((rows) => rows.flatMap((row) => Object.values(row)))
    for (const cell of cells) expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]/)
    expect(losses).toEqual([expect.stringMatching(/^\d+ cells were given an apostrophe/)])
  })

  it('are one JSON with the same rows, numbers and truth as such, no name able to harm who reads it', async () => {
    const { bytes, name } = await exportTables(withCases, 'json', reader)
    const data = JSON.parse(utf8(bytes)) as {
      readonly tables: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>
    }
    expect(name).toMatch(/ tables\.json$/)
    const tables = await csvTables(true)
    for (const [table, rows] of Object.entries(data.tables))
      expect(rows).toHaveLength(tables[`${table}.csv`]!.length)
    expect(data.tables['sources']![0]!['age']).toBe(41)
    expect(Object.entries(data.tables['cases']![0]!)).toContainEqual(['__proto__', false])
    expect(data.tables['codings']![0]!['unsure']).toBe(false)
  })
})
