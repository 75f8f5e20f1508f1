import { randomBytes } from 'node:crypto'
import { lstat, readFile, realpath } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'
import { contentSecurityPolicy, mediaTypes, noncePlace, safeHeaders, workerPolicy } from './page-policy'

/** A file of the window, ready to be sent. */
export interface PageFile {
  readonly headers: Readonly<Record<string, string>>
  readonly bytes: Uint8Array
}

/**
 * The file for a URL path below the built window's folder; null for everything that is not plainly one of its files
 * (climbing out, encoded separators, links, folders, unknown types).
 */
export async function pageFile(root: string, urlPath: string): Promise<PageFile | null> {
  const wanted = urlPath === '/' ? '/index.html' : urlPath
  if (!/^\/(?:[A-Za-z0-9_-][A-Za-z0-9._-]*\/)*[A-Za-z0-9_-][A-Za-z0-9._-]*$/.test(wanted)) return null
  const type = mediaTypes[extname(wanted)]
  if (type === undefined) return null
  const path = join(root, ...wanted.slice(1).split('/'))
  try {
    const home = await realpath(root)
    const real = await realpath(path)
    if (!real.startsWith(home + sep) || !(await lstat(path)).isFile()) return null
    const bytes = await readFile(real)
    if (extname(wanted) !== '.html') {
      const policy: PageFile['headers'] =
        extname(wanted) === '.js' ? { 'content-security-policy': workerPolicy } : {}
      return { headers: { ...safeHeaders, ...policy, 'content-type': type }, bytes }
    }
    const nonce = randomBytes(16).toString('base64')
    return {
      headers: {
        ...safeHeaders,
        'content-type': type,
        'content-security-policy': contentSecurityPolicy(nonce),
      },
      bytes: Buffer.from(bytes.toString('utf8').replaceAll(noncePlace, nonce)),
    }
  } catch (error) {
    if (
      (error as NodeJS.ErrnoException).code === 'ENOENT' ||
      (error as NodeJS.ErrnoException).code === 'ENOTDIR'
    )
      return null
    throw error
  }
}
