import type { Id } from '../../model/entities'
import type { XmlNode } from '../refi/xml-node'
import { element, reference, spelled, stamp, worded } from './element'
import type { Maker } from './maker'
import type { NativeCoding } from './passages'

interface Segment {
  readonly name: string
  readonly attributes: Readonly<Record<string, string | number | null>>
  readonly codings: XmlNode[]
  readonly descriptions: string[]
}

/** Gathers what is on pictures, pages and recordings: each area or stretch once, with all its codings. */
export class Segments {
  readonly #on = new Map<Id, Map<string, Segment>>()

  constructor(readonly maker: Maker) {}

  /** Puts a code on a part of a source; `attributes` say which, `description` what is written on it. */
  code(
    source: Id,
    name: 'PictureSelection' | 'PDFSelection' | 'AudioSelection' | 'VideoSelection',
    attributes: Readonly<Record<string, number>>,
    { code, by, at, notes, description }: NativeCoding & { readonly description: string | null },
  ): void {
    const all = this.#on.get(source) ?? new Map<string, Segment>()
    this.#on.set(source, all)
    const key = `${name} ${Object.values(attributes).join(' ')}`
    const there = all.get(key)
    const segment = there ?? {
      name,
      attributes: {
        guid: spelled(this.maker.guid(`part ${source} ${key}`)),
        ...attributes,
        ...stamp(by, at),
      },
      codings: [],
      descriptions: [],
    }
    if (!there) all.set(key, segment)
    const guid = this.maker.guid(`coding ${source} ${key} ${code} ${by ?? ''}`)
    const children = [reference('CodeRef', code), ...notes]
    segment.codings.push(element('Coding', { guid: spelled(guid), ...stamp(by, at) }, children))
    if ((description ?? '').trim() !== '') segment.descriptions.push(description ?? '')
  }

  /** The selections of a source. */
  of(source: Id): readonly XmlNode[] {
    return [...(this.#on.get(source)?.values() ?? [])].map(({ name, attributes, codings, descriptions }) =>
      element(name, attributes, [worded('Description', descriptions.join('\n\n')), ...codings]),
    )
  }
}
