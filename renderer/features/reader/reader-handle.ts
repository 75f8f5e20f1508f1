import type { EditorView } from '@codemirror/view'
import type { Client } from '../../../shared/contract/client'
import type { Id } from '../../../shared/model/entities'
import type { App } from '../../hooks'
import type { CodedItem } from './coded-item'

/** What the picker is opened for. */
export type PickerPurpose =
  { readonly kind: 'apply' } | { readonly kind: 'recode'; readonly codingIds: readonly Id[] }

/** The open reader, for actions that are started elsewhere: in the command field, the menu, another pane. */
export interface ReaderHandle {
  readonly view: EditorView
  readonly sourceId: Id
  readonly text: string
  /** Codings of the open text, as they are now. */
  readonly items: () => readonly CodedItem[]
  readonly openPicker: (purpose: PickerPurpose) => void
  readonly openFind: () => void
}

/** By client, so that two windows in one process (tests) never meet. */
const readers = new WeakMap<Client, ReaderHandle>()

/** The reader that shows a text in this window, or null. */
export const readerOf = (app: Pick<App, 'client'>): ReaderHandle | null => readers.get(app.client) ?? null

/** Makes a reader known. Returns the way to take it back. */
export function registerReader(client: Client, handle: ReaderHandle): () => void {
  readers.set(client, handle)
  return () => {
    if (readers.get(client) === handle) readers.delete(client)
  }
}
