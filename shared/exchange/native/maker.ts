import type { Id } from '../../model/entities'
import { derivedGuid } from '../refi/guid'
import type { Ground } from '../refi/stored-words'
import type { XmlNode } from '../refi/xml-node'
import { element, holder, reference, spelled, stamp, worded } from './element'
import type { NativeFile, NativeProject } from './native-project'

/** What is said of the whole project. */
export interface About {
  readonly name: string
  readonly origin: string
  readonly description: string | null
  readonly codes: readonly XmlNode[]
  readonly cases: readonly XmlNode[]
  readonly sets: readonly XmlNode[]
  readonly variables: readonly XmlNode[]
  readonly sources: readonly XmlNode[]
}

/**
 * Puts a project of a database together. Databases number their rows; here things get GUIDs of what they are: the same
 * thing of the same project has the same GUID each time it is read, and another thing with the same number has not.
 */
export class Maker {
  readonly texts = new Map<string, Ground>()
  readonly words = new Map<Id, string>()
  readonly files = new Map<string, NativeFile>()
  readonly left = new Map<string, number>()
  readonly #notes: XmlNode[] = []
  readonly #paths = new Map<Id, string>()
  readonly #users = new Map<string, Id>()
  readonly #given = new Map<string, number>()

  /** `project`: words that tell this project from all others, and stay the same while it is worked on. */
  constructor(readonly project: string) {}

  /** The GUID of a thing that is told by `what`. The second of the very same words gets another one. */
  guid(what: string): Id {
    const before = this.#given.get(what) ?? 0
    this.#given.set(what, before + 1)
    return derivedGuid(`${this.project}\n${what}${before === 0 ? '' : `\n${before}`}`)
  }

  /** The coder of a name; null where there is none. */
  coder(name: string | null): Id | null {
    const known = name?.trim() ?? ''
    if (known === '') return null
    const there = this.#users.get(known)
    if (there !== undefined) return there
    const guid = this.guid(`coder ${known}`)
    this.#users.set(known, guid)
    return guid
  }

  /** A reference to a new note; null where it would hold nothing. */
  note(
    words: string | null,
    by: Id | null,
    at: string | null,
    place: string,
    name: string | null = '',
  ): XmlNode | null {
    if ((words ?? '').trim() === '' && (name ?? '') === '') return null
    const guid = this.guid(`note ${place} ${name ?? ''} ${words ?? ''}`)
    this.#notes.push(
      element('Note', { guid: spelled(guid), name: name ?? '', ...stamp(by, at) }, [
        worded('PlainTextContent', words),
      ]),
    )
    return reference('NoteRef', guid)
  }

  /** The path of the text of a source, which is in the database; made when it is asked for first. */
  text(source: Id, ground: () => Ground): string {
    const known = this.#paths.get(source)
    if (known !== undefined) return known
    const path = this.#free(`text-${this.texts.size + 1}.txt`)
    this.texts.set(path, ground())
    this.#paths.set(source, path)
    return path
  }

  /** The path of a file beside the database. */
  file(file: NativeFile): string {
    const path = this.#free(file.name)
    this.files.set(path, file)
    return path
  }

  /** Notes rows that have no place here. */
  leave(name: string, count: number): void {
    if (count > 0) this.left.set(name, (this.left.get(name) ?? 0) + count)
  }

  /** Everything; asked once, at the end. */
  made(about: About): Omit<NativeProject, 'countings'> {
    const users = [...this.#users].map(([name, guid]) => element('User', { guid: spelled(guid), name }))
    const codes = holder('Codes', about.codes)
    const root = element('Project', { name: about.name, origin: about.origin }, [
      holder('Users', users),
      codes && element('CodeBook', {}, [codes]),
      holder('Variables', about.variables),
      holder('Cases', about.cases),
      holder('Sources', about.sources),
      holder('Notes', this.#notes),
      holder('Sets', about.sets),
      worded('Description', about.description),
    ])
    const left = [...this.left].map(([name, count]) => ({ name, count }))
    return { root, texts: this.texts, words: this.words, files: this.files, left }
  }

  #free(name: string): string {
    const dot = name.lastIndexOf('.')
    const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, '']
    for (let n = 1; ; n++) {
      const path = `internal://${n === 1 ? name : `${stem}-${n}${ending}`}`
      if (!this.texts.has(path) && !this.files.has(path)) return path
    }
  }
}
