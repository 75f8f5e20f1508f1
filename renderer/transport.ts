import type { Reply, Transport } from '../shared/contract/transport'

/** `lost`: the host does not answer, it is tried again; `refused`: it answers, but does not know this window any more. */
export type Connection = 'connected' | 'lost' | 'refused'

/** A transport that says whether its host can be reached. */
export interface HostTransport extends Transport {
  /** Resolves once events can arrive, or the host has refused this window. */
  readonly ready: Promise<void>
  readonly connection: () => Connection
  /** Calls back with each change of the connection. Returns the way to stop it. */
  readonly watch: (listener: (connection: Connection) => void) => () => void
  /** Tries again now instead of after the pause. */
  readonly retry: () => void
}

/** The host is out of reach: nothing was done, or it is not known whether it was. */
export class HostGone extends Error {
  constructor(readonly connection: Exclude<Connection, 'connected'>) {
    super(connection === 'refused' ? 'The host refuses this window' : 'The host does not answer')
    this.name = 'HostGone'
  }
}

/** What the preload script puts into an Electron window. */
export interface Bridge {
  readonly request: (name: string, input: unknown) => Promise<Reply>
  readonly listen: (listener: (event: string, payload: unknown) => void) => () => void
}

declare global {
  interface Window {
    readonly emic?: Bridge
  }
}

/** The transport of an Electron window: its host is in the same program and cannot be lost. */
export function bridgeTransport(bridge: Bridge): HostTransport {
  return {
    request: bridge.request,
    listen: bridge.listen,
    ready: Promise.resolve(),
    connection: () => 'connected',
    watch: () => () => {},
    retry: () => {},
  }
}

/** What the transport of a browser tab is made of; tests hand in their own. */
export interface HttpParts {
  readonly fetch: typeof fetch
  /** Keeps the token while the tab lives, reloads included. */
  readonly storage: Pick<Storage, 'getItem' | 'setItem'>
  /** One-time code out of the address, or null. */
  readonly code: string | null
  /** Hands a file to the user. */
  readonly download: (file: Blob, name: string) => void
  /** Pauses between attempts to reach the host, in ms; the last is repeated. */
  readonly pauses?: readonly number[]
}

const tokenKey = 'emic-token'
const tooMany = 429
const refusals = [401, 403]

/** The transport of a browser tab: loopback HTTP with a token, events as a stream of JSON lines. */
export function httpTransport(parts: HttpParts): HostTransport {
  const { download, pauses = [300, 600, 1200, 2500, 5000] } = parts
  const listeners = new Set<(event: string, payload: unknown) => void>()
  const watchers = new Set<(connection: Connection) => void>()
  let connection: Connection = 'lost'
  let wake = (): void => {}

  const become = (next: Connection): void => {
    if (next === connection) return
    connection = next
    for (const watcher of [...watchers]) watcher(next)
  }
  const pause = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, ms)
      wake = () => (clearTimeout(timer), resolve())
    })

  const token: Promise<string | null> = exchange(parts)
  /** Fetches with the token; throws HostGone where there is no answer, or the answer is a refusal. */
  const fetchWith = async (path: string, init: RequestInit): Promise<Response> => {
    const known = await token
    if (known === null) throw new HostGone('refused')
    const headers = { ...init.headers, authorization: `Bearer ${known}` }
    for (let attempt = 0; ; attempt++) {
      const response = await parts.fetch(path, { ...init, headers }).catch(() => null)
      if (response === null) throw new HostGone('lost')
      if (refusals.includes(response.status)) throw new HostGone('refused')
      // The host lets only so many requests a second through: wait a little, then ask again.
      if (response.status !== tooMany || attempt >= 5) return response
      await new Promise((resolve) => setTimeout(resolve, 200 * (attempt + 1)))
    }
  }

  const readEvents = async (stream: ReadableStream<Uint8Array>): Promise<void> => {
    for await (const line of lines(stream)) {
      const { event, payload } = JSON.parse(line) as { readonly event: string; readonly payload: unknown }
      for (const listener of [...listeners]) listener(event, payload)
    }
  }

  let begun = (): void => {}
  const ready = new Promise<void>((resolve) => (begun = resolve))
  const stayConnected = async (): Promise<void> => {
    for (let attempt = 0; ; attempt++) {
      try {
        const response = await fetchWith('/events', { method: 'GET' })
        if (!response.ok || !response.body) throw new HostGone('lost')
        attempt = 0
        become('connected')
        begun()
        await readEvents(response.body)
        become('lost')
      } catch (error) {
        become(error instanceof HostGone ? error.connection : 'lost')
        if (connection === 'refused') return begun()
      }
      await pause(pauses[Math.min(attempt, pauses.length - 1)] ?? 1000)
    }
  }
  void stayConnected()

  const send = async (name: string, input: unknown): Promise<Reply> => {
    const response = await fetchWith(...requestOf(name, input))
    if (!response.ok) throw new HostGone('lost')
    const beside = response.headers.get('x-emic-value')
    if (beside === null) return (await response.json()) as Reply
    const bytes = new Uint8Array(await response.arrayBuffer())
    return { ok: true, value: { ...(JSON.parse(decodeURIComponent(beside)) as object), bytes } }
  }
  const save = async (input: unknown): Promise<Reply> => {
    const { handle } = input as { readonly handle: string }
    const response = await fetchWith(`/file/${encodeURIComponent(handle)}`, { method: 'GET' })
    if (!response.ok) throw new HostGone('lost')
    const name = fileName(response.headers.get('content-disposition'))
    download(await response.blob(), name)
    const beside = response.headers.get('x-emic-beside')
    if (beside !== null) await save({ handle: decodeURIComponent(beside) })
    return { ok: true, value: { name } }
  }

  return {
    ready,
    connection: () => connection,
    request: (name, input) => (name === 'file.save' ? save(input) : send(name, input)),
    listen: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    watch: (watcher) => {
      watchers.add(watcher)
      return () => watchers.delete(watcher)
    },
    retry: () => wake(),
  }
}

/** The token: for a fresh code from the host, else the one this tab had before. Null: there is none. */
async function exchange({ fetch, storage, code }: HttpParts): Promise<string | null> {
  if (code === null) return storage.getItem(tokenKey)
  const headers = { 'content-type': 'application/json' }
  const response = await fetch('/session', { method: 'POST', headers, body: JSON.stringify({ code }) }).catch(
    () => null,
  )
  // A code works once: after a reload of the same address the token that it gave is still here.
  if (!response?.ok) return storage.getItem(tokenKey)
  const { token } = (await response.json()) as { readonly token: string }
  storage.setItem(tokenKey, token)
  return token
}

function requestOf(name: string, input: unknown): [path: string, init: RequestInit] {
  if (name === 'file.put') {
    const file = input as {
      readonly name: string
      readonly bytes: Uint8Array<ArrayBuffer>
      readonly title?: string
    }
    const title = file.title === undefined ? '' : `&title=${encodeURIComponent(file.title)}`
    return [
      `/file?name=${encodeURIComponent(file.name)}${title}`,
      { method: 'PUT', headers: { 'content-type': 'application/octet-stream' }, body: file.bytes },
    ]
  }
  if (hasBytes(input)) {
    // As in answers: the bytes as they are, what stands beside them in a header.
    const { bytes, ...beside } = input
    const headers = {
      'content-type': 'application/octet-stream',
      'x-emic-value': encodeURIComponent(JSON.stringify(beside)),
    }
    return [`/call/${name}`, { method: 'PUT', headers, body: bytes }]
  }
  const headers = { 'content-type': 'application/json' }
  return [`/call/${name}`, { method: 'POST', headers, body: JSON.stringify(input ?? {}) }]
}

const hasBytes = (input: unknown): input is { readonly bytes: Uint8Array<ArrayBuffer> } =>
  typeof input === 'object' && input !== null && 'bytes' in input && input.bytes instanceof Uint8Array

/** Lines of a stream that are not blank, as they come. */
async function* lines(stream: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = stream.getReader()
  const decoder = new TextDecoder()
  let rest = ''
  for (;;) {
    const { done, value } = await reader.read()
    rest += decoder.decode(value, { stream: !done })
    const parts = rest.split('\n')
    rest = done ? '' : (parts.pop() ?? '')
    for (const part of parts) if (part.trim() !== '') yield part
    if (done) return
  }
}

/** Name of a file in a Content-Disposition header (RFC 6266, the `filename*` form). */
function fileName(header: string | null): string {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(header ?? '')?.[1]
  return encoded === undefined ? 'emic-export' : decodeURIComponent(encoded)
}

/** The transport of this window: Electron's bridge where there is one, else loopback HTTP. */
export function openTransport(): HostTransport {
  if (window.emic) return bridgeTransport(window.emic)
  const code = new URLSearchParams(location.hash.slice(1)).get('code')
  // The code must not stay in the address or the history.
  if (code !== null) history.replaceState(null, '', location.pathname)
  return httpTransport({ fetch: window.fetch.bind(window), storage: sessionStorage, code, download })
}

function download(file: Blob, name: string): void {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
