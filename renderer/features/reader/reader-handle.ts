import type { EditorView } from '@codemirror/view'
import type { Client } from '../../../shared/contract/client'
import type { Size, Spot } from '../../../shared/image/area'
import type { Id } from '../../../shared/model/entities'
import type { App } from '../../hooks'
import type { Side } from '../../session/sides'
import type { CodedItem } from './coded-item'
import type { Ground } from './ground'

/** What is opened beside the selection. */
export type PickerPurpose =
  | { readonly kind: 'apply' }
  | { readonly kind: 'recode'; readonly codingIds: readonly Id[] }
  /** Not to pick a code, but to write why it is there. */
  | { readonly kind: 'comment'; readonly codingId: Id }

/** What can be asked of any open source, be it a text or an image. */
interface Opened {
  /** Where in the middle of the window it stands. */
  readonly side: Side
  readonly sourceId: Id
  readonly ground: Ground
  /** Codings of the open source, as they are now. */
  readonly items: () => readonly CodedItem[]
  /** Those of them that are painted. */
  readonly shown: () => readonly CodedItem[]
  /** Opens a card about the codings at the caret, the one in focus first. */
  readonly openCard: () => void
  readonly openPicker: (purpose: PickerPurpose) => void
  /** Offset of the caret; in an image always 0. */
  readonly caret: () => number
  readonly selection: () => Spot | null
  /** What an act is about: the selection, else what the caret suggests, which is then selected; null: nothing. */
  readonly meant: () => Spot | null
  /** Selects a place, and scrolls only as far as it must. */
  readonly select: (spot: Spot) => void
  /** Marks a place for a moment. */
  readonly flash: (spot: Spot) => void
  /** Gives it the keyboard. */
  readonly focus: () => void
}

/** An open text. */
export interface TextHandle extends Opened {
  readonly kind: 'text'
  readonly view: EditorView
  readonly text: string
  readonly openFind: () => void
  /** Opens the list of headings; false where the text has none. */
  readonly openOutline: () => boolean
}

/** An open image. */
export interface ImageHandle extends Opened {
  readonly kind: 'image'
  readonly size: Size
  readonly work: ImageWork
}

/** What can be done with an open image beside coding it. */
export interface ImageWork {
  readonly zoom: (by: 'in' | 'out' | 'fit' | 'actual') => void
  /** Starts a rectangle in the middle of what is seen, to be moved with the keyboard. */
  readonly draw: () => void
  /** Starts to move or stretch the area of this coding with the keyboard. */
  readonly adjust: (codingId: Id) => void
}

/** The open source, for actions that are started elsewhere: in the command field, the menu, another pane. */
export type ReaderHandle = TextHandle | ImageHandle

/** By client, so that two windows in one process (tests) never meet. */
const readers = new WeakMap<Client, Map<Side, ReaderHandle>>()

/** The reader on one side of this window, or null. */
export const readerAt = (client: Client, side: Side): ReaderHandle | null =>
  readers.get(client)?.get(side) ?? null

/** The reader that has, or last had, the keyboard, or null. */
export const readerOf = ({ client, session }: Pick<App, 'client' | 'session'>): ReaderHandle | null =>
  readerAt(client, session.side)

/** Makes a reader known. Returns the way to take it back. */
export function registerReader(client: Client, handle: ReaderHandle): () => void {
  const here = readers.get(client) ?? new Map<Side, ReaderHandle>()
  readers.set(client, here)
  here.set(handle.side, handle)
  return () => {
    if (here.get(handle.side) === handle) here.delete(handle.side)
  }
}
