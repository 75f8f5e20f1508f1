/** The programs whose ways with the format are known. */
export type Program =
  | 'nvivo-windows'
  | 'nvivo-mac'
  | 'atlas'
  | 'maxqda'
  | 'qualcoder'
  | 'quirkos'
  | 'transana'
  | 'taguette'
  | 'rqda'
  | 'qc'
  | 'emic'
  | 'other'

const prefixes: readonly (readonly [RegExp, Program])[] = [
  [/^nvivo for mac\b/i, 'nvivo-mac'],
  [/^nvivo\b/i, 'nvivo-windows'],
  [/^atlas\.?ti\b/i, 'atlas'],
  [/^maxqda\b/i, 'maxqda'],
  [/^qualcoder\b/i, 'qualcoder'],
  [/^quirkos\b/i, 'quirkos'],
  [/^transana\b/i, 'transana'],
  [/^taguette\b/i, 'taguette'],
  [/^rqda\b/i, 'rqda'],
  [/^qc\b/i, 'qc'],
  [/^emic\b/i, 'emic'],
]

/** The program that wrote a file, by what it says of itself in `origin`. */
export const programOf = (origin: string): Program =>
  prefixes.find(([pattern]) => pattern.test(origin.trim()))?.[1] ?? 'other'
