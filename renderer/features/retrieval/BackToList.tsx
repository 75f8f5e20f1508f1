import { CornerUpLeft } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/Button'
import { Tooltip } from '../../components/Tooltip'
import { useAppNow, useKeysOf, useSession } from '../../hooks'
import { toList } from './actions'

/** The way back to the list of quotations, after a jump from it into a text. */
export function BackToList() {
  const { t } = useTranslation()
  const now = useAppNow()
  const keysOf = useKeysOf()
  const cameFrom = useSession((session) => session.cameFrom)
  if (cameFrom !== 'quotations') return null
  return (
    <Tooltip text={t('retrieval.action.toList')} shortcut={keysOf('retrieval.to-list')}>
      <Button
        variant="quiet"
        size="s"
        icon={<CornerUpLeft size={14} strokeWidth={1.75} aria-hidden />}
        onPress={() => toList(now())}
      >
        {t('retrieval.action.toList')}
      </Button>
    </Tooltip>
  )
}
