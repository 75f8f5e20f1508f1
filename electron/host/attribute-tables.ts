import { randomUUID } from 'node:crypto'
import type { Store } from '../../shared/core/store'
import { exportFileName } from '../../shared/exchange/file-name'
import type { Id } from '../../shared/model/entities'
import { attributeRows, variablesInOrder } from '../../shared/queries/attributes'
import type { AttributeOwner } from '../../shared/queries/attributes'
import { Problem } from '../../shared/problem'
import { guessDateOrder, guessType, typedWords } from '../../shared/text/typed-value'
import { guarded, toCsv, unguarded } from './export/csv'
import type { ExportedFile } from './export/export'
import { readInWorker } from './import/run-in-worker'
import { bytesOf } from './incoming'
import type { Incoming } from './incoming'
import type { OpenProject } from './open-project'

/** The table of attributes as CSV: names first, then a column for each attribute, values in their plain form. */
export async function attributesCsv(store: Store, of: AttributeOwner): Promise<ExportedFile> {
  const variables = variablesInOrder(store)
  const columns = ['Name', ...variables.map(({ name }) => guarded(name))].map((name) => ({ name, width: 20 }))
  const rows = attributeRows(store, of).map(({ name, values }) => [
    guarded(name),
    ...variables.map(({ id, type }) => {
      const words = typedWords(values.get(id))
      return type === 'text' ? guarded(words) : words
    }),
  ])
  const { bytes } = await toCsv({ columns, rows }, true)
  return {
    name: exportFileName(store.project().name, `attributes-${of}`, 'csv'),
    mime: 'text/csv; charset=utf-8',
    bytes,
    losses: [],
  }
}

/**
 * Sets values by a table: its first column names the rows, its headings the attributes; those that are not there yet are
 * made. Empty cells clear. One gesture; where a value does not fit, nothing is changed.
 */
export async function importAttributes(
  project: OpenProject,
  file: Incoming,
  of: AttributeOwner,
  workerFile: string,
): Promise<{ readonly count: number; readonly unmatched: readonly string[] }> {
  const bytes = await bytesOf(file)
  const all = await readInWorker<string[][]>(
    { bytes, fileName: file.name, table: { kind: 'rows' } },
    { workerFile },
  )
  const [header = [], ...rows] = all.map((row) => row.map(unguarded))
  const { engine } = project
  const known = new Map(attributeRows(engine.store, of).map(({ id, name }) => [name.toLowerCase(), id]))
  const rowIds = rows.map((row) => known.get((row[0] ?? '').trim().toLowerCase()) ?? null)
  const unmatched = rows.flatMap((row, i) => (rowIds[i] === null ? [row[0] ?? ''] : []))
  if (rowIds.every((id) => id === null)) {
    throw new Problem(
      'refused',
      `No row of “${file.name}” has the name of a source or case in the table. Its first column must hold the names. Nothing was changed.`,
    )
  }
  const gesture = randomUUID()
  const steps: number[] = []
  try {
    const ids: (Id | null)[] = [null]
    for (const [column, heading] of header.entries()) {
      if (column === 0) continue
      const name = heading.trim()
      const there = variablesInOrder(engine.store).find(
        (each) => each.name.toLowerCase() === name.toLowerCase(),
      )
      const words = rows.map((row) => row[column] ?? '')
      if (there || name === '') {
        ids.push(there?.id ?? null)
        continue
      }
      const made = await engine.run('variable.create', { name, type: guessType(words) }, { gesture })
      if (made.transaction) steps.push(made.transaction.seq)
      ids.push((made.result as { readonly id: Id }).id)
    }
    const cells = rows.flatMap((row, i) =>
      ids.flatMap((variableId, column) => {
        const id = rowIds[i]
        return variableId && id ? [{ of: { table: of, id }, variableId, words: row[column] ?? '' }] : []
      }),
    )
    if (cells.length === 0) return { count: 0, unmatched }
    const dates = guessDateOrder(rows.flat()) ?? 'day-first'
    const { result } = await engine.run('values.set', { cells, dates }, { gesture })
    return { count: (result as { readonly count: number }).count, unmatched }
  } catch (error) {
    for (const seq of steps.toReversed()) await engine.goBack({ only: seq })
    throw error
  }
}
