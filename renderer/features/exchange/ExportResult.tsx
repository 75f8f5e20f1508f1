import { CircleCheck } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { LossList } from './LossList'
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
      <LossList title={t('exchange.lossesTitle')} losses={losses} kept={t('exchange.lossesKept')} />
    </div>
  )
}
