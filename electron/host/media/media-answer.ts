import type { Readable } from 'node:stream'
import { byteRange } from '../../../shared/media/byte-range'
import { safeHeaders } from '../page-policy'
import type { Host } from '../host'

/** An answer to a request for a recording. */
export interface MediaAnswer {
  readonly status: 200 | 206 | 403 | 404 | 416
  readonly headers: Readonly<Record<string, string>>
  readonly body: Readable | null
}

/** What the request says of itself; names in small letters. */
export type MediaHeaders = (name: string) => string | null | undefined

const ticketPath = /^\/media\/([A-Za-z0-9_-]{43})$/
/** What may ask for a recording: media elements and `fetch`, never a page, frame or script. */
const destinations: readonly string[] = ['audio', 'video', 'empty']

/** Whether a path is meant for recordings. */
export const isMediaPath = (path: string): boolean => path.startsWith('/media/')

/** Answers a GET of `/media/<ticket>`, all of it or a range; the caller has checked who asks. */
export async function answerMedia(
  host: Pick<Host, 'media'>,
  path: string,
  header: MediaHeaders,
): Promise<MediaAnswer> {
  const wanted = header('sec-fetch-dest')
  if (wanted !== null && wanted !== undefined && !destinations.includes(wanted)) return nothing(403)
  const ticket = ticketPath.exec(path)?.[1]
  const media = ticket === undefined ? null : await host.media(ticket)
  if (media === null) return nothing(404)
  const { size, mime } = media
  const range = byteRange(header('range'), size)
  if (range === 'beyond') {
    await media.close()
    return nothing(416, { 'content-range': `bytes */${size}` })
  }
  const { start, end } = range ?? { start: 0, end: size }
  return {
    status: range ? 206 : 200,
    headers: {
      ...safeHeaders,
      'content-type': mime,
      'accept-ranges': 'bytes',
      'content-length': String(end - start),
      ...(range ? { 'content-range': `bytes ${start}-${end - 1}/${size}` } : {}),
    },
    body: media.read(start, end),
  }
}

const nothing = (status: 403 | 404 | 416, headers: Readonly<Record<string, string>> = {}): MediaAnswer => ({
  status,
  headers: { ...safeHeaders, ...headers, 'content-length': '0' },
  body: null,
})
