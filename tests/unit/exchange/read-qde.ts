import { SaxesParser } from 'saxes'

/** An element of a file, as it stands there. */
export interface Part {
  readonly name: string
  readonly at: Readonly<Record<string, string>>
  readonly parts: Part[]
  text: string
}

/** Reads an XML file strictly; throws for anything that is not well-formed. */
export function readXml(xml: string): Part {
  const parser = new SaxesParser()
  const top: Part = { name: '', at: {}, parts: [], text: '' }
  const open = [top]
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const part: Part = { name, at: attributes as Record<string, string>, parts: [], text: '' }
    open.at(-1)?.parts.push(part)
    open.push(part)
  })
  parser.on('text', (text) => {
    const part = open.at(-1)
    if (part) part.text += text
  })
  parser.on('closetag', () => void open.pop())
  parser.write(xml).close()
  const [root] = top.parts
  if (!root) throw new Error('No element')
  return root
}

/** All elements of a name, at any depth. */
export const all = (part: Part, name: string): readonly Part[] =>
  part.parts.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)])

/** The one element with a GUID. */
export function byGuid(part: Part, guid: string): Part {
  const walk = (at: Part): Part | undefined =>
    at.at['guid'] === guid.toUpperCase() ? at : at.parts.map(walk).find((found) => found !== undefined)
  const found = walk(part)
  if (!found) throw new Error(`Nothing has the GUID ${guid}`)
  return found
}

/** GUIDs that elements of a name right inside of a part point at. */
export const targets = (part: Part, name: string): readonly string[] =>
  part.parts.filter((child) => child.name === name).map((child) => child.at['targetGUID'] ?? '')
