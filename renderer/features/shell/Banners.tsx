import { CircleAlert, Info, Lock, PlugZap } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Banner } from '../../components/Banner'
import { Button } from '../../components/Button'
import { said } from '../../strings/said'
import { useConnection, useOpened, useSurroundings } from '../../hooks'

const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const

/** What lasts and must be known: host gone, not saved, read only, what was found at the opening. */
export function Banners() {
  const { t } = useTranslation()
  const [connection, retry] = useConnection()
  const { saved, notices } = useOpened()
  const { dismissNotice } = useSurroundings()
  return (
    <>
      {connection === 'lost' ? (
        <Banner
          tone="warn"
          icon={<PlugZap {...icon} />}
          actions={
            <Button size="s" onPress={retry}>
              {t('shell.retry')}
            </Button>
          }
        >
          {t('shell.lost')}
        </Banner>
      ) : null}
      {connection === 'refused' ? (
        <Banner tone="danger" icon={<PlugZap {...icon} />}>
          {t('shell.refused')}
        </Banner>
      ) : null}
      {saved.kind === 'failed' ? (
        <Banner tone="danger" icon={<CircleAlert {...icon} />}>
          {said(t, saved.message)}
        </Banner>
      ) : null}
      {saved.kind === 'read-only' ? (
        <Banner tone="warn" icon={<Lock {...icon} />}>
          {said(t, saved.message)}
        </Banner>
      ) : null}
      {notices
        .filter((notice) => saved.kind !== 'read-only' || notice !== saved.message)
        .map((notice) => (
          <Banner
            key={notice}
            tone="info"
            icon={<Info {...icon} />}
            actions={
              <Button size="s" variant="quiet" onPress={() => dismissNotice(notice)}>
                {t('shell.dismiss')}
              </Button>
            }
          >
            {said(t, notice)}
          </Banner>
        ))}
    </>
  )
}
