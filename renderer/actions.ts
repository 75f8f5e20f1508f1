import type { App } from './hooks'
import { keysFor } from './hooks/keys'
import type { KeyChoice } from './hooks/keys'
import type { StringKey } from './strings/key'
import { actions as attributeActions } from './features/attributes/actions'
import { actions as codebookActions } from './features/codebook/actions'
import { actions as codebookInActions } from './features/codebook-in/actions'
import { actions as correctActions } from './features/correct/actions'
import { actions as exchangeActions } from './features/exchange/actions'
import { actions as projectInActions } from './features/project-in/actions'
import { actions as historyActions } from './features/history/actions'
import { actions as mediaActions } from './features/media/actions'
import { actions as memoActions } from './features/memos/actions'
import { actions as middleActions } from './features/middle/actions'
import { actions as readerActions } from './features/reader/actions'
import { actions as recheckActions } from './features/recheck/actions'
import { actions as referenceActions } from './features/references/actions'
import { actions as retrievalActions } from './features/retrieval/actions'
import { actions as searchActions } from './features/search/actions'
import { actions as shellActions } from './features/shell/actions'
import { actions as sourceActions } from './features/sources/actions'
import { actions as speakerActions } from './features/speakers/actions'
import { actions as tourActions } from './features/tour/actions'

/** Headings of the shortcut sheet and the command field, in their order. */
export const actionGroups = [
  'project',
  'sources',
  'coding',
  'codebook',
  'media',
  'go',
  'view',
  'help',
] as const
export type ActionGroup = (typeof actionGroups)[number]

/** One thing the user can do: the menu, the command field, the shortcut sheet and the key bindings come from these. */
export interface Action {
  /** Unique, such as `codebook.new-code`; the native menu names actions by it. */
  readonly id: string
  readonly title: StringKey
  readonly group: ActionGroup
  /** As tinykeys writes it: `$mod+k`, `F6`, `Shift+Enter`, `c`. */
  readonly shortcut?: string
  /**
   * Where the shortcut works: in the whole window (default), or only in one part, which binds it itself. Single letters
   * are always of a part.
   */
  readonly scope?: 'window' | 'reader' | 'codebook' | 'sources'
  /** False: the shortcut is left alone while the user types in a field (default true for scope `window`). */
  readonly inFields?: boolean
  /** Why it cannot be done where `when` says no; without it the action is not shown then. */
  readonly needs?: StringKey
  /** It changes the project, or asks about it as it is now: it cannot be done while the past is shown. */
  readonly presentOnly?: true
  /** Whether it can be done now; ask with `canDo`. */
  readonly when?: (app: App) => boolean
  readonly run: (app: App) => void | Promise<unknown>
}

/** An action by its id; undefined where there is none of this name. */
export const actionOf = (id: string): Action | undefined => actions.find((action) => action.id === id)

/** The keys of an action by its id, by what the user has chosen; undefined: none. */
export function keysOfAction(id: string, choice: KeyChoice): string | undefined {
  const action = actionOf(id)
  return action && keysFor(action, choice)
}

/** Every action there is. */
export const actions: readonly Action[] = [
  ...shellActions,
  ...projectInActions,
  ...exchangeActions,
  ...sourceActions,
  ...speakerActions,
  ...attributeActions,
  ...correctActions,
  ...referenceActions,
  ...readerActions,
  ...middleActions,
  ...mediaActions,
  ...codebookActions,
  ...codebookInActions,
  ...retrievalActions,
  ...searchActions,
  ...memoActions,
  ...tourActions,
  ...historyActions,
  ...recheckActions,
]
