import { escapeAttribute, escapeText } from '../characters'

/** An element of a project file, without its namespace. Plain data. */
export interface XmlNode {
  readonly name: string
  /** Without prefixes, in the order of the file; pairs, so that no name of a file becomes a key of an object. */
  readonly attributes: readonly (readonly [name: string, value: string])[]
  readonly children: readonly XmlNode[]
  /** Its words, where it has no elements in it. */
  readonly text: string
}

/** The value of an attribute; '' counts as a value. */
export const attribute = (node: XmlNode, name: string): string | undefined =>
  node.attributes.find(([known]) => known === name)?.[1]

/** An attribute that says something: not there, or blank, is null. */
export function said(node: XmlNode, name: string): string | null {
  const value = attribute(node, name)?.trim()
  return value === undefined || value === '' ? null : value
}

export const childrenOf = (node: XmlNode | undefined, name: string): readonly XmlNode[] =>
  node?.children.filter((child) => child.name === name) ?? []

export const childOf = (node: XmlNode | undefined, name: string): XmlNode | undefined =>
  node?.children.find((child) => child.name === name)

/**
 * An element as XML again, without a namespace of its own: it takes that of the file it is put into. `renamed` says what a
 * GUID that is referred to is called now.
 */
export function toXml(node: XmlNode, renamed: (guid: string) => string = (guid) => guid): string {
  const attributes = node.attributes
    .map(([name, value]) => ` ${name}="${escapeAttribute(refers.test(name) ? renamed(value) : value)}"`)
    .join('')
  const inside =
    node.children.length > 0
      ? node.children.map((child) => toXml(child, renamed)).join('')
      : escapeText(node.text)
  return inside === ''
    ? `<${node.name}${attributes}/>`
    : `<${node.name}${attributes}>${inside}</${node.name}>`
}

/** Attributes that refer to something else. */
const refers = /(?:GUID|User|SyncPoint|Vertex)$/
