import type { en } from '../middle'
import type { Words } from '../words'

/** Words of middle, in French. */
export const middle: Words<typeof en> = {
  tabs: 'Textes ouverts',
  close: 'Fermer {{name}}',
  tabHint: '{{name}} (clic du milieu ou {{keys}} pour fermer)',
  isBeside: 'à côté',
  closeBeside: 'Fermer ce qui est à côté du texte',
  swap: 'Échanger les côtés',
  secondText: 'Second texte',
  kinds: {
    attributes: 'Attributs',
    source: 'Texte',
    quotations: 'Citations',
    search: 'Recherche',
    recheck: 'Revérifier',
    tray: 'En attente',
  },
  openedBeside: '{{name}} est maintenant à côté du texte',
  do: {
    split: 'Ouvrir à côté : un autre texte ouvert, ou celui-ci de nouveau',
    closeBeside: 'Fermer ce qui est à côté du texte',
    swap: 'Échanger les deux textes',
    quotations: 'Citations à côté du texte',
    closeTab: 'Fermer le texte',
    nextTab: 'Texte ouvert suivant',
    previousTab: 'Texte ouvert précédent',
    back: 'Revenir où vous étiez',
    forward: 'En avant de nouveau',
  },
  needs: {
    two: 'Un seul texte est ouvert. Ouvrez-en d’abord un autre.',
    trail: 'Il n’y a pas de tel endroit où aller.',
  },
}
