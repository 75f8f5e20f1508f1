import { useTranslation } from 'react-i18next'
import type { Source } from '../../../shared/model/entities'
import { citedSources } from '../../../shared/queries/cited'
import { citedAs } from '../../../shared/text/references/cite'
import { lineText, referenceLine } from '../../../shared/text/references/line'
import { useQuery, useServices } from '../../hooks'
import classes from './Reader.module.css'

/** Where the text was published, as it is cited; leads to the whole of it. Nothing where that is not noted. */
export function Published({ source }: { readonly source: Source }) {
  const { t } = useTranslation()
  const { dispatch } = useServices()
  const cited = useQuery((store) => citedSources(store).get(source.id), ['sources'], [source.id])
  if (!source.reference || !cited) return null
  const line = lineText(referenceLine(source.reference, cited.year))
  return (
    <button
      type="button"
      className={classes.published}
      title={line}
      aria-label={t('references.openForm', { line })}
      onClick={() => dispatch({ type: 'dialog', dialog: 'source-reference', ids: [source.id] })}
    >
      {citedAs(cited)}
    </button>
  )
}
