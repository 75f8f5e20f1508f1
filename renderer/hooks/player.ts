import { useCallback, useSyncExternalStore } from 'react'
import type { Client } from '../../shared/contract/client'
import type { Id } from '../../shared/model/entities'
import { useServices } from '../hooks'

/** How a recording stands; times in ms. */
export interface PlayerState {
  readonly ms: number
  /** Null where it is not known (yet). */
  readonly duration: number | null
  readonly isPlaying: boolean
  /** 1: as it was spoken. */
  readonly rate: number
  /** The text goes along with what is said. */
  readonly follows: boolean
}

/** The recording beside an open source, as it can be played from anywhere in the window. */
export interface Player {
  readonly sourceId: Id
  readonly get: () => PlayerState
  readonly subscribe: (listener: () => void) => () => void
  readonly toggle: () => void
  readonly play: () => void
  readonly pause: () => void
  /** Goes to a time. */
  readonly seek: (ms: number) => void
  readonly setRate: (rate: number) => void
  readonly setFollows: (on: boolean) => void
}

/** Speeds that can be chosen. */
export const rates = [0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2] as const

interface Registry {
  readonly players: Map<Id, Player>
  readonly listeners: Set<() => void>
}

/** By client, so that two windows in one process (tests) never meet. */
const registries = new WeakMap<Client, Registry>()

function registryOf(client: Client): Registry {
  const known = registries.get(client)
  if (known) return known
  const made: Registry = { players: new Map(), listeners: new Set() }
  registries.set(client, made)
  return made
}

/** The recording beside a source that is open, or null. */
export const playerOf = (client: Client, sourceId: Id | null): Player | null =>
  (sourceId === null ? undefined : registryOf(client).players.get(sourceId)) ?? null

/** Makes a player known; what plays is silent when another one begins. Returns the way to take it back. */
export function registerPlayer(client: Client, player: Player): () => void {
  const { players, listeners } = registryOf(client)
  players.set(player.sourceId, player)
  for (const listener of listeners) listener()
  const stop = player.subscribe(() => {
    if (!player.get().isPlaying) return
    for (const other of players.values()) if (other !== player && other.get().isPlaying) other.pause()
  })
  return () => {
    stop()
    if (players.get(player.sourceId) === player) players.delete(player.sourceId)
    for (const listener of listeners) listener()
  }
}

/** The recording beside a source, or null; draws again when it comes or goes. */
export function usePlayer(sourceId: Id | null): Player | null {
  const { client } = useServices()
  const subscribe = useCallback(
    (listener: () => void) => {
      const { listeners } = registryOf(client)
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    [client],
  )
  return useSyncExternalStore(subscribe, () => playerOf(client, sourceId))
}

/** One part of how a recording stands; draws again only when that part changes. */
export function usePlayerState<T>(player: Player, select: (state: PlayerState) => T): T {
  return useSyncExternalStore(player.subscribe, () => select(player.get()))
}
