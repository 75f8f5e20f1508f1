import { CircleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/Button'
import { useIsPast, useServices } from '../../hooks'
import type { Media, Source } from '../../../shared/model/entities'
import { removeRecording } from './acts'
import type { MediaNow } from './use-media-state'
import classes from './MediaStrip.module.css'

interface MediaTroubleProps {
  readonly source: Source
  readonly media: Media
  readonly trouble: Exclude<MediaNow, { readonly state: 'ready' }>
  /** Asks the host again. */
  readonly onRetry: () => void
}

/** Why a recording cannot be played, and what can be done about it. */
export function MediaTrouble({ source, media, trouble, onRetry }: MediaTroubleProps) {
  const { t } = useTranslation()
  const app = useServices()
  const isPast = useIsPast()
  const place = media.place.at === 'path' ? media.place.path : media.fileName
  const words =
    trouble.state === 'failed'
      ? trouble.sentence
      : trouble.state === 'foreign'
        ? t('media.foreign', { place })
        : media.place.at === 'path'
          ? t('media.gone', { place })
          : t('media.missing', { place })
  const trust = async (): Promise<void> => {
    await app.attempt(() => app.client.call('media.trust', { sourceId: source.id }))
    onRetry()
  }
  return (
    <div className={classes.trouble} role="alert">
      <CircleAlert size={16} strokeWidth={1.75} aria-hidden className={classes.mark} />
      <p className={classes.words}>{words}</p>
      {trouble.state === 'foreign' ? (
        <Button size="s" onPress={() => void trust()}>
          {t('media.trust')}
        </Button>
      ) : (
        <Button size="s" onPress={onRetry}>
          {t('media.retry')}
        </Button>
      )}
      <Button
        size="s"
        isDisabled={isPast}
        onPress={() => app.dispatch({ type: 'dialog', dialog: 'media', ids: [source.id] })}
      >
        {t('media.find')}
      </Button>
      <Button
        size="s"
        variant="quiet"
        isDisabled={isPast}
        onPress={() => void removeRecording(app, source.id)}
      >
        {t('media.remove')}
      </Button>
    </div>
  )
}
