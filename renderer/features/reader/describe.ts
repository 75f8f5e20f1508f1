import i18next from 'i18next'
import type { CodedItem } from './coded-item'

const namesOf = (items: readonly CodedItem[]): readonly string[] => [
  ...new Set(items.map(({ name }) => name)),
]

/**
 * What readers of screens are told about coded words: "coded: Trust, Home; memo; not sure: Home". Asked for thousands of
 * times when a text opens, so the sentences are translated once and filled in here.
 */
export function describer(): (here: readonly CodedItem[]) => string {
  const both = { one: '\u0001', other: '\u0002' }
  const list = i18next.t('reader.list', both)
  const coded = i18next.t('reader.coded', { names: both.one })
  const more = i18next.t('marks.described', { what: both.one, more: both.other })
  const unsure = i18next.t('marks.unsure', { names: both.one })
  const memo = i18next.t('marks.memo')
  const fill = (words: string, one: string, other = ''): string =>
    words.replace(/[\u0001\u0002]/g, (place) => (place === both.one ? one : other))
  const joined = (names: readonly string[]): string => names.reduce((one, other) => fill(list, one, other))
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
