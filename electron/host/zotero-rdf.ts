import type { PersonName } from '../../shared/text/references/item'
import { readXml } from './import/xml'

/** An element with what stands in it. */
interface Node {
  /** Address of the namespace and name. */
  readonly name: string
  /** What it is about, or points to. */
  readonly about: string | undefined
  readonly resource: string | undefined
  readonly parts: Node[]
  text: string
}

const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'
const dc = 'http://purl.org/dc/elements/1.1/'
const dcterms = 'http://purl.org/dc/terms/'
const bib = 'http://purl.org/net/biblio#'
const foaf = 'http://xmlns.com/foaf/0.1/'
const prism = 'http://prismstandard.org/namespaces/1.2/basic/'
const vcard = 'http://nwalsh.com/rdf/vCard#'
const z = 'http://www.zotero.org/namespaces/export#'

/** What the types of Zotero are called in CSL, where the name is another. */
const types: ReadonlyMap<string, string> = new Map([
  ['artwork', 'graphic'],
  ['audioRecording', 'song'],
  ['blogPost', 'post-weblog'],
  ['bookSection', 'chapter'],
  ['case', 'legal_case'],
  ['conferencePaper', 'paper-conference'],
  ['dictionaryEntry', 'entry-dictionary'],
  ['email', 'personal_communication'],
  ['encyclopediaArticle', 'entry-encyclopedia'],
  ['film', 'motion_picture'],
  ['forumPost', 'post'],
  ['instantMessage', 'personal_communication'],
  ['journalArticle', 'article-journal'],
  ['letter', 'personal_communication'],
  ['magazineArticle', 'article-magazine'],
  ['newspaperArticle', 'article-newspaper'],
  ['podcast', 'song'],
  ['preprint', 'article'],
  ['presentation', 'speech'],
  ['radioBroadcast', 'broadcast'],
  ['statute', 'legislation'],
  ['tvBroadcast', 'broadcast'],
  ['videoRecording', 'motion_picture'],
])

/** Whether a text begins as an RDF file does, which Zotero writes. */
export const isRdf = (text: string): boolean =>
  /^\uFEFF?\s*(?:<\?xml[^>]{0,200}\?>\s*)?<rdf:RDF[\s>]/.test(text.slice(0, 2000))

/**
 * The works of an RDF file of Zotero, in the shape of CSL; still to be cleaned. Notes, attachments and collections are
 * none. Throws a Problem where the XML is broken or unsafe.
 */
export function zoteroItems(
  bytes: Uint8Array,
  fileName: string,
): readonly Readonly<Record<string, unknown>>[] {
  const top = topNodes(bytes, fileName)
  const byAbout = new Map(top.flatMap((node) => (node.about === undefined ? [] : [[node.about, node]])))
  return top
    .filter((node) => !['', 'attachment', 'note'].includes(words(node, `${z}itemType`)))
    .map((node) => cslOf(node, byAbout))
}

function topNodes(bytes: Uint8Array, fileName: string): readonly Node[] {
  const root: Node = { name: '', about: undefined, resource: undefined, parts: [], text: '' }
  const path: Node[] = [root]
  readXml(bytes, fileName, {
    open: ({ uri, name, attribute }) => {
      const node: Node = {
        name: `${uri}${name}`,
        about: attribute(rdf, 'about'),
        resource: attribute(rdf, 'resource'),
        parts: [],
        text: '',
      }
      path.at(-1)?.parts.push(node)
      path.push(node)
    },
    close: () => path.pop(),
    text: (text) => {
      const node = path.at(-1)
      if (node) node.text += text
    },
  })
  return root.parts.flatMap(({ parts }) => parts)
}

const part = (node: Node | undefined, name: string): Node | undefined =>
  node?.parts.find((one) => one.name === name)
const words = (node: Node | undefined, name: string): string => part(node, name)?.text.trim() ?? ''

/** The words of the first of several nodes that has any. */
const first = (name: string, ...nodes: readonly (Node | undefined)[]): string | undefined =>
  nodes.map((node) => words(node, name)).find((found) => found !== '')

function cslOf(item: Node, byAbout: ReadonlyMap<string, Node>): Readonly<Record<string, unknown>> {
  const kind = words(item, `${z}itemType`)
  const parents = item.parts
    .filter(({ name }) => name === `${dcterms}isPartOf`)
    .flatMap(({ resource, parts }) => (resource === undefined ? parts : (byAbout.get(resource) ?? [])))
  // A series is where the whole appeared, not what the work stands in.
  const within = parents.filter(({ name }) => name !== `${bib}Series`)
  const publisher = part(part(item, `${dc}publisher`), `${foaf}Organization`)
  const place = part(part(publisher, `${vcard}adr`), `${vcard}Address`)
  const named = [item, ...within].flatMap(({ parts }) =>
    parts.filter(({ name }) => name === `${dc}identifier`),
  )
  const identifier = (label: string): string | undefined =>
    named.map(({ text }) => new RegExp(`^\\s*${label}\\s+(.+)`).exec(text)?.[1]?.trim()).find(Boolean)
  const address = named
    .map((node) => words(part(node, `${dcterms}URI`), `${rdf}value`))
    .find((value) => value !== '')
  return {
    type: types.get(kind) ?? kind,
    title: first(`${dc}title`, item),
    author: people(item, `${bib}authors`),
    editor: people(item, `${bib}editors`),
    issued: first(`${dc}date`, item),
    'container-title': first(`${dc}title`, ...within),
    publisher: words(publisher, `${foaf}name`),
    'publisher-place': words(place, `${vcard}locality`),
    volume: first(`${prism}volume`, item, ...within),
    issue: first(`${prism}number`, item, ...within),
    page: first(`${bib}pages`, item),
    edition: first(`${prism}edition`, item),
    DOI: identifier('DOI'),
    URL: address,
    ISBN: identifier('ISBN'),
    ISSN: identifier('ISSN'),
    language: first(`${z}language`, item),
  }
}

/** Persons in their order; a name of one part is an institution, or a name of one word. */
function people(item: Node, role: string): readonly PersonName[] {
  const places = part(part(item, role), `${rdf}Seq`)?.parts ?? []
  return places.map((place) => {
    const person = part(place, `${foaf}Person`)
    const family = words(person, `${foaf}surname`)
    const given = first(`${foaf}givenName`, person) ?? first(`${foaf}givenname`, person)
    return given === undefined ? { literal: family } : { family, given }
  })
}
