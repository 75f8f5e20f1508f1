import type { Store } from '../../core/store'
import type { Foreign, Id } from '../../model/entities'
import { attribute } from '../refi/xml-node'
import type { XmlNode } from '../refi/xml-node'
import { guidOf } from './guids'
import { lawful, references } from './lawful'
import type { Unlawful } from './lawful'
import { shapes } from './schema'

/** A part of another program's project as it is kept, with its elements read from the disk; null where they cannot be had. */
export interface KeptPart {
  readonly part: Foreign
  readonly nodes: readonly XmlNode[] | null
}

/** Lists of the file that parts stand in by themselves. */
export type KeptList = 'Sources' | 'Links' | 'Sets' | 'Graphs'

/** Parts of other programs' projects on their way back out: as the schema wants them, referring to nothing that is not there. */
export interface KeptOut {
  /** What is put into the element of a record, by its id. */
  readonly within: ReadonlyMap<Id, readonly XmlNode[]>
  /** The element of the recording beside a source, by the source's id; what Emic itself knows of it is not in it. */
  readonly recordings: ReadonlyMap<Id, XmlNode>
  readonly alone: Readonly<Record<KeptList, readonly XmlNode[]>>
  readonly losses: KeptLosses
}

/** How many kept parts do not go back, and why. */
export interface KeptLosses {
  /** Elements that belonged to a record which does not go out, or which has no place for them any more. */
  readonly homeless: number
  /** Elements and attributes that the schema does not know. */
  readonly unlawful: number
  /** References to what was removed. */
  readonly references: number
  /** Parts or their files that are missing in the project. */
  readonly missing: number
}

/** What the parts are fitted into. */
export interface KeptPlaces {
  readonly store: Store
  /** GUIDs of everything else that is written. */
  readonly known: ReadonlySet<string>
  readonly codeIds: ReadonlySet<Id>
  /** Elements that a record can take up, by its id; undefined where it is not written. */
  readonly takes: (on: NonNullable<Foreign['on']>, part: Foreign) => ReadonlySet<string> | undefined
  /** The new path of a file of a part; the old one where it stays as it is. */
  readonly path: (part: Foreign, path: string) => string
  /** Passages that a part may share its GUID with, because both are the same. */
  readonly isTwin: (name: string, guid: string, on: Foreign['on']) => boolean
}

/** A part in one place, or in another. */
interface Placed {
  readonly on: Id | null
  readonly node: XmlNode
}

/** Names of the two elements of recordings. */
export const isRecording = (name: string): boolean => name === 'AudioSource' || name === 'VideoSource'

const listOf = (name: string): KeptList | null => {
  if (shapes['Sources']?.children.includes(name)) return 'Sources'
  return name === 'Link' ? 'Links' : name === 'Set' ? 'Sets' : name === 'Graph' ? 'Graphs' : null
}

/** Fits kept parts into a file. Where two have one GUID the first is written, and none that has that of a record. */
export function keptOut(parts: readonly KeptPart[], places: KeptPlaces): KeptOut {
  const unlawful: Unlawful = { count: 0 }
  let homeless = 0
  let missing = 0
  const taken = new Set(places.known)
  const placed: Placed[] = []
  // Recordings first: they may hold what was kept of them a second time.
  const inOrder = [...parts].sort(
    (a, b) => Number(isRecording(b.part.element)) - Number(isRecording(a.part.element)),
  )
  const single = new Set<string>()
  for (const { part, nodes } of inOrder) {
    if (!nodes) {
      missing += part.count
      continue
    }
    const takes = part.on ? places.takes(part.on, part) : null
    for (const [i, raw] of nodes.entries()) {
      const node = lawful(raw, `${part.id}/${i}`, unlawful)
      if (!node) continue
      const fits = takes === null ? listOf(node.name) !== null : takes?.has(node.name)
      if (!fits) {
        homeless++
        continue
      }
      const free = unique(node, taken, (name, guid) => places.isTwin(name, guid, part.on))
      if (!free) continue
      const once = part.on ? onceKey(free) : null
      const key = once === null ? null : `${part.on?.id ?? ''} ${once}`
      if (key !== null && single.has(key)) continue
      if (key !== null) single.add(key)
      placed.push({ on: part.on?.id ?? null, node: renamed(free, (path) => places.path(part, path)) })
    }
  }
  const settled = settle(placed, places)
  const within = new Map<Id, XmlNode[]>()
  const recordings = new Map<Id, XmlNode>()
  const alone: Record<KeptList, XmlNode[]> = { Sources: [], Links: [], Sets: [], Graphs: [] }
  for (const { on, node } of settled.placed) {
    if (on === null) {
      const list = listOf(node.name)
      if (list) alone[list].push(node)
    } else if (isRecording(node.name)) recordings.set(on, node)
    else {
      const row = within.get(on)
      if (row) row.push(node)
      else within.set(on, [node])
    }
  }
  const losses = { homeless, unlawful: unlawful.count, references: settled.dropped, missing }
  return { within, recordings, alone, losses }
}

/** What a record has only once, or refers to only once; null for all else. */
function onceKey(node: XmlNode): string | null {
  if (node.name === 'Description' || node.name === 'TextDescription' || isRecording(node.name))
    return isRecording(node.name) ? 'recording' : node.name
  const target =
    node.children.length === 0 && node.name !== 'Link' ? attribute(node, 'targetGUID') : undefined
  return target === undefined ? null : `${node.name} ${target}`
}

/** Without what has a GUID that is taken; the others take theirs. */
function unique(
  node: XmlNode,
  taken: Set<string>,
  isTwin: (name: string, guid: string) => boolean,
  areas = new Set<string>(),
): XmlNode | null {
  const guid = attribute(node, 'guid')
  if (guid !== undefined) {
    // The same passage may be given as an area and as a range (REFI-QDA 1.5, annex A.2).
    const isRange = node.name === 'PlainTextSelection' && areas.has(guid)
    if (taken.has(guid) && !isRange && !isTwin(node.name, guid)) return null
    taken.add(guid)
    if (node.name === 'PDFSelection') areas.add(guid)
  }
  const children = node.children.flatMap((child) => unique(child, taken, isTwin, areas) ?? [])
  return { ...node, children }
}

const paths: ReadonlySet<string> = new Set(['path', 'plainTextPath', 'richTextPath'])

function renamed(node: XmlNode, path: (old: string) => string): XmlNode {
  return {
    ...node,
    attributes: node.attributes.map(([name, value]) => [name, paths.has(name) ? path(value) : value]),
    children: node.children.map((child) => renamed(child, path)),
  }
}

function collect(node: XmlNode, guids: Set<string>): void {
  const guid = attribute(node, 'guid')
  if (guid !== undefined) guids.add(guid)
  for (const child of node.children) collect(child, guids)
}

/** Leaves out references to nothing, and what is nothing without them, until none is left. */
function settle(
  placed: readonly Placed[],
  { known, store, codeIds }: KeptPlaces,
): { readonly placed: readonly Placed[]; readonly dropped: number } {
  let all = placed
  let dropped = 0
  // A code that was merged into another is that one.
  const mergedInto = (guid: string): string | null => {
    let code = store.get('codes', guid.toLowerCase())
    for (let steps = 0; code && !codeIds.has(code.id) && steps < 100; steps++)
      code = code.mergedInto === null ? undefined : store.get('codes', code.mergedInto)
    return code && codeIds.has(code.id) ? guidOf(code.id) : null
  }
  for (;;) {
    const guids = new Set(known)
    for (const { node } of all) collect(node, guids)
    const before = dropped
    const find = (guid: string): string | null => (guids.has(guid) ? guid : mergedInto(guid))
    const lose = (): null => {
      dropped++
      return null
    }
    all = all.flatMap(({ on, node }) => {
      const rest = pruned(node, find, lose)
      return rest ? [{ on, node: rest }] : []
    })
    if (dropped === before) return { placed: all, dropped }
  }
}

/** References without which the element still says something. */
const optional: ReadonlySet<string> = new Set([
  ...['creatingUser', 'modifyingUser', 'representedGUID', 'fromSyncPoint', 'toSyncPoint'],
])

function pruned(node: XmlNode, find: (guid: string) => string | null, lose: () => null): XmlNode | null {
  const attributes: (readonly [string, string])[] = []
  for (const [name, value] of node.attributes) {
    const found = references.has(name) ? find(value) : value
    if (found !== null) attributes.push([name, found])
    else if (!optional.has(name)) return lose()
    else lose()
  }
  const children = node.children.flatMap((child) => pruned(child, find, lose) ?? [])
  const needs = node.name === 'Coding' ? 'CodeRef' : node.name === 'VariableValue' ? 'VariableRef' : null
  if (needs !== null && !children.some(({ name }) => name === needs)) return null
  return { ...node, attributes, children }
}
