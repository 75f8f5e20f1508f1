import type { Id } from '../../model/entities'
import type { XmlNode } from '../refi/xml-node'
import { element, reference, spelled, stamp } from './element'
import type { Maker } from './maker'

/** One code on a passage, by one coder. */
export interface NativeCoding {
  readonly code: Id
  readonly by: Id | null
  readonly at: string | null
  /** References to notes. */
  readonly notes: readonly (XmlNode | null)[]
}

interface Passage {
  readonly guid: Id
  readonly start: number
  readonly end: number
  readonly by: Id | null
  readonly at: string | null
  readonly codings: XmlNode[]
  readonly notes: XmlNode[]
}

/** A place on a source, as its database counts. */
export interface NativePlace {
  readonly source: Id
  readonly start: number
  readonly end: number
  /** The words that were stored with it; null where there are none. */
  readonly words: string | null
  readonly by: Id | null
  readonly at: string | null
}

/** Passages of a source: by their numbers and words, and the first of each by its numbers alone. */
interface OnSource {
  readonly all: Map<string, Passage>
  readonly firsts: Map<string, Passage>
}

/** Gathers what is on the texts of a database: each place once, with all its codings. */
export class Passages {
  readonly #on = new Map<Id, OnSource>()

  constructor(readonly maker: Maker) {}

  /** The GUID of the passage at a place. Without words it is the first one there. */
  at(place: NativePlace): Id {
    return this.#passage(place).guid
  }

  code(place: NativePlace, { code, by, at, notes }: NativeCoding): void {
    const passage = this.#passage(place)
    const guid = this.maker.guid(`coding ${passage.guid} ${code} ${by ?? ''}`)
    const children = [reference('CodeRef', code), ...notes]
    passage.codings.push(element('Coding', { guid: spelled(guid), ...stamp(by, at) }, children))
  }

  /** The passage at a place, with a note if there is one. */
  note(place: NativePlace, note: XmlNode | null): void {
    const { notes } = this.#passage(place)
    if (note) notes.push(note)
  }

  /** The selections of a source. */
  of(source: Id): readonly XmlNode[] {
    return [...(this.#on.get(source)?.all.values() ?? [])].map(
      ({ guid, start, end, by, at, codings, notes }) =>
        element(
          'PlainTextSelection',
          { guid: spelled(guid), name: '', startPosition: start, endPosition: end, ...stamp(by, at) },
          [...codings, ...notes],
        ),
    )
  }

  #passage({ source, start, end, words, by, at }: NativePlace): Passage {
    const on = this.#on.get(source) ?? { all: new Map<string, Passage>(), firsts: new Map<string, Passage>() }
    this.#on.set(source, on)
    const range = `${start} ${end}`
    // The same numbers may mean two places, where a program counts in two ways.
    const key = words === null ? range : `${range} ${words}`
    const there = on.all.get(key) ?? (words === null ? on.firsts.get(range) : undefined)
    if (there) return there
    const guid = this.maker.guid(`passage ${source} ${key}`)
    const passage: Passage = { guid, start, end, by, at, codings: [], notes: [] }
    on.all.set(key, passage)
    if (!on.firsts.has(range)) on.firsts.set(range, passage)
    if (words !== null) this.maker.words.set(guid, words)
    return passage
  }
}
