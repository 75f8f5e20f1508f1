import type { EditorView } from '@codemirror/view'
import type { Client } from '../../../shared/contract/client'
import type { Id } from '../../../shared/model/entities'
import type { App } from '../../hooks'
import type { Side } from '../../session/sides'
import type { CodedItem } from './coded-item'

/** What is opened beside the words. */
export type PickerPurpose =
  | { readonly kind: 'apply' }
  | { readonly kind: 'recode'; readonly codingIds: readonly Id[] }
  /** Not to pick a code, but to write why it is there. */
  | { readonly kind: 'comment'; readonly codingId: Id }

/** The open reader, for actions that are started elsewhere: in the command field, the menu, another pane. */
export interface ReaderHandle {
  readonly view: EditorView
  /** Where in the middle of the window it stands. */
  readonly side: Side
  readonly sourceId: Id
  readonly text: string
  /** Codings of the open text, as they are now. */
  readonly items: () => readonly CodedItem[]
  /** Those of them that are painted. */
  readonly shown: () => readonly CodedItem[]
  /** Opens a card about the codings at the caret, the one in focus first. */
  readonly openCard: () => void
  readonly openPicker: (purpose: PickerPurpose) => void
  readonly openFind: () => void
  /** Opens the list of headings; false where the text has none. */
  readonly openOutline: () => boolean
}

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
