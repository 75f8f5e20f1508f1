import { Captions, Ellipsis, Pause, Play, RotateCcw, RotateCw } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../components/IconButton'
import { Menu } from '../../components/Menu'
import { Select } from '../../components/Select'
import { useAppNow, useIsPast, useKeysOf, useServices } from '../../hooks'
import { rates, registerPlayer, usePlayerState } from '../../hooks/player'
import { clock } from '../../../shared/media/clock'
import type { MediaState } from '../../../shared/contract/media-calls'
import type { Media, Source } from '../../../shared/model/entities'
import { rateWords, removeRecording, skip, stepTime } from './acts'
import { createPlayer } from './create-player'
import type { ElementPlayer } from './create-player'
import { Stage } from './Stage'
import { Volume } from './Volume'
import { Waveform } from './Waveform'
import classes from './MediaStrip.module.css'

export interface RecordingProps {
  readonly source: Source
  readonly media: Media
  readonly ready: Extract<MediaState, { readonly state: 'ready' }>
}

/** Time between two notes of where a recording stands, ms. */
const noteEvery = 5000

/** A recording that can be played. Made anew for another one. */
export function Recording({ source, media, ready }: RecordingProps) {
  const { t } = useTranslation()
  const { client, dispatch } = useServices()
  const now = useAppNow()
  const element = useRef<HTMLVideoElement>(null)
  const [player, setPlayer] = useState<ElementPlayer | null>(null)
  const [isPictured, setPictured] = useState(false)
  const [isBroken, setBroken] = useState(false)

  useEffect(() => {
    const here = element.current
    if (!here) return undefined
    const { session } = now()
    const { ms = 0, rate = 1 } = session.played[source.id] ?? {}
    const { mediaVolume, mediaFollows } = session.panes
    const made = createPlayer(here, source.id, {
      ms,
      rate,
      volume: typeof mediaVolume === 'number' ? mediaVolume : 1,
      follows: mediaFollows !== false,
      duration: media.duration,
    })
    here.src = ready.address
    setPlayer(made)
    const off = registerPlayer(client, made)
    const note = (): void => {
      const state = made.get()
      dispatch({ type: 'played', id: source.id, ms: state.ms, rate: state.rate })
    }
    let was = made.get()
    const stopNoting = made.subscribe(() => {
      const state = made.get()
      if (was.isPlaying && !state.isPlaying) note()
      if (was.follows !== state.follows)
        dispatch({ type: 'pane', name: 'mediaFollows', value: state.follows })
      was = state
    })
    const timer = setInterval(note, noteEvery)
    return () => {
      clearInterval(timer)
      note()
      stopNoting()
      off()
      made.stop()
      setPlayer(null)
    }
    // The length is what the element falls back on; it is no reason to begin anew.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [client, dispatch, now, source.id, ready.address])

  return (
    <>
      <Stage isShown={isPictured}>
        {/* What is said stands in the text beside it. */}
        {/* eslint-disable-next-line jsx-a11y/media-has-caption */}
        <video
          ref={element}
          className={classes.picture}
          preload="metadata"
          playsInline
          tabIndex={-1}
          aria-label={media.fileName}
          onLoadedMetadata={(event) => setPictured(event.currentTarget.videoWidth > 0)}
          onError={() => setBroken(true)}
          onClick={() => player?.toggle()}
        />
      </Stage>
      {isBroken ? (
        <p className={classes.broken} role="alert">
          {t('media.broken', { file: media.fileName })}
        </p>
      ) : null}
      {player ? <Controls source={source} media={media} ready={ready} player={player} /> : null}
    </>
  )
}

const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const

function Controls({ source, media, ready, player }: RecordingProps & { readonly player: ElementPlayer }) {
  const { t, i18n } = useTranslation()
  const app = useServices()
  const keysOf = useKeysOf()
  const isPast = useIsPast()
  const isPlaying = usePlayerState(player, (state) => state.isPlaying)
  const seconds = usePlayerState(player, (state) => Math.floor(state.ms / 1000))
  const duration = usePlayerState(player, (state) => state.duration)
  const rate = usePlayerState(player, (state) => state.rate)
  const follows = usePlayerState(player, (state) => state.follows)
  return (
    <div className={classes.controls}>
      <div className={classes.keys}>
        <IconButton
          label={t('media.back')}
          shortcut={keysOf('media.back')}
          placement="top"
          onPress={() => skip(player, -stepTime)}
        >
          <RotateCcw {...icon} />
        </IconButton>
        <IconButton
          label={t(isPlaying ? 'media.pause' : 'media.play')}
          shortcut={keysOf('media.toggle')}
          placement="top"
          onPress={player.toggle}
        >
          {isPlaying ? <Pause {...icon} size={18} /> : <Play {...icon} size={18} />}
        </IconButton>
        <IconButton
          label={t('media.forward')}
          shortcut={keysOf('media.forward')}
          placement="top"
          onPress={() => skip(player, stepTime)}
        >
          <RotateCw {...icon} />
        </IconButton>
      </div>
      <span className={classes.time}>
        <span className={classes.position}>{clock(seconds * 1000)}</span>
        {duration === null ? null : <span className={classes.length}>{clock(duration)}</span>}
      </span>
      <Waveform source={source} ready={ready} player={player} duration={duration} />
      <div className={classes.keys}>
        <Select
          label={t('media.speed')}
          hideLabel
          size="s"
          value={String(rate)}
          onChange={(value) => player.setRate(Number(value))}
          options={rates.map((one) => ({ id: String(one), label: rateWords(one, i18n.language) }))}
        />
        <Volume player={player} />
        <IconButton
          label={t('media.follow')}
          isOn={follows}
          placement="top"
          onPress={() => player.setFollows(!follows)}
        >
          <Captions {...icon} />
        </IconButton>
        <Menu
          label={t('media.more', { file: media.fileName })}
          placement="top end"
          trigger={
            <IconButton label={t('media.more', { file: media.fileName })} placement="top">
              <Ellipsis {...icon} />
            </IconButton>
          }
          entries={[
            {
              id: 'other',
              label: t('media.attachOther'),
              isDisabled: isPast,
              onAction: () => app.dispatch({ type: 'dialog', dialog: 'media', ids: [source.id] }),
            },
            {
              id: 'remove',
              label: t('media.remove'),
              danger: true,
              isDisabled: isPast,
              onAction: () => void removeRecording(app, source.id),
            },
          ]}
        />
      </div>
    </div>
  )
}
