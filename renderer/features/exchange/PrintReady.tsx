import { Printer } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { LossList } from './LossList'
import classes from './ExportResult.module.css'

export interface PrintReadyProps {
  /** Name of the page. */
  readonly name: string
  /** One sentence for each thing that the page could not carry. */
  readonly losses: readonly string[]
}

/** Says how a page becomes a PDF where nothing here can make one. */
export function PrintReady({ name, losses }: PrintReadyProps) {
  const { t } = useTranslation()
  const keys = /Mac/.test(navigator.userAgent) ? '⌘P' : 'Ctrl+P'
  return (
    <div className={classes.result}>
      <p className={classes.done} role="status">
        <Printer size={16} strokeWidth={1.75} aria-hidden />
        <span>{t('exchange.printReady', { name })}</span>
      </p>
      <p>{t('exchange.printHow', { keys })}</p>
      {losses.length === 0 ? null : (
        <LossList title={t('exchange.lossesTitle')} losses={losses} kept={t('exchange.lossesKept')} />
      )}
    </div>
  )
}
