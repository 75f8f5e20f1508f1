import type { Id } from '../../../shared/model/entities'
import type { CodedItem } from './coded-item'

/** A coding that reaches into what can be seen; px from the top of the text. */
export interface VisibleCoding extends Pick<
  CodedItem,
  'id' | 'name' | 'colour' | 'initial' | 'coderColour' | 'others' | 'memo' | 'unsure' | 'faded'
> {
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

/** Words on a line of the margin; px. */
export interface Print {
  readonly words: string
  readonly x: number
  readonly width: number
}

/**
 * A line beside the stripes: the name of one coding, and how many more begin too close to have a line of their own. A name
 * that is too long for it goes on in the line below, where that is free.
 */
export interface Label {
  /** All that it stands for. */
  readonly codings: readonly VisibleCoding[]
  /** The one of them that is named, or that would be if there were room. */
  readonly named: VisibleCoding
  readonly x: number
  readonly y: number
  readonly width: number
  /** The name, shortened to fit; null where not even its beginning does. */
  readonly name: Print | null
  /** The rest of the name, in the line below. */
  readonly below: Print | null
  /** Mark of the coder, after the end of the name. */
  readonly coder: Print | null
  /** Such as "+3": how many have no name here; stands on the same line as the coder. */
  readonly more: Print | null
}

/** How many lines a label takes. */
export const linesOf = (label: Label): number => (label.below === null ? 1 : 2)

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

/** Width of words as they will be drawn, strongly or not, px. */
export type Measure = (words: string, strong: boolean) => number

/** Space for memo dots between text and stripes. */
export const memoColumn = 14
/** Lanes that have room before names begin: fewer where the margin is narrow, so that names can be read. */
export const mostLanes = (margin: Margin): number => (margin.width < 100 ? 2 : margin.width < 200 ? 5 : 9)
/** A name that is cut to less than this says nothing. */
const leastName = 26
/** Between what stands on one line. */
const gap = 6
/** How many lines a name may stand below the beginning of its stripe: a few, and some more where the stripe is longer. */
const someShift = 2.5
const mostShift = 10

/** Left edge of the names. */
export const namesAt = (margin: Margin): number =>
  memoColumn + Math.min(Math.max(margin.lanes, 2), mostLanes(margin)) * margin.lanePitch + 6

/**
 * Puts stripes in their lanes and names beside them, each at the beginning of its stripe or, where another stands there,
 * below it as long as it stands beside its stripe; a name that would get too far away joins the one above as "+1".
 * Nothing is ever printed over another. Of names that share a line the one in `strong` is printed.
 */
export function layoutStripes(
  codings: readonly VisibleCoding[],
  margin: Margin,
  measure: Measure,
  strong: ReadonlySet<Id> = new Set(),
): Layout {
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
  // Where one code stands out, the others keep their stripes but not their names.
  const named = codings.filter((coding) => !coding.faded || strong.has(coding.id))
  return { stripes, labels: layoutLabels(named, margin, measure, strong), memos: apart(memos, margin.line) }
}

function layoutLabels(
  codings: readonly VisibleCoding[],
  margin: Margin,
  measure: Measure,
  strong: ReadonlySet<Id>,
): readonly Label[] {
  const x = namesAt(margin)
  const width = margin.width - x
  const wanted = (coding: VisibleCoding): number =>
    coding.top >= margin.viewTop
      ? coding.top
      : Math.min(Math.max(coding.top, margin.viewTop), coding.bottom - margin.line)
  const lines: { readonly codings: VisibleCoding[]; readonly y: number }[] = []
  const queue = codings
    .map((coding) => ({ coding, y: Math.max(wanted(coding), coding.top) }))
    .sort((a, b) => a.y - b.y || a.coding.lane - b.coding.lane)
  for (const { coding, y } of queue) {
    const last = lines.at(-1)
    const free = last ? last.y + margin.line : -Infinity
    const beside = Math.min(coding.bottom - y - margin.line, mostShift * margin.line)
    if (last && free - y > Math.max(beside, someShift * margin.line)) last.codings.push(coding)
    else lines.push({ codings: [coding], y: Math.max(y, free) })
  }
  return lines.flatMap((line, i) => {
    const printed = line.codings.find(({ id }) => strong.has(id)) ?? line.codings[0]
    if (!printed) return []
    const room = { x, width }
    const isStrong = strong.has(printed.id)
    const one = fill(room, line.codings.length, printed, measure, isStrong)
    const isFree = (lines[i + 1]?.y ?? Infinity) >= line.y + 2 * margin.line
    const prints =
      (isFree ? fillTwo(room, line.codings.length, printed, measure, isStrong, one) : null) ?? one
    return [{ codings: line.codings, named: printed, x, y: line.y, width, ...prints }]
  })
}

type Prints = Pick<Label, 'name' | 'below' | 'coder' | 'more'>

/** Where a name may go on in another line: after a blank, and before and after a Chinese character. */
const breakable = /(?<=\s)(?=\S)|(?<=\p{Script=Han})(?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}])(?=\p{Script=Han})/u

/** Prints a name on two lines; null where one has room for all of it, or is too short to be read. */
function fillTwo(
  room: { readonly x: number; readonly width: number },
  count: number,
  coding: VisibleCoding,
  measure: Measure,
  strong: boolean,
  one: Prints,
): Prints | null {
  const whole = `${coding.name}${coding.unsure ? ' ?' : ''}`
  if (one.name === null) return null
  if (one.name.words === whole && (one.coder !== null || coding.initial === null)) return null
  let first = ''
  // The last part always goes on below: also where only the coder's mark has no room behind the whole name.
  for (const part of coding.name.split(breakable).slice(0, -1)) {
    if (measure(`${first}${part}`.trimEnd(), strong) > room.width) break
    first += part
  }
  const rest = coding.name.slice(first.length)
  if (first === '') return null
  const { name, coder, more } = fill(room, count, { ...coding, name: rest }, measure, strong)
  const words = first.trimEnd()
  return name && { name: { words, x: room.x, width: measure(words, strong) }, below: name, coder, more }
}

/**
 * Prints what fits on one line: the name (with a question mark where the coder is not sure), who coded, and how many have
 * no name here.
 */
function fill(
  room: { readonly x: number; readonly width: number },
  count: number,
  coding: VisibleCoding,
  measure: Measure,
  strong: boolean,
): Prints {
  const end = room.x + room.width
  const tail = (words: string, x: number): Print => ({ words, x, width: measure(words, false) })
  const moreOf = (hidden: number): number => (hidden > 0 ? gap + measure(`+${hidden}`, false) : 0)
  const mark = coding.initial ?? ''
  for (const coder of mark === '' ? [''] : [mark, '']) {
    const after = (coder === '' ? 0 : gap + measure(coder, false)) + moreOf(count - 1)
    const doubt = coding.unsure ? ' ?' : ''
    const kept = shortened(coding.name, room.width - after - measure(doubt, strong), measure, strong)
    const words = `${kept}${doubt}`
    const width = measure(words, strong)
    if (kept === '' || (kept !== coding.name && width < leastName)) continue
    if (width > room.width - after) continue
    const coderPrint = coder === '' ? null : tail(coder, room.x + width + gap)
    const moreAt = (coderPrint ? coderPrint.x + coderPrint.width : room.x + width) + gap
    return {
      name: { words, x: room.x, width },
      below: null,
      coder: coderPrint,
      more: count > 1 ? tail(`+${count - 1}`, moreAt) : null,
    }
  }
  const more = tail(`+${count}`, room.x)
  return { name: null, below: null, coder: null, more: more.x + more.width <= end ? more : null }
}

/** As many letters as there is room for, with "…" in place of the others; empty where not even one fits. */
export function shortened(words: string, room: number, measure: Measure, strong: boolean): string {
  if (measure(words, strong) <= room) return words
  const letters = [...words]
  const cut = (count: number): string => `${letters.slice(0, count).join('').trimEnd()}…`
  let low = 0
  let high = letters.length
  while (low < high) {
    const middle = (low + high + 1) >>> 1
    if (measure(cut(middle), strong) <= room) low = middle
    else high = middle - 1
  }
  return low === 0 ? '' : cut(low)
}

/** Leaves out dots that would lie on the one before. */
function apart(dots: readonly MemoDot[], line: number): readonly MemoDot[] {
  const kept: MemoDot[] = []
  for (const dot of dots) if (dot.y - (kept.at(-1)?.y ?? -Infinity) >= line / 2) kept.push(dot)
  return kept
}
