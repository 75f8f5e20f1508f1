import { Problem } from '../../shared/problem'

/** Where a command line writes; tests hand in their own. */
export interface Output {
  readonly out: (text: string) => void
  readonly error: (text: string) => void
}

/** Writes a line. */
export const line = (output: Output, text: string): void => output.out(`${text}\n`)

/** Writes plain data as JSON, indented, with a line break at the end. */
export const json = (output: Output, data: unknown): void => output.out(`${JSON.stringify(data, null, 2)}\n`)

const number = new Intl.NumberFormat('en')
const plural = new Intl.PluralRules('en')

/** A count with what is counted, such as `1 coding` or `2,000 codings`. */
export const counted = (count: number, one: string, others = `${one}s`): string =>
  `${number.format(count)} ${plural.select(count) === 'one' ? one : others}`

/** The size of a file as people read it, in bytes, kB, MB or GB of a thousand each. */
export function sized(bytes: number): string {
  const power = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log10(bytes) / 3)))
  const unit = units[power] ?? 'byte'
  const words = new Intl.NumberFormat('en', {
    style: 'unit',
    unit,
    unitDisplay: power === 0 ? 'long' : 'short',
    maximumSignificantDigits: 3,
  })
  return words.format(bytes / 1000 ** power)
}

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const

/** Tells a problem in one sentence on standard error; a bug also says where it happened. Answers the exit code. */
export function tell(output: Output, error: unknown): number {
  if (error instanceof Problem) {
    output.error(`emic: ${error.message}\n`)
  } else {
    output.error(`emic: Something went wrong inside Emic. What was saved is safe. (${String(error)})\n`)
    if (error instanceof Error && error.stack) output.error(`${error.stack}\n`)
  }
  return 1
}

/** Words on one line: line breaks become blanks, long ones are cut in the middle. */
export function oneLine(text: string, most = 160): string {
  const flat = text.replace(/\s+/g, ' ').trim()
  if (flat.length <= most) return flat
  const half = Math.floor((most - 3) / 2)
  return `${flat.slice(0, half).trimEnd()} … ${flat.slice(-half).trimStart()}`
}
