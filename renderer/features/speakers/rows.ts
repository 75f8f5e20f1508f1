import type { SpeakersOf } from '../../../shared/contract/speaker-calls'

/** A speaker in the dialog, over all sources that are looked at. */
export interface SpeakerRow {
  readonly speaker: string
  readonly turns: number
  readonly words: number
  /** In how many of the sources. */
  readonly sources: number
}

/** What the user wants of a speaker; absent: as it is. */
export interface Wish {
  readonly name?: string
  readonly isDropped?: boolean
  readonly isCase?: boolean
}

/** The speakers of several sources together, who says most first. */
export function speakerRows(lists: readonly SpeakersOf[]): readonly SpeakerRow[] {
  const rows = new Map<string, SpeakerRow>()
  for (const { speakers } of lists) {
    for (const { speaker, turns, words } of speakers) {
      const row = rows.get(speaker) ?? { speaker, turns: 0, words: 0, sources: 0 }
      rows.set(speaker, {
        speaker,
        turns: row.turns + turns,
        words: row.words + words,
        sources: row.sources + 1,
      })
    }
  }
  return [...rows.values()].sort((a, b) => b.words - a.words)
}

/** The name that a speaker will have; null: none. */
export function nameOf({ speaker }: SpeakerRow, wish: Wish | undefined): string | null {
  if (wish?.isDropped) return null
  return wish?.name?.trim() || speaker
}

/** What is wrong with a name. */
export const isBadName = (name: string): boolean => /[:：\n]/.test(name) || name.length > 63

/** The wishes as the host takes them. */
export function changeOf(rows: readonly SpeakerRow[], wishes: ReadonlyMap<string, Wish>) {
  const naming = rows.flatMap((row) => {
    const to = nameOf(row, wishes.get(row.speaker))
    return to === row.speaker ? [] : [{ speaker: row.speaker, to }]
  })
  const cases = rows.flatMap((row) => {
    const wish = wishes.get(row.speaker)
    return wish?.isCase ? (nameOf(row, wish) ?? []) : []
  })
  return { naming, cases: [...new Set(cases)] }
}
