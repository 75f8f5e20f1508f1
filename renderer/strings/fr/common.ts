import type { en } from '../common'
import type { Words } from '../words'

/** Words that several places use, in French. */
export const common: Words<typeof en> = {
  cancel: 'Annuler',
  close: 'Fermer',
  done: 'Terminé',
  save: 'Enregistrer',
  rename: 'Renommer',
  remove: 'Retirer',
  restore: 'Restaurer',
  undo: 'Annuler',
  redo: 'Rétablir',
  more: 'Plus',
  name: 'Nom',
  clear: 'Effacer',
  apply: 'Appliquer',
  create: 'Créer',
  add: 'Ajouter',
  edit: 'Modifier',
  copy: 'Copier',
  search: 'Rechercher',
  loading: 'Chargement',
  none: 'Aucun',
  yes: 'Oui',
  no: 'Non',
  problem: 'Quelque chose a échoué dans Emic. Ce qui a été enregistré est en sûreté. Réessayez.',
}
