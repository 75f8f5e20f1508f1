import { strictColour } from './characters'

/** How much of the colour a tint has; the rest is white, so that words on it stay legible. */
const SHARE = 0.22

/** The light ground of words under codes of these colours, `#RRGGBB`: their mean, mixed with white. */
export function tint(colours: readonly string[]): string {
  const parts = colours.flatMap((colour) => {
    const strict = strictColour(colour)
    return strict ? [[1, 3, 5].map((at) => parseInt(strict.slice(at, at + 2), 16))] : []
  })
  if (parts.length === 0) return '#EEEEEE'
  const mixed = [0, 1, 2].map((i) => {
    const mean = parts.reduce((sum, part) => sum + (part[i] ?? 0), 0) / parts.length
    return Math.round(255 - (255 - mean) * SHARE)
      .toString(16)
      .padStart(2, '0')
  })
  return `#${mixed.join('').toUpperCase()}`
}
