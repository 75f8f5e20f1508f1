import { request } from 'node:http'
import type { IncomingHttpHeaders } from 'node:http'
import { connect } from 'node:net'
import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { emic, makeHome, serveApp } from './app'
import type { Home, Served } from './app'

interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

const routes = [
  ['GET', '/'],
  ['GET', '/index.html'],
  ['GET', '/no-such-file'],
  ['POST', '/session'],
  ['POST', '/call/app.info'],
  ['POST', '/call/project.load'],
  ['GET', '/events'],
  ['GET', '/file/0'],
  ['PUT', '/file?name=note.txt'],
  ['OPTIONS', '/call/app.info'],
  ['DELETE', '/'],
] as const

/** What another program or another site on this computer could send; the server is meant for its own page only. */
describe('the loopback server', () => {
  let home: Home
  let served: Served
  let port: number
  let token: string

  /** Sends exactly these headers. Streams are cut after their first bytes. */
  const send = (
    method: string,
    path: string,
    headers: Readonly<Record<string, string>> = {},
    body = '',
  ): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const outgoing = request(
        { host: '127.0.0.1', port, method, path, headers, agent: false },
        (incoming) => {
          let text = ''
          const done = (): void => {
            resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, body: text })
            incoming.destroy()
          }
          incoming.on('data', (part: Buffer) => {
            text += part.toString()
            if (path === '/events') done()
          })
          incoming.on('end', done)
        },
      )
      outgoing.on('error', reject)
      outgoing.end(body)
    })
  const own = (): Readonly<Record<string, string>> => ({
    host: `127.0.0.1:${port}`,
    origin: `http://127.0.0.1:${port}`,
    'content-type': 'application/json',
  })
  const signed = (): Readonly<Record<string, string>> => ({ ...own(), authorization: `Bearer ${token}` })
  const code = (): string => new URL(served.address).hash.replace('#code=', '')

  beforeAll(async () => {
    home = await makeHome()
    await emic(home.env, 'demo', join(home.folder, 'Sample.emic'))
    served = await serveApp(home.env, join(home.folder, 'Sample.emic'))
    port = Number(new URL(served.address).port)
  })
  afterAll(async () => {
    await served.end()
    await home.clear()
  })

  it('gives a token for the code of its address once', async () => {
    expect((await send('POST', '/session', own(), JSON.stringify({ code: 'guessed' }))).status).toBe(401)
    const first = await send('POST', '/session', own(), JSON.stringify({ code: code() }))
    expect(first.status).toBe(200)
    token = (JSON.parse(first.body) as { token: string }).token
    expect((await send('POST', '/session', own(), JSON.stringify({ code: code() }))).status).toBe(401)
    expect((await send('POST', '/call/app.info', signed(), '{}')).status).toBe(200)
  })

  it.each(routes)('refuses %s %s to strangers, even with the token', async (method, path) => {
    const strangers: readonly Readonly<Record<string, string>>[] = [
      { host: 'emic.example.org' },
      { host: `emic.example.org:${port}` },
      { host: `127.0.0.1.example.org:${port}` },
      { host: '127.0.0.1' },
      { host: `127.0.0.1:${port + 1}` },
      { host: `[::1]:${port}` },
      { host: `0.0.0.0:${port}` },
      { origin: 'null' },
      { origin: 'http://example.org' },
      { origin: `https://127.0.0.1:${port}` },
      { origin: `http://127.0.0.1:${port + 1}` },
      { origin: `http://localhost:${port}` },
      { origin: `http://127.0.0.1:${port}.example.org` },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ]
    for (const strange of strangers) {
      const { status, headers, body } = await send(method, path, { ...signed(), ...strange }, '{}')
      expect(`${JSON.stringify(strange)}: ${status}`).toBe(`${JSON.stringify(strange)}: 403`)
      expect(body).toBe('Refused')
      expect(headers['access-control-allow-origin']).toBeUndefined()
    }
  })

  it.each(routes.filter(([, path]) => /^\/(call|events|file)/.test(path)))(
    'answers %s %s only to the one who has the token',
    async (method, path) => {
      const tokens = ['', 'Bearer', 'Bearer ', 'Bearer AAAA', `Basic ${token}`, `Bearer ${'A'.repeat(43)}`]
      for (const authorization of tokens) {
        const { status } = await send(method, path, { ...own(), authorization }, '{}')
        expect(`${authorization}: ${status}`).toBe(`${authorization}: 401`)
      }
      const inTheOpen = await send(
        method,
        `${path}${path.includes('?') ? '&' : '?'}token=${token}`,
        own(),
        '{}',
      )
      expect(inTheOpen.status).toBe(401)
    },
  )

  it('takes nothing that a form of another site could send', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', '']) {
      const { status } = await send('POST', '/call/app.info', { ...signed(), 'content-type': type }, '{}')
      expect(status).toBe(415)
    }
    expect((await send('POST', '/call/app.info', signed(), '{"a":')).status).toBe(400)
  })

  it('lets no path out of the folder of its page, and keeps the page from being framed or cached elsewhere', async () => {
    for (const path of [
      '/../package.json',
      '/%2e%2e/package.json',
      '/..%2f..%2fpackage.json',
      '//etc/passwd',
      '/assets/..%5c..%5cx',
    ])
      expect((await send('GET', path, own())).status).toBe(404)
    const { headers } = await send('GET', '/', own())
    expect(headers['content-security-policy']).toMatch(/default-src 'none'/)
    expect(headers['content-security-policy']).toMatch(/frame-ancestors 'none'/)
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['cache-control']).toMatch(/no-store/)
  })

  it('listens on this computer only', async () => {
    const others = Object.values(networkInterfaces())
      .flatMap((found) => found ?? [])
      .filter(({ internal, family }) => !internal && family === 'IPv4')
    if (others.length === 0) console.log('No other network address to try: this computer has none.')
    for (const { address } of others) {
      const answer = await new Promise((resolve) => {
        const socket = connect({ host: address, port, timeout: 2000 })
        for (const event of ['connect', 'error', 'timeout'] as const)
          socket.once(event, () => {
            socket.destroy()
            resolve(event)
          })
      })
      expect(`${address}: ${String(answer)}`).not.toContain('connect')
    }
  })
})
