import type { Id } from '../../model/entities'
import { shortHash } from '../../text/hash'

/** What a part of a project is, that has no record of its own in Emic and needs a GUID in REFI-QDA all the same. */
export type Part =
  | 'recording'
  | 'transcript'
  | 'representation'
  | 'comment'
  | 'unsure'
  | `sync ${number}`
  | `link ${Id}`
  | `kind ${string}`
  | `value ${string}`

/** The GUID of a record: its own id, in upper case without braces. */
export const guidOf = (id: Id): string => id.toUpperCase()

/**
 * The GUID of a part of a record, the same in every export. It has the form of a UUID of version 8 (RFC 9562, 5.8: made in
 * a way of one's own), so it can meet none of the random ones (version 4) that records have.
 */
export function partGuid(id: Id, part: Part): string {
  const name = `${id}/${part}`
  const hex = shortHash(`a${name}`) + shortHash(`b${name}`)
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 3) | 8).toString(16)
  const groups = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, variant + hex.slice(17, 20)]
  return [...groups, hex.slice(20)].join('-').toUpperCase()
}
