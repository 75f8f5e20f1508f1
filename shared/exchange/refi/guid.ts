import type { Id } from '../../model/entities'
import { shortHash } from '../../text/hash'
import { attribute } from './xml-node'
import type { XmlNode } from './xml-node'

const pattern = /^\{?([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\}?$/

/** The normal form of a GUID: small letters, no braces. Null where it is none. */
export const normalGuid = (spelled: string | null | undefined): Id | null =>
  pattern.exec((spelled ?? '').trim().toLowerCase())?.[1] ?? null

/**
 * A GUID that is the same for the same words every time (version 8 of RFC 9562), so that a file that is read twice gives
 * the same ids where it has none of its own, or uses one twice.
 */
export function derivedGuid(words: string): Id {
  const hex = shortHash(words) + shortHash(`${words}\u0000emic`)
  const variant = ((Number.parseInt(hex[16] ?? '0', 16) & 3) | 8).toString(16)
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20),
  ].join('-')
}

/** The GUID of an element; one that has none gets one of its place in the file. */
export const guidOf = (node: XmlNode, place: string): Id =>
  normalGuid(attribute(node, 'guid')) ?? derivedGuid(place)

/** What a reference leads to: `targetGUID`, else `guid`, else the words in it (Transana). Null where it names nothing. */
export const targetOf = (node: XmlNode): Id | null =>
  normalGuid(attribute(node, 'targetGUID')) ?? normalGuid(attribute(node, 'guid')) ?? normalGuid(node.text)
