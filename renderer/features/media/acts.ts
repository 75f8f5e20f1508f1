import i18next from 'i18next'
import type { App, Services } from '../../hooks'
import { playerOf, rates } from '../../hooks/player'
import type { Player } from '../../hooks/player'
import type { Id } from '../../../shared/model/entities'

/** How far back and forward one step goes, ms. */
export const stepTime = 3000

/** Takes the recording off a source, and says how to have it back. */
export async function removeRecording(app: Services, id: Id): Promise<void> {
  const media = app.store.get('sources', id)?.media
  if (!media) return
  await app.attempt(async () => {
    await app.client.run('source.media-remove', { id })
    app.announce(i18next.t('media.removed', { file: media.fileName }), { undo: true, tone: 'done' })
  })
}

/** The recording of the text that is worked on, or null. */
export const playerNow = ({ client, session }: Pick<App, 'client' | 'session'>): Player | null =>
  playerOf(client, session.sourceId)

/** Goes a step back or forward. */
export const skip = (player: Player, by: number): void => player.seek(player.get().ms + by)

/** The next speed up or down; the last one is followed by itself. */
export function nextRate(rate: number, by: 1 | -1): number {
  const others =
    by > 0 ? rates.filter((one) => one > rate + 0.001) : rates.filter((one) => one < rate - 0.001)
  return (by > 0 ? others[0] : others.at(-1)) ?? rate
}

/** A speed as it is written: `1.25×`. */
export const rateWords = (rate: number, language: string): string =>
  `${new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(rate)}×`
