import type { Id } from '../../model/entities'
import type { Countings, Ground } from '../refi/stored-words'
import type { XmlNode } from '../refi/xml-node'

/** A file of a project folder: the folder in it, and its name there. */
export interface NativeFile {
  readonly folder: string
  readonly name: string
}

/** A project of a program's own database, in the form of the exchange format, so that it comes in by the same way. */
export interface NativeProject {
  /** A `Project`, whose texts are named by paths that `texts` knows. */
  readonly root: XmlNode
  readonly texts: ReadonlyMap<string, Ground>
  /** The words that were stored with passages, by the GUIDs of their selections. */
  readonly words: ReadonlyMap<Id, string>
  /** How the program may have counted, the likeliest first. */
  readonly countings: Countings
  /** Files that lie beside the database, by the paths that name them. */
  readonly files: ReadonlyMap<string, NativeFile>
  /** What of the database has no place, not even beside a source: tables, and how many rows of them. */
  readonly left: readonly { readonly name: string; readonly count: number }[]
}
