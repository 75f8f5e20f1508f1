import type { en } from '../actions'
import type { Words } from '../words'

/** Words of actions, in German. */
export const actions: Words<typeof en> = {
  project: 'Projekt',
  sources: 'Quellen',
  coding: 'Codieren',
  codebook: 'Codebuch',
  media: 'Aufnahme',
  go: 'Gehe zu',
  view: 'Ansicht',
  help: 'Hilfe',
  needs: {
    text: 'Öffnen Sie zuerst einen Text. Ein Text, der gerade korrigiert wird, kann nicht codiert werden.',
    code: 'Wählen Sie zuerst einen Code im Codebuch.',
    source: 'Öffnen Sie zuerst einen Text.',
    beside: 'Neben dem Text steht nichts.',
  },
}
