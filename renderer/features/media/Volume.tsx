import { Volume2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useServices, useSession } from '../../hooks'
import type { ElementPlayer } from './create-player'
import classes from './MediaStrip.module.css'

/** How loud a recording is; one setting for all. */
export function Volume({ player }: { readonly player: ElementPlayer }) {
  const { t } = useTranslation()
  const { dispatch } = useServices()
  const kept = useSession(({ panes }) => panes['mediaVolume'])
  const [volume, setVolume] = useState(typeof kept === 'number' ? kept : 1)
  return (
    <label className={classes.volume}>
      <Volume2 size={16} strokeWidth={1.75} aria-hidden />
      <input
        type="range"
        min={0}
        max={100}
        step={5}
        value={Math.round(volume * 100)}
        aria-label={t('media.volume')}
        onChange={(event) => {
          const next = Number(event.target.value) / 100
          setVolume(next)
          player.setVolume(next)
          dispatch({ type: 'pane', name: 'mediaVolume', value: next })
        }}
      />
    </label>
  )
}
