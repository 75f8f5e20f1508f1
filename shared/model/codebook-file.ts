/** What a column of a codebook can be. `group`: a group of codes; `theme`: a level above the code. */
export const columnUses = [
  'name',
  'path',
  'parent',
  'theme',
  'subcode',
  'depth',
  'definition',
  'short',
  'include',
  'exclude',
  'example',
  'atypical',
  'close',
  'claim',
  'colour',
  'id',
  'role',
  'origin',
  'status',
  'themes',
  'group',
  'alias',
  'skip',
] as const
export type ColumnUse = (typeof columnUses)[number]

/** What parts the names of a path, the surest first. The dot is never guessed. */
export const separators = ['>>', ' > ', '\\', '::', '/', '.'] as const
export type Separator = (typeof separators)[number]

/** How a table says which code stands under which. */
export const hierarchies = ['none', 'depth', 'parent', 'separator', 'columns', 'indent'] as const
export type Hierarchy = (typeof hierarchies)[number]

/**
 * What becomes of a code that is there already and means something else: ours stays, theirs takes its place, or both
 * stand in it one after the other. `apart`: the same path does not make it the same code.
 */
export const mergeRules = ['ours', 'theirs', 'both', 'apart'] as const
export type MergeRule = (typeof mergeRules)[number]
