import i18next from 'i18next'
import type { Action } from '../../actions'
import type { App } from '../../hooks'
import type { Player } from '../../hooks/player'
import { sourceText } from '../../hooks/source-text'
import { turnTimes } from '../../../shared/text/turn-times'
import { nextRate, playerNow, rateWords, removeRecording, skip, stepTime } from './acts'

const act = (
  id: string,
  title: Action['title'],
  shortcut: string | undefined,
  work: (player: Player, app: App) => void | Promise<void>,
): Action => ({
  id: `media.${id}`,
  title,
  group: 'media',
  ...(shortcut === undefined ? {} : { shortcut }),
  needs: 'media.needs',
  when: (app) => playerNow(app) !== null,
  run: (app) => {
    const player = playerNow(app)
    return player ? work(player, app) : undefined
  },
})

const speed =
  (by: 1 | -1) =>
  (player: Player, app: App): void => {
    const rate = nextRate(player.get().rate, by)
    player.setRate(rate)
    app.announce(i18next.t('media.speedNow', { rate: rateWords(rate, i18next.language) }))
  }

/** Plays from about the word at the caret, or where the selection begins. */
async function playFromHere(player: Player, app: App): Promise<void> {
  const source = openSource(app)
  if (!source) return
  await app.attempt(async () => {
    const { structure } = await sourceText(app.client, source.revisionId)
    const { selection, caret } = app.session
    const ms = turnTimes(structure?.turns ?? [], structure?.times).momentAt(selection?.start ?? caret)
    if (ms === null) return app.announce(i18next.t('media.noTime'))
    player.setFollows(true)
    player.seek(ms)
    player.play()
  })
}

const openSource = (app: App) =>
  app.session.sourceId === null ? undefined : app.store.get('sources', app.session.sourceId)

/** What can be done with the recording beside the open text. The keys work while one types, too. */
export const actions: readonly Action[] = [
  {
    id: 'media.attach',
    title: 'media.attach',
    group: 'media',
    presentOnly: true,
    needs: 'actions.needs.text',
    when: (app) => app.session.sourceId !== null,
    run: (app) => {
      const id = app.session.sourceId
      if (id !== null) app.dispatch({ type: 'dialog', dialog: 'media', ids: [id] })
    },
  },
  {
    id: 'media.remove',
    title: 'media.remove',
    group: 'media',
    presentOnly: true,
    needs: 'media.needs',
    when: (app) => openSource(app)?.media !== undefined,
    run: (app) => {
      const id = app.session.sourceId
      return id === null ? undefined : removeRecording(app, id)
    },
  },
  act('toggle', 'media.toggle', 'F8', (player) => player.toggle()),
  act('from-here', 'media.fromHere', 'Shift+F8', playFromHere),
  act('back', 'media.back', 'F9', (player) => skip(player, -stepTime)),
  act('forward', 'media.forward', 'Shift+F9', (player) => skip(player, stepTime)),
  act('slower', 'media.slower', 'Alt+Shift+F8', speed(-1)),
  act('faster', 'media.faster', 'Alt+Shift+F9', speed(1)),
  act('follow', 'media.follow', undefined, (player) => player.setFollows(!player.get().follows)),
]
