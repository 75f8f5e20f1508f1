import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { programPlaces } from '../../electron/host/places'
import { serve } from '../../electron/server/server'
import type { Serving } from '../../electron/server/server'
import { tones } from '../made-recordings'
import { makeTalk } from './talk'
import type { Talk } from './talk'

let talk: Talk
/** A busy computer takes its time to start the reader of documents, ms. */
const slow = 60_000

describe('The address of a recording', () => {
  let serving: Serving
  let address = ''
  let sourceId = ''
  const sound = tones(2)

  // One project for all: only the last test changes it.
  beforeAll(async () => {
    talk = await makeTalk('in the same process')
    const { client } = talk
    sourceId = talk.sourceId
    serving = await serve({ host: talk.test.host, root: programPlaces().window, report: () => {} })
    await talk.upload(sound, 'Participant 7.wav')
    const state = await client.call('media.open', { sourceId })
    if (state.state !== 'ready') throw new Error('not ready')
    ;({ address } = state)
  }, slow)
  afterAll(async () => {
    await serving.close()
    await talk.close()
  })

  const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    new Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }>((resolve, reject) => {
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
          const parts: Buffer[] = []
          response.on('data', (part: Buffer) => parts.push(part))
          response.once('end', () =>
            resolve({
              status: response.statusCode ?? 0,
              headers: response.headers,
              body: Buffer.concat(parts),
            }),
          )
        },
      )
      sent.once('error', reject)
      sent.end()
    })

  it('holds 256 random bits and nothing of the file or the project', () => {
    expect(address).toMatch(/^\/media\/[A-Za-z0-9_-]{43}$/)
    for (const word of ['Participant', 'wav', 'emic', 'Corridors', sourceId])
      expect(address).not.toContain(word)
  })

  it.each([
    ['all of it', undefined, 200, 0, sound.length],
    ['the first bytes', 'bytes=0-99', 206, 0, 100],
    ['the middle', 'bytes=1000-1999', 206, 1000, 2000],
    ['from the middle on', 'bytes=30000-', 206, 30_000, sound.length],
    ['the last bytes', 'bytes=-50', 206, sound.length - 50, sound.length],
    ['past the end', `bytes=30000-${sound.length + 5}`, 206, 30_000, sound.length],
    ['several ranges, which need not be followed', 'bytes=0-1,5-9', 200, 0, sound.length],
  ] as const)('gives %s', async (_what, range, status, start, end) => {
    const answer = await get(address, range === undefined ? {} : { range })
    expect(answer.status).toBe(status)
    expect(answer.body.equals(Buffer.from(sound.subarray(start, end)))).toBe(true)
    expect(answer.headers).toMatchObject({
      'accept-ranges': 'bytes',
      'content-length': String(end - start),
      'content-type': 'audio/wav',
      'cache-control': 'no-store',
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
    })
    expect(answer.headers['content-range']).toBe(
      status === 206 ? `bytes ${start}-${end - 1}/${sound.length}` : undefined,
    )
    expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([])
  })

  it('has nothing beyond the end', async () => {
    const answer = await get(address, { range: `bytes=${sound.length}-` })
    expect([answer.status, answer.headers['content-range'], answer.body.length]).toEqual([
      416,
      `bytes */${sound.length}`,
      0,
    ])
  })

  it.each([
    ['a name that was rebound to this computer', { host: 'emic.example.com' }],
    ['another port', { host: '127.0.0.1:1' }],
    ['another site', { origin: 'https://evil.example' }],
    ['a page without origin', { origin: 'null' }],
    ['another program of this computer', { origin: 'http://127.0.0.1:1' }],
    ['a request across sites', { 'sec-fetch-site': 'cross-site' }],
    ['a request from a sibling site', { 'sec-fetch-site': 'same-site' }],
    ['an address that was typed', { 'sec-fetch-site': 'none' }],
    ['a page that shows it', { 'sec-fetch-site': 'same-origin', 'sec-fetch-dest': 'document' }],
    ['a frame', { 'sec-fetch-site': 'same-origin', 'sec-fetch-dest': 'iframe' }],
    ['a script', { 'sec-fetch-dest': 'script' }],
    ['an object', { 'sec-fetch-dest': 'object' }],
  ])('is refused to %s', async (_what, headers) => {
    const answer = await get(address, headers as Record<string, string>)
    expect(answer.status).toBe(403)
    expect(answer.body.includes('RIFF')).toBe(false)
  })

  it('is worth nothing when a letter differs, and by other ways of asking', async () => {
    const wrong = address.endsWith('A') ? 'B' : 'A'
    for (const path of [
      '/media/',
      '/media',
      `/media/${'A'.repeat(43)}`,
      `${address.slice(0, -1)}${wrong}`,
      `${address}A`,
      address.slice(0, -1),
      `${address}/`,
      `${address}.wav`,
      `${address}/../../sources`,
      '/media/..%2f..%2fproject.json',
      `/media/${sourceId}`,
    ])
      expect((await get(path)).status, path).toBe(404)
    for (const method of ['POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS'])
      expect([401, 404]).toContain((await get(address, {}, method)).status)
  })

  it('is given out to who has the token only, and ends with the recording and with the project', async () => {
    const { client } = talk
    expect((await get('/call/media.open', {}, 'POST')).status).toBe(401)
    await client.run('source.media-remove', { id: sourceId })
    expect((await get(address)).status).toBe(404)
    await client.call('history.undo')
    expect((await get(address)).status).toBe(200)
    await client.call('project.close')
    expect((await get(address)).status).toBe(404)
  })
})
