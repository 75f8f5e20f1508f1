import { columnsOf } from '../../../shared/media/peaks'
import type { Turn } from '../../../shared/text/structure'

/** What the picture shows; times in ms. */
export interface Wave {
  /** Twenty a second, 0 to 255; null: a plain line. */
  readonly peaks: Uint8Array | null
  readonly turns: readonly Turn[]
  readonly ms: number
  readonly duration: number
}

/** Width of a column and of the space behind it, px. */
const column = 2
const space = 1
/** Height of the marks of the turns, px. */
const foot = 5

/** Heights are computed anew only when the peaks or the number of columns change. */
const heights = new WeakMap<Uint8Array, readonly number[]>()

function heightsOf(peaks: Uint8Array, count: number): readonly number[] {
  const known = heights.get(peaks)
  if (known?.length === count) return known
  const made = columnsOf(peaks, count)
  heights.set(peaks, made)
  return made
}

/** Draws the sound, what of it is over, and where the turns begin. */
export function drawWave(canvas: HTMLCanvasElement, { peaks, turns, ms, duration }: Wave): void {
  const context = canvas.getContext('2d')
  const { clientWidth: width, clientHeight: height } = canvas
  if (!context || width === 0) return
  const scale = window.devicePixelRatio || 1
  if (canvas.width !== Math.round(width * scale) || canvas.height !== Math.round(height * scale)) {
    canvas.width = Math.round(width * scale)
    canvas.height = Math.round(height * scale)
  }
  context.setTransform(scale, 0, 0, scale, 0, 0)
  context.clearRect(0, 0, width, height)
  const style = getComputedStyle(canvas)
  const [over, ahead, mark] = ['--accent', '--line-strong', '--ink-3'].map((name) =>
    style.getPropertyValue(name),
  )
  const at = duration > 0 ? (ms / duration) * width : 0
  const room = height - foot - 2
  const middle = room / 2 + 1
  const count = Math.max(1, Math.floor(width / (column + space)))
  const loud = peaks ? heightsOf(peaks, count) : null
  for (let i = 0; i < count; i++) {
    const x = i * (column + space)
    const half = Math.max(1, ((loud?.[i] ?? 0) * room) / 2)
    context.globalAlpha = x < at ? 1 : 0.55
    context.fillStyle = (x < at ? over : ahead) ?? ''
    context.fillRect(x, middle - half, column, half * 2)
  }
  context.globalAlpha = 1
  if (duration > 0) {
    context.fillStyle = mark ?? ''
    for (const { from } of turns) {
      if (from !== null && from < duration)
        context.fillRect((from / duration) * width, height - foot, 1, foot)
    }
  }
  context.fillStyle = over ?? ''
  context.fillRect(Math.min(width - 2, Math.max(0, at - 1)), 0, 2, height)
}
