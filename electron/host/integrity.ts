import { references, tableNames } from '../../shared/model/tables'
import type { Records, TableName } from '../../shared/model/tables'

const nouns: Readonly<Record<TableName, string>> = {
  project: 'project',
  coders: 'coder',
  sources: 'source',
  revisions: 'revision',
  codes: 'code',
  quotations: 'quotation',
  codings: 'coding',
  memos: 'memo',
  groups: 'group',
  cases: 'case',
  variables: 'variable',
  questions: 'question',
  foreign: 'foreign part',
}

/** What is wrong between the records of a project: ids used twice, references to nothing, codes under themselves. */
export function faultsOf(records: Records): readonly string[] {
  const faults: string[] = []
  const tableOf = new Map<string, TableName>()
  for (const table of tableNames) {
    for (const { id } of records[table]) {
      if (tableOf.has(id)) faults.push(`The id ${id} is used twice.`)
      tableOf.set(id, table)
    }
  }
  for (const table of tableNames) {
    for (const record of records[table]) {
      for (const [target, id] of references[table](record as never)) {
        if (tableOf.get(id) !== target) {
          faults.push(`The ${nouns[table]} ${record.id} names a ${nouns[target]} that is not there (${id}).`)
        }
      }
    }
  }
  const parents = new Map(records.codes.map((code) => [code.id, code.parentId]))
  for (const code of records.codes) {
    const seen = new Set<string>()
    for (let at: string | null | undefined = code.id; at != null; at = parents.get(at)) {
      if (seen.has(at)) {
        faults.push(`The code “${code.name}” lies under itself.`)
        break
      }
      seen.add(at)
    }
  }
  return faults
}
