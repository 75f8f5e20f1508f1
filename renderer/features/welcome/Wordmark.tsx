import classes from './Wordmark.module.css'

/** The name of the app with its sign: a passage and the stripes of its codes. */
export function Wordmark() {
  return (
    <span className={classes.wordmark}>
      <svg viewBox="0 0 32 32" width="36" height="36" aria-hidden className={classes.sign}>
        <path d="M5 8h14M5 14h14M5 20h14M5 26h9" className={classes.lines} />
        <path d="M24 6v11" className={classes.first} />
        <path d="M28 12v14" className={classes.second} />
      </svg>
      Emic
    </span>
  )
}
