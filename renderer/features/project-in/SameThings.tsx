import { useTranslation } from 'react-i18next'
import type { RefiReport } from '../../../shared/contract/refi-calls'
import { Checkbox } from '../../components/Checkbox'
import { ReportList } from './ReportList'
import classes from './Report.module.css'

export interface SameThingsProps {
  /** It is in the project now: nothing can be chosen any more. */
  readonly isDone: boolean
  /** Paths of codes that can be taken for the same. */
  readonly places: readonly string[]
  readonly samePaths: boolean
  readonly onSamePaths: (samePaths: boolean) => void
  /** What the choice means is being worked out. */
  readonly isReading: boolean
  /** Texts that are sources of the project by their words. */
  readonly texts: RefiReport['same']['texts']
}

/** What of a file was found in the project under another sign, and whether codes in the same place are the same. */
export function SameThings({ isDone, places, samePaths, onSamePaths, isReading, texts }: SameThingsProps) {
  const { t } = useTranslation()
  const hasCodes = places.length > 0 && (!isDone || samePaths)
  if (!hasCodes && texts.length === 0) return null
  return (
    <section className={classes.same}>
      <h3 className={classes.title}>{t('projectIn.same')}</h3>
      {hasCodes && !isDone ? (
        <div>
          <Checkbox isSelected={samePaths} onChange={onSamePaths} isDisabled={isReading}>
            {t('projectIn.samePaths', { count: places.length })}
          </Checkbox>
          <p className={classes.hint}>{t('projectIn.samePathsWhy')}</p>
        </div>
      ) : null}
      {hasCodes && samePaths ? (
        <details>
          <summary className={classes.summary}>{t('projectIn.sameCodesList')}</summary>
          <ReportList
            isBare
            title={t('projectIn.sameCodesList')}
            lines={places.map((words) => ({ words }))}
          />
        </details>
      ) : null}
      {texts.length > 0 ? (
        <ReportList
          isBare
          title={t('projectIn.same')}
          why={t('projectIn.sameTexts', { count: texts.length })}
          lines={texts.map((text) => ({ words: t('projectIn.sameText', { ...text }) }))}
        />
      ) : null}
    </section>
  )
}
