import { useMemo } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Swatch } from '../../components/Swatch'
import { useQuery, useServices, useSession } from '../../hooks'
import { meets } from '../../../shared/image/area'
import type { Spot } from '../../../shared/image/area'
import { codingsIn } from '../../../shared/queries/retrieve'
import { colours } from './colours'
import classes from './StatusBar.module.css'

const most = 4

/** The codes at the caret, or on the selection. */
export function CodesHere() {
  const { t } = useTranslation()
  const app = useServices()
  const sourceId = useSession((session) => session.sourceId)
  const caret = useSession((session) => session.caret)
  const selection = useSession((session) => session.selection)
  const codings = useQuery(
    (store) => (sourceId === null ? [] : codingsIn(store, sourceId)),
    ['sources', 'quotations', 'codings', 'codes'],
    [sourceId],
  )
  const colourOf = useQuery(colours, ['codes'])
  const codes = useMemo(() => {
    // As the pane of the passage counts: the edges belong to a passage.
    const isHere = (quotation: Spot): boolean =>
      selection ? meets(quotation, selection) : quotation.start <= caret && caret <= quotation.end
    return [
      ...new Map(
        codings.filter(({ quotation }) => isHere(quotation)).map(({ code }) => [code.id, code]),
      ).values(),
    ]
  }, [codings, caret, selection])
  const isLiving = useQuery(
    (store) => sourceId !== null && store.get('sources', sourceId)?.removed === null,
    ['sources'],
    [sourceId],
  )
  if (!isLiving) return null
  if (codes.length === 0) return <span className={classes.faint}>{t('shell.noCodesHere')}</span>
  return (
    <div className={classes.codes}>
      <span className={classes.faint}>{t('shell.codesHere')}</span>
      {codes.slice(0, most).map((code) => (
        <AriaButton
          key={code.id}
          className={classes.chip}
          // Where there is little room the long names give way, not the short ones.
          style={{ flexShrink: Math.max(0, code.name.length - 8) }}
          onPress={() => app.dispatch({ type: 'show-code', id: code.id })}
        >
          <Swatch colour={colourOf.get(code.id) ?? 'transparent'} />
          <span className={classes.chipWords} title={code.name}>
            {code.name}
          </span>
        </AriaButton>
      ))}
      {codes.length > most ? (
        <span className={classes.faint}>{t('shell.moreCodes', { count: codes.length - most })}</span>
      ) : null}
    </div>
  )
}
