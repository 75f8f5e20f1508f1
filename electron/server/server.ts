import { createReadStream } from 'node:fs'
import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pipeline } from 'node:stream/promises'
import { dispatch } from '../../shared/contract/dispatch'
import type { BugReporter } from '../../shared/contract/dispatch'
import type { Reply } from '../../shared/contract/transport'
import type { Host } from '../host/host'
import { answerMedia, isMediaPath } from '../host/media/media-answer'
import { pageFile } from '../host/page-files'
import { printPolicy, safeHeaders } from '../host/page-policy'
import { Access } from './access'
import { BodyTooLarge, readBody } from './body'
import { isJson, isOwnPage, refusal } from './guard'
import type { RequestHead } from './guard'
import { rateLimit } from './rate'

/** How to serve a host on this computer. */
export interface ServeOptions {
  readonly host: Host
  /** Folder of the built window. */
  readonly root: string
  /** 0 or left out: a free one. */
  readonly port?: number
  readonly report: BugReporter
}

/** A running loopback server. */
export interface Serving {
  readonly port: number
  /** An address that opens the app once, within `seconds`. The code is in the fragment, which browsers never send. */
  address(seconds: number): string
  close(): Promise<void>
}

const callLimit = 64 * 1024 * 1024
const fileLimit = 256 * 1024 * 1024
const requestsPerSecond = 100

/** Serves the window and the contract on 127.0.0.1 only. */
export async function serve(options: ServeOptions): Promise<Serving> {
  const access = new Access()
  const allow = rateLimit(requestsPerSecond)
  const streams = new Set<ServerResponse>()
  const stopListening = options.host.listen((event, payload) => {
    const line = `${JSON.stringify({ event, payload })}\n`
    for (const stream of streams) stream.write(line)
  })
  const server = createServer((request, response) => {
    answer({ options, access, allow, streams, port: portOf(server) }, request, response).catch(
      (error: unknown) => {
        if (error instanceof BodyTooLarge) return send(response, 413, 'Too large')
        options.report('server', error)
        send(response, 500, 'Something went wrong inside Emic.')
      },
    )
  })
  server.headersTimeout = 10_000
  server.requestTimeout = 120_000
  server.maxHeadersCount = 100
  await listen(server, options.port ?? 0)
  const port = portOf(server)
  return {
    port,
    address: (seconds) => `http://127.0.0.1:${port}/#code=${access.newCode(seconds)}`,
    close: async () => {
      stopListening()
      for (const stream of streams) stream.end()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

interface Parts {
  readonly options: ServeOptions
  readonly access: Access
  readonly allow: () => boolean
  readonly streams: Set<ServerResponse>
  readonly port: number
}

async function answer(parts: Parts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { options, access, allow } = parts
  const url = new URL(request.url ?? '/', 'http://127.0.0.1')
  const head: RequestHead = { method: request.method ?? 'GET', path: url.pathname, headers: request.headers }
  if (refusal(head, parts.port) !== null) return send(response, 403, 'Refused')
  if (head.method === 'GET' && isMediaPath(head.path)) {
    if (!isOwnPage(head)) return send(response, 403, 'Refused')
    return allow() ? sendMedia(options.host, head, response) : send(response, 429, 'Too many requests')
  }
  if (head.method === 'GET' && head.path.startsWith('/print/')) {
    if (!isOwnPage(head)) return send(response, 403, 'Refused')
    return allow() ? sendPage(options.host, head.path, response) : send(response, 429, 'Too many requests')
  }
  if (head.method === 'GET' && !/^\/(events|file)(\/|$)/.test(head.path)) {
    const file = await pageFile(options.root, head.path)
    return file
      ? void response.writeHead(200, file.headers).end(file.bytes)
      : send(response, 404, 'Not found')
  }
  if (!allow()) return send(response, 429, 'Too many requests')
  if (head.method === 'POST' && head.path === '/session') return exchange(access, head, request, response)
  if (!access.allows(request.headers.authorization)) return send(response, 401, 'Not allowed')
  if (head.method === 'GET' && head.path === '/events') return openStream(parts.streams, response)
  if (head.method === 'GET' && head.path.startsWith('/file/'))
    return sendFile(options.host, head.path, response)
  if (head.method === 'PUT' && head.path === '/file') {
    const title = url.searchParams.get('title')
    const input = {
      name: url.searchParams.get('name') ?? '',
      bytes: await readBody(request, fileLimit),
      ...(title === null ? {} : { title }),
    }
    return sendReply(response, await dispatch(options.host.handlers, 'file.put', input, options.report))
  }
  if (head.method === 'PUT' && head.path.startsWith('/call/')) {
    const beside = valueBeside(request.headers['x-emic-value'])
    if (beside === null) return send(response, 400, 'Not JSON')
    const input = { ...beside, bytes: await readBody(request, callLimit) }
    const name = head.path.slice('/call/'.length)
    return sendReply(response, await dispatch(options.host.handlers, name, input, options.report))
  }
  if (head.method === 'POST' && head.path.startsWith('/call/')) {
    if (!isJson(head)) return send(response, 415, 'Send JSON')
    const input = json(await readBody(request, callLimit))
    if (input === undefined) return send(response, 400, 'Not JSON')
    const name = head.path.slice('/call/'.length)
    return sendReply(response, await dispatch(options.host.handlers, name, input, options.report))
  }
  send(response, 404, 'Not found')
}

async function exchange(
  access: Access,
  head: RequestHead,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (!isJson(head)) return send(response, 415, 'Send JSON')
  const body = json(await readBody(request, 4096))
  const code = typeof body === 'object' && body !== null && 'code' in body ? body.code : null
  const token = typeof code === 'string' ? access.exchange(code) : null
  if (token === null) return send(response, 401, 'Not allowed')
  response
    .writeHead(200, { ...safeHeaders, 'content-type': 'application/json' })
    .end(JSON.stringify({ token }))
}

function openStream(streams: Set<ServerResponse>, response: ServerResponse): void {
  response.writeHead(200, { ...safeHeaders, 'content-type': 'application/x-ndjson' })
  response.write('\n')
  streams.add(response)
  response.on('close', () => streams.delete(response))
}

async function sendMedia(host: Host, head: RequestHead, response: ServerResponse): Promise<void> {
  const said = (name: string): string | null => {
    const value = head.headers[name]
    return typeof value === 'string' ? value : null
  }
  const { status, headers, body } = await answerMedia(host, head.path, said)
  response.writeHead(status, headers)
  if (!body) return void response.end()
  // A page that has enough hangs up: no fault of anybody's.
  await pipeline(body, response).catch(() => response.destroy())
}

/** A page that was made to be printed, by a name that cannot be guessed. It runs no script and fetches nothing. */
function sendPage(host: Host, path: string, response: ServerResponse): void {
  const file = host.outgoing(path.slice('/print/'.length))
  if (!file?.toPrint || !(file.content instanceof Uint8Array)) return send(response, 404, 'Not found')
  response
    .writeHead(200, { ...safeHeaders, 'content-type': file.mime, 'content-security-policy': printPolicy })
    .end(file.content)
}

function sendFile(host: Host, path: string, response: ServerResponse): void {
  const file = host.outgoing(path.slice('/file/'.length))
  if (!file) return send(response, 404, 'Not found')
  const name = `attachment; filename*=UTF-8''${encodeURIComponent(file.name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16)}`)}`
  const beside = file.beside ? { 'x-emic-beside': encodeURIComponent(file.beside.handle) } : {}
  response.writeHead(200, {
    ...safeHeaders,
    ...beside,
    'content-type': file.mime,
    'content-disposition': name,
  })
  if (file.content instanceof Uint8Array) response.end(file.content)
  // Who hangs up gets no more; a file that cannot be read ends the answer short, which a browser takes for a failure.
  else pipeline(createReadStream(file.content.path), response).catch(() => response.destroy())
}

/** A value with `bytes` goes as those bytes, what stands beside them in the header `x-emic-value`; all else as JSON. */
function sendReply(response: ServerResponse, reply: Reply): void {
  if (reply.ok && hasBytes(reply.value)) {
    const { bytes, ...beside } = reply.value
    const value = encodeURIComponent(JSON.stringify(beside))
    response
      .writeHead(200, { ...safeHeaders, 'content-type': 'application/octet-stream', 'x-emic-value': value })
      .end(bytes)
    return
  }
  response.writeHead(200, { ...safeHeaders, 'content-type': 'application/json' }).end(JSON.stringify(reply))
}

const hasBytes = (value: unknown): value is { readonly bytes: Uint8Array } =>
  typeof value === 'object' && value !== null && 'bytes' in value && value.bytes instanceof Uint8Array

function send(response: ServerResponse, status: number, words: string): void {
  if (response.headersSent) return void response.end()
  response.writeHead(status, { ...safeHeaders, 'content-type': 'text/plain; charset=utf-8' }).end(words)
}

/** What stands beside the bytes of a request, in the same way as in answers; null where it cannot be read. */
function valueBeside(header: string | readonly string[] | undefined): object | null {
  try {
    const value = json(Buffer.from(decodeURIComponent(typeof header === 'string' ? header : '')))
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null
  } catch {
    return null
  }
}

/** Parsed JSON, or undefined; keys that could reach a prototype are dropped. */
function json(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(
      Buffer.from(bytes).toString('utf8'),
      function (this: unknown, key: string, value: unknown) {
        return key === '__proto__' ? undefined : value
      },
    )
  } catch {
    return undefined
  }
}

const portOf = (server: Server): number => (server.address() as AddressInfo | null)?.port ?? 0

const listen = (server: Server, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject)
      resolve()
    })
  })
