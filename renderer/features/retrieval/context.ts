import type { Context } from '../../hooks/words'
import type { Listing } from '../../session/listing'

/** What stands around a passage, by its name in the session. */
export const contextOf: Readonly<Record<Listing['context'], Context>> = {
  none: 0,
  short: 80,
  long: 300,
  paragraph: 'paragraph',
}

/** About how high lines are before they are measured, in px. */
export const estimates = { group: 32, none: 92, short: 128, long: 240, paragraph: 280 } as const
