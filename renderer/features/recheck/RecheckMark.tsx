import { ListChecks } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { waitingCount } from '../../../shared/queries/recheck'
import { Button } from '../../components/Button'
import { useServices, useSlowQuery } from '../../hooks'

/** Says quietly how many codings wait to be re-checked, and opens the queue; nothing where none waits. */
export function RecheckMark() {
  const { t } = useTranslation()
  const { dispatch } = useServices()
  const count = useSlowQuery(
    (store) => waitingCount(store, null),
    ['codes', 'codings', 'quotations', 'sources'],
  )
  if (count === 0) return null
  return (
    <Button
      variant="quiet"
      size="s"
      icon={<ListChecks size={14} strokeWidth={1.75} aria-hidden />}
      onPress={() => dispatch({ type: 'beside', beside: { kind: 'recheck', codeId: null } })}
    >
      {t('recheck.waits', { count })}
    </Button>
  )
}
