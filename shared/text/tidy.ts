import { composeChanges } from './compose'
import { applyChanges, type Change } from './edit'
import { dropExtraBlanks } from './tidy-blanks'
import { dropFurniture } from './tidy-furniture'
import { joinLines } from './tidy-join'
import { dropNoteMarks } from './tidy-notes'
import { joinWords } from './tidy-words'

/** The rules of the clean-up, in the order in which they are shown. */
export const tidyRules = [
  'double-spacing',
  'broken-lines',
  'line-hyphens',
  'page-furniture',
  'note-marks',
  'split-words',
  'cjk-lines',
  'extra-blanks',
] as const

/**
 * - `double-spacing`: a blank line after every line
 * - `broken-lines`: lines broken at the page width, and paragraphs cut by a page break
 * - `line-hyphens`: hyphens at line ends, dropped or kept as the word wants
 * - `page-furniture`: page numbers, running heads and repeated addresses alone on a line
 * - `note-marks`: `<sup>` and `<sub>` tags, footnote marks
 * - `split-words`: words split by stray blanks, Latin and Chinese
 * - `cjk-lines`: Chinese lines, joined without a blank
 * - `extra-blanks`: double blanks, blanks at line ends
 */
export type TidyRule = (typeof tidyRules)[number]

/** Which rules to use; every rule is on unless it is set to false. */
export type TidyOptions = Readonly<Record<TidyRule, boolean>>

export interface Tidied {
  readonly text: string
  /** Sorted, non-overlapping, in offsets of the text given: `applyChanges(given, changes) === text`. */
  readonly changes: readonly Change[]
  /** How many times each rule was used. */
  readonly counts: Readonly<Record<TidyRule, number>>
}

/** Cuts what a change takes out and puts back alike off both its ends. */
function minimal(text: string, change: Change): Change {
  const { insert } = change
  let { from, to } = change
  let start = 0
  let end = insert.length
  while (from < to && start < end && text[from] === insert[start]) {
    from++
    start++
  }
  while (to > from && end > start && text[to - 1] === insert[end - 1]) {
    to--
    end--
  }
  return { from, to, insert: insert.slice(start, end) }
}

/**
 * Cleans up a text that was copied out of a PDF. Works on normalised text, in linear time, and takes its certainty from
 * the text alone (page width, repeated lines, words seen whole elsewhere); where that leaves a doubt the text stays.
 * A clean text comes back unchanged.
 */
export function tidy(text: string, options: Partial<TidyOptions> = {}): Tidied {
  const isOn = (rule: TidyRule): boolean => options[rule] ?? true
  const counts: Record<TidyRule, number> = {
    'double-spacing': 0,
    'broken-lines': 0,
    'line-hyphens': 0,
    'page-furniture': 0,
    'note-marks': 0,
    'split-words': 0,
    'cjk-lines': 0,
    'extra-blanks': 0,
  }
  let current = text
  let changes: readonly Change[] = []
  const step = (found: readonly (Change & { readonly rule: TidyRule })[]): void => {
    const real = found.filter(({ from, to, insert }) => current.slice(from, to) !== insert)
    if (real.length === 0) return
    for (const { rule } of real) counts[rule]++
    changes = composeChanges(
      changes,
      real.map((change) => minimal(current, change)),
    )
    current = applyChanges(text, changes)
  }
  const run = (rule: TidyRule, find: (text: string) => readonly Change[]): void => {
    if (isOn(rule)) step(find(current).map((change) => ({ ...change, rule })))
  }
  run('note-marks', dropNoteMarks)
  run('page-furniture', dropFurniture)
  step(joinLines(current, isOn))
  run('split-words', joinWords)
  run('extra-blanks', dropExtraBlanks)
  return { text: current, changes: changes.map((change) => minimal(text, change)), counts }
}
