import classes from './WordDifference.module.css'

/** A stretch of words that stayed, came or went. */
export interface Stretch {
  readonly kind: 'same' | 'added' | 'removed'
  readonly text: string
}

/** Words with what went and what came marked, as one text. */
export function WordDifference({ stretches }: { readonly stretches: readonly Stretch[] }) {
  return (
    <span className={classes.words} dir="auto">
      {stretches.map(({ kind, text }, i) =>
        kind === 'same' ? (
          <span key={i}>{text}</span>
        ) : kind === 'removed' ? (
          <del key={i}>{text}</del>
        ) : (
          <ins key={i}>{text}</ins>
        ),
      )}
    </span>
  )
}
