import type { VirtualItem } from '@tanstack/react-virtual'
import type { Id, Question } from '../../../shared/model/entities'
import type { PickedMemory } from '../../hooks/picked'

/** Where the reader stood before a jump: the text, and the offset at the top of the view. */
export interface Stand {
  readonly sourceId: Id
  readonly top: number
}

/** How the list of one question was left, so that it is found so again after something else was looked at. */
export interface Memory extends PickedMemory {
  /** Tells questions apart. */
  readonly key: number
  offset: number
  measured: readonly VirtualItem[]
  /** Line with the focus. */
  activeKey: string | null
  /** Where the reading was before the first jump out of the list; null: not jumped, or gone back. */
  stand: Stand | null
  /** Groups that are folded. */
  folded: ReadonlySet<string>
}

let count = 0
const memories = new WeakMap<Question, Memory>()

/** What is remembered of a question; begins empty, and is forgotten with the question. */
export function memoryOf(question: Question): Memory {
  const known = memories.get(question)
  if (known) return known
  const made: Memory = {
    key: ++count,
    offset: 0,
    measured: [],
    activeKey: null,
    stand: null,
    folded: new Set(),
    picked: { ids: new Set(), anchor: null },
  }
  memories.set(question, made)
  return made
}
