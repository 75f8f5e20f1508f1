import { useTranslation } from 'react-i18next'
import type { CodebookOutcome } from '../../../shared/contract/codebook-calls'
import { fates } from './choice'
import { CodebookOddities } from './CodebookOddities'
import classes from './CodebookIn.module.css'

/** Whether there is more to say of what came of a codebook than how many codes came in. */
export const saysSomething = ({ odd, losses, renamed }: CodebookOutcome): boolean =>
  renamed + losses.length + Object.keys(odd).length > 0

/** What came of a codebook. */
export function CodebookResult({ outcome }: { readonly outcome: CodebookOutcome }) {
  const { t, i18n } = useTranslation()
  const { counts, groups, odd, losses, renamed } = outcome
  const number = new Intl.NumberFormat(i18n.language)
  return (
    <section aria-label={t('codebookIn.result')} className={classes.parts}>
      <dl className={classes.counts}>
        {fates.map((fate) => (
          <div key={fate} className={classes.count}>
            <dd className={classes.figure}>{number.format(counts[fate])}</dd>
            <dt>{t(`codebookIn.fates.${fate}`)}</dt>
          </div>
        ))}
      </dl>
      {groups === 0 ? null : <p>{t('codebookIn.groups', { count: groups })}</p>}
      {renamed === 0 ? null : <p>{t('codebookIn.renamed', { count: renamed })}</p>}
      <CodebookOddities odd={odd} losses={losses} />
    </section>
  )
}
