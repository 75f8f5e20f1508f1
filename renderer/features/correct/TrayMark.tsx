import { Inbox } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { trayOf } from '../../../shared/queries/tray'
import { Button } from '../../components/Button'
import { useServices, useSlowQuery } from '../../hooks'
import { openTray } from '../../hooks/correcting'

/** Says quietly how many passages wait in the tray, and opens it; nothing where none waits. */
export function TrayMark() {
  const { t } = useTranslation()
  const app = useServices()
  const tray = useSlowQuery((store) => trayOf(store, null), ['quotations', 'sources'])
  const [lost, changed] = [tray.lost.length, tray.changed.length]
  if (lost + changed === 0) return null
  return (
    <Button
      variant="quiet"
      size="s"
      icon={<Inbox size={14} strokeWidth={1.75} aria-hidden />}
      onPress={() => openTray(app, null, lost > 0 ? 'lost' : 'changed')}
    >
      {lost > 0 ? t('correct.lostWait', { count: lost }) : t('correct.changedWait', { count: changed })}
    </Button>
  )
}
