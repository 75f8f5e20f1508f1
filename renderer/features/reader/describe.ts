import i18next from 'i18next'
import type { CodedItem } from './coded-item'

const namesOf = (items: readonly CodedItem[]): readonly string[] => [
  ...new Set(items.map(({ name }) => name)),
]

/** More names than this are counted, not said, for each stretch of words; the card at the caret has them all. */
const mostNames = 8

/**
 * What readers of screens are told about coded words: "coded: Trust, Home; memo; not sure: Home". Asked for thousands of
 * times when a text opens, so the sentences are translated once and filled in here. Of a deep overlap the first names are said, and how many more there are.
 */
export function describer(): (here: readonly CodedItem[]) => string {
  const both = { one: '\u0001', other: '\u0002' }
  const list = i18next.t('reader.list', both)
  const coded = i18next.t('reader.coded', { names: both.one })
  const more = i18next.t('marks.described', { what: both.one, more: both.other })
  const unsure = i18next.t('marks.unsure', { names: both.one })
  const memo = i18next.t('marks.memo')
  const further = new Map<number, string>()
  const fill = (words: string, one: string, other = ''): string =>
    words.replace(/[\u0001\u0002]/g, (place) => (place === both.one ? one : other))
  const joined = (names: readonly string[]): string => {
    const said = names.slice(0, mostNames).reduce((one, other) => fill(list, one, other))
    const count = names.length - mostNames
    if (count <= 0) return said
    const words = further.get(count) ?? i18next.t('marks.namesAndMore', { names: both.one, count })
    further.set(count, words)
    return fill(words, said)
  }
  return (here) => {
    if (here.length === 0) return ''
    const doubtful = namesOf(here.filter((item) => item.unsure))
    const parts = [
      fill(coded, joined(namesOf(here))),
      ...(here.some((item) => item.memo) ? [memo] : []),
      ...(doubtful.length > 0 ? [fill(unsure, joined(doubtful))] : []),
    ]
    return parts.reduce((what, next) => fill(more, what, next))
  }
}
