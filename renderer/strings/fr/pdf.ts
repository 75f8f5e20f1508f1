import type { en } from '../pdf'
import type { Words } from '../words'

/** Words about the pages of a PDF, in French. */
export const pdf: Words<typeof en> = {
  do: { look: 'Montrer le texte d’un PDF, ses pages ou les deux' },
  look: { label: 'Ce qu’on voit de ce PDF', text: 'Texte', page: 'Page', both: 'Les deux' },
  page: 'Page {{label}} sur {{count}}',
  pagesOf: 'Pages de {{name}}',
  pages: 'Pages',
  hint: 'Les mots des pages se trouvent dans la vue du texte, où l’on peut les faire lire et les sélectionner au clavier.',
  loading: 'Ouverture des pages …',
  failed: 'Les pages ne peuvent pas être montrées',
  damaged:
    'Le fichier ne s’ouvre plus comme PDF. Le texte et les codages sont intacts : continuez dans la vue du texte.',
  noPages: 'On ne sait rien des pages de ce PDF. Le texte est dans la vue du texte.',
  pageFailed: 'Cette page ne peut pas être dessinée. Ses mots sont dans la vue du texte.',
  tools: 'Pages',
  goTo: 'Page',
  of_one: 'sur {{count}}',
  of_other: 'sur {{count}}',
  smaller: 'Plus petit',
  larger: 'Plus grand',
  fitWidth: 'Toute la largeur',
  percent: '{{percent}} %',
  paper: { label: 'Papier dans une fenêtre sombre', paper: 'Blanc', dimmed: 'Atténué', inverted: 'Sombre' },
}
