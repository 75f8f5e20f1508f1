import type { TFunction } from 'i18next'
import type { StepFilter } from '../../../shared/contract/history'
import type { Id } from '../../../shared/model/entities'
import { fold } from '../../../shared/queries/fold'
import { en } from '../../strings/commands'
import type { StringKey } from '../../strings/key'
import { stepWords } from '../../strings/step-words'

/** Kinds of things a history can be about, with the first parts of their commands' names. */
export const kinds = {
  code: ['code'],
  coding: ['coding', 'quotation'],
  source: ['source', 'survey'],
  memo: ['memo'],
  group: ['group', 'case', 'variable', 'values', 'question'],
  project: ['project', 'coder', 'history'],
} as const
export type Kind = keyof typeof kinds

/** Stretches of time to choose from. */
export const spans = ['any', 'today', 'week', 'month', 'range'] as const
export type Span = (typeof spans)[number]

/** What the user has chosen to see of the history. */
export interface Chosen {
  readonly query: string
  readonly kind: Kind | 'all'
  /** Null: everyone. */
  readonly coderId: Id | null
  readonly span: Span
  /** Days as `YYYY-MM-DD`, empty where open; for the span `range`. */
  readonly from: string
  readonly to: string
}

/** Everything. */
export const chosenAll: Chosen = { query: '', kind: 'all', coderId: null, span: 'any', from: '', to: '' }

/** The filter the host understands; undefined where nothing is filtered. */
export function filterOf(
  chosen: Chosen,
  thingId: Id | null,
  now: Date,
  t: TFunction,
): StepFilter | undefined {
  const { since, until } = limits(chosen, now)
  const words = wordsOf(chosen.query, t)
  const filter: StepFilter = {
    ...(thingId === null ? {} : { thingId }),
    ...(chosen.kind === 'all' ? {} : { nouns: [...kinds[chosen.kind]] }),
    ...(chosen.coderId === null ? {} : { coderIds: [chosen.coderId] }),
    ...(since ? { since: since.toISOString() } : {}),
    ...(until ? { until: until.toISOString() } : {}),
    ...(words.length === 0 ? {} : { words }),
  }
  return Object.keys(filter).length === 0 ? undefined : filter
}

const daysBack: Readonly<Partial<Record<Span, number>>> = { today: 0, week: 6, month: 29 }

/** The instants between which a step must lie; days are those of this place. */
function limits({ span, from, to }: Chosen, now: Date): { readonly since?: Date; readonly until?: Date } {
  const day = (date: Date, add: number): Date =>
    new Date(date.getFullYear(), date.getMonth(), date.getDate() + add)
  const back = daysBack[span]
  if (back !== undefined) return { since: day(now, -back) }
  if (span !== 'range') return {}
  const given = (text: string): Date | null => {
    const [year, month, date] = text.split('-').map(Number)
    const made = new Date(year ?? Number.NaN, (month ?? 1) - 1, date ?? 1)
    return Number.isNaN(made.getTime()) ? null : made
  }
  const first = from === '' ? null : given(from)
  const last = to === '' ? null : given(to)
  return { ...(first ? { since: first } : {}), ...(last ? { until: day(last, 1) } : {}) }
}

const between = /[\s“”„«»"'‘’()（）,，、:：;；。]+/u

/**
 * The words of a query, each with the commands whose sentences hold it in the user's language, and the words of the log
 * it may stand for: names are in the log as they are, all else of a sentence is the window's own.
 */
function wordsOf(query: string, t: TFunction): NonNullable<StepFilter['words']> {
  const asked = query
    .split(between)
    .filter((word) => word !== '')
    .slice(0, 20)
  if (asked.length === 0) return []
  const sentences = sentencesIn(t)
  const values = Object.keys(en.words).map(
    (word) => [word, folded(t(`commands.words.${word}` as StringKey) as string)] as const,
  )
  const did = '\u0000'
  return asked.map((word) => {
    const wanted = folded(word)
    return {
      names: [
        word.slice(0, 200),
        ...values.flatMap(([value, told]) => (told.includes(wanted) ? [value] : [])),
      ],
      commands: sentences.flatMap(([command, told]) => (told.includes(wanted) ? [command] : [])),
      kinds: (['undo', 'redo'] as const).filter((kind) =>
        folded(t(kind === 'undo' ? 'history.undid' : 'history.redid', { did })).includes(wanted),
      ),
    }
  })
}

/** Every command with its sentences, names left out, folded. */
function sentencesIn(t: TFunction): readonly (readonly [command: string, told: string])[] {
  return Object.entries(en)
    .filter(([noun]) => noun !== 'words')
    .flatMap(([noun, verbs]) =>
      [...new Set(Object.keys(verbs).map((verb) => verb.replace(/_(one|other)$/u, '')))].map((verb) => {
        const command = `${noun}.${verb}`
        const told = [1, 2].map((count) =>
          command === 'history.take-back'
            ? t('commands.history.take-back', { did: '' })
            : stepWords(t, { command, detail: { count } }),
        )
        return [command, folded(told.join('\n'))] as const
      }),
    )
}

const folded = (text: string): string => fold(text).text
