import { useTranslation } from 'react-i18next'
import { Checkbox } from '../../components/Checkbox'
import { Segmented } from '../../components/Segmented'
import { Choices } from './Choices'
import { offered } from './choice'
import type { ExportChoice } from './choice'
import type { Scope, ScopeName } from './scopes'
import classes from './ExportForm.module.css'

export interface ExportFormProps {
  readonly choice: ExportChoice
  readonly onChange: (choice: ExportChoice) => void
  readonly offers: readonly Scope[]
  /** The one of the offers that is chosen. */
  readonly scope: Scope | undefined
  /** Codes in the codebook. */
  readonly codes: number
  readonly problem: string | null
}

/** What to export, which of it, and in which format. */
export function ExportForm({ choice, onChange, offers, scope, codes, problem }: ExportFormProps) {
  const { t } = useTranslation()
  const { what } = choice
  const isCsv = (what === 'codebook' ? choice.codebookFormat : choice.quotesFormat) === 'csv'
  const count = what === 'codebook' ? codes : (scope?.count ?? 0)
  const scopeWords = ({ name, about }: Scope): string =>
    name === 'source' || name === 'code' ? t(`exchange.${name}`, { name: about }) : t(`exchange.${name}`)
  return (
    <div className={classes.form}>
      <div className={classes.what}>
        <Segmented
          label={t('exchange.what')}
          hideLabel
          value={what}
          onChange={(next) => onChange({ ...choice, what: next })}
          options={[
            { id: 'codebook', label: t('exchange.codebook') },
            { id: 'quotes', label: t('exchange.quotes') },
          ]}
        />
        <p className={classes.lead}>
          {count === 0
            ? t(what === 'codebook' ? 'exchange.noCodes' : 'exchange.noQuotes')
            : t(what === 'codebook' ? 'exchange.codebookLead' : 'exchange.quotesLead', { count })}
        </p>
      </div>
      {what === 'quotes' && offers.length > 1 ? (
        <Choices<ScopeName>
          label={t('exchange.which')}
          value={scope?.name ?? 'all'}
          onChange={(name) => onChange({ ...choice, scope: name })}
          options={offers.map((offer) => ({
            id: offer.name,
            label: scopeWords(offer),
            mark: String(offer.count),
          }))}
        />
      ) : null}
      {what === 'codebook' ? (
        <Choices
          key="codebook"
          label={t('exchange.format')}
          autoFocus
          value={choice.codebookFormat}
          onChange={(codebookFormat) => onChange({ ...choice, codebookFormat })}
          options={offered.codebook.map((id) => ({
            id,
            label: t(`exchange.formats.${id}`),
            detail: t(`exchange.goodFor.codebook.${id}`),
            mark: `.${id}`,
          }))}
        />
      ) : (
        <Choices
          key="quotes"
          label={t('exchange.format')}
          value={choice.quotesFormat}
          onChange={(quotesFormat) => onChange({ ...choice, quotesFormat })}
          options={offered.quotes.map((id) => ({
            id,
            label: t(`exchange.formats.${id}`),
            detail: t(`exchange.goodFor.quotes.${id}`),
            mark: `.${id}`,
          }))}
        />
      )}
      {isCsv ? (
        <div>
          <Checkbox isSelected={choice.exact} onChange={(exact) => onChange({ ...choice, exact })}>
            {t('exchange.exact')}
          </Checkbox>
          <p className={classes.hint}>{t('exchange.exactHint')}</p>
        </div>
      ) : null}
      {problem === null ? null : (
        <p role="alert" className={classes.problem}>
          {problem}
        </p>
      )}
    </div>
  )
}
