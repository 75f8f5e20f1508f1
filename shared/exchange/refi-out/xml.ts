import type { Id } from '../../model/entities'
import { toXml } from '../refi/xml-node'
import type { XmlNode } from '../refi/xml-node'
import type { KeptOut } from './kept'
import { cleanText, escapeAttribute, escapeText } from '../characters'

/** Attributes of an element in their order; those without a value are left out. */
export type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>

/** What needs no escape: GUIDs, numbers, instants, paths, plain words. */
const plain = /^[\w .:/-]*$/

function attributesOf(attributes: Attributes): string {
  let written = ''
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null) continue
    const text = String(value)
    written += ` ${name}="${plain.test(text) ? text : escapeAttribute(text)}"`
  }
  return written
}

/** The beginning of an element. */
export const opening = (name: string, attributes: Attributes = {}): string =>
  `<${name}${attributesOf(attributes)}>`

/** An element on a line of its own, with its children; they are XML already. */
export function element(name: string, attributes: Attributes = {}, children: readonly string[] = []): string {
  const inner = children.join('')
  return inner === ''
    ? `<${name}${attributesOf(attributes)}/>\n`
    : `<${name}${attributesOf(attributes)}>\n${inner}</${name}>\n`
}

/** An element of nothing but words. */
export const words = (name: string, text: string): string => `<${name}>${escapeText(text)}</${name}>\n`

/** A kept element on a line of its own. */
export const keptXml = (node: XmlNode): string => `${toXml(node)}\n`

/** Gives the kept elements of a name that are put into a record's. */
export function keptOf(kept: KeptOut, id: Id): (name: string) => readonly string[] {
  const all = kept.within.get(id) ?? []
  return (name) => all.filter((node) => node.name === name).map(keptXml)
}

/** A `Description`, or nothing where there is nothing to say. */
export const description = (text: string): string =>
  cleanText(text).trim() === '' ? '' : words('Description', text)

/** A reference to another element. */
export const reference = (name: string, targetGUID: string): string => element(name, { targetGUID })

/** A name of nothing but characters that XML cannot hold still needs to be one. */
export const nameOf = (name: string): string => (cleanText(name).trim() === '' ? 'Untitled' : name)

/** An instant as `YYYY-MM-DDTHH:MM:SSZ`, which every program reads. */
export const instant = (at: string): string => `${at.slice(0, 19)}Z`
