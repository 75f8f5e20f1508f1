import { describe, expect, it, vi } from 'vitest'
import { HostGone, httpTransport } from '../../renderer/transport'
import type { Connection, HttpParts } from '../../renderer/transport'

interface Seen {
  readonly method: string
  readonly path: string
  readonly token: string | null
  readonly body: unknown
}

/** A loopback server in memory: one code, one token, one stream of events that the test writes to. */
function fakeServer() {
  const seen: Seen[] = []
  const streams: ReadableStreamDefaultController<Uint8Array>[] = []
  const state = { down: false, token: 'the-token', codes: new Set(['once']), busy: 0 }
  const json = (value: unknown): Response =>
    new Response(JSON.stringify(value), { status: 200, headers: { 'content-type': 'application/json' } })
  const answer = async (path: string, init: RequestInit = {}): Promise<Response> => {
    if (state.down) throw new TypeError('fetch failed')
    const headers = new Headers(init.headers)
    const token = headers.get('authorization')?.replace('Bearer ', '') ?? null
    const body = typeof init.body === 'string' ? (JSON.parse(init.body) as unknown) : init.body
    seen.push({ method: init.method ?? 'GET', path, token, body })
    if (path === '/session') {
      const { code } = body as { readonly code: string }
      return state.codes.delete(code) ? json({ token: state.token }) : new Response('no', { status: 401 })
    }
    if (token !== state.token) return new Response('no', { status: 401 })
    if (state.busy > 0) {
      state.busy--
      return new Response('busy', { status: 429 })
    }
    if (path === '/events') {
      return new Response(new ReadableStream({ start: (controller) => void streams.push(controller) }))
    }
    if (path.startsWith('/file?name=')) return json({ ok: true, value: { handle: 'h1' } })
    if (path === '/file/h2') {
      return new Response('Code,Definition', {
        headers: { 'content-disposition': `attachment; filename*=UTF-8''Codebook%20%E5%8C%BB.csv` },
      })
    }
    return json({ ok: true, value: { path } })
  }
  const write = (text: string): void => streams.at(-1)?.enqueue(new TextEncoder().encode(text))
  const stop = (): void => streams.at(-1)?.close()
  return { seen, state, write, stop, fetch: answer as typeof fetch }
}

function connect(server: ReturnType<typeof fakeServer>, more: Partial<HttpParts> = {}) {
  const kept = new Map<string, string>()
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  }
  const download = vi.fn()
  return {
    kept,
    download,
    transport: httpTransport({
      fetch: server.fetch,
      storage,
      code: 'once',
      download,
      pauses: [1],
      ...more,
    }),
  }
}

describe('the way in', () => {
  it('exchanges the one-time code for a token and sends it with every call', async () => {
    const server = fakeServer()
    const { transport } = connect(server)
    await transport.ready
    await transport.request('app.info', {})
    expect(server.seen.map(({ method, path, token }) => [method, path, token])).toEqual([
      ['POST', '/session', null],
      ['GET', '/events', 'the-token'],
      ['POST', '/call/app.info', 'the-token'],
    ])
  })

  it('after a reload with the used code goes on with the token of this tab', async () => {
    const server = fakeServer()
    server.state.codes.clear()
    const storage = { getItem: () => 'the-token', setItem: () => {} }
    const { transport } = connect(server, { storage })
    await transport.ready
    expect(transport.connection()).toBe('connected')
  })

  it('without code and token says that it is refused, and asks no more', async () => {
    const server = fakeServer()
    const { transport } = connect(server, { code: null })
    await transport.ready
    expect(transport.connection()).toBe('refused')
    await expect(transport.request('app.info', {})).rejects.toThrow(HostGone)
    expect(server.seen).toEqual([])
  })
})

describe('events', () => {
  it('are put together from whatever pieces they come in', async () => {
    const server = fakeServer()
    const { transport } = connect(server)
    const heard: unknown[] = []
    transport.listen((event, payload) => heard.push([event, payload]))
    await transport.ready
    server.write('\n{"event":"saved","payl')
    server.write('oad":{"kind":"saving"}}\n{"event":"project","payload":{"open":true}}\n')
    await vi.waitFor(() => expect(heard).toHaveLength(2))
    expect(heard).toEqual([
      ['saved', { kind: 'saving' }],
      ['project', { open: true }],
    ])
  })

  it('come again after the host was away, and the change is told', async () => {
    const server = fakeServer()
    const { transport } = connect(server)
    const states: Connection[] = []
    transport.watch((connection) => states.push(connection))
    await transport.ready
    server.state.down = true
    server.stop()
    await vi.waitFor(() => expect(states).toEqual(['connected', 'lost']))
    await expect(transport.request('app.info', {})).rejects.toThrow(HostGone)
    server.state.down = false
    await vi.waitFor(() => expect(states).toEqual(['connected', 'lost', 'connected']))
  })

  it('of a host that was started anew are refused: its token is another', async () => {
    const server = fakeServer()
    const { transport } = connect(server)
    await transport.ready
    server.state.token = 'another'
    server.stop()
    await vi.waitFor(() => expect(transport.connection()).toBe('refused'))
  })
})

describe('calls', () => {
  it('wait and ask again when there were too many', async () => {
    const server = fakeServer()
    const { transport } = connect(server)
    await transport.ready
    server.state.busy = 1
    expect(await transport.request('app.info', {})).toEqual({ ok: true, value: { path: '/call/app.info' } })
  })

  it('send a file as its bytes, with its name in the address', async () => {
    const server = fakeServer()
    const { transport } = connect(server)
    const bytes = new Uint8Array([65, 66])
    const reply = await transport.request('file.put', { name: '访谈 1.txt', bytes })
    expect(reply).toEqual({ ok: true, value: { handle: 'h1' } })
    const put = server.seen.at(-1)
    expect([put?.method, put?.path]).toEqual(['PUT', `/file?name=${encodeURIComponent('访谈 1.txt')}`])
    expect(put?.body).toEqual(bytes)
  })

  it('hand an export to the user as a download under its own name', async () => {
    const server = fakeServer()
    const { transport, download } = connect(server)
    const reply = await transport.request('file.save', { handle: 'h2' })
    expect(reply).toEqual({ ok: true, value: { name: 'Codebook 医.csv' } })
    const [file, name] = download.mock.calls[0] as [Blob, string]
    expect([await file.text(), name]).toEqual(['Code,Definition', 'Codebook 医.csv'])
  })
})
