import { compare, type Range } from './range'

/** A range that is known by an id, as a coding is. */
export type Identified = { readonly id: string } & Range

/** A stretch over which the same items lie: `ids` in reading order (by start, the longer first). */
export interface Span extends Range {
  readonly ids: readonly string[]
}

const inReadingOrder = <T extends Range>(items: readonly T[]): T[] => [...items].sort(compare)

/** Where `rank` stands, or would stand, in an ascending list. */
function position(ranks: readonly number[], rank: number): number {
  let low = 0
  let high = ranks.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((ranks[middle] ?? 0) < rank) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * Cuts overlapping ranges into disjoint spans, in text order, that cover exactly the union of the items.
 * Empty items take part in no span. Ids are taken to be unique. O(n log n + output).
 */
export function spans(items: readonly Identified[]): Span[] {
  const ordered = inReadingOrder(items.filter((item) => item.start < item.end))
  const byEnd = ordered.map((item, rank) => ({ end: item.end, rank })).sort((a, b) => a.end - b.end)
  const result: Span[] = []
  const open: number[] = []
  let nextStart = 0
  let nextEnd = 0
  let from = 0
  while (nextEnd < byEnd.length) {
    const starts = ordered[nextStart]?.start ?? Infinity
    const ends = byEnd[nextEnd]?.end ?? Infinity
    const at = Math.min(starts, ends)
    if (open.length > 0 && from < at) {
      result.push({ start: from, end: at, ids: open.map((rank) => ordered[rank]?.id ?? '') })
    }
    from = at
    while (byEnd[nextEnd]?.end === at) open.splice(position(open, byEnd[nextEnd++]?.rank ?? 0), 1)
    while (ordered[nextStart]?.start === at) open.push(nextStart++)
  }
  return result
}

/** A binary min-heap of numbers paired with a payload; only what `lanes` needs. */
class Heap {
  private readonly nodes: { readonly key: number; readonly value: number }[] = []

  get least(): number {
    return this.nodes[0]?.key ?? Infinity
  }

  push(key: number, value: number): void {
    let at = this.nodes.push({ key, value }) - 1
    while (at > 0) {
      const parent = (at - 1) >> 1
      if (this.keyAt(parent) <= this.keyAt(at)) break
      this.swap(at, parent)
      at = parent
    }
  }

  pop(): number | undefined {
    const top = this.nodes[0]
    const last = this.nodes.pop()
    if (!top || !last) return undefined
    if (this.nodes.length > 0) {
      this.nodes[0] = last
      this.sink()
    }
    return top.value
  }

  private sink(): void {
    for (let at = 0; ;) {
      const left = 2 * at + 1
      const child = this.keyAt(left + 1) < this.keyAt(left) ? left + 1 : left
      if (this.keyAt(child) >= this.keyAt(at)) return
      this.swap(at, child)
      at = child
    }
  }

  private keyAt(index: number): number {
    return this.nodes[index]?.key ?? Infinity
  }

  private swap(a: number, b: number): void {
    const nodeA = this.nodes[a]
    const nodeB = this.nodes[b]
    if (nodeA && nodeB) {
      this.nodes[a] = nodeB
      this.nodes[b] = nodeA
    }
  }
}

/**
 * Gives each item the lowest margin lane, from 0, that is free over its whole length, in reading order; ties keep the
 * order of the input. Items that only touch may share a lane; an empty item takes up one code unit. O(n log n).
 */
export function lanes(items: readonly Identified[]): Map<string, number> {
  const result = new Map<string, number>()
  const busy = new Heap()
  const free = new Heap()
  let lanesMade = 0
  for (const item of inReadingOrder(items)) {
    while (busy.least <= item.start) {
      const released = busy.pop() ?? 0
      free.push(released, released)
    }
    const lane = free.pop() ?? lanesMade++
    busy.push(Math.max(item.end, item.start + 1), lane)
    result.set(item.id, lane)
  }
  return result
}
