import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { RefiText } from '../../../shared/contract/refi-calls'
import { Badge } from '../../components/Badge'
import { encodingLabel } from '../../hooks/encodings'
import { useGrowing } from '../../hooks/use-growing'
import { rateOf } from './report-lines'
import classes from './Report.module.css'

/** How the passages of each text are counted, and how well that fits; those in doubt first. */
export function Positions({ texts }: { readonly texts: readonly RefiText[] }) {
  const { t, i18n } = useTranslation()
  const id = useId()
  const rows = [...texts]
    .filter(({ total, encoding }) => total > 0 || encoding.guessed)
    .sort((a, b) => Number(b.uncertain) - Number(a.uncertain) || rateOf(a) - rateOf(b))
  const drawn = useGrowing(rows.length, 60)
  if (rows.length === 0) return null
  const percent = new Intl.NumberFormat(i18n.language, { style: 'percent' })
  const number = new Intl.NumberFormat(i18n.language)
  const waysOf = ({ differs, unit, crlf, end, encoding }: RefiText): string =>
    [
      t(`projectIn.units.${differs ? unit : 'any'}`),
      ...(differs && crlf === 2 && unit !== 'utf8' ? [t('projectIn.twoBreaks')] : []),
      ...(differs && end === 'inclusive' ? [t('projectIn.endIncluded')] : []),
      ...(encoding.guessed ? [t('projectIn.guessed', { encoding: encodingLabel(encoding.name) })] : []),
    ].join(t('projectIn.between'))
  return (
    <section>
      <h3 className={classes.title} id={id}>
        {t('projectIn.positions')}
      </h3>
      <p className={classes.why}>{t('projectIn.positionsWhy')}</p>
      {/* A box that scrolls must be reached by the keyboard. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={classes.scroller} tabIndex={0} role="region" aria-label={t('projectIn.positions')}>
        <table className={classes.table} aria-labelledby={id}>
          <thead>
            <tr>
              <th scope="col">{t('projectIn.text')}</th>
              <th scope="col">{t('projectIn.counted')}</th>
              <th scope="col">{t('projectIn.fit')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, drawn).map((text, i) => (
              <tr key={i}>
                <th scope="row">
                  <div className={classes.name} title={text.name} dir="auto">
                    {text.name}
                  </div>
                </th>
                <td>{waysOf(text)}</td>
                <td>
                  {text.total === 0 ? null : (
                    <p className={classes.rate}>
                      {t(text.byWords ? 'projectIn.rateByWords' : 'projectIn.rate', {
                        rate: percent.format(rateOf(text)),
                        total: number.format(text.total),
                      })}
                    </p>
                  )}
                  {text.beyond > 0 ? <p>{t('projectIn.beyond', { count: text.beyond })}</p> : null}
                  {text.uncertain ? <Badge tone="warn">{t('projectIn.uncertain')}</Badge> : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
