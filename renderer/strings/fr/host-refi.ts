import type { en } from '../host-refi'

/** Sentences of the host about projects of other programs, in French. */
export const refi: Readonly<Record<keyof typeof en, string>> = {
  refiNone: '« {{name}} » n’est pas un projet REFI-QDA : il ne contient aucun fichier .qde.',
  refiSeveral: '« {{name}} » contient plusieurs projets. Séparez-les et importez-les l’un après l’autre.',
  refiRoot: '« {{name}} » n’est pas un projet REFI-QDA : son élément racine n’est ni Project ni CodeBook.',
  refiEnding:
    '« {{name}} » n’est pas un projet REFI-QDA : le nom d’un tel fichier se termine par .qdpx ou .qde.',
  refiProject:
    '« {{name}} » est le projet d’un autre programme. Importez-le avec emic import-project en ligne de commande.',
}
