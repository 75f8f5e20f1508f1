import type { en } from '../host-archive'

/** Sentences of the host about projects packed into one zip, in French. */
export const archive: Readonly<Record<keyof typeof en, string>> = {
  archiveNone: '« {{name}} » ne contient aucun projet Emic.',
  archiveSeveral: '« {{name}} » contient plusieurs projets Emic. Décompressez-le et ouvrez-les un à un.',
  archiveDamaged:
    '« {{name}} » contient un projet qui ne peut pas être ouvert ; il n’a donc pas été décompressé.',
  archiveMissing: 'Absent du projet, et donc du zip : {{files}}.',
  archiveFileDamaged: 'Le fichier « {{file}} » est endommagé dans le projet ; il est dans le zip tel quel.',
  archiveSnapshotDamaged: 'L’instantané « {{snapshot}} » est endommagé et n’est pas dans le zip.',
  archiveCopiedDamage: 'Fichiers endommagés, emballés tels quels : {{number}}.',
  archiveOthers: 'Fichiers qui ne font partie d’aucun projet et ont été omis : {{number}}.',
  archiveOutside: 'Enregistrements qui se trouvent ailleurs et ne sont pas dans le zip : {{names}}.',
  archiveInside: '« {{name}} » est un projet Emic entier. Fermez celui-ci et ouvrez-le sur le premier écran.',
}
