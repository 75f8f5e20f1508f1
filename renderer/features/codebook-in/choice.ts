import type { CodebookChoice, CodebookCounts, CodebookTable } from '../../../shared/contract/codebook-calls'
import type { ColumnUse, Hierarchy, MergeRule, Separator } from '../../../shared/model/codebook-file'

/** What a column can be, in the order in which it is offered. */
export const uses = [
  'name',
  'path',
  'theme',
  'subcode',
  'parent',
  'depth',
  'short',
  'definition',
  'include',
  'exclude',
  'example',
  'atypical',
  'close',
  'claim',
  'colour',
  'themes',
  'group',
  'alias',
  'origin',
  'status',
  'role',
  'id',
  'skip',
] as const satisfies readonly ColumnUse[]

/** What only one column can be. */
const single: ReadonlySet<ColumnUse> = new Set([
  'name',
  'path',
  'parent',
  'depth',
  'id',
  'colour',
  'role',
  'status',
  'origin',
])

export const hierarchies = [
  'none',
  'separator',
  'columns',
  'parent',
  'depth',
  'indent',
] as const satisfies readonly Hierarchy[]

export const separators = [' > ', '>>', '\\', '::', '/', '.'] as const satisfies readonly Separator[]

export const rules = ['ours', 'theirs', 'both', 'apart'] as const satisfies readonly MergeRule[]

/** Fates in the order in which they matter to whoever looks. */
export const fates = ['new', 'changed', 'kept', 'same'] as const satisfies readonly (keyof CodebookCounts)[]

/** What is asked for first: everything is guessed, and ours stay. */
export const firstChoice: CodebookChoice = { rule: 'ours' }

/** The choice with another reading of the file, after which its columns are guessed anew. */
export function withReading(
  { rule, encoding, delimiter, sheet }: CodebookChoice,
  reading: Pick<CodebookChoice, 'delimiter' | 'sheet' | 'headerRow'>,
): CodebookChoice {
  return {
    rule,
    ...(encoding === undefined ? {} : { encoding }),
    ...(delimiter === undefined ? {} : { delimiter }),
    ...(sheet === undefined ? {} : { sheet }),
    ...reading,
  }
}

/**
 * The choice with a column used otherwise. Where only one column can be that, the two change places; what stands where is
 * guessed anew, unless somebody has said it.
 */
export function withUse(
  choice: CodebookChoice,
  { columns }: Pick<CodebookTable, 'columns'>,
  index: number,
  use: ColumnUse,
): CodebookChoice {
  const now = columns.map((column, i) => choice.uses?.[i] ?? column.use)
  const before = now[index] ?? 'skip'
  return {
    ...choice,
    uses: now.map((each, i) => (i === index ? use : each === use && single.has(use) ? before : each)),
  }
}

/** Whether bringing it in would change anything. */
export const changesNothing = ({
  counts,
  groups,
}: {
  readonly counts: CodebookCounts
  readonly groups: number
}) => counts.new + counts.changed + groups === 0
