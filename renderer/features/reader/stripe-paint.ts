import type { Id } from '../../../shared/model/entities'
import { legible } from './contrast'
import { linesOf } from './stripe-layout'
import type { Layout, Margin, Measure, Stripe, VisibleCoding } from './stripe-layout'

/** What the canvas needs of the style sheets: a canvas does not know custom properties. */
export interface Palette {
  /** `#rrggbb`. */
  readonly paper: string
  readonly ink: string
  readonly faint: string
  readonly line: string
  readonly accent: string
  /** A CSS font family list. */
  readonly font: string
  /** Where the system chooses the colours, codes are told apart by their names only. */
  readonly forced: boolean
  /** Contrast that names must reach: 4.5, in high contrast 7. */
  readonly nameContrast: number
}

/** Codings that are drawn strongly. */
export interface Strong {
  readonly focusId: Id | null
  readonly hoverId: Id | null
}

const size = 12
/** Width of a stripe, px. */
export const stripeWidth = 4
/** Of a stripe that is not sure, px. */
const dash = 5
const dashGap = 3

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

/** The font of the names. */
const fontOf = (palette: Palette, strong: boolean): string =>
  `${strong ? 600 : 400} ${size}px ${palette.font}`

/** Widths measured so far, of one typeface. */
const widths = { font: '', of: new Map<string, number>() }
const mostWidths = 5000

/** How wide words will be drawn. Changes the font of the context. */
export const measureIn =
  (context: CanvasRenderingContext2D, palette: Palette): Measure =>
  (words, strong) => {
    if (words === '') return 0
    if (widths.font !== palette.font || widths.of.size > mostWidths) {
      widths.font = palette.font
      widths.of.clear()
    }
    const key = `${strong ? 'b' : 'r'}${words}`
    const known = widths.of.get(key)
    if (known !== undefined) return known
    context.font = fontOf(palette, strong)
    const { width } = context.measureText(words)
    widths.of.set(key, width)
    return width
  }

/** Forgets what was measured: the typeface may have come only now. */
export const forgetWidths = (): void => widths.of.clear()

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
  const rank = (coding: VisibleCoding): number => (isStrong(coding) ? 2 : coding.faded ? 0 : 1)
  const ordered = [...layout.stripes].sort((a, b) => rank(a.coding) - rank(b.coding))
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
    const { named, name, below, coder, more } = label
    const first = label.y + margin.line / 2
    const y = first + (linesOf(label) - 1) * margin.line
    if (name) {
      context.font = fontOf(palette, isStrong(named))
      context.fillStyle = colourOf(named, palette.nameContrast)
      context.fillText(name.words, name.x, first)
      if (below) context.fillText(below.words, below.x, y)
    }
    context.font = fontOf(palette, false)
    if (coder) {
      context.fillStyle = palette.forced
        ? palette.ink
        : legible(named.coderColour, palette.paper, palette.nameContrast)
      context.fillText(coder.words, coder.x, y)
    }
    if (more) {
      context.fillStyle = palette.faint
      context.fillText(more.words, more.x, y)
    }
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
  const { faded, unsure, others } = stripe.coding
  const fill = strong ? colour : faded ? palette.line : stripe.crowded ? palette.faint : colour
  context.fillStyle = fill
  if (unsure) {
    // Dashes, the last of them cut off with the stripe: not sure.
    for (let y = stripe.top; y < stripe.bottom; y += dash + dashGap) {
      const dashHeight = Math.min(dash, stripe.bottom - y)
      if (others && !palette.forced) context.strokeRect(...framed(context, fill, x, y, width, dashHeight))
      else context.fillRect(x, y, width, dashHeight)
    }
    return
  }
  if (others && !palette.forced) {
    context.fillStyle = hatch(context, fill)
    context.fillRect(x, stripe.top, width, height)
    context.strokeRect(...framed(context, fill, x, stripe.top, width, height))
    return
  }
  context.beginPath()
  context.roundRect(x, stripe.top, width, height, width / 2)
  context.fill()
}

/** Makes a thin line in a colour ready; answers the box whose middle it runs along. */
function framed(
  context: CanvasRenderingContext2D,
  colour: string,
  x: number,
  y: number,
  width: number,
  height: number,
): readonly [number, number, number, number] {
  context.strokeStyle = colour
  context.lineWidth = 1
  return [x + 0.5, y + 0.5, width - 1, Math.max(0, height - 1)]
}
