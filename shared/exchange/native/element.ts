import type { Id } from '../../model/entities'
import { instantOf } from '../refi/simple-types'
import type { XmlNode } from '../refi/xml-node'

/** An element as a project file would have it. Attributes without a value are left out, and so are children that are null. */
export const element = (
  name: string,
  attributes: Readonly<Record<string, string | number | null>>,
  children: readonly (XmlNode | null)[] = [],
  text = '',
): XmlNode => ({
  name,
  attributes: Object.entries(attributes).flatMap(([key, value]) =>
    value === null ? [] : [[key, String(value)] as const],
  ),
  children: children.filter((child) => child !== null),
  text,
})

/** An element with words; null where there are none. */
export const worded = (name: string, words: string | null): XmlNode | null =>
  words === null || words.trim() === '' ? null : element(name, {}, [], words)

/** An element that holds others; null where there are none. */
export const holder = (name: string, children: readonly XmlNode[]): XmlNode | null =>
  children.length === 0 ? null : element(name, {}, children)

/** How GUIDs are written. */
export const spelled = (guid: Id | null): string | null => guid?.toUpperCase() ?? null

/** A reference to something. */
export const reference = (name: string, guid: Id): XmlNode => element(name, { targetGUID: spelled(guid) })

/** Who made a thing and when, as attributes. */
export const stamp = (by: Id | null, at: string | null): Readonly<Record<string, string | null>> => ({
  creatingUser: spelled(by),
  creationDateTime: instantOf(at),
})
