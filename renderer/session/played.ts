import type { Id } from '../../shared/model/entities'

/** Where each recording was left, by its source: the time in ms, and the speed. */
export type Played = Readonly<Record<Id, { readonly ms: number; readonly rate: number }>>

/** What was kept of it; what makes no sense is left out. */
export function readPlayed(value: unknown): Played {
  if (typeof value !== 'object' || value === null) return {}
  const played: Record<Id, Played[Id]> = {}
  for (const [id, left] of Object.entries(value as Readonly<Record<string, unknown>>)) {
    const { ms, rate } = (left ?? {}) as { readonly ms?: unknown; readonly rate?: unknown }
    if (typeof ms !== 'number' || !(ms >= 0) || typeof rate !== 'number' || !(rate >= 0.25 && rate <= 4))
      continue
    played[id] = { ms, rate }
  }
  return played
}
