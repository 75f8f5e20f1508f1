/** What a request says about itself before its body is read. */
export interface RequestHead {
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
}

/**
 * Why a request is refused, or null. Only this computer, by the exact name and port of this server, and only pages this
 * server has sent itself: that closes DNS rebinding and requests from other sites, whatever they carry.
 */
export function refusal({ headers }: RequestHead, port: number): string | null {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`]
  const host = headers['host']
  if (typeof host !== 'string' || !hosts.includes(host)) return 'host'
  const origin = headers['origin']
  if (origin !== undefined && origin !== `http://${host}`) return 'origin'
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return 'site'
  return null
}

/** Whether a request, if it says where it comes from, comes from a page of this server: no other tab, no typed address. */
export const isOwnPage = ({ headers }: RequestHead): boolean =>
  headers['sec-fetch-site'] === undefined || headers['sec-fetch-site'] === 'same-origin'

/** Whether the body is declared as JSON; forms and plain text, which other sites may send unasked, are not. */
export const isJson = ({ headers }: RequestHead): boolean => {
  const type = headers['content-type']
  return typeof type === 'string' && /^application\/json(\s*;\s*charset=utf-8)?$/i.test(type)
}
