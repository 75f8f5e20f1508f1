import type { Id } from '../../model/entities'
import type { RefiProfile } from '../refi-out/profile'
import type { Program } from './program'
import type { XmlNode } from './xml-node'

/** Who made a thing and when, as far as the file says. */
export interface Stamp {
  readonly by: Id | null
  /** ISO 8601, UTC. */
  readonly at: string | null
}

export interface RefiUser {
  readonly guid: Id
  readonly name: string
}

export interface RefiCode {
  readonly guid: Id
  readonly name: string
  readonly codable: boolean
  readonly colour: string | null
  readonly description: string
  readonly notes: readonly Id[]
  readonly children: readonly RefiCode[]
}

export interface RefiVariable {
  readonly guid: Id
  readonly name: string
  readonly type: 'text' | 'boolean' | 'integer' | 'float' | 'date' | 'datetime'
  readonly description: XmlNode | null
}

/** What something has of a variable. */
export interface RefiValue {
  readonly variable: Id
  readonly kind: RefiVariable['type']
  /** As it is written. */
  readonly words: string
  readonly value: string | number | boolean
}

export interface RefiCase {
  readonly guid: Id
  /** '' where it has none. */
  readonly name: string
  readonly values: readonly RefiValue[]
  readonly sources: readonly Id[]
  readonly selections: readonly Id[]
  /** Description and references to codes, which have no home. */
  readonly rest: readonly XmlNode[]
}

/** Where the words of something stand: in a file, or in the project file itself. */
export interface RefiText {
  readonly path: string | null
  readonly content: string | null
  readonly rich: string | null
}

export interface RefiCoding extends Stamp {
  readonly guid: Id
  /** Null where none is named. */
  readonly code: Id | null
  readonly notes: readonly Id[]
}

interface SelectionBase extends Stamp {
  readonly guid: Id
  readonly name: string
  readonly description: string
  readonly codings: readonly RefiCoding[]
  readonly notes: readonly Id[]
  readonly node: XmlNode
}

/** A range of a text as the file counts it. */
export interface RefiTextSelection extends SelectionBase {
  readonly start: number
  readonly end: number
}

/** A rectangle of a picture in pixels: upper left and lower right corner. */
export interface RefiPictureSelection extends SelectionBase {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export interface RefiSyncPoint {
  readonly guid: Id
  /** In ms. */
  readonly time: number
  /** As the file counts. */
  readonly position: number
}

export interface RefiTranscriptSelection extends SelectionBase {
  readonly from: Id | null
  readonly to: Id | null
}

export interface RefiTranscript extends Stamp {
  readonly guid: Id
  readonly name: string
  readonly text: RefiText
  readonly syncs: readonly RefiSyncPoint[]
  readonly selections: readonly RefiTranscriptSelection[]
  /** All synchronisation points as they stand, also those without a time or a place. */
  readonly points: readonly XmlNode[]
  readonly description: string
  readonly notes: readonly Id[]
}

export interface RefiSource extends Stamp {
  readonly kind: 'text' | 'picture' | 'pdf' | 'audio' | 'video'
  readonly guid: Id
  /** '' where it has none. */
  readonly name: string
  /** Of all but texts. */
  readonly path: string | null
  /** Of texts, and of PDFs that come with their words. */
  readonly text: RefiText | null
  readonly textSelections: readonly RefiTextSelection[]
  readonly pictureSelections: readonly RefiPictureSelection[]
  readonly transcripts: readonly RefiTranscript[]
  /** GUID of the words of a PDF, which things may refer to. */
  readonly representation: Id | null
  /** Parts of it that have no home: areas of PDFs, stretches of recordings, parts that cannot be read. */
  readonly rest: readonly XmlNode[]
  /** On the whole of it. */
  readonly codings: readonly RefiCoding[]
  readonly description: string
  readonly notes: readonly Id[]
  readonly values: readonly RefiValue[]
  readonly node: XmlNode
}

export interface RefiNote extends Stamp {
  readonly guid: Id
  readonly name: string
  readonly text: RefiText
  readonly description: string
  /** Notes on this note. */
  readonly notes: readonly Id[]
  /** It has selections, codings or values, which a memo cannot have. */
  readonly isCoded: boolean
  readonly node: XmlNode
}

export interface RefiLink {
  readonly guid: Id
  readonly origin: Id | null
  readonly target: Id | null
  readonly node: XmlNode
}

export interface RefiSet {
  readonly guid: Id
  readonly name: string
  readonly codes: readonly Id[]
  readonly sources: readonly Id[]
  readonly notes: readonly Id[]
  readonly description: XmlNode | null
  readonly node: XmlNode
}

/** A project file as it stands, references not yet resolved. Plain data. */
export interface RefiProject {
  readonly name: string
  readonly origin: string
  readonly program: Program
  /** The form in which Emic wrote it; null for files of other programs. */
  readonly own: RefiProfile | null
  /** Whoever made the project: the one behind things that name nobody. */
  readonly by: Id | null
  readonly description: string
  readonly notes: readonly Id[]
  readonly users: readonly RefiUser[]
  readonly codes: readonly RefiCode[]
  readonly variables: readonly RefiVariable[]
  readonly cases: readonly RefiCase[]
  readonly sources: readonly RefiSource[]
  readonly memos: readonly RefiNote[]
  readonly links: readonly RefiLink[]
  readonly sets: readonly RefiSet[]
  readonly graphs: readonly XmlNode[]
  /** Elements of the file by name that mean nothing to the reader. */
  readonly unknown: readonly { readonly name: string; readonly count: number }[]
}
