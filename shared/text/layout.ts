import type { Mapper } from './edit'
import { perRun } from './structure'
import type { PageLayout } from './structure'

/**
 * Pages as they look, for a changed text: words that were corrected are where the wrong ones stand, those that are gone
 * are nowhere.
 */
export const mapLayout = (pages: readonly PageLayout[], map: Mapper): readonly PageLayout[] =>
  pages.map(({ width, height, runs }) => {
    const mapped: number[] = []
    for (let i = 0; i < runs.length; i += perRun) {
      const { range, gone } = map.range({ start: runs[i] ?? 0, end: runs[i + 1] ?? 0 })
      if (!gone) mapped.push(range.start, range.end, ...runs.slice(i + 2, i + perRun))
    }
    return { width, height, runs: mapped }
  })

/**
 * Pages as they look, for another text made of the same document: each run is looked for where its page stands in that
 * text (`starts`: the beginning of each page), first right after the one before it. What is not found is nowhere.
 */
export function findLayout(
  pages: readonly PageLayout[],
  from: string,
  into: { readonly text: string; readonly starts: readonly number[] },
): readonly PageLayout[] {
  return pages.map(({ width, height, runs }, page) => {
    const begin = Math.max(0, (into.starts[page] ?? into.text.length) - slack)
    const end = Math.min(into.text.length, (into.starts[page + 1] ?? into.text.length) + slack)
    const words = into.text.slice(begin, end)
    const found: number[][] = []
    let at = 0
    for (let i = 0; i < runs.length; i += perRun) {
      const run = from.slice(runs[i], runs[i + 1]).trim()
      const next = run === '' ? -1 : words.indexOf(run, at)
      const place = next >= 0 && next - at < near ? next : run.length < certain ? -1 : words.indexOf(run)
      if (place < 0) continue
      at = place + run.length
      found.push([begin + place, begin + at, ...runs.slice(i + 2, i + perRun)])
    }
    return { width, height, runs: found.sort(([a = 0], [b = 0]) => a - b).flat() }
  })
}

/** A paragraph that runs over a page may be told with either, UTF-16 units. */
const slack = 2000

/** So near after the run before it even a short word is taken for the one that is meant; UTF-16 units. */
const near = 60

/** From this length on words are taken for those that are meant wherever on the page they stand. */
const certain = 12
