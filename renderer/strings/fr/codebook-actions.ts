import type { en } from '../codebook-actions'
import type { Words } from '../words'

/** Words of codebook-actions, in French. */
export const codebookActions: Words<typeof en> = {
  newCode: 'Nouveau code',
  newSub: 'Nouveau sous-code sous le code choisi',
  newTheme: 'Nouveau thème',
  rename: 'Renommer le code choisi',
  remove: 'Supprimer le code choisi',
  move: 'Déplacer le code choisi sous un autre',
  merge: 'Fusionner le code choisi avec un autre',
  split: 'Diviser le code choisi',
  recolour: 'Couleur du code choisi',
  trash: 'Corbeille',
  quotations: 'Citations du code choisi',
  filter: 'Filtrer le livre de codes',
  up: 'Monter le code choisi',
  down: 'Descendre le code choisi',
  indent: 'Mettre le code choisi sous celui du dessus',
  outdent: 'Sortir le code choisi d’un niveau',
  menu: 'Menu du code choisi',
}
