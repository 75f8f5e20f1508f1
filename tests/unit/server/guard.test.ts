import { describe, expect, it } from 'vitest'
import { isJson, refusal } from '../../../electron/server/guard'

const port = 4312
const head = (headers: Record<string, string>) => ({ method: 'POST', path: '/call/app.info', headers })

describe('The guard of the loopback server', () => {
  it.each([
    [{ host: '127.0.0.1:4312' }],
    [{ host: 'localhost:4312' }],
    [{ host: '127.0.0.1:4312', origin: 'http://127.0.0.1:4312', 'sec-fetch-site': 'same-origin' }],
    [{ host: '127.0.0.1:4312', 'sec-fetch-site': 'none' }],
  ])('lets its own page in: %j', (headers) => {
    expect(refusal(head(headers), port)).toBeNull()
  })

  it.each([
    [{}, 'host'],
    [{ host: '127.0.0.1' }, 'host'],
    [{ host: '127.0.0.1:4313' }, 'host'],
    [{ host: 'evil.example:4312' }, 'host'],
    [{ host: '127.0.0.1.nip.io:4312' }, 'host'],
    [{ host: '0.0.0.0:4312' }, 'host'],
    [{ host: '[::1]:4312' }, 'host'],
    [{ host: 'LOCALHOST:4312' }, 'host'],
    [{ host: '127.0.0.1:4312', origin: 'null' }, 'origin'],
    [{ host: '127.0.0.1:4312', origin: 'https://127.0.0.1:4312' }, 'origin'],
    [{ host: '127.0.0.1:4312', origin: 'http://localhost:4312' }, 'origin'],
    [{ host: '127.0.0.1:4312', origin: 'http://evil.example' }, 'origin'],
    [{ host: '127.0.0.1:4312', origin: 'http://127.0.0.1:43120' }, 'origin'],
    [{ host: '127.0.0.1:4312', origin: 'file://' }, 'origin'],
    [{ host: '127.0.0.1:4312', 'sec-fetch-site': 'cross-site' }, 'site'],
    [{ host: '127.0.0.1:4312', 'sec-fetch-site': 'same-site' }, 'site'],
    [{ host: '127.0.0.1:4312', 'sec-fetch-site': '' }, 'site'],
  ])('refuses %j because of its %s', (headers, why) => {
    expect(refusal(head(headers as Record<string, string>), port)).toBe(why)
  })

  it.each([
    ['application/json', true],
    ['application/json; charset=utf-8', true],
    ['text/plain', false],
    ['application/x-www-form-urlencoded', false],
    ['multipart/form-data; boundary=x', false],
    ['application/json, text/plain', false],
    ['text/plain; application/json', false],
  ])('takes a body declared as %s for JSON: %s', (type, yes) => {
    expect(isJson(head({ 'content-type': type }))).toBe(yes)
  })
})
