import type { AuditEntry } from '../../../shared/core/audit'

/** A line of the list. */
export type Row =
  | { readonly kind: 'day'; readonly key: string; readonly at: Date }
  | {
      readonly kind: 'step'
      readonly key: string
      /** The newest of those that stand in this line. */
      readonly entry: AuditEntry
      /** Number of the oldest of them. */
      readonly oldest: number
      /** Steps in this line: what was done several times in a row to the same thing is told once. */
      readonly count: number
      readonly did: string
      readonly undone: boolean
    }

/** The day an instant falls on here, as a key. */
export function dayOf(at: Date): string {
  return `${at.getFullYear()}-${at.getMonth()}-${at.getDate()}`
}

const things = ({ things: list, changed }: AuditEntry): string =>
  `${changed}/${list.map(({ id }) => id).join('/')}`

/** Lines of steps that are newest first: a heading per day, repetitions told once. */
export function rowsOf(
  entries: readonly AuditEntry[],
  undone: ReadonlySet<number>,
  did: (entry: AuditEntry) => string,
): readonly Row[] {
  const rows: Row[] = []
  let day = ''
  for (const entry of entries) {
    const at = new Date(entry.at)
    const today = dayOf(at)
    if (today !== day) rows.push({ kind: 'day', key: `day-${today}-${entry.seq}`, at })
    day = today
    const last = rows.at(-1)
    const words = did(entry)
    const isUndone = undone.has(entry.seq)
    const again =
      last?.kind === 'step' &&
      last.did === words &&
      last.undone === isUndone &&
      last.oldest === entry.seq + 1 &&
      last.entry.by === entry.by &&
      things(last.entry) === things(entry)
    if (again) rows[rows.length - 1] = { ...last, oldest: entry.seq, count: last.count + 1 }
    else {
      rows.push({
        kind: 'step',
        key: `step-${entry.seq}`,
        entry,
        oldest: entry.seq,
        count: 1,
        did: words,
        undone: isUndone,
      })
    }
  }
  return rows
}
