import { diffArrays } from 'diff'
import type { Differ } from './difference'

/** More differences than this are not told apart: the stretch counts as replaced. Keeps the time short. */
const most = 600

/** Differences of short lists by jsdiff (Myers 1986). */
export const differ: Differ = (before, after) => {
  const parts = diffArrays([...before], [...after], { maxEditLength: most })
  return (
    parts?.map(({ added, removed, count }) => ({
      kind: added ? 'insert' : removed ? 'remove' : 'keep',
      count,
    })) ?? null
  )
}
