import { beginning } from './beginning'
import { codebook } from './codebook'
import { codebookIn } from './codebook-in'
import { correcting } from './correcting'
import { history } from './history'
import { images } from './images'
import { marks } from './marks'
import { memos } from './memos'
import { projectIn } from './project-in'
import { quotations } from './quotations'
import { reading } from './reading'
import { search } from './search'
import { shell } from './shell'
import { sources } from './sources'
import { tables } from './tables'
import type { Screen, Spoken } from './ways'

/** What is typed into the fields that seek; it must be found in the project. */
export interface Sought {
  /** Words of several texts. */
  readonly inTexts: string
  /** Letters of some codes. */
  readonly inCodes: string
}

/**
 * Every screen and dialog, in an order in which they can be visited; begins on the first screen, with one project that is
 * found. The words are those of the language that the window speaks.
 */
export function screensOf(
  w: Spoken,
  { inTexts, inCodes }: Sought = { inTexts: 'clinic', inCodes: 'a' },
): readonly Screen[] {
  return [
    ...beginning(w),
    ...reading(w),
    ...marks(w),
    ...correcting(w),
    ...quotations(w),
    ...search(w, inTexts),
    ...codebook(w, inCodes),
    ...memos(w),
    ...sources(w),
    ...images(w),
    ...tables(w),
    ...codebookIn(w),
    ...projectIn(w),
    ...history(w),
    ...shell(w),
  ]
}
