import type { Vocabulary } from './vocabulary'

/** What to do with a hyphen at a line end: drop it, keep it and close up, or keep it and a blank ("pre- and post"). */
export type HyphenEnd = 'drop' | 'keep' | 'blank'

const BEFORE = /[\p{L}\d]+(?:-[\p{L}\d]+)*[-\u00ad]$/u
const BEHIND = /^[\p{L}\d]+(?:-[\p{L}\d]+)*/u
const SUSPENDED = /^(?:and|or|to|versus|vs|und|oder|bis|et|ou|y|o)$/

/** First parts that English, and the Latin in most languages, sets off with a hyphen. */
const COMPOUND_FIRST = new Set(
  `self non multi cross co ex quasi semi pseudo anti post pre pro all well ill high low long short full half part large
   small old new first second third one two three four five six seven eight nine ten peer state world stem face side
   up down on off in out over under so by end early late mid cost risk evidence patient profit science technology
   human user data follow decision policy market health gender middle lower upper`.split(/\s+/),
)
/** Last parts that as a rule follow a hyphen. */
const COMPOUND_LAST = new Set(
  `based centered centred related driven specific like wide term level scale oriented free led made known making
   funded owned run sponsored approved reviewed tier profit person aged old dependent intensive effective efficient
   friendly rich poor making setting sharing taking going up down off in on depth date art edge end of the to`.split(
    /\s+/,
  ),
)

/**
 * Decides what becomes of a hyphen between the end of one line and the start of the next; null where the line does not
 * end in one. A soft hyphen (U+00AD) always goes. In doubt the hyphen stays, because "state-centered" with its hyphen
 * is right and "regu-lation" can still be read.
 */
export function hyphenEnd(line: string, next: string, known: Vocabulary): HyphenEnd | null {
  const before = BEFORE.exec(line)?.[0]
  const behind = BEHIND.exec(next)?.[0]
  if (before === undefined || behind === undefined) return null
  if (before.endsWith('\u00ad')) return 'drop'
  if (SUSPENDED.test(behind)) return 'blank'
  const first = before.slice(0, -1)
  const isPlainWord = /^\p{L}+$/u.test(first) && /^\p{Ll}+$/u.test(behind)
  if (!isPlainWord) return 'keep'
  const asCompound = known.compound(`${first}-${behind}`)
  const asWord = known.word(first + behind)
  if (asCompound !== asWord) return asWord > asCompound ? 'drop' : 'keep'
  if (asWord > 0) return 'keep'
  if (COMPOUND_FIRST.has(first.toLowerCase()) || COMPOUND_LAST.has(behind)) return 'keep'
  // Neither form is known. Pieces that are no words of the text are halves of one; any that is may be a compound's.
  const isHalves =
    known.word(first) === 0 && known.word(behind) === 0 && first.length >= 2 && behind.length >= 2
  return isHalves ? 'drop' : 'keep'
}
