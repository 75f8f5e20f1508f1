import type { Id } from '../../../shared/model/entities'
import { legible } from './contrast'
import type { Layout, Margin, Stripe, VisibleCoding } from './stripe-layout'

/** What the canvas needs of the style sheets: a canvas does not know custom properties. */
export interface Palette {
  /** `#rrggbb`. */
  readonly paper: string
  readonly ink: string
  readonly faint: string
  readonly accent: string
  /** A CSS font family list. */
  readonly font: string
  /** Where the system chooses the colours, codes are told apart by their names only. */
  readonly forced: boolean
}

/** Codings that are drawn strongly. */
export interface Strong {
  readonly focusId: Id | null
  readonly hoverId: Id | null
}

const size = 12
/** Width of a stripe, px. */
export const stripeWidth = 4

const hatches = new Map<string, CanvasPattern | null>()

/** Diagonal lines in a colour: stripes of other coders, told apart without colour. */
function hatch(context: CanvasRenderingContext2D, colour: string): CanvasPattern | string {
  const known = hatches.get(colour)
  if (known !== undefined) return known ?? colour
  const tile = document.createElement('canvas')
  tile.width = tile.height = 4
  const pen = tile.getContext('2d')
  if (!pen) return colour
  pen.fillStyle = colour
  for (let y = 0; y < 4; y++) {
    pen.fillRect((4 - y) % 4, y, 1, 1)
    pen.fillRect((5 - y) % 4, y, 1, 1)
  }
  const pattern = context.createPattern(tile, 'repeat')
  hatches.set(colour, pattern)
  return pattern ?? colour
}

const widths = new Map<string, number>()

function widthOf(context: CanvasRenderingContext2D, words: string): number {
  const key = `${context.font}\n${words}`
  const known = widths.get(key)
  if (known !== undefined) return known
  if (widths.size > 5000) widths.clear()
  const { width } = context.measureText(words)
  widths.set(key, width)
  return width
}

function shortened(context: CanvasRenderingContext2D, words: string, room: number): string {
  if (widthOf(context, words) <= room) return words
  const letters = [...words]
  let low = 0
  let high = letters.length
  while (low < high) {
    const middle = (low + high + 1) >>> 1
    if (widthOf(context, `${letters.slice(0, middle).join('').trimEnd()}…`) <= room) low = middle
    else high = middle - 1
  }
  return low === 0 ? '' : `${letters.slice(0, low).join('').trimEnd()}…`
}

/** Draws the margin; the context is in px of the layout. Draws over what is there. */
export function paintStripes(
  context: CanvasRenderingContext2D,
  layout: Layout,
  margin: Margin,
  palette: Palette,
  { focusId, hoverId }: Strong,
): void {
  const isStrong = (coding: VisibleCoding): boolean => coding.id === focusId || coding.id === hoverId
  const colourOf = (coding: VisibleCoding, ratio: number): string =>
    palette.forced ? palette.ink : legible(coding.colour, palette.paper, ratio)
  const ordered = [...layout.stripes].sort((a, b) => Number(isStrong(a.coding)) - Number(isStrong(b.coding)))
  for (const stripe of ordered)
    drawStripe(context, stripe, palette, colourOf(stripe.coding, 3), isStrong(stripe.coding))
  context.fillStyle = palette.faint
  for (const dot of layout.memos) {
    context.beginPath()
    context.arc(dot.x, dot.y, 3, 0, 2 * Math.PI)
    context.fill()
  }
  context.textBaseline = 'middle'
  for (const label of layout.labels) {
    const strong = label.codings.find(isStrong)
    const coding = strong ?? label.codings[0]
    if (!coding) continue
    const y = label.y + margin.line / 2
    const more = label.codings.length > 1 ? `+${label.codings.length - 1}` : ''
    context.font = `${strong ? 600 : 400} ${size}px ${palette.font}`
    const tail = [coding.initial === null ? '' : `· ${coding.initial}`, more].filter(Boolean).join('  ')
    const tailWidth = tail === '' ? 0 : widthOf(context, tail) + 6
    const name = shortened(context, coding.name, label.width - tailWidth)
    context.fillStyle = colourOf(coding, 4.5)
    context.fillText(name, label.x, y)
    if (tail === '') continue
    const at = label.x + widthOf(context, name) + 6
    context.fillStyle = palette.faint
    context.fillText(tail, at, y)
  }
}

function drawStripe(
  context: CanvasRenderingContext2D,
  stripe: Stripe,
  palette: Palette,
  colour: string,
  strong: boolean,
): void {
  const width = strong ? stripeWidth + 2 : stripeWidth
  const x = stripe.x - (width - stripeWidth) / 2
  const height = stripe.bottom - stripe.top
  context.fillStyle = stripe.crowded && !strong ? palette.faint : colour
  if (stripe.coding.others && !palette.forced) {
    context.fillStyle = hatch(context, colour)
    context.strokeStyle = colour
    context.lineWidth = 1
    context.fillRect(x, stripe.top, width, height)
    context.strokeRect(x + 0.5, stripe.top + 0.5, width - 1, height - 1)
    return
  }
  context.beginPath()
  context.roundRect(x, stripe.top, width, height, width / 2)
  context.fill()
}
