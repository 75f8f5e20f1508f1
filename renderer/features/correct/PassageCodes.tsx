import { useTranslation } from 'react-i18next'
import type { Quotation } from '../../../shared/model/entities'
import { codebook, flatten } from '../../../shared/queries/codebook'
import { Swatch } from '../../components/Swatch'
import { useQuery } from '../../hooks'
import classes from './Tray.module.css'

/** The codes on a passage, with who gave them and what was written there. */
export function PassageCodes({ quotation }: { readonly quotation: Quotation }) {
  const { t } = useTranslation()
  const colours = useQuery(
    (store) => new Map(flatten(codebook(store)).map(({ code, colour }) => [code.id, colour])),
    ['codes'],
  )
  const codings = useQuery(
    (store) =>
      store.by('codings.quotationId', quotation.id).map((coding) => ({
        coding,
        code: store.need('codes', coding.codeId),
        coder: store.need('coders', coding.coderId),
      })),
    ['codings', 'codes', 'coders'],
    [quotation.id],
  )
  if (codings.length === 0) return <p className={classes.meta}>{t('correct.noCode')}</p>
  return (
    <ul className={classes.codes} aria-label={t('correct.codes')}>
      {codings.map(({ coding, code, coder }) => (
        <li key={coding.id} className={classes.code}>
          <Swatch colour={colours.get(code.id) ?? 'var(--ink-3)'} />
          {code.name}
          <span className={classes.coder}>
            {coder.name}
            {coding.comment === '' ? null : ` · ${coding.comment}`}
          </span>
        </li>
      ))}
    </ul>
  )
}
