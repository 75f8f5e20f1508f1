import { farthest } from './vision'

/**
 * Colours offered for codes: fifteen hues round the circle and a grey. Light and dark ones take turns, so that any two
 * that stand side by side here can be told apart by lightness where their hues look alike (protanopia, deuteranopia,
 * tritanopia); each has at least 3:1 against every paper, light, sepia, dark and high contrast. They were searched for in
 * OKLCH; tests/unit/palette.test.ts holds them to it.
 */
export const palette = [
  { hue: 'red', colour: '#D6624F' },
  { hue: 'rust', colour: '#B75301' },
  { hue: 'gold', colour: '#C57204' },
  { hue: 'brown', colour: '#926301' },
  { hue: 'olive', colour: '#898B05' },
  { hue: 'leaf', colour: '#547A02' },
  { hue: 'green', colour: '#409943' },
  { hue: 'jade', colour: '#037C58' },
  { hue: 'teal', colour: '#00969A' },
  { hue: 'lake', colour: '#0479A2' },
  { hue: 'blue', colour: '#3587DB' },
  { hue: 'indigo', colour: '#5265C5' },
  { hue: 'violet', colour: '#8578DE' },
  { hue: 'plum', colour: '#9351AC' },
  { hue: 'rose', colour: '#B4446C' },
  { hue: 'slate', colour: '#82888F' },
] as const

/** Name of a hue of the palette. */
export type Hue = (typeof palette)[number]['hue']

/** How many colours stand in a row where they are offered. */
export const paletteColumns = 8

/**
 * A colour of the palette for something new: among those used least, the one that is farthest from all that are used, in
 * the eyes of whoever tells them apart worst.
 */
export function freshColour(used: Iterable<string>): string {
  const counts = new Map<string, number>()
  for (const colour of used) counts.set(colour.toUpperCase(), (counts.get(colour.toUpperCase()) ?? 0) + 1)
  const least = Math.min(...palette.map(({ colour }) => counts.get(colour) ?? 0))
  const free = palette.filter(({ colour }) => (counts.get(colour) ?? 0) === least)
  // Once all are taken they are handed out again in the same way, as far as possible from those handed out since.
  const near = [...counts].filter(([, count]) => count > least).map(([colour]) => colour)
  return farthest(
    free.map(({ colour }) => colour),
    near,
  )
}
