import type { AuditEntry } from '../../../shared/core/audit'

/**
 * Numbers of the steps whose effect was taken back and not brought back since. `entries` are newest first and without
 * gaps: whatever takes a step back is newer than it.
 */
export function undoneSteps(entries: readonly AuditEntry[]): ReadonlySet<number> {
  const undone = new Set<number>()
  for (const { seq, reverts } of entries) {
    if (!undone.has(seq)) for (const reverted of reverts) undone.add(reverted)
  }
  return undone
}
