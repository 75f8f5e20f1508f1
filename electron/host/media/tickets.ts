import { createHash, randomBytes } from 'node:crypto'
import type { Id } from '../../../shared/model/entities'

/**
 * Addresses of recordings that a page may play without the token, which media elements cannot send: 256 random bits
 * each, handed out by an authorised call, good for the recording of one source while the project is open.
 */
export class Tickets {
  /** By hash, so that looking one up tells nothing by the time it takes. */
  readonly #sources = new Map<string, Id>()
  readonly #tickets = new Map<Id, string>()

  /** The ticket for a source's recording; the same one each time it is asked for. */
  for(sourceId: Id): string {
    const known = this.#tickets.get(sourceId)
    if (known !== undefined) return known
    const ticket = randomBytes(32).toString('base64url')
    this.#tickets.set(sourceId, ticket)
    this.#sources.set(hashed(ticket), sourceId)
    return ticket
  }

  /** The source of a ticket, or null. */
  source(ticket: string): Id | null {
    return this.#sources.get(hashed(ticket)) ?? null
  }

  /** Makes every ticket worthless. */
  clear(): void {
    this.#sources.clear()
    this.#tickets.clear()
  }
}

const hashed = (ticket: string): string => createHash('sha256').update(ticket).digest('hex')
