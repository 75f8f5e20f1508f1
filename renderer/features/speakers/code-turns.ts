import i18next from 'i18next'
import type { App, Services } from '../../hooks'
import type { Id } from '../../../shared/model/entities'
import { labelledTurns } from '../../../shared/text/speakers'
import { turnTimes } from '../../../shared/text/turn-times'

/** Offers to code all turns of a speaker in these sources, as one step. */
export async function codeTurns(app: Services, sourceIds: readonly Id[], speaker: string): Promise<void> {
  await app.attempt(async () => {
    const places = await app.client.call('speakers.turns', { sourceIds: [...sourceIds], speaker })
    if (places.length > 0) app.dispatch({ type: 'dialog', dialog: 'auto-code', places })
  })
}

/** Offers to code everything that the speaker of the turn at the caret says in the open text. */
export async function codeTurnsHere(app: App): Promise<void> {
  const { sourceId, caret } = app.session
  const source = sourceId === null ? undefined : app.store.get('sources', sourceId)
  if (!source) return
  await app.attempt(async () => {
    const { text, structure } = await app.client.call('source.text', { revisionId: source.revisionId })
    const speaker = turnTimes(labelledTurns(text, structure)).turnAt(caret)?.speaker ?? null
    if (speaker === null) app.announce(i18next.t('speakers.nobodyHere'))
    else await codeTurns(app, [source.id], speaker)
  })
}
