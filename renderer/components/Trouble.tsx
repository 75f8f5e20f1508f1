import classes from './Trouble.module.css'

export interface TroubleProps {
  /** What went wrong, in a sentence; null: nothing. */
  readonly problem: string | null
}

/** What went wrong, at the head of a dialog, said at once. */
export function Trouble({ problem }: TroubleProps) {
  return problem === null ? null : (
    <p role="alert" className={classes.trouble}>
      {problem}
    </p>
  )
}
