/** What of a file comes in new, and what is there already. */
export interface Tally {
  readonly made: number
  readonly known: number
}

/** Kinds of things that are counted in a report. */
export const countedKinds = [
  'coders',
  'codes',
  'sources',
  'quotations',
  'codings',
  'memos',
  'cases',
  'variables',
  'groups',
] as const
export type CountedKind = (typeof countedKinds)[number]

/** Why something of a file does not come in as such. */
export type Loss =
  /** Codings that name no code. */
  | 'codings-without-code'
  /** Codes that were named and are not in the file: placeholders were made. */
  | 'codes-missing'
  | 'coders-missing'
  /** Passages that hold nothing, or lie outside: kept as they came. */
  | 'passages-without-place'
  /** Same passage, code and coder twice. */
  | 'codings-twice'
  /** Passages on the very place of another: they became one. */
  | 'passages-joined'
  /** Values that name no variable. */
  | 'values-without-variable'
  /** References of cases, sets and notes that lead nowhere. */
  | 'references-broken'
  /** Texts with more than a memo can have. */
  | 'texts-cut'

/** Counts what is found on the way. */
export class Counts {
  readonly #made = new Map<CountedKind, number>()
  readonly #known = new Map<CountedKind, number>()
  readonly losses = new Map<Loss, number>()

  made(kind: CountedKind): void {
    this.#made.set(kind, (this.#made.get(kind) ?? 0) + 1)
  }

  known(kind: CountedKind): void {
    this.#known.set(kind, (this.#known.get(kind) ?? 0) + 1)
  }

  lose(loss: Loss, count = 1): void {
    if (count > 0) this.losses.set(loss, (this.losses.get(loss) ?? 0) + count)
  }

  all(): Readonly<Record<CountedKind, Tally>> {
    return Object.fromEntries(
      countedKinds.map((kind) => [
        kind,
        { made: this.#made.get(kind) ?? 0, known: this.#known.get(kind) ?? 0 },
      ]),
    ) as Record<CountedKind, Tally>
  }
}
