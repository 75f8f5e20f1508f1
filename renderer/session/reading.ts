/** Typefaces for reading, what tells paragraphs apart, and what can be counted in the margin of a text. */
export const typefaces = ['serif', 'sans'] as const
export const paragraphings = ['spaced', 'indented'] as const
export const numberings = ['none', 'paragraphs', 'lines'] as const

/** How texts are set: size in px, line height as a factor, width of the column in characters. */
export interface Reading {
  readonly size: number
  readonly lineHeight: number
  readonly width: number
  readonly typeface: (typeof typefaces)[number]
  /** Space between them, or a first line that is set in, as in books. */
  readonly paragraphs: (typeof paragraphings)[number]
  /** Paragraphs are lines with words; lines are those of the text, blank ones too. */
  readonly numbers: (typeof numberings)[number]
  /** Whether the times of a transcript stand beside its turns. */
  readonly times: boolean
}

/** What of it is a number. */
export type Measure = 'size' | 'lineHeight' | 'width'

/** Bounds and steps of how texts can be set. */
export const readingBounds = {
  size: { min: 12, max: 28, step: 1 },
  lineHeight: { min: 1.3, max: 2.2, step: 0.1 },
  width: { min: 45, max: 100, step: 5 },
} as const satisfies Record<Measure, { min: number; max: number; step: number }>

/** How texts are set until somebody says otherwise. */
export const freshReading: Reading = {
  size: 17,
  lineHeight: 1.6,
  width: 70,
  typeface: 'serif',
  paragraphs: 'spaced',
  numbers: 'none',
  times: true,
}
