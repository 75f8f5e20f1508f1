import type { Id } from '../../../shared/model/entities'
import type { Player, PlayerState } from '../../hooks/player'

/** How a recording is played to begin with. */
export interface PlayerStart {
  /** Where it was left, ms. */
  readonly ms: number
  readonly rate: number
  readonly volume: number
  readonly follows: boolean
  /** Length as the project knows it, ms; used where the element does not know. */
  readonly duration: number | null
}

/** A player around a media element. `stop` lets go of the element. */
export interface ElementPlayer extends Player {
  readonly setVolume: (volume: number) => void
  readonly stop: () => void
}

const happenings = ['play', 'pause', 'seeked', 'timeupdate', 'ratechange', 'durationchange', 'ended'] as const

/** Makes a media element playable from anywhere in the window. */
export function createPlayer(element: HTMLMediaElement, sourceId: Id, start: PlayerStart): ElementPlayer {
  const listeners = new Set<() => void>()
  let follows = start.follows
  let frame = 0
  /** Where to go once the element knows how long it is. */
  let wanted: number | null = start.ms > 0 ? start.ms : null
  element.preservesPitch = true
  element.playbackRate = start.rate
  element.defaultPlaybackRate = start.rate
  element.volume = start.volume

  const look = (): PlayerState => ({
    ms: wanted ?? Math.round(element.currentTime * 1000),
    duration: Number.isFinite(element.duration) ? Math.round(element.duration * 1000) : start.duration,
    isPlaying: !element.paused && !element.ended,
    rate: element.playbackRate,
    follows,
  })
  let state = look()
  const tell = (): void => {
    const next = look()
    const keys = Object.keys(next) as (keyof PlayerState)[]
    if (keys.every((key) => next[key] === state[key])) return
    state = next
    for (const listener of [...listeners]) listener()
  }
  // Elements tell their time four times a second; the line over the picture of the sound moves with each frame.
  const run = (): void => {
    tell()
    frame = state.isPlaying ? requestAnimationFrame(run) : 0
  }
  const happened = (): void => {
    if (frame === 0) run()
    else tell()
  }
  const go = (ms: number): void => {
    const { duration } = state
    const to = Math.max(0, duration === null ? ms : Math.min(ms, duration))
    if (element.readyState === 0) wanted = to
    else element.currentTime = to / 1000
    tell()
  }
  const ready = (): void => {
    if (wanted !== null) element.currentTime = wanted / 1000
    wanted = null
    happened()
  }
  for (const name of happenings) element.addEventListener(name, happened)
  element.addEventListener('loadedmetadata', ready)
  if (element.readyState > 0) ready()

  const play = (): void => {
    if (element.ended) element.currentTime = 0
    // Refused where the file cannot be played; the element tells that by itself.
    void element.play()?.catch(() => undefined)
  }
  return {
    sourceId,
    get: () => state,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    toggle: () => (element.paused || element.ended ? play() : element.pause()),
    play,
    pause: () => element.pause(),
    seek: go,
    setRate: (rate) => {
      element.playbackRate = rate
      element.defaultPlaybackRate = rate
      tell()
    },
    setFollows: (on) => {
      follows = on
      tell()
    },
    setVolume: (volume) => {
      element.volume = volume
      element.muted = false
    },
    stop: () => {
      cancelAnimationFrame(frame)
      for (const name of happenings) element.removeEventListener(name, happened)
      element.removeEventListener('loadedmetadata', ready)
      element.pause()
      // Gives the connection and the file back at once.
      element.removeAttribute('src')
      element.load()
    },
  }
}
