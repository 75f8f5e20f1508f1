import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { contrastOf } from '../../shared/colour/vision'
import { palette } from '../../shared/colour/palette'
import { shownTheme, themes } from '../../renderer/session/themes'

const css = readFileSync(join(import.meta.dirname, '../../renderer/styles/tokens.css'), 'utf8')
const shown = themes.filter((theme) => theme !== 'system')

/** The colours of a theme, as the style sheet says them: later blocks win, as all are equally specific. */
function tokensOf(theme: string): ReadonlyMap<string, string> {
  const tokens = new Map<string, string>()
  const plain = css.replace(/\/\*[^]*?\*\//g, '').replace(/@media[^]*$/, '')
  for (const [, selectors = '', body = ''] of plain.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    const names = selectors.split(',').map((selector) => selector.trim())
    if (!names.includes(':root') && !names.includes(`[data-theme='${theme}']`)) continue
    for (const [, name = '', value = ''] of body.matchAll(/--([\w-]+):\s*([^;]+);/g))
      tokens.set(name, value.trim())
  }
  return tokens
}

/** Linear light to OKLab and back (Ottosson 2020), for the tints that are mixed there. */
const toLinear = (hex: string): readonly number[] =>
  [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
const times = (matrix: readonly (readonly number[])[], vector: readonly number[]): readonly number[] =>
  matrix.map((row) => row.reduce((sum, part, i) => sum + part * (vector[i] ?? 0), 0))
const toLms = [
  [0.4122214708, 0.5363325363, 0.0514459929],
  [0.2119034982, 0.6806995451, 0.1073969566],
  [0.0883024619, 0.2817188376, 0.6299787005],
]
const fromLms = [
  [4.0767416621, -3.3077115913, 0.2309699292],
  [-1.2684380046, 2.6097574011, -0.3413193965],
  [-0.0041960863, -0.7034186147, 1.707614701],
]
function mixed(colour: string, paper: string, share: number): string {
  // Mixing in OKLab is mixing of the cube roots of LMS: the last step is linear.
  const root = (hex: string) => times(toLms, toLinear(hex)).map(Math.cbrt)
  const [a, b] = [root(colour), root(paper)]
  const lms = a.map((part, i) => (part * share + (b[i] ?? 0) * (1 - share)) ** 3)
  return `#${times(fromLms, lms)
    .map((part) => {
      const light = Math.min(1, Math.max(0, part))
      const value = light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055
      return Math.round(value * 255)
        .toString(16)
        .padStart(2, '0')
    })
    .join('')}`
}

const grounds = ['paper', 'surface', 'surface-2']
/** What is written, and on what it is written. */
const written: readonly (readonly [ink: string, ground: string])[] = [
  ...['ink', 'ink-2', 'ink-3', 'accent', 'danger', 'warn', 'ok'].flatMap((ink) =>
    grounds.map((ground) => [ink, ground] as const),
  ),
  ...['surface-3', 'tint-1', 'tint-2', 'tint-3', 'tint-4', 'accent-soft'].map(
    (ground) => ['ink', ground] as const,
  ),
  ['ink-2', 'surface-3'],
  ['ink-2', 'accent-soft'],
  ['accent', 'accent-soft'],
  ['accent-ink', 'accent'],
  ['accent-ink', 'accent-hover'],
  ['danger', 'danger-soft'],
  ['warn', 'warn-soft'],
  ['ok', 'ok-soft'],
  ['ink', 'danger-soft'],
  ['ink', 'warn-soft'],
  ['ink', 'ok-soft'],
]
const drawn: readonly (readonly [line: string, ground: string])[] = [
  'line-strong',
  'focus',
  'accent',
].flatMap((line) => grounds.map((ground) => [line, ground] as const))

describe.each(shown)('the theme %s', (theme) => {
  const tokens = tokensOf(theme)
  const colour = (name: string): string => {
    const value = tokens.get(name) ?? ''
    expect(value, `--${name} of ${theme}`).toMatch(/^#[0-9a-f]{6}$/)
    return value
  }
  const isHigh = theme.startsWith('contrast')

  it.each(written)('--%s can be read on --%s', (ink, ground) => {
    expect(contrastOf(colour(ink), colour(ground))).toBeGreaterThanOrEqual(isHigh ? 7 : 4.5)
  })

  it.each(drawn)('--%s can be seen on --%s', (line, ground) => {
    expect(contrastOf(colour(line), colour(ground))).toBeGreaterThanOrEqual(isHigh ? 4.5 : 3)
  })

  it.each(['quiet', 'strong'])('words can be read in the %s tint of every colour of a code', (strength) => {
    const share = Number.parseFloat(tokens.get(`code-${strength}`) ?? '')
    for (const entry of palette)
      expect(
        contrastOf(colour('ink'), mixed(entry.colour, colour('paper'), share / 100)),
        `${entry.hue} ${share} %`,
      ).toBeGreaterThanOrEqual(isHigh ? 7 : 4.5)
  })

  it('tints of overlaps grow deeper step by step', () => {
    const steps = ['paper', 'tint-1', 'tint-2', 'tint-3', 'tint-4'].map((name) =>
      contrastOf(colour('ink'), colour(name)),
    )
    expect(steps).toEqual([...steps].sort((a, b) => b - a))
    expect(new Set(steps).size).toBe(steps.length)
  })
})

describe('the colours of the system', () => {
  it.each([
    ['system', false, false, 'light'],
    ['system', true, false, 'dark'],
    ['system', false, true, 'contrast-light'],
    ['system', true, true, 'contrast-dark'],
    ['sepia', true, true, 'sepia'],
    ['contrast-dark', false, false, 'contrast-dark'],
  ] as const)('%s, dark %s, more contrast %s: %s', (theme, dark, contrast, expected) => {
    expect(shownTheme(theme, { dark, contrast })).toBe(expected)
  })
})
