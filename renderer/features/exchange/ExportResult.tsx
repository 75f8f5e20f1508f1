import { CircleCheck } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { said } from '../../strings/said'
import classes from './ExportResult.module.css'

export interface ExportResultProps {
  /** Name of the file. */
  readonly name: string
  /** One sentence for each thing that the format could not carry. */
  readonly losses: readonly string[]
}

/** What became of an export that could not carry everything. */
export function ExportResult({ name, losses }: ExportResultProps) {
  const { t } = useTranslation()
  return (
    <div className={classes.result}>
      <p className={classes.done} role="status">
        <CircleCheck size={16} strokeWidth={1.75} aria-hidden />
        <span>{t('exchange.done', { name })}</span>
      </p>
      <section aria-label={t('exchange.lossesTitle')}>
        <h3 className={classes.title}>{t('exchange.lossesTitle')}</h3>
        <ul className={classes.losses}>
          {losses.map((loss, i) => (
            <li key={i}>{said(t, loss)}</li>
          ))}
        </ul>
        <p className={classes.kept}>{t('exchange.lossesKept')}</p>
      </section>
    </div>
  )
}
