import classes from './Spinner.module.css'

/** Something is being waited for. */
export function Spinner({ label }: { readonly label: string }) {
  return <span className={classes.spinner} role="status" aria-label={label} />
}
