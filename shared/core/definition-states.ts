import type { Transaction } from './operation'
import type { Code, Id } from '../model/entities'

/** What of a code makes up its definition, its name included. */
export const definitionParts = [
  'name',
  'short',
  'definition',
  'whenToUse',
  'whenNotToUse',
  'claim',
  'examples',
  'aliases',
  'origin',
  'status',
] as const
export type DefinitionPart = (typeof definitionParts)[number]

/** A definition as it stood after one stretch of editing. */
export interface DefinitionState extends Pick<Code, DefinitionPart> {
  /** The last step of the stretch, by which the state is known. */
  readonly seq: number
  /** ISO 8601. */
  readonly at: string
  /** Coder's id. */
  readonly by: Id
  readonly kind: Transaction['kind']
  /** Number of the state, by which codings name it; see `Coding.definitionNumber`. */
  readonly number: number
  /** Parts that are not as in the state before; all that are not empty for the first one. */
  readonly changed: readonly DefinitionPart[]
}

const empty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)

const differs = (a: unknown, b: unknown): boolean =>
  !(empty(a) && empty(b)) && JSON.stringify(a) !== JSON.stringify(b)

const differing = (before: Pick<Code, DefinitionPart> | null, after: Pick<Code, DefinitionPart>) =>
  definitionParts.filter((part) => differs(before?.[part], after[part]))

/**
 * The states a code's definition went through, oldest first, out of the steps that touched it (in their order). Steps of one
 * stretch of editing are one state; a stretch that ends as it began leaves none, nor does a step that changed something
 * else about the code, such as its place. With `each` every step is a state of its own.
 */
export function definitionStates(
  id: Id,
  transactions: Iterable<Transaction>,
  each = false,
): readonly DefinitionState[] {
  const states: DefinitionState[] = []
  let gesture: string | undefined
  for (const tx of transactions) {
    const op = tx.operations.find((one) => one.table === 'codes' && one.id === id)
    if (op?.table !== 'codes' || op.after === null) continue
    const code = op.after
    const goesOn = !each && tx.gesture !== undefined && tx.gesture === gesture && tx.kind === 'do'
    gesture = tx.kind === 'do' ? tx.gesture : undefined
    if (goesOn && states.length > 0 && states.at(-1)?.by === tx.by) states.pop()
    const changed = differing(states.at(-1) ?? (states.length === 0 ? op.before : null), code)
    if (changed.length === 0) continue
    const parts = Object.fromEntries(definitionParts.map((part) => [part, code[part]])) as Pick<
      Code,
      DefinitionPart
    >
    states.push({
      ...parts,
      seq: tx.seq,
      at: tx.at,
      by: tx.by,
      kind: tx.kind,
      number: code.definitionNumber ?? 1,
      changed,
    })
  }
  return states
}
