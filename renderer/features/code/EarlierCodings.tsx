import { useTranslation } from 'react-i18next'
import type { Code } from '../../../shared/model/entities'
import { Button } from '../../components/Button'
import { useIsPast, useQuery, useServices } from '../../hooks'
import classes from './UseOfCode.module.css'

/** How many codings were made under an earlier definition, with the way to go through them; nothing where there is none. */
export function EarlierCodings({ code }: { readonly code: Code }) {
  const { t } = useTranslation()
  const { dispatch } = useServices()
  const isPast = useIsPast()
  const count = useQuery(
    (store) => {
      const now = code.definitionNumber ?? 1
      const living = (quotationId: string): boolean => {
        const sourceId = store.get('quotations', quotationId)?.sourceId
        return sourceId !== undefined && store.get('sources', sourceId)?.removed === null
      }
      return store
        .by('codings.codeId', code.id)
        .filter((coding) => (coding.definitionNumber ?? 1) < now && living(coding.quotationId)).length
    },
    ['codings', 'quotations', 'sources'],
    [code],
  )
  if (count === 0) return null
  return (
    <div className={classes.earlier}>
      <p>{t('code.earlier', { count })}</p>
      <Button
        size="s"
        isDisabled={isPast}
        onPress={() => dispatch({ type: 'beside', beside: { kind: 'recheck', codeId: code.id } })}
      >
        {t('code.goThrough')}
      </Button>
    </div>
  )
}
