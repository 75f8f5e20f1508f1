import type { BlockMark } from './converted'
import { leftOut, LIST_NUMBERS_LOST } from './losses'

/** What an RTF file holds that is not carried; counted while it is read. */
export interface RtfLost {
  pictures: number
  objects: number
  comments: number
  deletions: number
  /** Headers or footers. */
  furniture: boolean
  /** Numbers or bullets that a program sets before items. */
  numbers: boolean
}

export const nothingLost = (): RtfLost => ({
  pictures: 0,
  objects: 0,
  comments: 0,
  deletions: 0,
  furniture: false,
  numbers: false,
})

/** The same in sentences. */
export const rtfLosses = (lost: Readonly<RtfLost>): readonly string[] => [
  ...leftOut(lost.pictures, 'picture', 'pictures'),
  ...leftOut(lost.objects, 'embedded object', 'embedded objects'),
  ...leftOut(lost.comments, 'comment', 'comments'),
  ...leftOut(lost.deletions, 'tracked deletion', 'tracked deletions'),
  ...(lost.furniture ? ['Headers and footers were left out.'] : []),
  ...(lost.numbers ? [LIST_NUMBERS_LOST] : []),
]

/** What paragraphs of a style are, by its name in the style sheet and its outline level (0 for none); or null. */
export function markOfStyle(styleName: string, outline: number): BlockMark | null {
  const name = styleName.replace(/;.*$/s, '').trim().toLowerCase()
  const heading = /^(?:heading|标题|標題|überschrift|titre|título|見出し) ?([1-9])$/.exec(name)
  const level = name === 'title' ? 1 : heading ? Number(heading[1]) : outline
  if (level > 0) return { kind: 'heading', level }
  return /^(?:quote|intense quote|quotations)$/.test(name) ? { kind: 'quote' } : null
}
