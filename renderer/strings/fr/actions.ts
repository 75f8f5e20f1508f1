import type { en } from '../actions'
import type { Words } from '../words'

/** Words of actions, in French. */
export const actions: Words<typeof en> = {
  project: 'Projet',
  sources: 'Sources',
  coding: 'Codage',
  codebook: 'Livre de codes',
  media: 'Enregistrement',
  go: 'Aller à',
  view: 'Affichage',
  help: 'Aide',
  needs: {
    text: 'Ouvrez d’abord un texte. Un texte en cours de correction ne peut pas être codé.',
    code: 'Choisissez d’abord un code dans le livre de codes.',
    source: 'Ouvrez d’abord un texte.',
    beside: 'Il n’y a rien à côté du texte.',
  },
}
