import Papa from 'papaparse'
import { readSheet } from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import { exportCodebook, exportQuotes } from '../../../electron/host/export/export'
import type { QuotesOptions } from '../../../electron/host/export/export'
import { Store } from '../../../shared/core/store'
import { firstWords, lastWords, roomFor } from '../../../shared/exchange/words-around'
import type { Case, Variable } from '../../../shared/model/entities'
import { id, reader, store, utf8 } from './project'

const at = '2026-03-02T09:15:00.000Z'
const made = { createdAt: at, createdBy: id(1, 1) }
const age: Variable = { id: id(8, 1), name: 'Age', type: 'integer', order: 1, ...made }
const nurse = { id: id(7, 1), name: 'Nurse 1', sourceIds: [id(2, 1)], ...made } satisfies Case
const withCases = Store.of({
  ...store.records(),
  variables: [age],
  cases: [{ ...nurse, values: [{ variableId: age.id, value: 34 }] }],
  groups: [{ id: id(6, 1), name: 'Wave 1', kind: 'sources', members: [id(2, 1)], ...made }],
})

const markdown = async (options: QuotesOptions): Promise<string> =>
  utf8((await exportQuotes(withCases, 'md', {}, reader, options)).bytes)
const table = async (options: QuotesOptions): Promise<readonly Readonly<Record<string, string>>[]> => {
  const { bytes } = await exportQuotes(withCases, 'csv', {}, reader, { exact: true, ...options })
  return Papa.parse<Record<string, string>>(utf8(bytes).slice(1).trim(), { header: true }).data
}
const headings = (text: string): readonly string[] =>
  text.split('\n').filter((line) => line.startsWith('## '))

describe('words around a quote', () => {
  it.each([
    ['one two  three', 2, 'two three'],
    ['one\ntwo ', 2, 'one two '],
    ['监管部门说', 3, '部门说'],
    ['the 监管', 3, 'the 监管'],
    ['', 3, ''],
    ['one', 0, ''],
  ])('before: of %j the last %i are %j', (text, words, found) => {
    expect(lastWords(text, words)).toBe(found)
  })

  it('after: the first ones', () => {
    expect(firstWords(' one two three', 2)).toBe(' one two')
    expect(firstWords('，再有市场', 3)).toBe('，再有')
  })

  it('leave out a word that was cut in two', () => {
    const long = `${'x'.repeat(roomFor(2))}`
    expect(lastWords(`${long} a`, 2)).toBe('a')
    expect(firstWords(`a ${long}`, 2)).toBe('a')
  })
})

describe('quotes as documents', () => {
  it('are gathered by source, then by code', async () => {
    const text = await markdown({ by: 'source' })
    expect(headings(text)[0]).toBe('## Interview, nurse')
    expect(text).toContain('### Regulation & oversight')
  })

  it('are gathered by case, those of no case last, with the attributes of the case at its heading', async () => {
    const text = await markdown({ by: 'case', attributes: true })
    expect(headings(text)).toEqual(['## Nurse 1', '## In no case'])
    expect(text).toMatch(/## Nurse 1\n\n.*Age: 34/)
  })

  it('tell of cases and attributes by source where one heading holds for all', async () => {
    expect(await markdown({ attributes: true })).toMatch(/### Interview, nurse\n\nCase: Nurse 1 · Age: 34/)
    expect(await markdown({})).not.toContain('Age')
  })

  it('show the words around each quote, apart from it', async () => {
    const text = await markdown({ by: 'source', context: 3 })
    expect(text).toMatch(/> \\\[.*\\\] /)
    expect(await markdown({ by: 'source' })).not.toMatch(/> \\\[/)
  })
})

describe('quotes as tables', () => {
  it('name group and case of each coding', async () => {
    const rows = await table({})
    const [first] = rows
    expect(first).toMatchObject({
      Document: 'Interview, nurse',
      'Document group': 'Wave 1',
      Case: 'Nurse 1',
      Age: '34',
    })
    expect(rows.at(-1)).toMatchObject({ 'Document group': '', Case: '' })
  })

  it('stand in the order of the codebook, or of cases, where asked', async () => {
    const paths = (await table({ by: 'code' })).map((row) => row['Code path'])
    const runs = paths.filter((path, i) => path !== paths[i - 1])
    expect(new Set(runs).size).toBe(runs.length)
    expect((await table({ by: 'case' }))[0]?.['Case']).toBe('Nurse 1')
  })

  it('have one row for each quotation with 0 and 1 for each code that is used, which agree with the codings', async () => {
    const codings = await table({})
    const rows = await table({ form: 'quotations' })
    const key = (row: Readonly<Record<string, string>>): string =>
      `${row['Document']} ${row['Start']} ${row['End']}`
    expect(rows.map(key)).toEqual([...new Set(codings.map(key))])
    const columns = Object.keys(rows[0] ?? {}).filter((name) => name.startsWith('Code: '))
    expect(new Set(columns)).toEqual(new Set(codings.map((row) => `Code: ${row['Code path']}`)))
    for (const row of rows)
      for (const name of columns) {
        const isCoded = codings.some((one) => key(one) === key(row) && `Code: ${one['Code path']}` === name)
        expect(row[name]).toBe(isCoded ? '1' : '0')
      }
  })

  it('have numbers in these columns of a workbook', async () => {
    const { bytes } = await exportQuotes(withCases, 'xlsx', {}, reader, { form: 'quotations' })
    const [head = [], first = []] = await readSheet(Buffer.from(bytes))
    const at = head.findIndex((name) => String(name).startsWith('Code: '))
    expect(at).toBeGreaterThan(0)
    for (const cell of first.slice(at)) expect([0, 1]).toContain(cell)
  })
})

describe('the codebook for MAXQDA', () => {
  it('has two columns, paths by " > " and the parts of a definition with their labels', async () => {
    const { bytes, losses } = await exportCodebook(store, 'csv', reader, { form: 'maxqda', exact: true })
    const { data } = Papa.parse<Record<string, string>>(utf8(bytes).slice(1).trim(), { header: true })
    expect(Object.keys(data[0] ?? {})).toEqual(['Code', 'Memo'])
    expect(data.map((row) => row['Code'])).toContain('Regulation & oversight > <script›alert(1)</script›')
    expect(data[0]?.['Memo']).toContain('When to use: ')
    expect(losses.filter((loss) => loss.includes('MAXQDA'))).toEqual([])
  })

  it('says which names MAXQDA will cut, and is for tables only', async () => {
    const [first] = [...store.all('codes')]
    const long = Store.of({
      ...store.records(),
      codes: [...store.all('codes')].map((code) =>
        code === first ? { ...code, name: 'n'.repeat(64) } : code,
      ),
    })
    const { losses } = await exportCodebook(long, 'xlsx', reader, { form: 'maxqda' })
    expect(losses).toContain('1 name is longer than the 63 characters that MAXQDA keeps.')
    const { bytes } = await exportCodebook(store, 'md', reader, { form: 'maxqda' })
    expect(utf8(bytes)).toContain('When to use')
  })
})
