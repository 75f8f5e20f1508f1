import { operation } from '../../shared/core/operation'
import type { Transaction } from '../../shared/core/operation'
import type { Id } from '../../shared/model/entities'

/** Colour of a project's first coder. */
const firstColour = '#2F6FB2'

/** What a new project is made of. */
export interface Creation {
  readonly name: string
  /** Name of the first coder. */
  readonly coder: string
  readonly newId: () => Id
  readonly now: () => string
}

/** The first transaction of every project: it makes the project and its first coder, and cannot be undone. */
export function creation({ name, coder, newId, now }: Creation): Transaction {
  const at = now()
  const coderId = newId()
  const projectId = newId()
  return {
    seq: 1,
    id: newId(),
    at,
    by: coderId,
    kind: 'do',
    command: 'project.create',
    detail: { name: name.trim() },
    undoable: false,
    operations: [
      operation('coders', null, { id: coderId, name: coder.trim(), color: firstColour, createdAt: at }),
      operation('project', null, {
        id: projectId,
        name: name.trim(),
        description: '',
        activeCoderId: coderId,
        createdAt: at,
      }),
    ],
  }
}
