import { useTranslation } from 'react-i18next'
import { said } from '../../strings/said'
import classes from './LossList.module.css'

export interface LossListProps {
  readonly title: string
  /** One sentence for each thing that the format cannot carry. */
  readonly losses: readonly string[]
  /** Said below: what becomes of it. */
  readonly kept: string
}

/** What a file leaves out or changes. */
export function LossList({ title, losses, kept }: LossListProps) {
  const { t } = useTranslation()
  return (
    <section aria-label={title}>
      <h3 className={classes.title}>{title}</h3>
      <ul className={classes.losses}>
        {losses.map((loss, i) => (
          <li key={i}>{said(t, loss)}</li>
        ))}
      </ul>
      <p className={classes.kept}>{kept}</p>
    </section>
  )
}
