import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { run } from '../../electron/cli/run'
import { toXlsx } from '../../electron/host/export/xlsx'
import { createClient } from '../../shared/contract/client'
import type { Client } from '../../shared/contract/client'
import type { CodebookChoice } from '../../shared/contract/codebook-calls'
import { lines, makeHost } from './hosts'
import type { Line, TestHost } from './hosts'

const csv =
  'Codebook of the study\nTheme;Code;Definition;Farbe\nWeather;Rain;Wet;red\n;Snow;=1+1;#abc\n;;no name;\n'

describe.each(Object.entries(lines))('A codebook that comes in %s', (_, connect) => {
  let test: TestHost
  let line: Line
  let client: Client

  beforeEach(async () => {
    test = await makeHost()
    line = await connect(test.host)
    client = createClient(line.transport)
    await client.call('project.create', { name: 'Two doors', coder: 'Ana' })
  })
  afterEach(async () => {
    await line.close()
    await test.close()
  })

  const put = async (name: string, bytes: Uint8Array<ArrayBuffer>) =>
    (await client.call('file.put', { name, bytes })).handle
  const putCsv = () => put('codes.csv', new TextEncoder().encode(csv))
  const codes = async () => (await client.call('project.load')).records.codes

  it('is shown before anything is changed, comes in as one step, and goes with one', async () => {
    const handle = await putCsv()
    const shown = await client.call('codebook.read', { handle })
    expect(shown).toMatchObject({
      format: 'csv',
      table: {
        delimiter: ';',
        headerRow: 1,
        hierarchy: 'columns',
        fill: true,
        columns: [{ use: 'theme' }, { use: 'name' }, { use: 'definition' }, { name: 'Farbe', use: 'colour' }],
        total: 3,
      },
      codes: [
        { path: 'Weather', fate: 'new' },
        { path: 'Weather > Rain', fate: 'new' },
        { path: 'Weather > Snow', fate: 'new' },
      ],
      counts: { new: 3, same: 0, changed: 0, kept: 0 },
      odd: { nameless: 1 },
    })
    const before = await client.call('project.load')
    expect(before.records.codes).toEqual([])
    expect(await client.call('codebook.bring', { handle })).toMatchObject({ counts: { new: 3 }, renamed: 0 })
    expect(
      (await codes()).map(({ name, role, definition, color }) => [name, role, definition, color]),
    ).toEqual([
      ['Weather', 'theme', '', null],
      ['Rain', 'code', 'Wet', '#FF0000'],
      ['Snow', 'code', '=1+1', '#AABBCC'],
    ])
    expect((await client.call('project.load')).seq).toBe(before.seq + 1)
    expect((await client.call('codebook.read', { handle })).counts).toMatchObject({ new: 0, same: 3 })
    await client.call('history.undo')
    expect(await codes()).toEqual([])
  })

  it('is taken as the user says: columns, hierarchy, what is there already', async () => {
    const handle = await putCsv()
    const choice = { uses: ['skip', 'name', 'include', 'skip'], hierarchy: 'none', rule: 'theirs' } as const
    const asked = { ...choice, uses: [...choice.uses] }
    await client.run('code.create', { name: 'rain', whenToUse: 'never' })
    await client.call('codebook.bring', { handle, choice: asked })
    expect(
      (await codes()).map(({ name, whenToUse, definitionNumber }) => [name, whenToUse, definitionNumber]),
    ).toEqual([
      ['rain', 'Wet', 2],
      ['Snow', '=1+1', undefined],
    ])
  })

  it('may be a workbook', async () => {
    const table = {
      columns: ['Code', 'Memo'].map((name) => ({ name, width: 10 })),
      rows: [
        ['Rain', 'Wet'],
        ['Rain > Roof', ''],
      ],
    }
    const { bytes } = await toXlsx(table, 'Codes')
    const handle = await put('codes.xlsx', Uint8Array.from(bytes))
    expect(await client.call('codebook.read', { handle })).toMatchObject({
      format: 'xlsx',
      table: { sheets: ['Codes'], hierarchy: 'separator', separator: ' > ' },
      codes: [{ path: 'Rain' }, { path: 'Rain > Roof' }],
    })
  })

  it('is refused where it is unsafe, and where what is asked makes no sense', async () => {
    const doctype = await put('x.qdc', new TextEncoder().encode('<!DOCTYPE a><CodeBook/>'))
    await expect(client.call('codebook.read', { handle: doctype })).rejects.toThrow(
      'document type definition',
    )
    const handle = await putCsv()
    const bad = { rule: 'mine' } as unknown as CodebookChoice
    await expect(client.call('codebook.read', { handle, choice: bad })).rejects.toMatchObject({
      code: 'invalid',
    })
    await expect(client.call('codebook.bring', { handle: 'never there' })).rejects.toMatchObject({
      code: 'not-found',
    })
    const asClient = client.run as (name: string, args: object) => Promise<unknown>
    await expect(
      asClient('codebook.bring', { file: 'x', created: [], changed: [], groups: [] }),
    ).rejects.toMatchObject({ code: 'invalid' })
    expect(await codes()).toEqual([])
  })
})

describe('A codebook on the command line', () => {
  let folder = ''
  let dir = ''
  let file = ''

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'emic-codebook-'))
    dir = join(folder, 'Study.emic')
    file = join(folder, 'codes.csv')
    await writeFile(file, csv)
    await emic('new', dir, '--name', 'Two doors', '--coder', 'Ana')
  })
  afterEach(() => rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }))

  async function emic(...args: readonly string[]) {
    let out = ''
    let error = ''
    const code = await run(args, { out: (text) => void (out += text), error: (text) => void (error += text) })
    return { code, out, error }
  }

  it('is previewed, then brought in', async () => {
    expect(await emic('codebook', dir, file, '--preview')).toEqual({
      code: 0,
      error: '',
      out: [
        'column     Theme = theme',
        'column     Code = name',
        'column     Definition = definition',
        'column     Farbe = colour',
        'hierarchy  columns, empty themes filled',
        '+ Weather',
        '+ Weather > Rain',
        '+ Weather > Snow',
        '3 new, 0 the same, 0 changed, 0 kept as they are',
        '1 row or code had no name',
        '',
      ].join('\n'),
    })
    expect((await emic('codes', dir)).out).toContain('The codebook is empty.')
    const { code, out } = await emic(
      'codebook',
      dir,
      file,
      '--column',
      'Definition=include',
      '--no-fill',
      '--json',
    )
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ counts: { new: 3 }, odd: { nameless: 1 } })
    expect((await emic('codes', dir)).out).toBe('Weather [theme]  0\n  Rain  0\nSnow  0\n')
  })

  it.each([
    [
      ['--column', 'Nothing=name'],
      'There is no column “Nothing=name”. There are: Theme, Code, Definition, Farbe.',
    ],
    [['--same', 'mine'], '“rule” is not right'],
    [['--sheet', '2'], 'There is no sheet “2”.'],
    [['--header', 'first'], 'It must be a row from 1, or none.'],
  ])('is refused with a sentence: %j', async (options, sentence) => {
    const { code, error } = await emic('codebook', dir, file, ...options)
    expect(code).not.toBe(0)
    expect(error).toContain(sentence)
    expect((await emic('codes', dir)).out).toContain('The codebook is empty.')
  })
})
