import { useTranslation } from 'react-i18next'
import { Checkbox } from '../../components/Checkbox'
import { Segmented } from '../../components/Segmented'
import { Choices } from './Choices'
import { offered } from './choice'
import type { ExportChoice } from './choice'
import { FormatOptions } from './FormatOptions'
import { ProjectForm } from './ProjectForm'
import type { Scope, ScopeName } from './scopes'
import { TextsForm } from './TextsForm'
import classes from './ExportForm.module.css'

export interface ExportFormProps {
  readonly choice: ExportChoice
  readonly onChange: (choice: ExportChoice) => void
  readonly offers: readonly Scope[]
  /** The one of the offers that is chosen. */
  readonly scope: Scope | undefined
  /** Codes in the codebook. */
  readonly codes: number
  /** Sources that are not in the trash. */
  readonly sources: number
  /** Name of the source that is open; null where none is. */
  readonly open: string | null
  /** What a project will lose; null while it is looked for. */
  readonly losses: readonly string[] | null
  readonly problem: string | null
}

/** What to export, which of it, and in which format. */
export function ExportForm({
  choice,
  onChange,
  offers,
  scope,
  codes,
  sources,
  open,
  losses,
  problem,
}: ExportFormProps) {
  const { t } = useTranslation()
  const { what } = choice
  const isCsv =
    (what === 'codebook' && choice.codebookFormat === 'csv') ||
    (what === 'quotes' && choice.quotesFormat === 'csv') ||
    (what === 'data' && choice.dataFormat === 'csv')
  const lead = (): string => {
    if (what === 'project') return t('exchange.projectLead', { count: sources })
    if (what === 'texts' || what === 'data')
      return sources === 0 ? t('exchange.noTexts') : t(`exchange.${what}Lead`, { count: sources })
    const count = what === 'codebook' ? codes : (scope?.count ?? 0)
    if (count === 0) return t(what === 'codebook' ? 'exchange.noCodes' : 'exchange.noQuotes')
    return t(what === 'codebook' ? 'exchange.codebookLead' : 'exchange.quotesLead', { count })
  }
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
            { id: 'texts', label: t('exchange.texts') },
            { id: 'data', label: t('exchange.data') },
            { id: 'project', label: t('exchange.project') },
          ]}
        />
        <p className={classes.lead}>{lead()}</p>
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
      {what === 'texts' ? (
        <TextsForm choice={choice} onChange={onChange} open={open} />
      ) : what === 'data' ? (
        <Choices
          key="data"
          label={t('exchange.format')}
          value={choice.dataFormat}
          onChange={(dataFormat) => onChange({ ...choice, dataFormat })}
          options={offered.data.map((id) => ({
            id,
            label: t(`exchange.dataFormats.${id}`),
            detail: t(`exchange.goodFor.data.${id}`),
            mark: id === 'csv' ? '.zip' : `.${id}`,
          }))}
        />
      ) : what === 'project' ? (
        <ProjectForm
          profile={choice.profile}
          onChange={(profile) => onChange({ ...choice, profile })}
          recordings={choice.recordings}
          onRecordings={(recordings) => onChange({ ...choice, recordings })}
          losses={losses}
        />
      ) : what === 'codebook' ? (
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
      <FormatOptions choice={choice} onChange={onChange} />
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
