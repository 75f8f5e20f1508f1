import type { Change } from './edit'

/**
 * The same changes, each insertion and deletion that is parted from another change by blanks alone slid over them to it,
 * where that makes the same text: "tin under" to "biscuit box under" is one word for two, not one for one and a further
 * one behind it. So a passage that ends with the first word ends with the last. Sorted and not overlapping, as they come.
 */
export function slidTogether(text: string, changes: readonly Change[]): Change[] {
  const slid: Change[] = []
  for (const change of changes) {
    const last = slid.at(-1)
    const gap = last ? text.slice(last.to, change.from) : ''
    const isBlank = last !== undefined && gap !== '' && gap.length <= mostBlanks && gap.trim() === ''
    const one = isBlank ? joined(text, last, change, gap) : null
    if (one) slid[slid.length - 1] = one
    else slid.push(change)
  }
  return slid
}

/** More blanks than this part what stands on their sides. */
const mostBlanks = 2

/** Two changes as one, where one of them can be slid over the blanks between; else null. */
function joined(text: string, first: Change, second: Change, gap: string): Change | null {
  const removed = text.slice(second.from, second.to)
  if (second.from === second.to && second.insert.endsWith(gap)) {
    const insert = first.insert + gap + second.insert.slice(0, -gap.length)
    return { from: first.from, to: first.to, insert }
  }
  if (second.insert === '' && removed.endsWith(gap))
    return { from: first.from, to: second.to - gap.length, insert: first.insert }
  if (first.from === first.to && first.insert.startsWith(gap)) {
    const insert = first.insert.slice(gap.length) + gap + second.insert
    return { from: second.from, to: second.to, insert }
  }
  const gone = text.slice(first.from, first.to)
  if (first.insert === '' && gone.startsWith(gap))
    return { from: first.from + gap.length, to: second.to, insert: second.insert }
  return null
}
