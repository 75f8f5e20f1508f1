import type { VirtualItem } from '@tanstack/react-virtual'
import type { Id, Question } from '../../../shared/model/entities'

/** Where the reader stood before a jump: the text, and the offset at the top of the view. */
export interface Stand {
  readonly sourceId: Id
  readonly top: number
}

/** How the list of one question was left, so that it is found so again after another tab was looked at. */
export interface Memory {
  /** Tells questions apart. */
  readonly key: number
  offset: number
  measured: readonly VirtualItem[]
  activeId: Id | null
  /** Places to go back to, the latest last. */
  stands: readonly Stand[]
}

let count = 0
const memories = new WeakMap<Question, Memory>()

/** What is remembered of a question; begins empty, and is forgotten with the question. */
export function memoryOf(question: Question): Memory {
  const known = memories.get(question)
  if (known) return known
  const made: Memory = { key: ++count, offset: 0, measured: [], activeId: null, stands: [] }
  memories.set(question, made)
  return made
}
