import { guidOf, normalGuid, targetOf } from './guid'
import { ownProfile } from './own-words'
import { programOf } from './program'
import type {
  RefiCase,
  RefiCode,
  RefiLink,
  RefiNote,
  RefiProject,
  RefiSet,
  RefiUser,
  RefiVariable,
} from './project'
import { descriptionOf, notesOf, sourceOf, stampOf, textOf, valuesOf } from './read-source'
import { codableOf, colourOf } from './simple-types'
import { attribute, childOf, childrenOf, said } from './xml-node'
import type { XmlNode } from './xml-node'

/** Deepest code that has codes of its own; what is deeper stands beside it. */
const deepest = 100

const types: ReadonlyMap<string, RefiVariable['type']> = new Map([
  ['text', 'text'],
  ['boolean', 'boolean'],
  ['integer', 'integer'],
  ['float', 'float'],
  ['date', 'date'],
  ['datetime', 'datetime'],
])

/**
 * The neutral tree of a project file. Elements are taken by their local names, in any order; what is missing is made up
 * in a way that is the same each time. `root` is a `Project`, or a bare `CodeBook`.
 */
export function readProject(root: XmlNode, fallbackName: string): RefiProject {
  const codeBook = root.name === 'CodeBook' ? root : childOf(root, 'CodeBook')
  const origin = attribute(root, 'origin')?.trim() ?? ''
  const sources = listOf(root, 'Sources').flatMap((node, i) => sourceOf(node, `source ${i}`) ?? [])
  return {
    name: filledName(root) ?? fallbackName,
    origin,
    program: programOf(origin),
    own: ownProfile(origin),
    by: normalGuid(attribute(root, 'creatingUserGUID')),
    description: root.name === 'Project' ? descriptionOf(root) : '',
    notes: notesOf(root),
    users: listOf(root, 'Users', 'User').map(userOf),
    codes: listOf(codeBook, 'Codes', 'Code').map((node, i) => codeOf(node, `code ${i}`, 1)),
    variables: listOf(root, 'Variables', 'Variable').map(variableOf),
    cases: listOf(root, 'Cases', 'Case').map(caseOf),
    sources,
    memos: listOf(root, 'Notes', 'Note').map(noteOf),
    links: listOf(root, 'Links', 'Link').map(linkOf),
    sets: listOf(root, 'Sets', 'Set').map(setOf),
    graphs: listOf(root, 'Graphs', 'Graph'),
    unknown: unknownIn(root),
  }
}

function listOf(node: XmlNode | undefined, holder: string, name?: string): readonly XmlNode[] {
  const all = childrenOf(node, holder).flatMap(({ children }) => children)
  return name === undefined ? all : all.filter((child) => child.name === name)
}

/** A name as it is written, or null for one of blanks. */
const filledName = (node: XmlNode): string | null =>
  said(node, 'name') === null ? null : (attribute(node, 'name') ?? '')
const nameOf = (node: XmlNode): string => filledName(node) ?? ''

const userOf = (node: XmlNode, i: number): RefiUser => ({
  guid: guidOf(node, `user ${i} ${nameOf(node)}`),
  name: nameOf(node) || (attribute(node, 'id') ?? '').trim(),
})

function codeOf(node: XmlNode, place: string, depth: number): RefiCode {
  const below = childrenOf(node, 'Code')
  const children = below.flatMap((child, i): readonly RefiCode[] => {
    const code = codeOf(child, `${place}/${i}`, depth + 1)
    return depth < deepest ? [code] : [{ ...code, children: [] }, ...code.children]
  })
  return {
    guid: guidOf(node, place),
    name: nameOf(node),
    codable: codableOf(attribute(node, 'isCodable') ?? null),
    colour: colourOf(attribute(node, 'color') ?? null),
    description: descriptionOf(node),
    notes: notesOf(node),
    children,
  }
}

const variableOf = (node: XmlNode, i: number): RefiVariable => ({
  guid: guidOf(node, `variable ${i}`),
  name: nameOf(node),
  type: types.get((attribute(node, 'typeOfVariable') ?? '').trim().toLowerCase()) ?? 'text',
  description: filled(childOf(node, 'Description')),
})

const caseOf = (node: XmlNode, i: number): RefiCase => ({
  guid: guidOf(node, `case ${i}`),
  name: nameOf(node),
  values: valuesOf(node),
  sources: childrenOf(node, 'SourceRef').flatMap((ref) => targetOf(ref) ?? []),
  selections: childrenOf(node, 'SelectionRef').flatMap((ref) => targetOf(ref) ?? []),
  rest: [filled(childOf(node, 'Description')) ?? [], ...childrenOf(node, 'CodeRef')].flat(),
})

const noteOf = (node: XmlNode, i: number): RefiNote => ({
  guid: guidOf(node, `note ${i}`),
  name: nameOf(node),
  text: textOf(node),
  description: descriptionOf(node),
  notes: notesOf(node),
  isCoded: node.children.some(({ name }) => /^(?:PlainTextSelection|Coding|VariableValue)$/.test(name)),
  node,
  ...stampOf(node),
})

const linkOf = (node: XmlNode, i: number): RefiLink => ({
  guid: guidOf(node, `link ${i}`),
  origin: normalGuid(attribute(node, 'originGUID')),
  target: normalGuid(attribute(node, 'targetGUID')),
  node,
})

const members = (node: XmlNode, name: string) =>
  childrenOf(node, name).flatMap((member) => targetOf(member) ?? [])

const setOf = (node: XmlNode, i: number): RefiSet => ({
  guid: guidOf(node, `set ${i}`),
  name: nameOf(node),
  codes: members(node, 'MemberCode'),
  sources: members(node, 'MemberSource'),
  notes: members(node, 'MemberNote'),
  description: filled(childOf(node, 'Description')),
  node,
})

const filled = (node: XmlNode | undefined): XmlNode | null => (node && node.text.trim() !== '' ? node : null)

const known: ReadonlySet<string> = new Set(
  (
    'Project CodeBook Users User Codes Code Variables Variable VariableValue VariableRef TextValue BooleanValue ' +
    'IntegerValue FloatValue DateValue DateTimeValue Cases Case CodeRef SourceRef SelectionRef Sources TextSource ' +
    'PictureSource PDFSource AudioSource VideoSource PlainTextContent PlainTextSelection PictureSelection ' +
    'TextDescription PDFSelection Representation AudioSelection VideoSelection Transcript TranscriptSelection ' +
    'SyncPoint Coding NoteRef Notes Note Links Link Sets Set MemberCode MemberSource MemberNote Graphs Graph Vertex ' +
    'Edge Description'
  ).split(' '),
)

function unknownIn(root: XmlNode): RefiProject['unknown'] {
  const counts = new Map<string, number>()
  const queue = [root]
  for (let node = queue.pop(); node; node = queue.pop()) {
    if (!known.has(node.name)) counts.set(node.name, (counts.get(node.name) ?? 0) + 1)
    else for (const child of node.children) queue.push(child)
  }
  return [...counts].slice(0, 20).map(([name, count]) => ({ name: name.slice(0, 60), count }))
}
