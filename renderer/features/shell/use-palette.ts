import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { fold } from '../../../shared/queries/fold'
import { finder } from '../../../shared/queries/search'
import { actionOf } from '../../actions'
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
    const all = lazy(() => recentFirst([...commands(), ...things()], recent))
    const names = lazy(() => all().map(({ words: [name = ''] }) => fold(name).text))
    const find = lazy(() => finder(all()))
    // Where enough names hold the words as typed, nobody waits for the near misses.
    const look = (query: string): readonly Entry[] => {
      const wanted = fold(query.trim()).text
      const exact = all().filter((_, i) => names()[i]?.includes(wanted))
      if (exact.length < most) return find()(query)
      // Names that begin so, then those with a word that does; the shorter, the better.
      const rank = ({ label }: Entry): number => {
        const name = fold(label).text
        const place = name.startsWith(wanted) ? 0 : ` ${name}`.includes(` ${wanted}`) ? 1 : 2
        return place + Math.min(label.length, 999) / 1000
      }
      return exact
        .map((entry) => ({ entry, at: rank(entry) }))
        .sort((a, b) => a.at - b.at)
        .map(({ entry }) => entry)
    }
    const atFirst = lazy(() => {
      const ofThings = recent.filter((id) => actionOf(id) === undefined)
      // A list of 2,000 codes is made for the first screen only where one of them was chosen lately.
      const chosenThings = ofThings.length === 0 ? [] : things().filter(({ id }) => ofThings.includes(id))
      const offered = mode === 'commands' ? [...commands(), ...chosenThings] : things().slice(0, most)
      const all = mode === 'commands' ? offered : [...new Set([...offered, ...chosenThings])]
      return inSections(all, recent, t('shell.recent'))
    })
    return (query) => {
      if (query.trim() === '') return atFirst()
      const found = look(query).slice(0, most)
      return found.length === 0 ? [] : [{ heading: null, entries: found }]
    }
  }, [mode, now, t])
}
