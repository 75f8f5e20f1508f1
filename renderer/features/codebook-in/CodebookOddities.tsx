import { useTranslation } from 'react-i18next'
import type { CodebookOddity, CodebookPreview } from '../../../shared/contract/codebook-calls'
import { said } from '../../strings/said'
import classes from './CodebookIn.module.css'

/** What was odd in a file: one sentence for each thing; nothing where nothing was. */
export function CodebookOddities({ odd, losses }: Pick<CodebookPreview, 'odd' | 'losses'>) {
  const { t } = useTranslation()
  const found = Object.entries(odd) as [CodebookOddity, number][]
  if (found.length + losses.length === 0) return null
  return (
    <ul className={classes.oddities}>
      {found.map(([what, count]) => (
        <li key={what}>{t(`codebookIn.odd.${what}`, { count })}</li>
      ))}
      {losses.map((loss) => (
        <li key={loss}>{said(t, loss)}</li>
      ))}
    </ul>
  )
}
