import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ArchivePlan } from '../../../shared/contract/archive-calls'
import { Checkbox } from '../../components/Checkbox'
import { useServices } from '../../hooks'
import classes from './ExportForm.module.css'

export interface ArchiveFormProps {
  readonly recordings: boolean
  readonly onRecordings: (recordings: boolean) => void
}

/** What is in a project as one zip, and whether linked recordings shall be. */
export function ArchiveForm({ recordings, onRecordings }: ArchiveFormProps) {
  const { t, i18n } = useTranslation()
  const { client } = useServices()
  const [plan, setPlan] = useState<ArchivePlan | null>(null)
  useEffect(() => {
    let wanted = true
    client.call('export.archive-plan').then(
      (found) => wanted && setPlan(found),
      // Then nothing is offered, and the export itself says what is wrong.
      () => wanted && setPlan(null),
    )
    return () => {
      wanted = false
    }
  }, [client])
  const size = (bytes: number): string =>
    new Intl.NumberFormat(i18n.language, {
      style: 'unit',
      unit: bytes < 1e9 ? 'megabyte' : 'gigabyte',
      maximumSignificantDigits: 2,
    }).format(bytes < 1e9 ? bytes / 1e6 : bytes / 1e9)
  return (
    <div>
      <p className={classes.lead}>{t('exchange.archiveHolds')}</p>
      {plan && plan.linked > 0 ? (
        <>
          <Checkbox isSelected={recordings} onChange={onRecordings}>
            {t('exchange.takeRecordings', { count: plan.linked, size: size(plan.linkedBytes) })}
          </Checkbox>
          <p className={classes.hint}>{t('exchange.takeRecordingsHint')}</p>
        </>
      ) : null}
    </div>
  )
}
