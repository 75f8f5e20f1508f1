import { Label, ProgressBar } from 'react-aria-components'
import classes from './Progress.module.css'

export interface ProgressProps {
  readonly label: string
  /** From 0 to 1; null: not known. */
  readonly value: number | null
  /** Words for the value, such as "3 of 7". */
  readonly words?: string
}

/** How far a longer task has come. */
export function Progress({ label, value, words }: ProgressProps) {
  return (
    <ProgressBar
      className={classes.progress}
      value={value === null ? undefined : value * 100}
      isIndeterminate={value === null}
      valueLabel={words}
    >
      {({ percentage }) => (
        <>
          <div className={classes.line}>
            <Label className={classes.label}>{label}</Label>
            <span className={classes.words}>{words}</span>
          </div>
          <div className={classes.track}>
            <div className={classes.fill} style={{ width: `${percentage ?? 100}%` }} />
          </div>
        </>
      )}
    </ProgressBar>
  )
}
