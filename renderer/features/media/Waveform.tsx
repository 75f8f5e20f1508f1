import { useEffect, useRef, useState } from 'react'
import type { KeyboardEvent, PointerEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useServices } from '../../hooks'
import type { Player } from '../../hooks/player'
import { usePlayerState } from '../../hooks/player'
import { clock } from '../../../shared/media/clock'
import type { Source } from '../../../shared/model/entities'
import { drawWave } from './draw-wave'
import type { RecordingProps } from './Recording'
import { readPeaks } from './read-peaks'
import { stepTime } from './acts'
import { useTurns } from './use-turns'
import classes from './MediaStrip.module.css'

interface WaveformProps {
  readonly source: Source
  readonly ready: RecordingProps['ready']
  readonly player: Player
  readonly duration: number | null
}

/** The sound as a picture, with the turns on it: shows where one is, and goes where one clicks. */
export function Waveform({ source, ready, player, duration }: WaveformProps) {
  const { t } = useTranslation()
  const canvas = useRef<HTMLCanvasElement>(null)
  const peaks = usePeaks(ready, duration)
  const turns = useTurns(source.revisionId)
  const seconds = usePlayerState(player, (state) => Math.floor(state.ms / 1000))
  const length = duration ?? 0

  useEffect(() => {
    const here = canvas.current
    if (!here) return undefined
    const draw = (): void =>
      drawWave(here, { peaks: peaks ?? null, turns, ms: player.get().ms, duration: length })
    draw()
    const stop = player.subscribe(draw)
    const sized = new ResizeObserver(draw)
    sized.observe(here)
    // The colours are those of the theme.
    const themed = new MutationObserver(draw)
    themed.observe(document.documentElement, { attributeFilter: ['data-theme'] })
    return () => {
      stop()
      sized.disconnect()
      themed.disconnect()
    }
  }, [player, peaks, turns, length])

  const goTo = (event: PointerEvent<HTMLElement>): void => {
    if (event.buttons !== 1) return
    const { left, width } = event.currentTarget.getBoundingClientRect()
    player.seek(Math.max(0, Math.min(1, (event.clientX - left) / width)) * length)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const steps: Readonly<Record<string, number>> = {
      ArrowLeft: -stepTime,
      ArrowDown: -stepTime,
      ArrowRight: stepTime,
      ArrowUp: stepTime,
      PageDown: -10 * stepTime,
      PageUp: 10 * stepTime,
      Home: -Infinity,
      End: Infinity,
    }
    const by = steps[event.key]
    if (by === undefined || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    player.seek(by === Infinity ? length : Math.max(0, player.get().ms + by))
  }
  const said =
    duration === null
      ? clock(seconds * 1000)
      : t('media.at', { at: clock(seconds * 1000), of: clock(duration) })
  return (
    <div
      role="slider"
      tabIndex={0}
      className={classes.wave}
      aria-label={t('media.position')}
      aria-valuemin={0}
      aria-valuemax={Math.max(1, Math.round(length / 1000))}
      aria-valuenow={Math.min(seconds, Math.max(1, Math.round(length / 1000)))}
      aria-valuetext={said}
      title={peaks === null ? t('media.noWave') : undefined}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        goTo(event)
      }}
      onPointerMove={goTo}
    >
      <canvas ref={canvas} className={classes.canvas} />
    </div>
  )
}

/** The peaks of a recording: undefined while they are on their way, null where there are none. */
function usePeaks(ready: RecordingProps['ready'], duration: number | null): Uint8Array | null | undefined {
  const { client } = useServices()
  const { address, size, key } = ready
  const [found, setFound] = useState<{ readonly key: string; readonly peaks: Uint8Array | null } | null>(null)
  const known = found?.key === key
  // A length that becomes known later may be what was missing.
  const isLong = duration === null
  useEffect(() => {
    if (known) return undefined
    const stop = new AbortController()
    readPeaks(client, { address, size, key, duration }, stop.signal).then(
      (peaks) => !stop.signal.aborted && (peaks !== null || duration !== null) && setFound({ key, peaks }),
      // A picture that cannot be made is not worth a message; the line can be clicked all the same.
      () => !stop.signal.aborted && setFound({ key, peaks: null }),
    )
    return () => stop.abort()
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [client, address, size, key, known, isLong])
  return known ? found.peaks : undefined
}
