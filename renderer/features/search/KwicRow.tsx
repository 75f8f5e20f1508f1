import { wordsAfter } from '../../../shared/text/around'
import type { AnyHit } from './lines'
import classes from './KwicRow.module.css'

export interface KwicRowProps {
  readonly hit: AnyHit
  /** Where it stands, in a narrow column before it; null: a heading says so. */
  readonly where: string | null
}

/** Characters of context that are asked for on each side of a hit. */
export const contextLength = 60

/** Line breaks and runs of blanks as one blank, so that a hit stays on its line. */
export const flat = (words: string): string => words.replace(/\s+/gu, ' ')

/** A hit with its context on one line; the hits of all lines stand one below the other. */
export function KwicRow({ hit, where }: KwicRowProps) {
  return (
    <>
      {where === null ? null : (
        <span role="gridcell" className={classes.where} title={where}>
          {where}
        </span>
      )}
      <span role="gridcell" className={classes.before}>
        <bdi>{flat(hit.before).trimStart()}</bdi>
      </span>
      <span role="gridcell" className={classes.rest}>
        <mark className={classes.hit}>{flat(hit.text)}</mark>
        <bdi>{flat(wordsAfter(hit.after, contextLength))}</bdi>
      </span>
    </>
  )
}
