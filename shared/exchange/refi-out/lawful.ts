import { cleanText } from '../characters'
import { derivedGuid, normalGuid } from '../refi/guid'
import { colourOf, instantOf, wholeOf } from '../refi/simple-types'
import { attribute } from '../refi/xml-node'
import type { XmlNode } from '../refi/xml-node'
import { once, shapes, unordered } from './schema'
import { isDate, isDateTime } from './values'

/** Parts that are not lawful are counted here. */
export interface Unlawful {
  count: number
}

/** Attributes that name something else. */
export const references: ReadonlySet<string> = new Set([
  ...['targetGUID', 'originGUID', 'representedGUID', 'creatingUser', 'modifyingUser'],
  ...['fromSyncPoint', 'toSyncPoint', 'sourceVertex', 'targetVertex'],
])
const wholeNumbers: ReadonlySet<string> = new Set([
  ...['startPosition', 'endPosition', 'page', 'firstX', 'firstY', 'secondX', 'secondY'],
  ...['begin', 'end', 'timeStamp', 'position'],
])
const words: Readonly<Record<string, ReadonlySet<string>>> = {
  direction: new Set(['Associative', 'OneWay', 'Bidirectional']),
  shape: new Set(
    'Person Oval Rectangle RoundedRectangle Star LeftTriangle RightTriangle UpTriangle DownTriangle Note'.split(
      ' ',
    ),
  ),
  lineStyle: new Set(['dotted', 'dashed', 'solid']),
}

/** A value as the schema takes it; null where it does not. */
function valueOf(name: string, value: string): string | null {
  if (name === 'guid' || references.has(name)) return normalGuid(value)?.toUpperCase() ?? null
  if (wholeNumbers.has(name)) return wholeOf(value)?.toString() ?? null
  if (name === 'color') return colourOf(value)
  if (name === 'creationDateTime' || name === 'modifiedDateTime')
    return isDateTime(value) ? value : (instantOf(value)?.replace('.000Z', 'Z') ?? null)
  const allowed = words[name]
  return !allowed || allowed.has(value) ? value : null
}

/** Words of an element as the schema takes them; null where it does not. */
function textOf({ name, text }: XmlNode): string | null {
  const bare = text.trim()
  switch (name) {
    case 'BooleanValue':
      return /^(?:true|false|1|0)$/.test(bare) ? bare : null
    case 'IntegerValue':
      return /^[+-]?\d+$/.test(bare) ? bare : null
    case 'FloatValue':
      return /^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(bare) ? bare : null
    case 'DateValue':
      return isDate(bare) ? bare : null
    case 'DateTimeValue':
      return isDateTime(bare) ? bare : null
    default:
      return cleanText(text)
  }
}

const texts: ReadonlySet<string> = new Set([
  'TextSource',
  'Note',
  'Representation',
  'TextDescription',
  'Transcript',
])
const values: ReadonlySet<string> = new Set(
  ['Text', 'Boolean', 'Integer', 'Float', 'Date', 'DateTime'].map((type) => `${type}Value`),
)

/**
 * A part of another program's project as Project.xsd wants it: what it does not know is left out, what stands in another
 * order is put in order, and a GUID is made where none is. Null where something is missing that cannot be made up. `place`
 * tells it from all others.
 */
export function lawful(node: XmlNode, place: string, unlawful: Unlawful): XmlNode | null {
  const found = shaped(node, place, unlawful)
  if (!found) unlawful.count++
  return found
}

function shaped(node: XmlNode, place: string, unlawful: Unlawful): XmlNode | null {
  const shape = shapes[node.name]
  if (!shape) return null
  const known = [...shape.needs, ...shape.may]
  let strange = 0
  const attributes = node.attributes.flatMap(([name, value]): readonly (readonly [string, string])[] => {
    const clean = known.includes(name) ? valueOf(name, value) : null
    if (clean !== null) return [[name, clean]]
    if (value.trim() !== '') strange++
    return []
  })
  if (shape.needs.includes('guid') && !attributes.some(([name]) => name === 'guid'))
    attributes.unshift(['guid', derivedGuid(`kept ${place}`).toUpperCase()])
  if (shape.needs.includes('targetGUID') && !attributes.some(([name]) => name === 'targetGUID')) {
    // Transana writes what is meant elsewhere.
    const meant = normalGuid(attribute(node, 'guid')) ?? normalGuid(node.text)
    if (meant !== null) attributes.push(['targetGUID', meant.toUpperCase()])
    if (attribute(node, 'guid') !== undefined) strange--
  }
  if (!shape.needs.every((need) => attributes.some(([name]) => name === need))) return null
  unlawful.count += strange
  if (shape.children.length === 0) {
    const text = textOf(node)
    return text === null ? null : { name: node.name, attributes, children: [], text }
  }
  const children = childrenOf(node, shape.children, place, unlawful)
  const bareText =
    texts.has(node.name) &&
    !attributes.some(([name]) => name === 'plainTextPath') &&
    !children.some(({ name }) => name === 'PlainTextContent')
  if (bareText) {
    const at = children.findIndex(({ name }) => name !== 'Description')
    children.splice(at < 0 ? children.length : at, 0, {
      name: 'PlainTextContent',
      attributes: [],
      children: [],
      text: '',
    })
  }
  if (shape.filled && children.length === 0) return null
  if (node.name === 'Coding' && !children.some(({ name }) => name === 'CodeRef')) return null
  if (node.name === 'VariableValue' && !children.some(({ name }) => name === 'VariableRef')) return null
  return { name: node.name, attributes, children, text: '' }
}

function childrenOf(node: XmlNode, order: readonly string[], place: string, unlawful: Unlawful): XmlNode[] {
  const seen = new Set<string>()
  const children = node.children.flatMap((child, i): readonly XmlNode[] => {
    const isOne = once.has(child.name) || once.has(`${child.name} of ${node.name}`)
    // A value is of one type.
    const key = values.has(child.name) ? 'value' : child.name
    const isMore = (isOne || key === 'value') && seen.has(key)
    const found = order.includes(child.name) && !isMore ? shaped(child, `${place}/${i}`, unlawful) : null
    if (!found) {
      unlawful.count++
      return []
    }
    seen.add(key)
    return [found]
  })
  return unordered.has(node.name)
    ? children
    : children.sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name))
}
