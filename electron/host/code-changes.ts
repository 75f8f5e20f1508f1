import type { Id } from '../../shared/model/entities'
import type { OpenProject } from './open-project'

/** Tells when a code was last changed (ISO 8601), read off the log; null where the log does not say. */
export async function codeChanges(project: OpenProject): Promise<(codeId: Id) => string | null> {
  const changes = new Map<Id, string>()
  for (const { at, operations } of await project.transactions(undefined, Number.MAX_SAFE_INTEGER)) {
    for (const { table, id } of operations) {
      if (table === 'codes' && !changes.has(id)) changes.set(id, at)
    }
  }
  return (codeId) => changes.get(codeId) ?? null
}
