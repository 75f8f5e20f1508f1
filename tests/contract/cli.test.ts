import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { makeZip } from '../documents'
import { openZip } from '../../electron/host/import/zip'
import { run } from '../../electron/cli/run'
import { world } from '../../electron/cli/with-project'
import { openProject } from '../../electron/host/open-project'

const interview =
  'Ana: Who regulates the clinic? Nobody asked.\n\nMei: 监管部门来过两次。 The regulation came later, after the letter.\n\nAna: And the licence? The licence hangs in the hall.\n'

let folder = ''
let dir = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'emic-cli-'))
  dir = join(folder, 'Study.emic')
})
afterEach(() => rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }))

async function emic(...args: readonly string[]) {
  let out = ''
  let error = ''
  const code = await run(args, { out: (text) => void (out += text), error: (text) => void (error += text) })
  return { code, out, error, json: () => JSON.parse(out) as unknown }
}

async function study(): Promise<void> {
  await writeFile(join(folder, 'interview.txt'), interview)
  await emic('new', dir, '--name', 'Two doors', '--coder', 'Ana')
  await emic('import', dir, join(folder, 'interview.txt'))
  await emic(
    'add-code',
    dir,
    'Regulation',
    '--theme',
    '--color',
    '#3366aa',
    '--definition',
    'Rules.',
    '--when',
    'A rule.',
  )
  await emic(
    'add-code',
    dir,
    'Licence',
    '--parent',
    'Regulation',
    '--short',
    'Papers',
    '--when-not',
    'No paper.',
  )
}

describe('The command line', () => {
  it('creates a project, brings a text in and prints it exactly as stored', async () => {
    await study()
    expect(await emic('text', dir, 'interview.txt')).toMatchObject({ code: 0, out: interview, error: '' })
    expect((await emic('sources', dir, '--json')).json()).toMatchObject([
      { name: 'interview', file: 'interview.txt', format: 'txt', length: interview.length, codings: 0 },
    ])
  })

  it('shows the codebook as a tree with counts', async () => {
    await study()
    await emic('code', dir, '--code', 'Licence', '--source', 'interview', '--find', 'LICENCE')
    expect((await emic('codes', dir, '--json')).json()).toMatchObject([
      {
        name: 'Regulation',
        role: 'theme',
        color: '#3366aa',
        definition: 'Rules.',
        whenToUse: 'A rule.',
        codings: 0,
        codingsBelow: 2,
        children: [
          {
            path: 'Regulation > Licence',
            short: 'Papers',
            whenNotToUse: 'No paper.',
            color: '#3366aa',
            codings: 2,
          },
        ],
      },
    ])
    expect((await emic('codes', dir)).out).toContain('  Licence  2')
  })

  it('codes a range, every word found, every match, whole sentences and paragraphs, each as one step', async () => {
    await study()
    const where = ['--code', 'Regulation', '--source', 'interview']
    expect((await emic('code', dir, ...where, '--start', '0', '--end', '4')).out).toContain(
      'coded 1 passage ',
    )
    expect((await emic('code', dir, ...where, '--regex', 'regulat\\w*|监管')).out).toContain(
      'coded 3 passages',
    )
    expect((await emic('code', dir, ...where, '--find', 'licence', '--grow', 'sentence')).out).toContain(
      'coded 2 passages',
    )
    expect((await emic('code', dir, ...where, '--find', 'licence', '--grow', 'paragraph')).out).toContain(
      'coded 1 passage ',
    )
    expect((await emic('code', dir, ...where, '--find', 'licence', '--grow', 'paragraph')).out).toContain(
      '(1 was so already)',
    )
    const quotes = (await emic('quotes', dir, '--code', 'Regulation', '--json')).json() as {
      start: number
      end: number
      text: string
    }[]
    expect(quotes.map((quote) => quote.text)).toEqual([
      'Ana:',
      'regulates',
      '监管',
      'regulation',
      'Ana: And the licence? The licence hangs in the hall.',
      expect.stringContaining('the licence?') as string,
      'The licence hangs in the hall.',
    ])
    for (const { start, end, text } of quotes) expect(interview.slice(start, end)).toBe(text)
    const steps = (await emic('history', dir, '--json')).json() as { command: string; coder: string }[]
    expect(steps.filter((step) => step.command === 'coding.add')).toHaveLength(4)
    expect(steps.every((step) => step.coder === 'Ana')).toBe(true)
  })

  it('says how many when nothing is found, and that is no problem', async () => {
    await study()
    const done = await emic('code', dir, '--code', 'Licence', '--source', 'interview', '--regex', 'x{9}')
    expect(done).toMatchObject({ code: 0, error: '' })
    expect(done.out).toContain('coded 0 passages')
  })

  it('undoes and redoes across runs', async () => {
    await study()
    await emic('code', dir, '--code', 'Licence', '--source', 'interview', '--find', 'licence')
    expect((await emic('undo', dir)).out).toMatch(/^undid: coded 2/)
    expect((await emic('quotes', dir, '--json')).json()).toEqual([])
    expect((await emic('redo', dir)).out).toMatch(/^redid: coded 2/)
    expect((await emic('quotes', dir, '--json')).json()).toHaveLength(2)
    expect(await emic('redo', dir)).toMatchObject({ code: 1, error: 'emic: There is nothing to redo.\n' })
  })

  it('finds words in all texts, with typing errors too', async () => {
    await study()
    expect((await emic('search', dir, '监管', '--json')).json()).toMatchObject([
      { source: 'interview', text: '监管' },
    ])
    expect((await emic('search', dir, 'lisence', '--fuzzy')).out).toContain('2 hits')
  })

  it.each(['csv', 'xlsx', 'md', 'html', 'docx', 'qdc'])('writes the codebook as %s', async (format) => {
    await study()
    const out = join(folder, `codebook.${format}`)
    expect(await emic('export', dir, 'codebook', '--format', format, '--out', out)).toMatchObject({ code: 0 })
    expect((await readFile(out)).length).toBeGreaterThan(200)
  })

  it('writes quotes as a table with one row per coding', async () => {
    await study()
    await emic('code', dir, '--code', 'Licence', '--source', 'interview', '--find', 'licence')
    const out = join(folder, 'quotes.csv')
    await emic('export', dir, 'quotes', '--format', 'csv', '--out', out)
    expect((await readFile(out, 'utf8')).match(/Regulation > Licence/g)).toHaveLength(2)
  })

  it('writes the project for other programs, says before what is lost, and keeps that beside the file', async () => {
    await study()
    const out = join(folder, 'study.qdpx')
    const done = await emic('export', dir, 'project', '--out', out, '--profile', 'nvivo')
    expect(done).toMatchObject({ code: 0, error: '' })
    expect(done.out).toMatch(/^ {2}This form is experimental.*\n(.+\n)+wrote .*study\.qdpx\n$/)
    const zip = await openZip(await readFile(out), 'study.qdpx')
    expect(zip.names[0]).toBe('project.qde')
    expect(await readFile(`${out}.losses.txt`, 'utf8')).toMatch(/^What study\.qdpx leaves out/)
    const asJson = await emic('export', dir, 'project', '--out', out, '--json')
    expect(JSON.parse(asJson.out)).toMatchObject({
      file: out,
      profile: 'standard',
      losses: expect.any(Array),
    })
  })

  it('goes on after a bad file, says why in a line each, and exits with 1', async () => {
    await study()
    await mkdir(join(folder, 'more'))
    await writeFile(join(folder, 'more', 'empty.txt'), '')
    await writeFile(join(folder, 'more', 'good.md'), '# A heading\n\nWords.')
    await writeFile(join(folder, 'more', 'picture.png'), 'not read')
    await writeFile(join(folder, 'more', '.DS_Store'), 'not read')
    const done = await emic('import', dir, join(folder, 'more'), join(folder, 'missing.txt'))
    expect(done.code).toBe(1)
    expect(done.out).toMatch(/^failed {5}more\/empty\.txt/m)
    expect(done.out).toMatch(/^imported {3}more\/good\.md/m)
    expect(done.out).toMatch(/^failed {5}missing\.txt.*no such file/m)
    expect(done.out).toMatch(/^failed {5}more\/picture\.png/m)
    expect(done.out).not.toContain('DS_Store')
  })

  it('opens a zip file like a folder', async () => {
    await study()
    await writeFile(join(folder, 'talks.zip'), await makeZip({ 'day 1/Ana.txt': 'Words.', '.DS_Store': 'x' }))
    const done = await emic('import', dir, join(folder, 'talks.zip'))
    expect(done.out).toBe('imported   talks.zip/day 1/Ana.txt → Ana\n')
  })

  it('reads the article of a saved page, or with --whole-pages all of it', async () => {
    await study()
    const words = '<p>The nurse said that nobody had asked her before, and that the register lay open.</p>'
    const page = `<nav>Way home</nav><article><h1>Night</h1>${words.repeat(12)}</article><footer>All about us</footer>`
    await writeFile(join(folder, 'night.html'), page)
    const part = await emic('import', dir, join(folder, 'night.html'))
    expect(part.out).toContain('Only the article of this page was read.')
    expect((await emic('text', dir, 'night')).out).not.toContain('Way home')
    await emic('import', dir, join(folder, 'night.html'), '--whole-pages')
    expect((await emic('text', dir, 'night (2)')).out).toContain('Way home')
  })

  it('lists what a name could mean instead of choosing', async () => {
    await study()
    await emic('add-code', dir, 'Papers')
    await emic('add-code', dir, 'Licence', '--parent', 'Papers')
    const done = await emic('code', dir, '--code', 'Licence', '--source', 'interview', '--find', 'x')
    expect(done.code).toBe(1)
    expect(done.error).toContain('“Regulation > Licence”, “Papers > Licence”')
    expect((await emic('quotes', dir, '--code', 'Papers > Licence')).code).toBe(0)
  })

  it('refuses changes while somebody else has the project open, and reads all the same', async () => {
    await study()
    const held = await openProject(dir, { ...world, app: 'Emic' })
    try {
      const done = await emic('add-code', dir, 'Hope')
      expect(done).toMatchObject({ code: 1 })
      expect(done.error).toContain('Emic')
      expect((await emic('codes', dir, '--json')).json()).toHaveLength(1)
    } finally {
      await held.close()
    }
    expect((await emic('add-code', dir, 'Hope')).code).toBe(0)
  })

  it('checks the project, and exits with 1 when a text is not as it came', async () => {
    await study()
    expect(await emic('verify', dir)).toMatchObject({ code: 0 })
    const names = await readdir(join(dir, 'sources'))
    const text = names.find((name) => name.endsWith('.txt')) ?? ''
    await writeFile(join(dir, 'sources', text), interview.replace('Nobody', 'Anybody'))
    const done = await emic('verify', dir)
    expect(done.code).toBe(1)
    expect(done.out).toContain('WRONG')
  })

  it.each([
    ['no verb that exists', ['bogus']],
    ['an argument missing', ['text']],
    ['an option missing', ['code', 'x.emic', '--source', 's']],
    ['two ways at once', ['code', 'x.emic', '--code', 'c', '--source', 's', '--find', 'a', '--regex', 'b']],
    ['half a range', ['code', 'x.emic', '--code', 'c', '--source', 's', '--start', '1']],
    ['no number', ['code', 'x.emic', '--code', 'c', '--source', 's', '--start', 'one', '--end', '2']],
    ['no colour', ['add-code', 'x.emic', 'c', '--color', 'blue']],
    ['no format', ['export', 'x.emic', 'quotes', '--format', 'qdc', '--out', 'q.qdc']],
    ['no profile', ['export', 'x.emic', 'project', '--profile', 'p', '--out', 'q.qdpx']],
    ['a folder that is no project name', ['new', 'Study']],
  ])('calls it wrong usage, with exit 2: %s', async (_what, args) => {
    const done = await emic(...args)
    expect(done.code).toBe(2)
    expect(done.error).toMatch(/^error: /)
  })

  it.each([
    ['a folder that is not there', ['codes', 'nowhere.emic']],
    ['a folder that is no project', ['codes', '.']],
  ])('tells in a sentence, with exit 1: %s', async (_what, args) => {
    const done = await emic(...args)
    expect(done).toMatchObject({ code: 1, out: '' })
    expect(done.error).toMatch(/^emic: .*\.\n$/)
  })

  it('does not make a project where something is already', async () => {
    await study()
    expect(await emic('new', dir)).toMatchObject({ code: 1 })
    expect((await emic('codes', dir, '--json')).json()).toHaveLength(1)
  })

  it('prints its version and its help', async () => {
    expect((await emic('--version')).out).toMatch(/^\d+\.\d+\.\d+\n$/)
    expect((await emic('--help')).out).toContain('add-code')
    expect((await emic('--help')).code).toBe(0)
  })
})
