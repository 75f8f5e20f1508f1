import { createServer } from 'node:http'
import { readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { describe, expect, it } from 'vitest'
import { findChromium, printWith } from '../../../electron/host/export/chromium'
import { exportDocuments } from '../../../electron/host/export/documents'
import { exportCodebook, exportQuotes } from '../../../electron/host/export/export'
import { printed, whileAlive } from '../../../electron/host/export/print'
import { readPdf } from '../../../electron/host/import/pdf'
import { printStyles } from '../../../shared/exchange/print-styles'
import { printingProgram } from '../../printing-program'
import { reader, store } from './project'

const program = await printingProgram()
if (program === null) console.log('skipped: printing, as no Chromium is at hand')

const alive = async (): Promise<void> => undefined
const wordsOf = async (pdf: Uint8Array): Promise<string> =>
  (await readPdf(pdf, 'x.pdf')).text.replaceAll(/\s+/g, ' ')
const folders = async (): Promise<readonly string[]> =>
  (await readdir(tmpdir())).filter((name) => name.startsWith('emic-print-'))

describe('the Chromium of a computer', () => {
  const at = (env: NodeJS.ProcessEnv, platform: NodeJS.Platform, ...there: readonly string[]) =>
    findChromium({ env, platform, exists: (path) => there.includes(path) })

  it('is found along the path, Chrome before the others', () => {
    const env = { PATH: '/opt/bin:/usr/bin' }
    expect(at(env, 'linux', '/usr/bin/chromium')).toBe('/usr/bin/chromium')
    expect(at(env, 'linux', '/usr/bin/chromium', '/opt/bin/google-chrome')).toBe('/opt/bin/google-chrome')
    expect(at(env, 'linux')).toBeNull()
  })

  it('is the one that CHROMIUM names, and no other in its place', () => {
    expect(at({ CHROMIUM: '/my/chrome', PATH: '/usr/bin' }, 'linux', '/my/chrome', '/usr/bin/chromium')).toBe(
      '/my/chrome',
    )
    expect(at({ CHROMIUM: '/my/chrome', PATH: '/usr/bin' }, 'linux', '/usr/bin/chromium')).toBeNull()
  })

  it('is never one beside the working folder', () => {
    expect(at({ PATH: '.::bin' }, 'linux', 'chromium', './chromium', 'bin/chromium')).toBeNull()
    expect(at({ CHROMIUM: 'chromium' }, 'linux', 'chromium')).toBeNull()
  })

  it('is found among the programs of a Mac', () => {
    const path = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
    expect(at({}, 'darwin', path)).toBe(path)
  })
})

describe('printing', () => {
  it('says what to do where there is nothing to print with', async () => {
    await expect((async () => printed('<p>x', null, alive))()).rejects.toMatchObject({
      code: 'refused',
      message: expect.stringContaining('Nothing was written') as string,
    })
  })

  it('ends the work where nobody waits for it any more', async () => {
    let isStopped = false
    const work = whileAlive(
      new Promise(() => undefined),
      () => Promise.reject(new Error('stopped')),
      () => void (isStopped = true),
    )
    await expect(work).rejects.toThrow('stopped')
    expect(isStopped).toBe(true)
  })

  it.runIf(process.getuid?.() === 0 && findChromium())(
    'keeps the sandbox: root is told who can print',
    async () => {
      await expect(printWith(findChromium() ?? '')('<p>x', alive)).rejects.toThrow('does not start for root')
    },
  )

  it('says so where the program makes no PDF, and leaves nothing behind', async () => {
    const before = await folders()
    await expect(printWith(process.execPath)('<p>x', alive)).rejects.toMatchObject({ code: 'io' })
    expect((await folders()).filter((name) => !before.includes(name))).toEqual([])
  })

  it('puts no title at the head of a page that could be more than a title', () => {
    const styles = printStyles('</style>"; } * { background: url(http://x) } \\')
    expect(styles).not.toMatch(/<|url\(|http:/)
  })
})

describe.skipIf(program === null)('a page printed by Chromium', { timeout: 120_000 }, () => {
  const print = printWith(program ?? '')

  it('runs no script and fetches nothing, even of a page without a policy', async () => {
    const asked: string[] = []
    const server = createServer((request, response) => {
      asked.push(request.url ?? '')
      response.end()
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`
    const page = `<!doctype html><meta charset="utf-8"><p>plain words<script>document.body.append('a script ran')</script><img src="${url}/i.png"><link rel="stylesheet" href="${url}/s.css"><iframe src="${url}/f"></iframe>`
    const words = await wordsOf(await print(page, alive))
    server.close()
    expect(words).toContain('plain words')
    expect(words).not.toContain('a script ran')
    expect(asked).toEqual([])
  })

  it('is the codebook as real text with numbered pages', async () => {
    const { bytes, mime, name } = await exportCodebook(store, 'pdf', reader, { print, timeZone: 'UTC' })
    const words = await wordsOf(bytes)
    expect(mime).toBe('application/pdf')
    expect(name).toBe('Stem cells 干细胞 codebook.pdf')
    for (const said of [
      '1.1.1 constructor',
      'When not to use: - for prices',
      '监管部门说：“先有证据，再有市场”',
    ])
      expect(words).toContain(said)
    expect(Buffer.from(bytes).toString('latin1')).toContain('/StructTreeRoot')
  })

  it('is the quotes, and the texts with their codings', async () => {
    expect(await wordsOf((await exportQuotes(store, 'pdf', {}, reader, { print })).bytes)).toContain(
      '谁来监管',
    )
    expect(await wordsOf((await exportDocuments(store, 'pdf', reader, { print })).bytes)).toContain(
      'Nobody had one.',
    )
  })

  it('stops at once when it is stopped, and leaves nothing behind', async () => {
    const before = await folders()
    const stopped = print('<p>x', () => Promise.reject(new Error('stopped')))
    await expect(stopped).rejects.toThrow('stopped')
    expect((await folders()).filter((name) => !before.includes(name))).toEqual([])
  })
})
