import { archive } from './host-archive'
import { projects } from './host-projects'
import { refi } from './host-refi'
import { exports } from './host-exports'
import { tables } from './host-tables'
import { imports } from './host-import'
import { importLosses } from './host-import-losses'
import { steps } from './host-steps'
import { check } from './host-check'
import type { en } from '../host'
import type { Words } from '../words'

/** Sentences of the host in French. */
export const host: Words<typeof en> = {
  ...archive,
  ...projects,
  ...tables,
  ...refi,
  ...exports,
  ...imports,
  ...importLosses,
  ...steps,
  ...check,
  noProject: 'Aucun projet n’est ouvert.',
  closed: 'Le projet a été fermé.',
  notInList: 'Ce projet n’est plus dans la liste. Choisissez-le de nouveau.',
  exportGone: 'Cette exportation n’est plus là. Exportez de nouveau.',
  fileGone: 'L’un de ces fichiers n’est plus là. Choisissez les fichiers de nouveau.',
  noProjectAt: 'Il n’y a pas de projet à l’emplacement {{path}}.',
  badNames:
    'Un projet et la personne qui y code ont besoin de noms d’une ligne qui ne soient pas vides ({{fault}}).',
  somethingThere:
    'Il y a déjà quelque chose à l’emplacement « {{path}} ». Choisissez un autre nom ; rien n’a été modifié.',
  noFolder: 'Le dossier « {{path}} » où mettre le projet n’existe pas.',
  projectIsFile: '« {{path}} » est un fichier. Un projet Emic est un dossier.',
  noProjectIn: 'Il n’y a pas de projet à l’emplacement « {{path}} ».',
  mayNotRead: 'Vous n’avez pas le droit de lire « {{path}} ».',
  notProject: '« {{path}} » n’est pas un projet Emic. Rien n’a été modifié.',
  textMissing:
    'Le texte de {{names}} manque dans le dossier « sources ». Ses codages sont conservés ; remettez le fichier depuis une sauvegarde.',
  textMissingMore:
    'Le texte de {{names}} et de {{count}} autres manque dans le dossier « sources ». Leurs codages sont conservés ; remettez les fichiers depuis une sauvegarde.',
  readOnlyAsked: '« {{name}} » a été ouvert en lecture seule.',
  newerSaved:
    'Ce projet a été enregistré en dernier par un Emic plus récent ; ici, il peut seulement être lu. Mettez Emic à jour pour y travailler.',
  usedSince:
    '{{noun}}{{name}} sert à un travail plus récent, cela ne peut donc pas être repris. Rien n’a été modifié.',
  changedBySince:
    '{{who}} y a touché depuis : {{noun}}{{name}}. Cela ne peut donc pas être repris. Rien n’a été modifié.',
  notYourStep: 'Cette étape a été faite par quelqu’un d’autre ; cette personne seule peut la reprendre.',
  notAlone: 'Cette étape ne peut pas être reprise seule.',
  noStepYet: 'L’étape {{number}} n’existe pas encore.',
  notThen: 'Cela ne figurait pas alors dans le projet.',
  stepLost:
    'L’étape {{number}} de l’historique du projet ne peut pas être lue, ce moment ne peut donc pas être reconstitué. Ce qui se trouve maintenant dans le projet n’est pas touché.',
  newerStep: 'Cette étape a été faite par un Emic plus récent, et lui seul peut l’annuler.',
  newerFormat:
    'Ce projet a été enregistré par un Emic plus récent (format {{version}}) ; celui-ci lit le format {{own}}. Rien n’a été modifié. Mettez Emic à jour.',
  newerUnreadable:
    'Ce projet a été enregistré par un Emic plus récent (format {{version}}), que celui-ci ne peut pas lire. Rien n’a été modifié. Mettez Emic à jour.',
  noWayUp: 'Il n’y a pas de passage du format de projet {{from}} au format {{to}}.',
  heldHere:
    '« {{name}} » est déjà ouvert dans {{app}} sur cet ordinateur (processus {{process}}) ; ici, il peut seulement être lu. Fermez-le là-bas pour travailler ici.',
  heldElsewhere:
    '« {{name}} » est déjà ouvert dans {{app}} sur l’ordinateur « {{host}} » (processus {{process}}) ; ici, il peut seulement être lu. Fermez-le là-bas pour travailler ici ; si cet ordinateur ne l’a plus ouvert, supprimez le fichier « {{file}} » du dossier du projet.',
  lockUnreadable:
    'Le fichier « {{file}} » de « {{name}} » est illisible : on ne sait donc pas si un autre programme y écrit, et il peut seulement être lu ici. Si aucun autre programme ne l’a ouvert, supprimez ce fichier.',
  noWriting:
    '« {{name}} » se trouve là où ce programme ne peut pas écrire ; il peut seulement être lu. Copiez le projet dans un dossier à vous pour y travailler.',
  diskFullOpening:
    'Le disque est plein ; « {{name}} » peut seulement être lu. Libérez de la place et ouvrez-le de nouveau.',
  opening: '« {{name}} » est en train d’être ouvert par un autre programme. Réessayez dans un instant.',
  folderGone:
    'Le dossier du projet n’est plus où il était. Rien n’a été recréé à sa place ; remettez-le, ou ouvrez le projet là où il est maintenant.',
  otherWriter:
    'Un autre programme a écrit dans ce projet pendant qu’il était ouvert ici ; désormais, il peut seulement être lu. Tout ce qui a été enregistré est sur le disque ; fermez le projet et ouvrez-le de nouveau.',
  otherLogWriter:
    'Un autre programme a écrit dans le journal de ce projet ; cette étape n’a donc pas été faite. Tout ce qui a été enregistré est sur le disque ; fermez le projet et ouvrez-le de nouveau.',
  reopen:
    '{{what}} ; rien de plus ne peut être enregistré pour l’instant. Ce qui l’a été est sur le disque ; fermez le projet et ouvrez-le de nouveau.',
  isLink:
    '« {{path}} » est un lien vers un autre endroit. Un projet garde ses propres fichiers ; le lien n’a pas été suivi.',
  notFile: '« {{path}} » n’est pas un fichier.',
  notKept: 'Ce n’est pas le nom d’un fichier conservé.',
  keptMissing:
    'Le fichier « {{path}} » manque ou est endommagé ; son texte ne peut pas être affiché. Rien n’a été modifié ; si vous avez une sauvegarde du projet, remettez-en ce fichier.',
  stepUnreadable:
    'L’étape {{seq}} de l’historique du projet est illisible. Ce qui est maintenant dans le projet n’en est pas affecté.',
  snapshotLost: 'L’instantané n’a pas pu être relu et n’a pas été conservé. Rien d’autre n’a été modifié.',
  notSaved: '{{how}} ; {{what}} n’a pas pu être enregistré. Rien de ce qui l’était auparavant n’a été perdu.',
  notSavedThen:
    '{{how}} ; {{what}} n’a pas pu être enregistré. Rien de ce qui l’était auparavant n’a été perdu. {{then}}',
  notOpened: '{{how}} ; {{what}} n’a pas pu être ouvert. Rien n’a été modifié.',
  diskFull: 'Le disque est plein',
  shareUsed: 'Votre part du disque est épuisée',
  diskFault: 'Le disque signale un défaut (EIO)',
  noWritingHere: 'On ne peut pas écrire dans ce dossier',
  onlyRead: 'Le disque peut seulement être lu',
  folderMoved: 'Le dossier n’est plus où il était',
  tooManyFiles: 'Trop de fichiers sont ouverts',
  fileHeld: 'Un autre programme retient le fichier',
  nameTooLong: 'Le nom du dossier est trop long pour ce disque',
  notTaken: 'Le disque ne l’a pas pris ({{code}})',
  notGiven: 'Le disque ne l’a pas rendu ({{code}})',
  noReadingHere: 'Vous n’avez pas le droit de lire tous ses fichiers',
  freeSpace: 'Libérez de la place et réessayez.',
  copySoon: 'Copiez bientôt le projet sur un autre disque.',
  closeThere: 'Fermez-le là-bas et réessayez.',
  theText: 'le texte',
  theStep: 'cette étape',
  theProject: 'le projet',
  theNewProject: 'le nouveau projet',
  theSnapshot: 'l’instantané',
  logReplaced: 'Le journal du projet a été remplacé par un autre programme',
  historyMissing:
    'Une partie de l’historique manque ({{names}}) ; les étapes plus anciennes ne peuvent être ni affichées ni annulées. Le projet lui-même est entier.',
  torn: 'Les derniers {{count}} octets du journal n’étaient pas entièrement écrits quand le programme ou l’ordinateur s’est arrêté. L’étape en cours d’enregistrement n’a pas été faite ; tout ce qui a été annoncé comme enregistré est là. Les octets sont conservés dans {{path}}.',
  repaired:
    '{{what}} ; le projet a donc été reconstitué à partir de son journal. Il ne manque rien ; un fichier endommagé est conservé à côté du nouveau.',
  both: '{{what}} et {{then}}',
  notRead: '{{file}} n’a pas pu être lu',
  notAsSaved: '{{file}} n’était pas tel qu’enregistré',
  wasMissing: '{{file}} manquait',
  damaged:
    'Ce projet est endommagé ; il peut seulement être lu. {{what}}. {{how}}. Rien n’a été modifié sur le disque ; une sauvegarde contient peut-être le reste.',
  onlyFirst:
    'Sur {{all}} étapes, seules les {{seq}} premières sont lisibles ; le journal est endommagé ensuite',
  doNotFit: 'Ses fichiers ne vont pas ensemble',
  shownAfter: 'Il est montré tel qu’il était après l’étape {{seq}}',
  shownAsFar: 'Il est montré aussi loin qu’il est lisible',
  nothingReadable:
    'Le projet de « {{path}} » est illisible : ni son point de reprise, ni son journal, ni un instantané ne sont entiers. Rien n’a été modifié. Remettez ses fichiers depuis une sauvegarde ; les textes sont dans son dossier « sources ».',
  checkpointNotJson: 'Le point de reprise est endommagé : ce n’est pas du JSON.',
  checkpointMissing: 'Le point de reprise manque.',
  checkpointNoVersion: 'Le point de reprise est endommagé : il n’indique pas sa version.',
  checkpointDamaged: 'Le point de reprise est endommagé à {{field}} : {{reason}}.',
}
