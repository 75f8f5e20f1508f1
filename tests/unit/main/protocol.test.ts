import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Host } from '../../../electron/host/host'
import { answerFile } from '../../../electron/main/protocol'

const secret = 'Participant 7 asked us not to say this.'
let folder: string
let root: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'emic-protocol-'))
  root = join(folder, 'root')
  for (const path of ['root/assets', 'rootX', 'outside']) mkdirSync(join(folder, path), { recursive: true })
  writeFileSync(join(root, 'index.html'), '<!doctype html><style nonce="__CSP_NONCE__"></style>')
  writeFileSync(join(root, 'assets', 'index-1.js'), 'export {}')
  writeFileSync(join(root, 'assets', '.hidden.js'), secret)
  writeFileSync(join(root, 'notes.txt'), secret)
  writeFileSync(join(root, 'assets', 'page.php'), secret)
  writeFileSync(join(folder, 'rootX', 'a.js'), secret)
  writeFileSync(join(folder, 'outside', 'secret.js'), secret)
  writeFileSync(join(folder, 'secret.js'), secret)
  symlinkSync(join(folder, 'outside', 'secret.js'), join(root, 'assets', 'link.js'))
  symlinkSync(join(folder, 'outside'), join(root, 'linked'))
  symlinkSync(join(root, 'index.html'), join(root, 'inner.html'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The one ticket that is good. */
const ticket = 'Tt_-'.repeat(10) + 'abc'
const sound = Buffer.from('0123456789')
const host: Pick<Host, 'media'> = {
  media: async (asked) =>
    asked === ticket
      ? {
          size: sound.length,
          mime: 'audio/wav',
          read: (start, end) => Readable.from([sound.subarray(start, end)]),
          close: async () => {},
        }
      : null,
}

const get = (url: string, method = 'GET', headers: Record<string, string> = {}): Promise<Response> =>
  answerFile(root, { url, method, headers: new Headers(headers) }, host)

/** Addresses that must not be answered with a file, each another way out of the window's folder. */
const hostile = [
  'app://emic/../secret.js',
  'app://emic/../rootX/a.js',
  'app://emic/../../../../etc/passwd',
  'app://emic/./../secret.js',
  'app://emic/assets/../../secret.js',
  'app://emic/assets/../index.html',
  'app://emic/%2e%2e/secret.js',
  'app://emic/%2e%2e%2fsecret.js',
  'app://emic/%2E%2E%2Fsecret.js',
  'app://emic/..%2fsecret.js',
  'app://emic/..%2f..%2fetc%2fpasswd',
  'app://emic/.%2e/secret.js',
  'app://emic/%252e%252e%252fsecret.js',
  'app://emic/..%5csecret.js',
  'app://emic/..\\secret.js',
  'app://emic\\..\\secret.js',
  'app://emic/assets\\..\\..\\secret.js',
  'app://emic/%5c%5cserver%5cshare%5ca.js',
  'app://emic/\\\\server\\share\\a.js',
  'app://emic//server/share/a.js',
  'app://emic//etc/passwd',
  'app://emic///etc/passwd',
  'app://emic/etc/passwd',
  'app://emic/C:/Windows/win.ini',
  'app://emic/C:%5cWindows%5cwin.ini',
  'app://emic/c|/a.js',
  'app://emic/file:///etc/passwd',
  'app://emic/index.html%00.js',
  'app://emic/assets/index-1.js%00',
  'app://emic/\u0000',
  'app://emic/%00',
  'app://emic/index.html/',
  'app://emic/index.html/..',
  'app://emic/index.html/x.js',
  'app://emic/index.html.',
  'app://emic/index.html%20',
  'app://emic/INDEX~1.HTM',
  'app://emic/index.html::$DATA',
  'app://emic/assets',
  'app://emic/assets/',
  'app://emic/assets/.hidden.js',
  'app://emic/.git/config',
  'app://emic/assets/link.js',
  'app://emic/linked/secret.js',
  'app://emic/inner.html',
  'app://emic/notes.txt',
  'app://emic/assets/page.php',
  'app://emic/assets/missing.js',
  'app://emic/assets/index-1.js?a=1',
  'app://emic/assets/index-1.js#a',
  'app://emic/assets/index-1.j%73',
  'app://emic/assets/index-1.js;a',
  'app://emic/assets/index–1.js',
  'app://emic/ａssets/index-1.js',
  'app://evil/index.html',
  'app://EMIC/index.html',
  'app://emic.evil/index.html',
  'app://emic:80/index.html',
  'app://ana@emic/index.html',
  'app://emic@evil/index.html',
  'app:emic/index.html',
  'app:///index.html',
  'app:/index.html',
  'http://emic/index.html',
  'https://emic/index.html',
  'file:///etc/passwd',
  'emic/index.html',
  '',
]

describe('the app protocol', () => {
  it('serves the page with its policy and a nonce of this load', async () => {
    const [one, two] = [await get('app://emic/'), await get('app://emic/index.html')]
    expect([one.status, two.status]).toEqual([200, 200])
    const policy = one.headers.get('content-security-policy') ?? ''
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1]
    expect(await one.text()).toBe(`<!doctype html><style nonce="${nonce}"></style>`)
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toContain('unsafe')
    expect(two.headers.get('content-security-policy')).not.toBe(policy)
  })

  it('serves the files of the page, and says what they are', async () => {
    const response = await get('app://emic/assets/index-1.js')
    expect(await response.text()).toBe('export {}')
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  })

  it.each(hostile)('does not serve %j', async (url) => {
    const response = await get(url)
    expect(response.status).toBe(404)
    expect(await response.text()).toBe('Not found')
  })

  it('answers nothing but plain requests to read', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS', 'get'])
      expect((await get('app://emic/index.html', method)).status).toBe(404)
  })

  it('serves a recording by its ticket, whole or in part, and nothing else of it', async () => {
    const whole = await get(`app://emic/media/${ticket}`, 'GET', { 'sec-fetch-dest': 'audio' })
    expect([whole.status, await whole.text()]).toEqual([200, '0123456789'])
    const part = await get(`app://emic/media/${ticket}`, 'GET', { range: 'bytes=2-4' })
    expect([part.status, part.headers.get('content-range'), await part.text()]).toEqual([
      206,
      'bytes 2-4/10',
      '234',
    ])
    const beyond = await get(`app://emic/media/${ticket}`, 'GET', { range: 'bytes=10-' })
    expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, 'bytes */10'])
    expect((await get(`app://emic/media/${ticket}`, 'GET', { 'sec-fetch-dest': 'document' })).status).toBe(
      403,
    )
    expect((await get(`app://emic/media/${ticket}`, 'POST')).status).toBe(404)
  })

  it.each([
    'app://emic/media/',
    `app://emic/media/${'A'.repeat(43)}`,
    `app://emic/media/${ticket}/`,
    `app://emic/media/${ticket}.wav`,
    `app://emic/media/${ticket}?a=1`,
    `app://emic/media/../media/${ticket}`,
    `app://emic/media/%54${ticket.slice(1)}`,
    `app://evil/media/${ticket}`,
  ])('gives no recording for %j', async (url) => {
    const response = await get(url)
    expect(response.status).toBe(404)
    expect(await response.text()).not.toContain('0123')
  })
})
