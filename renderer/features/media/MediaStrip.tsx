import { useTranslation } from 'react-i18next'
import { useQuery, useSession } from '../../hooks'
import { sideOf } from '../../session/sides'
import type { Side } from '../../session/sides'
import { MediaTrouble } from './MediaTrouble'
import { Recording } from './Recording'
import { useMediaState } from './use-media-state'
import classes from './MediaStrip.module.css'

/** The recording beside the text of a side, where there is one. A text on both sides has it on the first. */
export function MediaStrip({ side }: { readonly side: Side }) {
  const { t } = useTranslation()
  const sourceId = useSession((session) => {
    const { sourceId: id } = sideOf(session, side)
    return side === 'second' && id === sideOf(session, 'first').sourceId ? null : id
  })
  const source = useQuery(
    (store) => (sourceId === null ? undefined : store.get('sources', sourceId)),
    ['sources'],
    [sourceId],
  )
  const media = source?.removed === null ? source.media : undefined
  const [state, retry] = useMediaState(sourceId, media)
  if (!source || !media || state === null) return null
  return (
    <section className={classes.strip} aria-label={t('media.of', { file: media.fileName })}>
      {state.state === 'ready' ? (
        <Recording key={`${source.id} ${state.key}`} source={source} media={media} ready={state} />
      ) : (
        <MediaTrouble source={source} media={media} trouble={state} onRetry={retry} />
      )}
    </section>
  )
}
