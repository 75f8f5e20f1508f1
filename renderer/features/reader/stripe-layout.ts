import type { Id } from '../../../shared/model/entities'

/** A coding that is in view: its stripe's ends in px from the top of the text. */
export interface VisibleCoding {
  readonly id: Id
  readonly name: string
  /** `#RRGGBB`. */
  readonly colour: string
  readonly initial: string | null
  readonly others: boolean
  readonly memo: boolean
  /** From 0, counted away from the text. */
  readonly lane: number
  readonly top: number
  readonly bottom: number
}

/** A stripe in the margin; px, x from the margin's left edge. */
export interface Stripe {
  readonly coding: VisibleCoding
  readonly x: number
  readonly top: number
  readonly bottom: number
  /** Lanes that did not fit share the last one, drawn in grey. */
  readonly crowded: boolean
}

/** A name beside the stripes: of its first coding, and how many more begin too close to have a line of their own. */
export interface Label {
  /** Of the codings it stands for, the one that is named first. */
  readonly codings: readonly VisibleCoding[]
  readonly x: number
  readonly y: number
  readonly width: number
}

/** A dot where a passage with a memo begins. */
export interface MemoDot {
  readonly coding: VisibleCoding
  readonly x: number
  readonly y: number
}

/** What the margin shows, ready to be drawn and to be hit. */
export interface Layout {
  readonly stripes: readonly Stripe[]
  readonly labels: readonly Label[]
  readonly memos: readonly MemoDot[]
}

/** Measures of the margin, px. */
export interface Margin {
  readonly width: number
  /** Distance of lanes; the stripe itself is narrower. */
  readonly lanePitch: number
  /** Height of a line of names. */
  readonly line: number
  /** Lanes that exist in the whole text, so that names keep their place while it is scrolled. */
  readonly lanes: number
  /** Top of what can be seen: names of stripes that begin above it stand there. */
  readonly viewTop: number
}

/** Space for memo dots between text and stripes. */
export const memoColumn = 14
/** Lanes that have room before names begin: fewer where the margin is narrow, so that names can be read. */
export const mostLanes = (margin: Margin): number => (margin.width < 200 ? 5 : 9)
/** Names narrower than this are not drawn. */
const leastName = 44
/** How many lines a name may stand below the beginning of its stripe: a few, and some more where the stripe is longer. */
const someShift = 2.5
const mostShift = 10

/** Left edge of the names. */
export const namesAt = (margin: Margin): number =>
  memoColumn + Math.min(Math.max(margin.lanes, 2), mostLanes(margin)) * margin.lanePitch + 6

/**
 * Puts stripes in their lanes and names beside them, each at the beginning of its stripe or, where another stands there,
 * below it as long as it stands beside its stripe; a name that would get too far away joins the one above as "+1". Nothing is ever printed over another.
 */
export function layoutStripes(codings: readonly VisibleCoding[], margin: Margin): Layout {
  const most = mostLanes(margin)
  const stripes = codings.map((coding) => ({
    coding,
    x: memoColumn + Math.min(coding.lane, most - 1) * margin.lanePitch,
    top: coding.top + 1,
    bottom: Math.max(coding.bottom - 1, coding.top + 5),
    crowded: coding.lane >= most,
  }))
  const memos = codings
    .filter((coding) => coding.memo)
    .map((coding) => ({ coding, x: memoColumn / 2, y: coding.top + margin.line / 2 }))
  return { stripes, labels: layoutLabels(codings, margin), memos: apart(memos, margin.line) }
}

function layoutLabels(codings: readonly VisibleCoding[], margin: Margin): readonly Label[] {
  const x = namesAt(margin)
  const width = margin.width - x
  if (width < leastName) return []
  const wanted = (coding: VisibleCoding): number =>
    coding.top >= margin.viewTop
      ? coding.top
      : Math.min(Math.max(coding.top, margin.viewTop), coding.bottom - margin.line)
  const labels: { codings: VisibleCoding[]; x: number; y: number; width: number }[] = []
  const queue = codings
    .map((coding) => ({ coding, y: Math.max(wanted(coding), coding.top) }))
    .sort((a, b) => a.y - b.y || a.coding.lane - b.coding.lane)
  for (const { coding, y } of queue) {
    const last = labels.at(-1)
    const free = last ? last.y + margin.line : -Infinity
    const beside = Math.min(coding.bottom - y - margin.line, mostShift * margin.line)
    if (last && free - y > Math.max(beside, someShift * margin.line)) last.codings.push(coding)
    else labels.push({ codings: [coding], x, y: Math.max(y, free), width })
  }
  return labels
}

/** Leaves out dots that would lie on the one before. */
function apart(dots: readonly MemoDot[], line: number): readonly MemoDot[] {
  const kept: MemoDot[] = []
  for (const dot of dots) if (dot.y - (kept.at(-1)?.y ?? -Infinity) >= line / 2) kept.push(dot)
  return kept
}
