import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CodebookCounts, CodebookPreview } from '../../../shared/contract/codebook-calls'
import { Segmented } from '../../components/Segmented'
import { fates } from './choice'
import { FateList } from './FateList'
import classes from './CodebookIn.module.css'

type Shown = 'all' | keyof CodebookCounts

/** What becomes of each code of a file: how many of each kind, and a line for each. */
export function CodebookFates({ preview }: { readonly preview: CodebookPreview }) {
  const { t, i18n } = useTranslation()
  const [wanted, setWanted] = useState<Shown>('all')
  const { codes, counts } = preview
  const total = fates.reduce((sum, fate) => sum + counts[fate], 0)
  const kinds = fates.filter((fate) => counts[fate] > 0)
  // What was chosen may be gone with the next reading.
  const shown = wanted === 'all' || counts[wanted] > 0 ? wanted : 'all'
  const number = new Intl.NumberFormat(i18n.language)
  const lines = shown === 'all' ? codes : codes.filter(({ fate }) => fate === shown)
  if (total === 0) return <p className={classes.warn}>{t('codebookIn.noCodes')}</p>
  return (
    <div>
      <div className={classes.fatesHead}>
        <h3 className={classes.label}>{t('codebookIn.codes')}</h3>
        {kinds.length > 1 ? (
          <Segmented
            hideLabel
            label={t('codebookIn.show')}
            value={shown}
            onChange={setWanted}
            options={[
              { id: 'all', label: `${t('codebookIn.all')} ${number.format(total)}` },
              ...kinds.map((id) => ({
                id,
                label: `${t(`codebookIn.fates.${id}`)} ${number.format(counts[id])}`,
              })),
            ]}
          />
        ) : null}
      </div>
      <FateList key={shown} lines={lines} isTree={shown === 'all'} />
      {codes.length < total ? (
        <p className={classes.faint}>{t('codebookIn.firstCodes', { shown: codes.length, total })}</p>
      ) : null}
    </div>
  )
}
