import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { run } from '../../electron/cli/run'

const articles = {
  'Lin 2019.txt':
    'Waiting for a licence\n\nThe clinic had three doors, and each of them led to another price.',
  'corridor.txt': 'Notes from a corridor in winter\n\nhttps://doi.org/10.1234/corridor.7\n\nNobody sat down.',
  'Interview.txt': 'Ana: We came by train.',
}

const ris = [
  'TY  - JOUR',
  'AU  - Lin, Jia Wei',
  'TI  - Waiting for a licence',
  'PY  - 2019',
  'ER  - ',
  'TY  - BOOK',
  'AU  - Abel, Kim',
  'TI  - Something that nobody here has read',
  'PY  - 2003',
  'ER  - ',
].join('\r\n')
const bibtex = `@article{ortega, author = {Ortega, Mar{\\'\\i}a}, title = {Other words}, year = 2021, doi = {10.1234/corridor.7}}
@book{broken, author = {Nobody, title = {Never closed}
`
const csl = JSON.stringify([
  {
    type: 'article-journal',
    title: 'Notes from a corridor in winter',
    author: [{ family: '王', given: '伟' }],
    issued: { 'date-parts': [[2020]] },
  },
])

let folder = ''
let dir = ''

async function emic(...args: readonly string[]) {
  let out = ''
  let error = ''
  const code = await run(args, { out: (text) => void (out += text), error: (text) => void (error += text) })
  return { code, out, error, json: () => JSON.parse(out) as unknown }
}

/** A file of references. */
async function file(name: string, text: string): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, text)
  return path
}

/** What the last steps were, newest first. */
const steps = async (): Promise<readonly string[]> =>
  ((await emic('history', dir, '--json')).json() as readonly { command: string }[]).map(
    ({ command }) => command,
  )

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'emic-references-'))
  dir = join(folder, 'Study.emic')
  await emic('new', dir, '--name', 'Two doors', '--coder', 'Ana')
  const paths = await Promise.all(Object.entries(articles).map(([name, text]) => file(name, text)))
  await emic('import', dir, ...paths)
})
afterEach(() => rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }))

describe('References on the command line', () => {
  it('of RIS are attached where they belong, the others are named, and one undo takes them off', async () => {
    const path = await file('works.ris', ris)
    const before = await steps()
    expect(await emic('references', dir, path)).toEqual({
      code: 0,
      error: '',
      out: 'Lin 2019 ← Lin, 2019 (by title)\nno source  Abel, 2003\n1 of 2 references attached\n',
      json: expect.any(Function) as unknown,
    })
    expect(await steps()).toEqual(['source.set-references', ...before])
    expect((await emic('undo', dir)).code).toBe(0)
  })

  it('of BibTeX are found by their DOI, and a broken entry is left out and counted', async () => {
    const done = await emic('references', dir, await file('works.bib', bibtex))
    expect(done).toMatchObject({ code: 0, error: '' })
    expect(done.out).toBe(
      'corridor ← Ortega, 2021 (by doi)\n1 entry could not be read and is left out\n1 of 1 reference attached\n',
    )
  })

  it('of CSL-JSON are only told with --preview, also as JSON, and nothing is changed', async () => {
    const path = await file('works.json', csl)
    const before = await steps()
    expect((await emic('references', dir, path, '--preview')).out).toBe('corridor ← 王伟, 2020 (by title)\n')
    expect((await emic('references', dir, path, '--preview', '--json')).json()).toMatchObject({
      format: 'csl-json',
      skipped: 0,
      entries: [{ reference: { title: 'Notes from a corridor in winter' }, match: { why: 'title' } }],
    })
    expect(await steps()).toEqual(before)
  })

  it.each([
    ['holds no reference', 'notes.txt', 'We came by train.', /^emic: No reference was found in this\./],
    ['is JSON that breaks off', 'works.json', '[{"type": "book", "title": ', /^emic: .+\.\n$/],
    [
      'is other XML',
      'works.xml',
      '<?xml version="1.0"?><mods/>',
      /^emic: Of references in XML only Zotero RDF/,
    ],
  ])('are refused with a sentence where a file %s', async (_what, name, text, sentence) => {
    const before = await steps()
    const done = await emic('references', dir, await file(name, text))
    expect(done).toMatchObject({ code: 1, out: '' })
    expect(done.error).toMatch(sentence)
    expect(await steps()).toEqual(before)
  })

  it('are refused with a sentence where there is no such file', async () => {
    const done = await emic('references', dir, join(folder, 'missing.ris'))
    expect(done).toMatchObject({ code: 1, out: '' })
    expect(done.error).toMatch(/^emic: .+\.\n$/)
    expect(done.error).not.toContain('inside Emic')
  })
})
