import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { run } from '../../electron/cli/run'
import { openZip } from '../../electron/host/import/zip'

let folder = ''
let dir = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'emic-export-cli-'))
  dir = join(folder, 'Ward.emic')
  for (const name of ['night', 'morning'])
    await writeFile(join(folder, `${name}.txt`), `Who decides on the ward?\nThe nurse of the ${name}.`)
  await emic('new', dir, '--name', 'Ward', '--coder', 'Ana')
  await emic('import', dir, join(folder, 'night.txt'), join(folder, 'morning.txt'))
  await emic('add-code', dir, 'Deciding')
  for (const source of ['night', 'morning'])
    await emic('code', dir, '--code', 'Deciding', '--source', source, '--find', 'decides on')
})
afterEach(() => rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }))

async function emic(...args: readonly string[]) {
  let out = ''
  let error = ''
  const code = await run(args, { out: (text) => void (out += text), error: (text) => void (error += text) })
  return { code, out, error }
}

/** Exports to a file of this name and gives its bytes. */
async function exported(name: string, ...args: readonly string[]): Promise<Buffer> {
  const done = await emic('export', dir, ...args, '--out', join(folder, name))
  expect(done).toMatchObject({ code: 0, error: '' })
  expect(done.out).toContain(`wrote ${join(folder, name)}`)
  return readFile(join(folder, name))
}

describe('emic export', () => {
  it('writes tables as one zip, and as JSON', async () => {
    const zip = await openZip(await exported('tables.zip', 'tables'), 'tables.zip')
    expect(zip.names).toContain('dictionary.csv')
    expect(Buffer.from(await zip.read('codings.csv')).toString()).toContain('decides on')
    const data = JSON.parse((await exported('tables.json', 'tables')).toString()) as {
      readonly tables: { readonly codings: readonly { readonly quote: string }[] }
    }
    expect(data.tables.codings.map(({ quote }) => quote)).toEqual(['decides on', 'decides on'])
  })

  it('writes annotations by the ending or the format that is said', async () => {
    const bytes = await exported('ward.json', 'annotations', '--format', 'jsonld')
    expect(JSON.parse(bytes.toString())).toMatchObject({ total: 2, label: 'Ward' })
  })

  it('writes all texts, those that are named, or one file for each', async () => {
    expect((await exported('all.html', 'documents')).toString()).toContain('The nurse of the night.')
    const one = (await exported('one.html', 'documents', '--source', 'morning')).toString()
    expect(one).toContain('The nurse of the morning.')
    expect(one).not.toContain('The nurse of the night.')
    const zip = await openZip(await exported('each.zip', 'documents', '--format', 'docx'), 'each.zip')
    expect(zip.names).toEqual(['night.docx', 'morning.docx'])
  })

  it('writes quotes grouped, with words around them, and as rows by quotation', async () => {
    const text = (await exported('q.md', 'quotes', '--by', 'source', '--context', '2')).toString()
    expect(text).toMatch(/## night\n/)
    expect(text).toMatch(/\\\[Who\\\] decides on \\\[the ward/)
    const table = (await exported('q.csv', 'quotes', '--form', 'quotations')).toString()
    expect(table.split('\r\n')[0]).toMatch(/,Code: Deciding$/)
    expect((await exported('m.csv', 'codebook', '--form', 'maxqda')).toString()).toMatch(
      /^\uFEFFCode,Memo\r\n/,
    )
  })

  it.each([
    ['a form it has not', ['codebook', '--form', 'quotations', '--out', 'x.csv']],
    ['an order of what has none', ['codebook', '--by', 'case', '--out', 'x.md']],
    ['words that are no number', ['quotes', '--context', 'few', '--out', 'x.md']],
    ['a format it has not', ['tables', '--format', 'docx', '--out', 'x.docx']],
    ['sources where all are meant', ['tables', '--source', 'night', '--out', 'x.json']],
    ['documents without a format', ['documents', '--out', 'x.zip']],
  ])('refuses %s, and writes nothing', async (_, args) => {
    const before = await readdir(folder)
    expect(await emic('export', dir, ...args)).toMatchObject({ code: 2 })
    expect(await readdir(folder)).toEqual(before)
  })

  it('leaves no part of a file where it cannot be written', async () => {
    await writeFile(join(folder, 'plain'), 'a file, no folder')
    const done = await emic('export', dir, 'documents', '--out', join(folder, 'plain', 'all.html'))
    expect(done.code).toBe(1)
    expect((await readdir(folder)).filter((name) => /tmp|html/.test(name))).toEqual([])
  })
})
