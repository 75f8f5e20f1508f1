import i18next from 'i18next'
import type { Services } from '../hooks'
import { stepWords } from '../strings/step-words'

/** Takes the active coder's last step back, and says which. */
export const undo = (app: Services): Promise<void> => go(app, 'undo')

/** Does the step again that was taken back last. */
export const redo = (app: Services): Promise<void> => go(app, 'redo')

async function go(app: Services, way: 'undo' | 'redo'): Promise<void> {
  const step = app.steps()[way]
  if (!step) {
    app.announce(i18next.t(way === 'undo' ? 'shell.nothingToUndo' : 'shell.nothingToRedo'))
    return
  }
  const done = await app.attempt(() => app.client.call(way === 'undo' ? 'history.undo' : 'history.redo'))
  if (!done) return
  const what = stepWords(i18next.t, step)
  app.announce(i18next.t(way === 'undo' ? 'shell.undid' : 'shell.redid', { what }))
}
