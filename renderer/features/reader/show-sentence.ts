import type { TFunction } from 'i18next'
import type { Store } from '../../../shared/core/store'
import type { Id } from '../../../shared/model/entities'
import type { Shown } from '../../session'

/** How many names a sentence lists before it only counts the others. */
const mostNames = 3

/** "Ana, Bo", or "Ana, Bo, Chen +2". */
function listed(names: readonly string[], t: TFunction): string {
  const words = names.slice(0, mostNames)
  const joined = words.length === 0 ? '' : words.reduce((one, other) => t('reader.list', { one, other }))
  return names.length > mostNames ? `${joined} +${names.length - mostNames}` : joined
}

/** Says in a sentence which codings of a text are shown, and which not. */
export function showSentence(
  store: Store,
  shown: Shown,
  counts: { readonly shown: number; readonly all: number },
  t: TFunction,
): string {
  const count = counts.all
  if (count === 0) return t('marks.show.none')
  if (shown.plain) return t('marks.show.plain', { count })
  const nameOf = (table: 'coders' | 'codes') => (id: Id) => store.get(table, id)?.name ?? []
  const names = [
    listed((shown.coderIds ?? []).flatMap(nameOf('coders')), t),
    listed((shown.codeIds ?? []).flatMap(nameOf('codes')), t),
  ].filter((part) => part !== '')
  const limits = names.join(' · ')
  const amount =
    limits === ''
      ? t('marks.show.everything', { count })
      : t('marks.show.some', { count, shown: counts.shown, limits })
  const focus = shown.focusCodeId === null ? undefined : store.get('codes', shown.focusCodeId)
  if (!focus) return amount
  return t('marks.show.both', { one: amount, other: t('marks.show.focused', { code: focus.name }) })
}
