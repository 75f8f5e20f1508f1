import type { en } from '../actions'
import type { Words } from '../words'

/** Words of actions, in German. */
export const actions: Words<typeof en> = {
  project: 'Projekt',
  sources: 'Quellen',
  coding: 'Codieren',
  codebook: 'Codebuch',
  go: 'Gehe zu',
  view: 'Ansicht',
  help: 'Hilfe',
  needs: {
    text: 'Öffnen Sie zuerst einen Text.',
    code: 'Wählen Sie zuerst einen Code im Codebuch.',
    source: 'Öffnen Sie zuerst einen Text.',
    beside: 'Neben dem Text steht nichts.',
  },
}
