import { linesOf } from './stripe-layout'
import type { Label, Layout, MemoDot, Stripe } from './stripe-layout'

/** What lies under a point of the margin. */
export type Hit =
  | { readonly kind: 'stripe'; readonly stripe: Stripe }
  | { readonly kind: 'end'; readonly edge: 'start' | 'end'; readonly stripe: Stripe }
  | { readonly kind: 'label'; readonly label: Label }
  | { readonly kind: 'more'; readonly label: Label }
  | { readonly kind: 'memo'; readonly dot: MemoDot }

/** How far from a stripe's end a press still takes hold of it, px. */
const grip = 7
/** How far beside a stripe a press still hits it, px. */
const reach = 6

/**
 * What lies under a point, px in the layout's own coordinates: the nearest stripe within reach (its ends before its
 * body, the shorter of two that are equally near), else a memo's dot, else a name or the "+3" after it; null for blank margin.
 */
export function hitTest(
  layout: Layout,
  point: { readonly x: number; readonly y: number },
  margin: { readonly stripe: number; readonly line: number },
): Hit | null {
  const distance = (stripe: Stripe): number => Math.abs(point.x - (stripe.x + margin.stripe / 2))
  const near = layout.stripes
    .filter(
      (stripe) => distance(stripe) <= reach && point.y >= stripe.top - 4 && point.y <= stripe.bottom + 4,
    )
    .sort((a, b) => distance(a) - distance(b) || a.bottom - a.top - (b.bottom - b.top))
  const [stripe] = near
  if (stripe) return endOf(stripe, point.y) ?? { kind: 'stripe', stripe }
  const dot = layout.memos.find((one) => Math.hypot(one.x - point.x, one.y - point.y) <= 10)
  if (dot) return { kind: 'memo', dot }
  const label = layout.labels.find(
    (one) =>
      point.x >= one.x &&
      point.x <= one.x + one.width &&
      point.y >= one.y &&
      point.y < one.y + linesOf(one) * margin.line,
  )
  if (!label) return null
  // Between a name and its "+3" the nearer one is meant.
  const isLast = point.y >= label.y + (linesOf(label) - 1) * margin.line
  const isMore = label.more !== null && isLast && point.x >= label.more.x - 3
  return { kind: isMore ? 'more' : 'label', label }
}

/** An end that is near enough to take hold of. On short stripes the middle third stays free for clicks. */
function endOf(stripe: Stripe, y: number): Hit | null {
  const hold = Math.min(grip, (stripe.bottom - stripe.top) / 3)
  if (y <= stripe.top + hold) return { kind: 'end', edge: 'start', stripe }
  if (y >= stripe.bottom - hold) return { kind: 'end', edge: 'end', stripe }
  return null
}
