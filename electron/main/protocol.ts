import type { CustomScheme, Protocol } from 'electron'
import { Readable } from 'node:stream'
import type { Host } from '../host/host'
import { answerMedia, isMediaPath } from '../host/media/media-answer'
import { pageFile } from '../host/page-files'
import { safeHeaders } from '../host/page-policy'
import { appPage, appScheme, isOurs, parse } from './address'

/** The scheme, to be registered before the app is ready: an origin of its own, treated like https. */
export const appPrivileges: CustomScheme = {
  scheme: appScheme,
  privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true },
}

/** The path of a file's address; null unless it is written exactly as the browser writes it, with nothing behind it. */
export function pathOf(address: string): string | null {
  const url = parse(address)
  if (url === null || url.href !== address || !isOurs(address, appPage)) return null
  return url.search === '' && url.hash === '' ? url.pathname : null
}

/** Answers a request for one of the window's files below `root`, or for a recording of the open project. */
export async function answerFile(
  root: string,
  request: Pick<Request, 'method' | 'url' | 'headers'>,
  host: Pick<Host, 'media'>,
): Promise<Response> {
  const path = request.method === 'GET' ? pathOf(request.url) : null
  if (path !== null && isMediaPath(path)) {
    const { status, headers, body } = await answerMedia(host, path, (name) => request.headers.get(name))
    return new Response(body && (Readable.toWeb(body) as ReadableStream), { status, headers })
  }
  const file = path === null ? null : await pageFile(root, path)
  if (file === null) return new Response('Not found', { status: 404, headers: safeHeaders })
  return new Response(new Uint8Array(file.bytes), { headers: file.headers })
}

/** Serves the window's files, and the recordings of the open project, at `app://emic/`. */
export function serveFiles(protocol: Protocol, root: string, host: Pick<Host, 'media'>): void {
  protocol.handle(appScheme, (request) => answerFile(root, request, host))
}
