/**
 * Colours offered for codes: sixteen hues of about the same weight, each with at least 3:1 against the surfaces of the
 * light and of the dark theme, so that a stripe or a swatch can be told from its ground in both.
 */
export const palette = [
  { hue: 'red', colour: '#C34F4B' },
  { hue: 'rust', colour: '#BE6438' },
  { hue: 'brown', colour: '#AD7130' },
  { hue: 'gold', colour: '#A4802B' },
  { hue: 'olive', colour: '#8A882F' },
  { hue: 'leaf', colour: '#688E3B' },
  { hue: 'green', colour: '#3D8E53' },
  { hue: 'jade', colour: '#2F9074' },
  { hue: 'teal', colour: '#278E8E' },
  { hue: 'lake', colour: '#2689AA' },
  { hue: 'blue', colour: '#3C7EBE' },
  { hue: 'indigo', colour: '#5B73CC' },
  { hue: 'violet', colour: '#8166C3' },
  { hue: 'plum', colour: '#A059B0' },
  { hue: 'rose', colour: '#BC528A' },
  { hue: 'slate', colour: '#747B83' },
] as const

/** Name of a hue of the palette. */
export type Hue = (typeof palette)[number]['hue']

/** The hue of the palette that is used least among these colours, the first of equals. */
export function freshColour(used: Iterable<string>): string {
  const counts = new Map<string, number>()
  for (const colour of used) counts.set(colour.toUpperCase(), (counts.get(colour.toUpperCase()) ?? 0) + 1)
  // Neighbours in the palette look alike: take it in strides so that codes made one after another differ.
  const strided = palette.map((_, i) => palette[(i * 7) % (palette.length - 1)] ?? palette[0])
  return strided.reduce((best, entry) =>
    (counts.get(entry.colour) ?? 0) < (counts.get(best.colour) ?? 0) ? entry : best,
  ).colour
}
