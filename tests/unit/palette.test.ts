import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { contrastOf, difference, farthest, leastDifference, visions } from '../../shared/colour/vision'
import { freshColour, palette, paletteColumns } from '../../shared/colour/palette'

const tokens = readFileSync(join(import.meta.dirname, '../../renderer/styles/tokens.css'), 'utf8')
/** Every paper the style sheet knows, and those of sepia and of high contrast. */
const papers = [
  ...new Set([
    ...[...tokens.matchAll(/--paper:\s*(#[0-9a-f]{6})/gi)].map((found) => found[1] as string),
    '#f4ecd8',
    '#ffffff',
    '#000000',
  ]),
]
const nameOf = (at: number): string => palette[at]?.hue ?? ''
/** Those that stand side by side or one above the other where they are offered. */
const neighbours = palette.flatMap((_, at) =>
  [at + 1, at + paletteColumns].flatMap((other) =>
    palette[other] ? [[nameOf(at), nameOf(other)] as const] : [],
  ),
)
const colourOf = (hue: string): string => palette.find((entry) => entry.hue === hue)?.colour ?? ''

describe('seeing colours', () => {
  it.each([
    ['#000000', '#ffffff', 1],
    ['#ffffff', '#ffffff', 0],
    // L of pure red in OKLab is 0.628, its a and b 0.225 and 0.126 (Ottosson).
    ['#ff0000', '#000000', Math.hypot(0.628, 0.2249, 0.1258)],
  ])('%s and %s are %d apart', (a, b, away) => {
    expect(difference(a, b)).toBeCloseTo(away, 2)
  })

  it('without red or green cones red and green of one lightness look much alike, and blue and yellow do not', () => {
    for (const vision of ['protan', 'deutan'] as const) {
      expect(difference('#b0603a', '#6c7a2e', vision)).toBeLessThan(difference('#b0603a', '#6c7a2e') * 0.6)
      expect(difference('#3c7ebe', '#a4802b', vision)).toBeGreaterThan(0.15)
    }
  })

  it('greys stay greys in every way of seeing', () => {
    for (const vision of visions) expect(difference('#777777', '#000000', vision)).toBeCloseTo(0.57, 1)
  })
})

describe('the palette', () => {
  it('knows the papers of the light and of the dark theme', () => {
    expect(papers.length).toBeGreaterThanOrEqual(5)
  })

  it.each(palette.map(({ hue, colour }) => [hue, colour]))('%s has 3:1 on every paper', (_, colour) => {
    for (const paper of papers) expect(contrastOf(colour, paper), paper).toBeGreaterThanOrEqual(3)
  })

  it.each(neighbours)('%s and %s can be told apart, whoever looks', (a, b) => {
    expect(leastDifference(colourOf(a), colourOf(b))).toBeGreaterThan(0.06)
  })

  it('has no two colours that look alike to most people', () => {
    for (const one of palette)
      for (const other of palette)
        if (one !== other) expect(difference(one.colour, other.colour)).toBeGreaterThan(0.07)
  })
})

describe('a fresh colour', () => {
  it('is one that nobody uses as long as there is one', () => {
    const used: string[] = []
    while (used.length < palette.length) used.push(freshColour(used))
    expect(new Set(used).size).toBe(palette.length)
  })

  it('is far from those used: the first six can be told apart by everybody', () => {
    const used: string[] = []
    while (used.length < 6) used.push(freshColour(used))
    for (const one of used)
      for (const other of used)
        if (one !== other) expect(leastDifference(one, other), `${one} ${other}`).toBeGreaterThan(0.05)
  })

  it('is far from a colour of somebody’s own, too', () => {
    const chosen = freshColour(['#D65F50'])
    for (const { colour } of palette)
      expect(leastDifference(chosen, '#D65F50')).toBeGreaterThanOrEqual(
        leastDifference(colour, '#D65F50') * 0.7,
      )
    expect(chosen).not.toBe('#D6624F')
  })

  it('is one of those used least once all are used', () => {
    const all = palette.map(({ colour }) => colour)
    expect(freshColour([...all, ...all.slice(0, 15)])).toBe(palette[15].colour)
  })

  it('is the first where nothing stands against any', () => {
    expect(farthest(['#111111', '#222222'], [])).toBe('#111111')
  })
})
