import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pageFile } from '../../../electron/host/page-files'

let folder = ''
let root = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'emic-page-'))
  root = join(folder, 'renderer')
  await mkdir(join(root, 'assets'), { recursive: true })
  await mkdir(join(folder, 'renderer-private'))
  await writeFile(
    join(root, 'index.html'),
    '<meta property="csp-nonce" nonce="__CSP_NONCE__"><style nonce="__CSP_NONCE__"></style>',
  )
  await writeFile(join(root, 'assets', 'index-Ab_1.js'), 'export {}')
  await writeFile(join(root, '.secret.js'), 'no')
  await writeFile(join(folder, 'renderer-private', 'key.js'), 'no')
  await symlink(join(folder, 'renderer-private', 'key.js'), join(root, 'assets', 'link.js'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('The files of the window', () => {
  it('come with their type and a policy that knows the nonce of this very load', async () => {
    const [one, two] = [await pageFile(root, '/'), await pageFile(root, '/index.html')]
    const nonce = /'nonce-([^']+)'/.exec(one?.headers['content-security-policy'] ?? '')?.[1] ?? '?'
    expect(Buffer.from(one?.bytes ?? []).toString()).toContain(`nonce="${nonce}"`)
    expect(two?.headers['content-security-policy']).not.toBe(one?.headers['content-security-policy'])
    expect(one?.headers['content-security-policy']).not.toContain('unsafe')
    expect((await pageFile(root, '/assets/index-Ab_1.js'))?.headers['content-type']).toContain(
      'text/javascript',
    )
  })

  it.each([
    '',
    '//',
    '/assets',
    '/assets/',
    '/../renderer-private/key.js',
    '/assets/../../renderer-private/key.js',
    '/%2e%2e/renderer-private/key.js',
    '/..%2frenderer-private/key.js',
    '/..%5crenderer-private%5ckey.js',
    '/..\\renderer-private\\key.js',
    '/assets/link.js',
    '/.secret.js',
    '/assets/./index-Ab_1.js',
    '/assets//index-Ab_1.js',
    '/index.html\0.js',
    '/index.html%00',
    '/C:/Windows/win.ini',
    '//server/share/x.js',
    '/etc/passwd',
    '/package.json/..',
    '/assets/index-Ab_1.js.map',
    '/missing.js',
    '/index.html/x.js',
  ])('do not include %j', async (path) => {
    expect(await pageFile(root, path)).toBeNull()
  })
})
