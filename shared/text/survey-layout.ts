import { shortHash } from './hash'
import { normalizeText } from './normalize'
import { readTyped } from './typed-value'
import type { DateOrder, Typed, ValueType } from './typed-value'
import type { Block, Structure, Turn } from './structure'
import type { ColumnUse } from './survey-columns'

/** What the user wants of a survey. */
export interface SurveyPlan {
  readonly columns: readonly {
    readonly name: string
    readonly use: ColumnUse
    readonly type: ValueType
    /** Which part of `3/4/2024` is the day. */
    readonly dates: DateOrder
  }[]
  /** A source for each respondent with the questions as headings, or for each question with the answers as turns. */
  readonly by: 'respondent' | 'question'
  /** What respondents are called where no column says it, with the number of their row. */
  readonly fallback: string
}

/** A source to be. */
export interface SurveyText {
  readonly name: string
  readonly text: string
  readonly structure: Structure
}

/** Words of a respondent in a source, by the number of that source; half-open, UTF-16. */
export interface SurveyPassage {
  readonly source: number
  readonly start: number
  readonly end: number
  readonly hash: string
}

/** One respondent. */
export interface SurveyRow {
  readonly name: string
  /** One for each attribute, in the order of the columns. */
  readonly values: readonly (Typed | undefined)[]
  /** Where their answers are, if a source holds those of one question. */
  readonly passages: readonly SurveyPassage[]
  /** Their own source, if there is one for each respondent. */
  readonly own: SurveyText | null
}

/** A survey laid out. */
export interface LaidOut {
  /** One for each question with answers, or none. */
  readonly texts: readonly SurveyText[]
  readonly rows: readonly SurveyRow[]
  /** How many cells did not fit the type of their attribute, and the first of them, for each attribute. */
  readonly unfit: readonly { readonly count: number; readonly first: string }[]
}

/** Longest name of a source that is made of a question. */
const longestName = 120

/** Turns rows into texts and records. Rows are in the order of the table. */
export function layOut(rows: readonly (readonly string[])[], plan: SurveyPlan): LaidOut {
  const at = (use: ColumnUse): readonly number[] =>
    plan.columns.flatMap((column, i) => (column.use === use ? [i] : []))
  const [nameAt] = at('name')
  const attributes = at('attribute')
  const questions = at('answer')
  const unfit = attributes.map(() => ({ count: 0, first: '' }))
  const taken = new Set<string>()
  const counted = new Map<string, number>()
  const names = rows.map((row, i) => {
    const said = nameAt === undefined ? '' : oneLine(row[nameAt] ?? '').slice(0, 480)
    return numbered(said === '' ? `${plan.fallback} ${i + 1}` : said, taken, counted)
  })
  const byQuestion =
    plan.by === 'question' ? questions.map((column) => new Draft(plan.columns[column]?.name ?? '')) : []
  const laid = rows.map((row, i): SurveyRow => {
    const name = names[i] ?? ''
    const values = attributes.map((column, n) => {
      const { type = 'text', dates = 'day-first' } = plan.columns[column] ?? {}
      const value = readTyped(type, clean(row[column] ?? ''), dates)
      const missed = unfit[n]
      if (value === null && missed) {
        if (missed.count === 0) missed.first = clean(row[column] ?? '').slice(0, 60)
        missed.count += 1
      }
      return value ?? undefined
    })
    const answers = questions.map((column) => clean(row[column] ?? ''))
    if (plan.by === 'question') {
      const passages = answers.flatMap(
        (answer, source) => byQuestion[source]?.answer(source, name, answer) ?? [],
      )
      return { name, values, passages, own: null }
    }
    const own = new Draft(null)
    answers.forEach((answer, n) => own.part(plan.columns[questions[n] ?? -1]?.name ?? '', answer))
    return { name, values, passages: [], own: own.isEmpty ? null : own.finish(name) }
  })
  return {
    texts: byQuestion.map((draft, n) => draft.finish(plan.columns[questions[n] ?? -1]?.name ?? '')),
    rows: laid,
    unfit,
  }
}

const clean = (words: string): string => normalizeText(words).trim()
const oneLine = (words: string): string => clean(words).replace(/\s+/gu, ' ')

/** As `freeName`, but does not count up from 2 again for each of many rows of one name. */
function numbered(wanted: string, taken: Set<string>, counted: Map<string, number>): string {
  let name = wanted
  for (let n = counted.get(wanted.toLowerCase()) ?? 1; taken.has(name.toLowerCase());) {
    n += 1
    name = `${wanted} (${n})`
    counted.set(wanted.toLowerCase(), n)
  }
  taken.add(name.toLowerCase())
  return name
}

/** A text that grows, with its blocks and turns. */
class Draft {
  readonly #parts: string[] = []
  readonly #blocks: Block[] = []
  readonly #turns: Turn[] = []
  #length = 0
  #answers = 0

  /** Begins with a heading where one is given. */
  constructor(readonly heading: string | null) {
    if (heading !== null) this.#add(heading, 1)
  }

  get isEmpty(): boolean {
    return this.#answers === 0
  }

  /** `Name: words` as a turn; answers where the words are, or null where there are none. */
  answer(source: number, speaker: string, words: string): SurveyPassage | null {
    if (words === '') return null
    const [start, end] = this.#add(`${speaker}: ${words}`)
    this.#turns.push({ start, end, speaker, from: null, to: null })
    this.#answers += 1
    return { source, start: end - words.length, end, hash: shortHash(words) }
  }

  /** A question as a heading, and what was answered; nothing where nothing was. */
  part(question: string, words: string): void {
    if (words === '') return
    this.#add(question, 2)
    this.#add(words)
    this.#answers += 1
  }

  finish(name: string): SurveyText {
    const title =
      name.length > longestName && this.heading !== null
        ? `${name
            .slice(0, longestName)
            .replace(/[\uD800-\uDBFF]$/, '')
            .trimEnd()}…`
        : name
    const turns = this.#turns.length > 0 ? { turns: this.#turns } : {}
    return { name: title, text: this.#parts.join(''), structure: { blocks: this.#blocks, ...turns } }
  }

  #add(words: string, level?: number): readonly [start: number, end: number] {
    const separator = this.#length === 0 ? '' : '\n\n'
    const start = this.#length + separator.length
    const end = start + words.length
    this.#parts.push(separator, words)
    this.#length = end
    if (level !== undefined) this.#blocks.push({ start, end, kind: 'heading', level })
    else {
      for (let from = start; from <= end;) {
        const line = words.indexOf('\n', from - start)
        const to = line < 0 ? end : start + line
        if (/\S/.test(words.slice(from - start, to - start)))
          this.#blocks.push({ start: from, end: to, kind: 'paragraph' })
        from = to + 1
      }
    }
    return [start, end]
  }
}
