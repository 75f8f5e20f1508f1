import type { Change } from './edit'
import { uniqueRuns } from './patience'
import { slidTogether } from './slide'
import { tokens } from './tokens'

/** So many items in a row that both lists have, only the first has, or only the second has. */
export interface Run {
  readonly kind: 'keep' | 'remove' | 'insert'
  readonly count: number
}

/** The difference of two lists by a library that is handed in; null where it would take too long. */
export type Differ = (before: readonly number[], after: readonly number[]) => readonly Run[] | null

/** So many items on both sides together go to the differ at once; longer stretches are parted first, if they can be. */
const handful = 150
const most = 1500

/** Lengths of shared runs by which long stretches are parted, tried one after another. */
const shingles = [32, 16, 8, 4, 2, 1] as const

/**
 * The changes that make one text of another, word by word; a word that is only partly different is changed only there.
 * Bounded by O(n log n) and calls of the differ on short lists; where too little is alike to find its way, a whole
 * stretch is replaced, which is coarse but true. No change cuts a surrogate pair.
 */
export const difference = (before: string, after: string, differ: Differ): Change[] =>
  refined(before, [{ from: 0, to: before.length, insert: after }], differ)

/**
 * The same changes, each replacement cut down to the words, and the parts of words, that differ. Sorted and not
 * overlapping, as they must come.
 */
export function refined(text: string, changes: readonly Change[], differ: Differ): Change[] {
  const fine: Change[] = []
  for (const change of changes) for (const part of refineOne(text, change, differ)) push(fine, part)
  return fine
}

/** Adds a change behind the others, uniting it with one that it touches. */
function push(changes: Change[], change: Change): void {
  if (change.from === change.to && change.insert === '') return
  const last = changes.at(-1)
  if (last?.to === change.from) {
    changes[changes.length - 1] = { from: last.from, to: change.to, insert: last.insert + change.insert }
  } else changes.push(change)
}

function refineOne(text: string, change: Change, differ: Differ): readonly Change[] {
  const tight = trimmed(text, change)
  if (tight.from === tight.to || tight.insert === '') return [tight]
  const before = tokens(text.slice(tight.from, tight.to))
  const after = tokens(tight.insert)
  if (before.length === 1 && after.length === 1) return [tight]
  const numbers = new Map<string, number>()
  const numbered = (all: readonly string[]): number[] =>
    all.map((token) => {
      const known = numbers.get(token)
      if (known !== undefined) return known
      numbers.set(token, numbers.size)
      return numbers.size - 1
    })
  const runs = differentRuns(numbered(before), numbered(after), differ, 0)
  const changes = slidTogether(text, changesOf(runs, before, after, tight.from))
  return changes.map((part) => trimmed(text, part))
}

/** A change without the characters at its ends that stay as they are. */
function trimmed(text: string, { from, to, insert }: Change): Change {
  const most = Math.min(to - from, insert.length)
  let head = 0
  while (head < most && text.charCodeAt(from + head) === insert.charCodeAt(head)) head++
  if (head > 0 && isHigh(insert.charCodeAt(head - 1))) head--
  let tail = 0
  while (tail < most - head && text.charCodeAt(to - 1 - tail) === insert.charCodeAt(insert.length - 1 - tail))
    tail++
  if (tail > 0 && isLow(insert.charCodeAt(insert.length - tail))) tail--
  return { from: from + head, to: to - tail, insert: insert.slice(head, insert.length - tail) }
}

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff

function differentRuns(a: readonly number[], b: readonly number[], differ: Differ, level: number): Run[] {
  const whole: Run[] = [
    { kind: 'remove', count: a.length },
    { kind: 'insert', count: b.length },
  ]
  if (a.length === 0 || b.length === 0) return whole
  const length = a.length + b.length
  const size = shingles[level]
  const found = length <= handful || (size === undefined && length <= most) ? differ(a, b) : null
  if (found) return [...found]
  if (size === undefined) return whole
  const runs: Run[] = []
  let i = 0
  let j = 0
  for (const common of [...uniqueRuns(a, b, size), { a: a.length, b: b.length, count: 0 }]) {
    for (const run of differentRuns(a.slice(i, common.a), b.slice(j, common.b), differ, level + 1)) {
      runs.push(run)
    }
    runs.push({ kind: 'keep', count: common.count })
    i = common.a + common.count
    j = common.b + common.count
  }
  return runs
}

function changesOf(
  runs: readonly Run[],
  before: readonly string[],
  after: readonly string[],
  start: number,
): readonly Change[] {
  const changes: Change[] = []
  let at = start
  let i = 0
  let j = 0
  for (const { kind, count } of runs) {
    const from = at
    if (kind !== 'insert') for (const end = i + count; i < end; i++) at += before[i]?.length ?? 0
    const insert = kind === 'insert' ? after.slice(j, j + count).join('') : ''
    if (kind !== 'remove') j += count
    if (kind !== 'keep') push(changes, { from, to: at, insert })
  }
  return changes
}
