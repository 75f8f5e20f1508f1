import { request } from 'node:http'
import { networkInterfaces } from 'node:os'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { programPlaces } from '../../electron/host/places'
import { serve } from '../../electron/server/server'
import type { Serving } from '../../electron/server/server'
import { makeHost } from './hosts'
import type { TestHost } from './hosts'

let test: TestHost
let serving: Serving
let token = ''

beforeEach(async () => {
  test = await makeHost()
  serving = await serve({
    host: test.host,
    root: programPlaces().window,
    report: (_where, error) => test.bugs.push(error),
  })
  const { body } = await ask(
    'POST',
    '/session',
    { 'content-type': 'application/json' },
    JSON.stringify({ code: code() }),
  )
  token = (JSON.parse(body) as { readonly token: string }).token
})
afterEach(async () => {
  await serving.close()
  await test.close()
})

const code = (): string => new URLSearchParams(new URL(serving.address(60)).hash.slice(1)).get('code') ?? ''

interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, unknown>>
  readonly body: string
}

/** One request as it is, with whatever headers; fetch would not let us lie about the host. */
function ask(
  method: string,
  path: string,
  headers: Record<string, string> = {},
  body?: string | Buffer,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        agent: false,
        host: '127.0.0.1',
        port: serving.port,
        method,
        path,
        headers: { host: `127.0.0.1:${serving.port}`, ...headers },
      },
      (response) => {
        let words = ''
        response.on('data', (part: Buffer) => {
          words += part.toString()
          // The stream of events does not end by itself.
          if (path === '/events') response.destroy()
        })
        response.once('close', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: words }),
        )
      },
    )
    sent.once('error', reject)
    sent.end(body)
  })
}

const json = { 'content-type': 'application/json' }
const routes: readonly (readonly [method: string, path: string])[] = [
  ['GET', '/'],
  ['GET', '/index.html'],
  ['GET', '/events'],
  ['GET', '/file/3f1c9a52-6c1e-4a53-9c0e-0d6d3a9a7b11'],
  ['PUT', '/file?name=x.txt'],
  ['POST', '/session'],
  ['POST', '/call/app.info'],
  ['POST', '/call/project.create'],
]
const hostile: readonly (readonly [what: string, headers: Record<string, string>])[] = [
  ['a name that was rebound to this computer', { host: 'emic.example.com' }],
  ['another port', { host: '127.0.0.1:1' }],
  ['no port', { host: '127.0.0.1' }],
  ['another site', { origin: 'https://evil.example' }],
  ['a page without origin', { origin: 'null' }],
  ['another program of this computer', { origin: 'http://127.0.0.1:1' }],
  ['a request across sites', { 'sec-fetch-site': 'cross-site' }],
  ['a request from a sibling site', { 'sec-fetch-site': 'same-site' }],
]

describe('The loopback server', () => {
  it.each(
    routes.flatMap(([method, path]) =>
      hostile.map(([what, headers]) => [method, path, what, headers] as const),
    ),
  )('refuses %s %s to %s, token or not', async (method, path, _what, headers) => {
    const answer = await ask(
      method,
      path,
      { ...json, authorization: `Bearer ${token}`, ...headers },
      '{"name":"X","coder":"Y"}',
    )
    expect(answer).toMatchObject({ status: 403, body: 'Refused' })
    expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([])
    expect(await test.host.handlers['app.info']({})).toMatchObject({ open: false, settings: {} })
  })

  it.each(routes.filter(([, path]) => path !== '/' && path !== '/index.html' && path !== '/session'))(
    'does not answer %s %s without the token, or with another',
    async (method, path) => {
      for (const authorization of ['', 'Bearer ', `Bearer ${'A'.repeat(43)}`, `Basic ${token}`]) {
        expect((await ask(method, path, { ...json, authorization }, '{}')).status).toBe(401)
      }
    },
  )

  it('gives the token once for a code', async () => {
    const once = JSON.stringify({ code: code() })
    expect((await ask('POST', '/session', json, once)).status).toBe(200)
    expect((await ask('POST', '/session', json, once)).status).toBe(401)
    for (const body of ['', '[]', '{}', '{"code":1}', '{"code":{}}', 'null']) {
      expect((await ask('POST', '/session', json, body)).status).toBe(401)
    }
  })

  it('takes calls only as JSON, so that no form of another page can make one', async () => {
    const authorization = `Bearer ${token}`
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
    ]) {
      expect(
        (await ask('POST', '/call/app.info', { authorization, 'content-type': type }, '{}')).status,
      ).toBe(415)
    }
    expect((await ask('POST', '/call/app.info', { authorization, ...json }, '{')).status).toBe(400)
    expect((await ask('POST', '/call/app.info', { authorization, ...json }, '{}')).status).toBe(200)
  })

  it('stops reading a body that is too long', async () => {
    const headers = { ...json, authorization: `Bearer ${token}`, 'content-length': String(65 * 1024 * 1024) }
    const answer = await ask('POST', '/call/app.info', headers, '{').catch((error: Error) => error.message)
    expect(answer).toMatchObject({ status: 413 })
  })

  it('lets no key of a body reach a prototype', async () => {
    const authorization = `Bearer ${token}`
    const body = '{"key":"theme","value":{"__proto__":{"polluted":true}},"__proto__":{"polluted":true}}'
    expect((await ask('POST', '/call/settings.set', { ...json, authorization }, body)).status).toBe(200)
    expect(({} as { readonly polluted?: boolean }).polluted).toBeUndefined()
  })

  it('sends every answer with a policy that keeps it to itself', async () => {
    const page = await ask('GET', '/')
    expect(page.headers).toMatchObject({
      'cache-control': 'no-store',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    })
    expect(page.headers['content-security-policy']).toContain(
      "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-",
    )
    expect(page.headers['content-security-policy']).not.toContain('unsafe')
  })

  it('slows down who asks too often, and answers again afterwards', async () => {
    const headers = { ...json, authorization: `Bearer ${token}` }
    const answers = await Promise.all(
      Array.from({ length: 400 }, () => ask('POST', '/call/nothing', headers, '{}')),
    )
    expect(answers.some(({ status }) => status === 429)).toBe(true)
    await expect
      .poll(async () => (await ask('POST', '/call/nothing', headers, '{}')).status, { timeout: 5000 })
      .toBe(200)
  })

  it('cannot be reached by another address of this computer', async (context) => {
    const other = Object.values(networkInterfaces())
      .flatMap((list) => list ?? [])
      .find(({ family, internal }) => family === 'IPv4' && !internal)
    if (!other) return context.skip('this computer has no other address')
    const reached = await fetch(`http://${other.address}:${serving.port}/`).then(
      () => true,
      () => false,
    )
    expect(reached).toBe(false)
  })
})

describe('the print view', () => {
  const chromium = process.env['CHROMIUM']
  afterEach(() => {
    if (chromium === undefined) delete process.env['CHROMIUM']
    else process.env['CHROMIUM'] = chromium
  })

  it('is shown where nothing can print: to our own page, without script, and nothing else is', async () => {
    process.env['CHROMIUM'] = '/there/is/none'
    await test.host.handlers['project.sample']({})
    const made = await test.host.handlers['export.codebook']({
      format: 'pdf',
      form: 'full',
      exact: false,
      language: 'en',
    })
    expect(made).toMatchObject({ toPrint: true, name: expect.stringMatching(/\.html$/) as string })
    const page = await ask('GET', `/print/${made.handle}`, { 'sec-fetch-site': 'same-origin' })
    expect(page.status).toBe(200)
    expect(page.body).toContain('<!doctype html>')
    expect(page.headers['content-security-policy']).toMatch(/default-src 'none'.*sandbox/)
    expect(page.headers['content-security-policy']).not.toMatch(/script/)
    expect((await ask('GET', `/print/${made.handle}`, { 'sec-fetch-site': 'none' })).status).toBe(403)
    expect((await ask('GET', '/print/guessed')).status).toBe(404)
    const table = await test.host.handlers['export.codebook']({
      format: 'csv',
      form: 'full',
      exact: false,
      language: 'en',
    })
    expect((await ask('GET', `/print/${table.handle}`)).status).toBe(404)
  })
})
