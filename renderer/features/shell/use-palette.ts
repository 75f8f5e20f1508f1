import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { finder } from '../../../shared/queries/search'
import { useAppNow } from '../../hooks'
import { actionEntries, thingEntries } from './palette-entries'
import type { Entry } from './palette-entries'

/** What is looked through: everything, or only things to go to. */
export type PaletteMode = 'commands' | 'quick-open'

/** A heading with what stands under it; null: what was found, best first. */
export interface Section {
  readonly heading: string | null
  readonly entries: readonly Entry[]
}

/** Lines drawn at most; who needs another one types a letter more. */
const most = 60

/** Runs once, when it is asked for the first time: a list of 2,000 codes is made ready only for who types. */
function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => (made ??= { value: make() }).value
}

/** Puts what was chosen lately first, newest first; the others keep their order. */
export function recentFirst(entries: readonly Entry[], recent: readonly string[]): readonly Entry[] {
  const place = new Map(recent.map((id, i) => [id, i]))
  const rank = ({ id }: Entry): number => place.get(id) ?? recent.length
  return [...entries].sort((a, b) => rank(a) - rank(b))
}

/** Headings in their order, each once, with what was chosen lately under the first. */
export function inSections(
  entries: readonly Entry[],
  recent: readonly string[],
  recentHeading: string,
): readonly Section[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  const latest = recent.flatMap((id) => byId.get(id) ?? []).filter(({ why }) => why === null)
  const groups = new Map<string, Entry[]>()
  for (const entry of entries) {
    if (latest.includes(entry)) continue
    const group = groups.get(entry.group)
    if (group) group.push(entry)
    else groups.set(entry.group, [entry])
  }
  return [
    ...(latest.length > 0 ? [{ heading: recentHeading, entries: latest }] : []),
    ...[...groups].map(([heading, members]) => ({ heading, entries: members })),
  ]
}

/** What to show for what was typed. */
export function usePalette(mode: PaletteMode): (query: string) => readonly Section[] {
  const { t } = useTranslation()
  const now = useAppNow()
  return useMemo(() => {
    const recent = now().session.found
    const commands = lazy(() => (mode === 'commands' ? actionEntries(t, now) : []))
    const things = lazy(() => thingEntries(t, now))
    const find = lazy(() => finder(recentFirst([...commands(), ...things()], recent)))
    const atFirst = lazy(() => {
      const chosenThings = things().filter(({ id }) => recent.includes(id))
      const offered = mode === 'commands' ? [...commands(), ...chosenThings] : things().slice(0, most)
      const all = mode === 'commands' ? offered : [...new Set([...offered, ...chosenThings])]
      return inSections(all, recent, t('shell.recent'))
    })
    return (query) => {
      if (query.trim() === '') return atFirst()
      const found = find()(query).slice(0, most)
      return found.length === 0 ? [] : [{ heading: null, entries: found }]
    }
  }, [mode, now, t])
}
