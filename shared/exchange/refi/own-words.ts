import type { Memo } from '../../model/entities'

/** Names by which our own exports are understood again; they are English in every language. */

/** Note that stands on codings of which the coder is not sure. */
export const unsureName = 'Not sure'
/** Notes that hold the comments of codings. */
export const commentName = 'Comment'
/** Description of the sets that are themes. */
export const themeMark = 'Theme'
/** Sets that hold the memos of a kind. */
export const kindSets: ReadonlyMap<string, Memo['kind']> = new Map([
  ['Analytic memos', 'analytic'],
  ['Methodological memos', 'methodological'],
  ['Reflexive memos', 'reflexive'],
  ['Decision memos', 'decision'],
])
