import { useTranslation } from 'react-i18next'
import { Checkbox } from '../../components/Checkbox'
import { Segmented } from '../../components/Segmented'
import { isTable } from './choice'
import type { ExportChoice } from './choice'
import classes from './ExportForm.module.css'

export interface FormatOptionsProps {
  readonly choice: ExportChoice
  readonly onChange: (choice: ExportChoice) => void
}

const orders = ['code', 'source', 'case'] as const
const forms = ['codings', 'quotations'] as const

/** What can be chosen of quotes and of a codebook in the chosen format; nothing for the others. */
export function FormatOptions({ choice, onChange }: FormatOptionsProps) {
  const { t } = useTranslation()
  if (choice.what === 'codebook' && isTable(choice.codebookFormat))
    return (
      <Checkbox isSelected={choice.maxqda} onChange={(maxqda) => onChange({ ...choice, maxqda })}>
        {t('exchange.maxqda')}
      </Checkbox>
    )
  if (choice.what !== 'quotes') return null
  if (isTable(choice.quotesFormat))
    return (
      <div>
        <Segmented
          label={t('exchange.rows')}
          value={choice.quotesForm}
          onChange={(quotesForm) => onChange({ ...choice, quotesForm })}
          options={forms.map((id) => ({ id, label: t(`exchange.rowsOf.${id}`) }))}
        />
        {choice.quotesForm === 'quotations' ? <p className={classes.lead}>{t('exchange.rowsHint')}</p> : null}
      </div>
    )
  return (
    <>
      <Segmented
        label={t('exchange.groupedBy')}
        value={choice.quotesBy}
        onChange={(quotesBy) => onChange({ ...choice, quotesBy })}
        options={orders.map((id) => ({ id, label: t(`exchange.by.${id}`) }))}
      />
      <div className={classes.what}>
        <Checkbox isSelected={choice.around} onChange={(around) => onChange({ ...choice, around })}>
          {t('exchange.around')}
        </Checkbox>
        <Checkbox
          isSelected={choice.attributes}
          onChange={(attributes) => onChange({ ...choice, attributes })}
        >
          {t('exchange.withAttributes')}
        </Checkbox>
      </div>
    </>
  )
}
