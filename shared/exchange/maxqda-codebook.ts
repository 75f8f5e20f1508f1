import type { CodebookRow } from './codebook-rows'
import { descriptionOf } from './refi-codebook'
import { tabulate } from './table'
import type { Table } from './table'

/** Longest name that MAXQDA keeps at each level, in characters. */
const LONGEST = 63

/** The codebook as MAXQDA brings it in, and how many names it will cut. */
export interface MaxqdaCodebook {
  readonly table: Table
  readonly cut: number
}

/** Two columns: the path of a code by " > ", and its definition. A ">" in a name would part it there, so it becomes "›". */
export function maxqdaCodebook(rows: readonly CodebookRow[]): MaxqdaCodebook {
  const above: string[] = []
  const paths = new Map(
    rows.map((row) => {
      above.length = row.depth
      above.push(row.code.name.replaceAll('>', '›').replaceAll(/\s+/g, ' ').trim())
      return [row, above.join(' > ')]
    }),
  )
  return {
    table: tabulate<CodebookRow>(
      [
        { name: 'Code', width: 50, value: (row) => paths.get(row) ?? row.code.name },
        { name: 'Memo', width: 90, value: descriptionOf },
      ],
      rows,
    ),
    cut: rows.filter(({ code }) => [...code.name].length > LONGEST).length,
  }
}
