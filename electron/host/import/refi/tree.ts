import { ownProfile } from '../../../../shared/exchange/refi/own-words'
import type { XmlNode } from '../../../../shared/exchange/refi/xml-node'
import { refusal } from '../refusal'
import { readXml } from '../xml'

/** The element under way. */
interface Open {
  readonly name: string
  readonly attributes: XmlNode['attributes']
  readonly children: XmlNode[]
  text: string
}

/** Elements around whose words other programs put line breaks. We do not: there they are the writer's. */
const written: ReadonlySet<string> = new Set(['Description', 'TextValue'])

/** The tree of a project file. Throws a Problem for XML that is none, and for another kind of file. */
export function treeOf(bytes: Uint8Array, fileName: string): XmlNode {
  const found = rootOf(bytes, fileName)
  if (found?.name !== 'Project' && found?.name !== 'CodeBook') {
    throw refusal(
      fileName,
      'not-what-it-says',
      'is no REFI-QDA project: its root element is neither Project nor CodeBook.',
    )
  }
  return found
}

/** Elements one after another, as kept parts stand in their files. Throws as `treeOf` does. */
export function elementsOf(bytes: Uint8Array, fileName: string): readonly XmlNode[] {
  // Their words were looked after when they came in.
  const whole = Buffer.concat([Buffer.from('<Kept origin="Emic">'), bytes, Buffer.from('</Kept>')])
  return rootOf(whole, fileName)?.children ?? []
}

function rootOf(bytes: Uint8Array, fileName: string): XmlNode | null {
  const open: Open[] = []
  let root: XmlNode | null = null
  let isOwn = false
  readXml(bytes, fileName, {
    open: (element) => {
      const attributes = element.attributes()
      if (open.length === 0) isOwn = ownProfile(new Map(attributes).get('origin') ?? '') !== null
      open.push({ name: element.name, attributes, children: [], text: '' })
    },
    text: (text) => {
      const last = open.at(-1)
      if (last) last.text += text
    },
    close: () => {
      const node = open.pop()
      if (!node) return
      // Words between elements are line breaks of whoever wrote the file.
      const words = isOwn || !written.has(node.name) ? node.text : node.text.trim()
      const closed = { ...node, text: node.children.length > 0 ? '' : words }
      const parent = open.at(-1)
      if (parent) parent.children.push(closed)
      else root = closed
    },
  })
  return root as XmlNode | null
}
