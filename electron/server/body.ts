import type { IncomingMessage } from 'node:http'

/** A body that is longer than allowed. */
export class BodyTooLarge extends Error {}

/** Reads a whole body, at most `limit` bytes. Rejects with BodyTooLarge as soon as it is longer. */
export async function readBody(request: IncomingMessage, limit: number): Promise<Uint8Array> {
  if (Number(request.headers['content-length'] ?? 0) > limit) throw new BodyTooLarge()
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length
    if (size > limit) throw new BodyTooLarge()
    parts.push(part)
  }
  const whole = new Uint8Array(size)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
