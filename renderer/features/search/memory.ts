import type { Client } from '../../../shared/contract/client'
import type { Findings } from '../../../shared/contract/search-calls'
import type { Id } from '../../../shared/model/entities'
import type { CodedAs } from '../../../shared/queries/coded-ranges'
import type { KwicOrder } from '../../../shared/queries/kwic'
import type { SearchMode } from '../../../shared/queries/matcher'

/** What can be found in. */
export const kinds = ['texts', 'codes', 'memos', 'codings'] as const
export type Kind = (typeof kinds)[number]

/** What the search pane asks, and how it shows what it found. */
export interface Asked {
  readonly text: string
  readonly mode: SearchMode
  readonly matchCase: boolean
  readonly wholeWord: boolean
  /** A source or a group of sources; null: all. */
  readonly within: { readonly table: 'sources' | 'groups'; readonly id: Id } | null
  readonly coded: CodedAs | null
  readonly order: KwicOrder
  readonly kind: Kind
}

/** Where the reader stood before the search moved it. */
export interface Stand {
  readonly sourceId: Id
  readonly top: number
}

/** How the search of a window was left, so that it is found so again. */
export interface Memory {
  /** Names the searches of this window to the host. */
  readonly key: string
  asked: Asked
  findings: Findings | null
  offset: number
  activeKey: string | null
  stand: Stand | null
}

const memories = new WeakMap<Client, Memory>()

/** What is remembered of the search in this window; begins empty. */
export function memoryOf(client: Client): Memory {
  const known = memories.get(client)
  if (known) return known
  const made: Memory = {
    key: crypto.randomUUID(),
    asked: {
      text: '',
      mode: 'words',
      matchCase: false,
      wholeWord: false,
      within: null,
      coded: null,
      order: 'place',
      kind: 'texts',
    },
    findings: null,
    offset: 0,
    activeKey: null,
    stand: null,
  }
  memories.set(client, made)
  return made
}
