import type { Foreign, Id } from '../../model/entities'
import type { Allotment } from './allot'
import { derivedGuid, guidOf, normalGuid } from './guid'
import type { KeptFile } from './incoming'
import type { Making } from './plan-codes'
import type { RefiSource } from './project'
import { toXml } from './xml-node'
import type { XmlNode } from './xml-node'

/** A part before it is known what the things it refers to are called. */
interface Draft extends Omit<Foreign, 'xml'> {
  readonly nodes: readonly XmlNode[]
}

/** A part that has no home, before its XML is on the disk. */
export interface KeptPart extends Omit<Foreign, 'xml'> {
  readonly words: string
}

type Host = NonNullable<Foreign['on']>

/** Gathers the parts of a file that have no home here. */
export class Kept {
  readonly #drafts: Draft[] = []
  readonly #alone = new Map<string, XmlNode[]>()

  constructor(
    readonly making: Making,
    readonly allotment: Allotment,
    readonly files: ReadonlyMap<string, KeptFile>,
  ) {}

  /** Parts of a record; of those that came in another way too (`twins`) only the part itself, without its codings. */
  on(host: Host, nodes: readonly XmlNode[], twins: ReadonlySet<Id>): void {
    for (const [element, some] of byName(nodes.map((node) => bare(node, twins))))
      this.#add(element, host, some, [])
  }

  /** The Word file that goes with the words of a PDF. */
  rich(host: Host, file: KeptFile): void {
    const node = {
      name: 'Representation',
      attributes: [['richTextPath', file.path]],
      children: [],
      text: '',
    } as const
    this.#add('Representation', host, [node], [file])
  }

  /** A recording beside its transcript, with what of it did not come in otherwise. */
  recording(
    host: Host,
    { node, path }: RefiSource,
    isHeld: boolean,
    isOpen: (child: XmlNode) => boolean,
  ): void {
    const children = node.children.filter(isOpen)
    // A bare one is made anew from the recording that stands beside the source.
    if (children.length === 0 && isHeld) return
    const files = path === null ? undefined : this.files.get(path)
    this.#add(node.name, host, [{ ...node, children }], files ? [files] : [])
  }

  /** A whole source. */
  alone(node: XmlNode, paths: readonly string[]): void {
    this.#add(
      node.name,
      null,
      [node],
      [...new Set(paths)].flatMap((path) => this.files.get(path) ?? []),
    )
  }

  /** One of many of its kind, which are kept together. */
  listed(node: XmlNode): void {
    const row = this.#alone.get(node.name)
    if (row) row.push(node)
    else this.#alone.set(node.name, [node])
  }

  /** Everything; asked once, at the end. `renamed`: ids that things have instead of their GUIDs. */
  all(renamed: ReadonlyMap<Id, Id>): readonly KeptPart[] {
    for (const [element, nodes] of this.#alone) this.#add(element, null, nodes, [])
    this.#alone.clear()
    const nameOf = (spelled: string): string => {
      const guid = normalGuid(spelled)
      const id = guid === null ? undefined : renamed.get(guid)
      return id === undefined || id === guid ? spelled : id.toUpperCase()
    }
    return this.#drafts.map(({ nodes, ...part }) => ({
      ...part,
      words: nodes.map((node) => toXml(node, nameOf)).join('\n'),
    }))
  }

  #add(element: string, on: Host | null, nodes: readonly XmlNode[], files: readonly KeptFile[]): void {
    const words = nodes.map((node) => toXml(node)).join('\n')
    const { now, by } = this.making
    const { id, known } = this.allotment.at(
      'foreign',
      derivedGuid(`foreign ${on?.id ?? ''} ${element} ${words}`),
    )
    if (known) return
    this.#drafts.push({
      id,
      element: element.slice(0, 100),
      count: nodes.length,
      on,
      nodes,
      files: files.map((file) => ({ ...file })),
      createdAt: now,
      createdBy: by,
    })
  }
}

function byName(nodes: readonly XmlNode[]): ReadonlyMap<string, readonly XmlNode[]> {
  const found = new Map<string, XmlNode[]>()
  for (const node of nodes) {
    const row = found.get(node.name)
    if (row) row.push(node)
    else found.set(node.name, [node])
  }
  return found
}

const bare = (node: XmlNode, twins: ReadonlySet<Id>): XmlNode =>
  twins.has(guidOf(node, ''))
    ? { ...node, children: node.children.filter(({ name }) => name !== 'Coding') }
    : node
